import { UserError } from '../../core/errors.ts'
import { BadReply, ConnectionFailure, ReplyFailure } from './failure.ts'
import { refusalHint } from './hints.ts'
import { type Refusal, refusalOf } from './refusal.ts'

/** What a failure that stayed means to the user; anything else passes unchanged. */
export const explain = (error: unknown, host: string): unknown => {
  if (error instanceof ConnectionFailure)
    return new UserError(
      'REGISTRY_UNREACHABLE',
      `Registry "${host}" cannot be reached: ${error.message}.`,
      { cause: error, hint: unreachableHint(error.code) }
    )
  if (error instanceof BadReply)
    return new UserError('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
      cause: error,
      hint: 'Is something else answering in place of the registry, a proxy or a log-in page?'
    })
  if (!(error instanceof ReplyFailure)) return error
  if (error.details.elsewhere && [401, 403].includes(error.status))
    return new UserError(
      'REGISTRY_DENIED',
      `Registry "${host}" leads to another host, which refused: ${error.message}.`,
      {
        cause: error,
        hint: 'Credentials are for the registry itself and are not sent there. Report it to the registry’s administrator.'
      }
    )
  const refusal = refusalOf(error)
  if (refusal !== undefined) return refused(error, host, refusal)
  return new UserError('REGISTRY_FAILED', `Registry "${host}" failed: ${error.message}.`, {
    cause: error,
    hint:
      error.status >= 500
        ? 'It did not recover while we kept trying. Run the step again later.'
        : failedHint(error)
  })
}

const refused = (error: ReplyFailure, host: string, refusal: Refusal): UserError => {
  const { right = 'pull', repository = '', signedIn = false } = error.details.asked ?? {}
  const where = repository === '' ? '' : ` "${repository}"`
  const options = { cause: error, hint: refusalHint(host, refusal, right) }
  if (refusal === 'quota')
    return new UserError(
      'REGISTRY_QUOTA',
      error.status === 429
        ? `Registry "${host}" takes no more requests for now: ${error.message}.`
        : `Registry "${host}" has no room left for this: ${error.message}.`,
      options
    )
  if (refusal === 'absent')
    return new UserError(
      'REGISTRY_REPOSITORY_UNKNOWN',
      `Registry "${host}" has no repository${where}: ${error.message}.`,
      options
    )
  if (refusal === 'sign-in')
    return new UserError(
      'REGISTRY_SIGN_IN',
      signedIn
        ? `Registry "${host}" does not accept the user name and password: ${error.message}.`
        : `Registry "${host}" wants a sign-in to ${DOING[right]}${where}: ${error.message}.`,
      options
    )
  return new UserError(
    'REGISTRY_DENIED',
    `Registry "${host}" does not let these credentials ${DOING[right]}${where}: ${error.message}.`,
    options
  )
}

const DOING = {
  pull: 'pull from',
  push: 'push to',
  delete: 'delete from',
  list: 'list the repositories of'
} as const

const failedHint = (error: ReplyFailure): string =>
  error.has('MANIFEST_INVALID', 'UNSUPPORTED')
    ? 'This registry may not take OCI artifacts, or not of this kind: docs/registries.md says which do.'
    : 'docs/registries.md says what each registry needs.'

const unreachableHint = (code: string): string =>
  ({
    ENOTFOUND:
      'No host of that name is found from here. Check its spelling, and the network of this machine.',
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
