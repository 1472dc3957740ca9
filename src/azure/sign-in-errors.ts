import { messageOf, UserError } from '../core/errors.ts'
import { federationRefused, isFederationCode, type PresentedToken } from './federation.ts'
import { clientIdOf, type SignIn } from './sign-in.ts'

/**
 * Says what Entra's refusal means and what mends it.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const explainSignIn = (
  error: unknown,
  signIn: SignIn,
  presented: PresentedToken | undefined
): UserError => {
  if (error instanceof UserError) return error
  const message = messageOf(error)
  const code = /AADSTS\d+/.exec(message)?.[0]
  const clientId = clientIdOf(signIn)
  if (code !== undefined && presented && clientId && isFederationCode(code))
    return federationRefused(code, presented, clientId, error)
  const known = code === undefined ? undefined : KNOWN[code]
  if (code !== undefined && known !== undefined)
    return new UserError(
      'AZURE_SIGN_IN_REFUSED',
      `Azure refused to sign in: ${known[0]} (${code}).`,
      {
        hint: known[1],
        cause: error
      }
    )
  if (code !== undefined)
    return new UserError('AZURE_SIGN_IN_REFUSED', `Azure refused to sign in: ${wordsOf(message)}`, {
      hint: 'Entra explains its codes at https://login.microsoftonline.com/error.',
      cause: error
    })
  if (/network_error|endpoints_resolution_error|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/.test(message))
    return new UserError(
      'AZURE_SIGN_IN_FAILED',
      `Signing in to Azure by ${signIn.method} failed: nobody answered as Entra does. ${firstLine(message)}`,
      {
        hint: 'Check the network of the runner (HTTPS_PROXY, NODE_EXTRA_CA_CERTS) and azure-cloud, then run the step again.',
        cause: error
      }
    )
  return new UserError(
    'AZURE_SIGN_IN_FAILED',
    `Signing in to Azure by ${signIn.method} failed: ${firstLine(message)}`,
    { hint: HINTS[signIn.method], cause: error }
  )
}

const KNOWN: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  AADSTS700016: [
    'the tenant has no application with this client id',
    'Compare azure-client-id and azure-tenant-id with the overview page of the app registration.'
  ],
  AADSTS90002: [
    'there is no tenant of this id',
    'Compare azure-tenant-id with: az account show --query tenantId. In another cloud, set azure-cloud.'
  ],
  AADSTS900023: [
    'the tenant id is neither an id nor a domain name',
    'azure-tenant-id is a GUID, as printed by: az account show --query tenantId'
  ],
  AADSTS7000215: [
    'the client secret is wrong',
    'Give the value of the secret, not its id; OIDC needs no secret at all: docs/azure-sign-in.md.'
  ],
  AADSTS7000222: [
    'the client secret has expired',
    'Make a new one with: az ad app credential reset --id <client id>; or sign in by OIDC, which has none to expire.'
  ],
  AADSTS700027: [
    'the certificate is not the one of the app registration',
    'Upload its public part with: az ad app credential reset --id <client id> --cert @cert.pem --append'
  ],
  AADSTS7000229: [
    'the application has no service principal in this tenant',
    'Make it once with: az ad sp create --id <client id>'
  ],
  AADSTS7000112: [
    'the application is disabled',
    'Ask the administrators of the tenant to enable it again.'
  ],
  AADSTS53003: [
    'a Conditional Access policy blocks it',
    'Ask the administrators of the tenant to except this workload identity, or run on a runner inside the allowed network.'
  ],
  AADSTS700024: [
    'the token is out of its time',
    'The clock of a self-hosted runner is wrong, or the job waited for more than ten minutes; run it again.'
  ]
}

/** What Entra says, from its code on and without the numbers it keeps for itself. */
const wordsOf = (message: string): string =>
  message
    .slice(message.search(/AADSTS\d+/))
    .replace(/\s*(Trace ID|Correlation ID|Timestamp):[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()

const HINTS = {
  oidc: 'docs/azure-sign-in.md shows the three commands that set it up.',
  'client-secret': 'Check that the runner reaches Entra; docs/azure-sign-in.md.',
  'client-certificate': 'The PEM must hold the certificate and its private key.',
  'managed-identity': 'The runner must be an Azure machine with an identity assigned to it.',
  'azure-cli':
    'Run azure/login before this step or `az login` on a laptop, or give azure-client-id and azure-tenant-id for OIDC.'
} satisfies Record<SignIn['method'], string>

const firstLine = (message: string): string => message.split('\n')[0]?.trim() ?? ''
