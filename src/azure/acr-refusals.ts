import { messageOf, UserError } from '../core/errors.ts'
import type { AzureSignIn } from './access.ts'
import { armFailureOf } from './arm-errors.ts'
import { clientIdOf } from './sign-in.ts'

/** That nothing came of a token for one audience. */
export interface Refused {
  readonly audience: string
  /** Entra gave no token for it, or the registry did not take the one it gave. */
  readonly by: 'Entra' | 'registry'
  readonly cause: unknown
}

/**
 * Whether Entra knows who asks, and not what for: another audience may do.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export const wasAboutAudience = (error: unknown): boolean => {
  const { cause } = error as { cause?: unknown }
  return /AADSTS(50001|500011|500014|650057|65001|70011|1002012)\b|invalid_resource|invalid_scope/.test(
    `${messageOf(error)} ${cause === undefined ? '' : messageOf(cause)}`
  )
}

/** What was tried, and which of roles, audience and registry is to be changed. Pure. */
export const exchangeRefused = (
  host: string,
  refusals: readonly Refused[],
  { signIn, cloud, acrAudience }: Pick<AzureSignIn, 'signIn' | 'cloud' | 'acrAudience'>
): UserError => {
  const told = refusals.find(({ by }) => by === 'registry') ?? refusals[0]
  const { status, message } = armFailureOf(told?.cause)
  const tried = refusals
    .map(({ audience, by }) =>
      by === 'Entra' ? `${audience} (Entra gives no token for it)` : audience
    )
    .join(' and ')
  const id = `$(az acr list --query "[?loginServer=='${host}'].id" --output tsv)`
  const client = clientIdOf(signIn) ?? '<client id>'
  const grant = `az role assignment create --assignee ${client} --role AcrPush --scope ${id} (in a registry with ABAC: --role "Container Registry Repository Writer")`
  const arm = refusals.some(
    ({ audience, by }) => audience === cloud.resourceManager && by === 'registry'
  )
  const entra = refusals.some(({ by }) => by === 'Entra')
  const hint = (): string => {
    if (acrAudience !== undefined)
      return `Leave acr-audience out, for https://containerregistry.azure.net and then ${cloud.resourceManager}. If the audience is right, grant the role with: ${grant}`
    if (arm && entra)
      return `The registry may refuse tokens for the Resource Manager: az acr config authentication-as-arm show --registry ${id}. Allow them there (authentication-as-arm update --status enabled), or set acr-audience to one that the tenant knows. If they are allowed, grant the role with: ${grant}`
    return `Grant the role with: ${grant}`
  }
  return new UserError(
    'ACR_EXCHANGE_REFUSED',
    `The container registry ${host} does not take this sign-in${status ? ` (${status})` : ''}: ${message} Tried with tokens for ${tried}.`,
    { hint: hint(), cause: told?.cause }
  )
}
