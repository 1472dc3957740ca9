import { readFile } from 'node:fs/promises'
import type { TokenCredential } from '@azure/identity'
import { UserError } from '../core/errors.ts'
import { pemIn } from '../core/pem.ts'
import type { Exec, Log } from '../core/ports.ts'
import { cliCredential } from './cli-credential.ts'
import { clientCertificate } from './client-certificate.ts'
import type { Cloud } from './cloud.ts'
import { claimsOf, idTokenForbidden, type PresentedToken } from './federation.ts'
import type { SignIn } from './sign-in.ts'
import { explainSignIn } from './sign-in-errors.ts'

export interface CredentialTools {
  readonly log: Log
  /** Asks GitHub for a token with this audience; undefined where the job may not. */
  readonly idToken: ((audience: string) => Promise<string>) | undefined
  /** Certificate authorities to trust beside the well-known ones, as PEM. */
  readonly ca?: string | undefined
  /** Runs the Azure CLI. */
  readonly exec: Exec
}

/** What gets tokens from Entra. `@azure/identity` is loaded at the first one. */
export const openCredential = (
  signIn: SignIn,
  cloud: Cloud,
  tools: CredentialTools
): TokenCredential => {
  let presented: PresentedToken | undefined
  let opened: Promise<TokenCredential> | undefined
  const ask = async (): Promise<string> => {
    if (tools.idToken === undefined) throw idTokenForbidden(cloud)
    const token = await tools.idToken(cloud.federationAudience)
    tools.log.secret(token)
    presented = claimsOf(token)
    return token
  }
  // The SDK wants it twice for one token.
  let asked: Promise<string> | undefined
  const assertion = (): Promise<string> => {
    asked ??= ask()
    return asked
  }
  return {
    getToken: async (scopes, options) => {
      try {
        if (signIn.method === 'oidc' && tools.idToken === undefined) throw idTokenForbidden(cloud)
        asked = undefined
        opened ??= open(signIn, cloud, tools, assertion)
        const token = await (await opened).getToken(scopes, options)
        if (token !== null) tools.log.secret(token.token)
        return token
      } catch (error) {
        if (options?.abortSignal?.aborted) throw error
        throw explainSignIn(error, signIn, presented)
      }
    }
  }
}

const open = async (
  signIn: SignIn,
  cloud: Cloud,
  { ca, log, exec }: CredentialTools,
  assertion: () => Promise<string>
): Promise<TokenCredential> => {
  const identity = await import('@azure/identity')
  const options = {
    authorityHost: cloud.authorityHost,
    disableInstanceDiscovery: !cloud.known,
    ...(ca === undefined ? {} : { tlsOptions: { ca } })
  }
  switch (signIn.method) {
    case 'oidc':
      return new identity.ClientAssertionCredential(
        signIn.tenantId,
        signIn.clientId,
        assertion,
        options
      )
    case 'client-secret':
      return new identity.ClientSecretCredential(
        signIn.tenantId,
        signIn.clientId,
        signIn.secret,
        options
      )
    case 'client-certificate':
      return new identity.ClientCertificateCredential(
        signIn.tenantId,
        signIn.clientId,
        { certificate: await certificateOf(signIn.certificate, log) },
        options
      )
    case 'managed-identity':
      return signIn.clientId === undefined
        ? new identity.ManagedIdentityCredential(options)
        : new identity.ManagedIdentityCredential(signIn.clientId, options)
    case 'azure-cli':
      return cliCredential(exec, signIn.tenantId)
  }
}

/** Masked before it is looked at: an error may quote it. */
const certificateOf = async (value: string, log: Log): Promise<string> => {
  const text = pemIn(value) ?? (await read(value))
  log.secret(text)
  return clientCertificate(pemIn(text) ?? text, new Date())
}

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new UserError(
      'AZURE_CERTIFICATE_INVALID',
      'The input "azure-client-certificate" is neither PEM nor a file that can be read.',
      { hint: 'Give a path, or the text of a secret that holds certificate and key.', cause }
    )
  }
}
