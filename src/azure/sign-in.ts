import { UserError } from '../core/errors.ts'
import type { AzureInputs, SignInMethod } from './inputs.ts'

/** How to sign in, with all that this way needs. */
export type SignIn =
  | { readonly method: 'oidc'; readonly clientId: string; readonly tenantId: string }
  | {
      readonly method: 'client-secret'
      readonly clientId: string
      readonly tenantId: string
      readonly secret: string
    }
  | {
      readonly method: 'client-certificate'
      readonly clientId: string
      readonly tenantId: string
      /** PEM text with certificate and private key, or the path of such a file. */
      readonly certificate: string
    }
  | { readonly method: 'managed-identity'; readonly clientId: string | undefined }
  | { readonly method: 'azure-cli'; readonly tenantId: string | undefined }

/** Who signs in, where that is known before it has. */
export const clientIdOf = (signIn: SignIn): string | undefined =>
  'clientId' in signIn ? signIn.clientId : undefined

type Env = Readonly<Record<string, string | undefined>>

/**
 * Chooses the way to sign in, once. Inputs come before `AZURE_CLIENT_ID`, `AZURE_TENANT_ID` and `AZURE_CLIENT_SECRET`.
 * @throws UserError `AZURE_SIGN_IN_INCOMPLETE` when what the way needs is not given.
 */
export const chooseSignIn = (inputs: Partial<AzureInputs>, env: Env): SignIn => {
  // A variable made from a secret that is not set is there, and empty.
  const given = {
    clientId: inputs['azure-client-id'] || env.AZURE_CLIENT_ID || undefined,
    tenantId: inputs['azure-tenant-id'] || env.AZURE_TENANT_ID || undefined,
    secret: inputs['azure-client-secret'] || env.AZURE_CLIENT_SECRET || undefined,
    certificate:
      inputs['azure-client-certificate'] || env.AZURE_CLIENT_CERTIFICATE_PATH || undefined
  }
  const wanted = inputs['azure-sign-in'] ?? 'auto'
  const method = wanted === 'auto' ? firstPossible(given, env) : wanted
  if (method === 'managed-identity') return { method, clientId: given.clientId }
  if (method === 'azure-cli') return { method, tenantId: given.tenantId }
  const clientId = need(given.clientId, 'azure-client-id', method)
  const tenantId = need(given.tenantId, 'azure-tenant-id', method)
  if (method === 'client-secret') {
    const secret = need(given.secret, 'azure-client-secret', method)
    return { method, clientId, tenantId, secret }
  }
  if (method === 'client-certificate') {
    const certificate = need(given.certificate, 'azure-client-certificate', method)
    return { method, clientId, tenantId, certificate }
  }
  return { method, clientId, tenantId }
}

interface Given {
  readonly clientId: string | undefined
  readonly tenantId: string | undefined
  readonly secret: string | undefined
  readonly certificate: string | undefined
}

/** In a workflow with a client id it is OIDC, even without the permission for it: the message then names that permission. */
const firstPossible = (given: Given, env: Env): SignInMethod => {
  if (given.secret !== undefined) return 'client-secret'
  if (given.certificate !== undefined) return 'client-certificate'
  if (given.clientId !== undefined && given.tenantId !== undefined && env.GITHUB_ACTIONS === 'true')
    return 'oidc'
  if (env.IDENTITY_ENDPOINT || env.MSI_ENDPOINT) return 'managed-identity'
  return 'azure-cli'
}

const need = (value: string | undefined, input: string, method: SignInMethod): string => {
  if (value !== undefined) return value
  throw new UserError(
    'AZURE_SIGN_IN_INCOMPLETE',
    `Signing in to Azure by ${method} needs the input "${input}".`,
    {
      hint:
        input === 'azure-client-secret' || input === 'azure-client-certificate'
          ? `Pass a secret of the repository, or leave azure-sign-in empty for OIDC, which stores none.`
          : `It is on the overview page of the app registration in Entra; docs/azure-sign-in.md shows the commands.`
    }
  )
}
