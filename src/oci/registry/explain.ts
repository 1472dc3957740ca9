import { UserError } from '../../core/errors.ts'
import { ConnectionFailure, ReplyFailure } from './failure.ts'

/** What a failure that stayed means to the user; anything else passes unchanged. */
export const explain = (error: unknown, host: string): unknown => {
  if (error instanceof ConnectionFailure)
    return new UserError(
      'REGISTRY_UNREACHABLE',
      `Registry "${host}" cannot be reached: ${error.message}.`,
      { cause: error, hint: unreachableHint(error.code) }
    )
  if (!(error instanceof ReplyFailure)) return error
  if (error.status === 401 || error.status === 403)
    return new UserError('REGISTRY_DENIED', `Registry "${host}" refused: ${error.message}.`, {
      cause: error,
      hint: deniedHint(host)
    })
  return new UserError('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
    cause: error,
    hint:
      error.status >= 500 || error.status === 429
        ? 'It did not recover while we kept trying. Run the step again later.'
        : 'docs/registries.md tells what each registry needs.'
  })
}

const unreachableHint = (code: string): string =>
  ({
    ENOTFOUND: 'There is no such host. Check its name for a misspelling.',
    ECONNREFUSED: 'Nothing listens at that address and port. Is the registry running?',
    PROXY_REFUSED:
      'HTTPS_PROXY leads there. Name the host in NO_PROXY, or let the proxy through to it.',
    CERT_HAS_EXPIRED: 'Its certificate has expired.',
    DEPTH_ZERO_SELF_SIGNED_CERT:
      'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    SELF_SIGNED_CERT_IN_CHAIN:
      'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE:
      'Its certificate is not trusted here. Set NODE_EXTRA_CA_CERTS to the file of your own authority.'
  })[code] ?? 'Check the network between this machine and the registry, then run the step again.'

const deniedHint = (host: string): string => {
  if (host === 'ghcr.io')
    return 'Give the job "permissions: packages: write", and the package a link to this repository under "Manage Actions access".'
  if (host.endsWith('.azurecr.io'))
    return 'Give the identity the role AcrPush (AcrPull to read only), or sign in with azure/login before this step.'
  return 'Sign in before this step (docker/login-action), or give registry-username and registry-password.'
}
