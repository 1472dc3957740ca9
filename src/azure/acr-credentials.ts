import { UserError } from '../core/errors.ts'
import type { Credentials } from '../oci/registry/credential.ts'
import { isLoopback } from '../oci/registry/reference.ts'
import type { AzureSignIn } from './access.ts'
import { armFailureOf } from './arm-errors.ts'
import { openPipeline } from './http.ts'

/** Whether a registry host is one of this cloud's container registries. */
export const isAcr = (host: string, { cloud }: Pick<AzureSignIn, 'cloud'>): boolean =>
  host === cloud.acrSuffix || host.toLowerCase().endsWith(`.${cloud.acrSuffix}`)

/** Opens the container registries of the cloud with the sign-in of the step: no user, no password, no `docker login`. */
export const acrCredentials = (access: AzureSignIn): Credentials => ({
  credentialFor: async host =>
    isAcr(host, access) ? { identityToken: await acrRefreshToken(host, access) } : undefined
})

/**
 * Exchanges a token of Entra for a refresh token of the registry.
 * https://github.com/Azure/acr/blob/main/docs/AAD-OAuth.md#calling-post-oauth2exchange-to-get-an-acr-refresh-token
 * @throws UserError `ACR_EXCHANGE_REFUSED`
 */
export const acrRefreshToken = async (host: string, access: AzureSignIn): Promise<string> => {
  const { credential, cloud, signIn, http } = access
  const entra = await credential.getToken(`${cloud.resourceManager}/.default`)
  if (entra === null) throw new Error('No token from Entra')
  const tenant = 'tenantId' in signIn && signIn.tenantId ? { tenant: signIn.tenantId } : {}
  try {
    const reply = await (await openPipeline(http)).json({
      method: 'POST',
      url: `${acrOrigin(host)}/oauth2/exchange`,
      form: { grant_type: 'access_token', service: host, ...tenant, access_token: entra.token }
    })
    return (reply as { refresh_token: string }).refresh_token
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const { status, message } = armFailureOf(cause)
    if (status === undefined)
      throw new UserError(
        'REGISTRY_UNREACHABLE',
        `The container registry ${host} does not answer: ${message}`,
        {
          hint: 'Check the name. One that does not exist yet is made by register-model and build-image with registry-sku.',
          cause
        }
      )
    throw new UserError(
      'ACR_EXCHANGE_REFUSED',
      `The container registry ${host} does not take this sign-in${status ? ` (${status})` : ''}: ${message}`,
      {
        hint: `Grant it with: az role assignment create --assignee ${'clientId' in signIn ? (signIn.clientId ?? '<client id>') : '<client id>'} --role AcrPush --scope $(az acr show --name ${host.split('.')[0]} --query id --output tsv)`,
        cause
      }
    )
  }
}

/** Registries on this machine are for tests, and speak plain http. */
export const acrOrigin = (host: string): string =>
  isLoopback(new URL(`https://${host}`).hostname) ? `http://${host}` : `https://${host}`
