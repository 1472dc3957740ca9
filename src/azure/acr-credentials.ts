import { UserError } from '../core/errors.ts'
import type { Credentials } from '../oci/registry/credential.ts'
import { isLoopback } from '../oci/registry/reference.ts'
import type { AzureSignIn } from './access.ts'
import { exchangeRefused, type Refused, wasAboutAudience } from './acr-refusals.ts'
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
 * @throws UserError `ACR_EXCHANGE_REFUSED`, `REGISTRY_UNREACHABLE`, and those of signing in
 */
export const acrRefreshToken = async (host: string, access: AzureSignIn): Promise<string> => {
  const refusals: Refused[] = []
  for (const audience of audiencesFor(access)) {
    const token = await tokenFor(audience, access)
    const answer = typeof token === 'string' ? await exchange(token, host, access) : token
    if (typeof answer === 'string') return answer
    refusals.push({ ...answer, audience })
  }
  throw exchangeRefused(host, refusals, access)
}

/**
 * The audience of container registries, in every cloud; then the Resource Manager's. A registry may refuse the latter
 * (`azureADAuthenticationAsArmPolicy: disabled`, as Azure recommends), and a tenant may not know the former.
 * https://learn.microsoft.com/azure/container-registry/container-registry-disable-authentication-as-arm
 */
const audiencesFor = ({ acrAudience, cloud }: AzureSignIn): readonly string[] =>
  acrAudience === undefined ? [ACR_AUDIENCE, cloud.resourceManager] : [acrAudience]

export const ACR_AUDIENCE = 'https://containerregistry.azure.net'

type Answer = string | Omit<Refused, 'audience'>

const tokenFor = async (audience: string, { credential }: AzureSignIn): Promise<Answer> => {
  try {
    const scope = audience.replace(/\/?(\.default)?$/, '/.default')
    const token = await credential.getToken(scope)
    if (token === null) throw new Error('No token from Entra')
    return token.token
  } catch (cause) {
    if (!wasAboutAudience(cause)) throw cause
    return { by: 'Entra', cause }
  }
}

const exchange = async (
  token: string,
  host: string,
  { signIn, http }: AzureSignIn
): Promise<Answer> => {
  const tenant = 'tenantId' in signIn && signIn.tenantId ? { tenant: signIn.tenantId } : {}
  try {
    const reply = await (await openPipeline(http)).json({
      method: 'POST',
      url: `${acrOrigin(host)}/oauth2/exchange`,
      form: { grant_type: 'access_token', service: host, ...tenant, access_token: token }
    })
    const { refresh_token: given } = (reply ?? {}) as { refresh_token?: unknown }
    if (typeof given === 'string' && given !== '') return given
    return { by: 'registry', cause: new Error('its answer holds no refresh token') }
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const { status, message } = armFailureOf(cause)
    if (status !== undefined) return { by: 'registry', cause }
    throw new UserError(
      'REGISTRY_UNREACHABLE',
      `The container registry ${host} does not answer: ${message}`,
      {
        hint: 'Check the name. One that does not exist yet is made by register-model and build-image with registry-sku.',
        cause
      }
    )
  }
}

/** Registries on this machine are for tests, and speak plain http. */
export const acrOrigin = (host: string): string =>
  isLoopback(new URL(`https://${host}`).hostname) ? `http://${host}` : `https://${host}`
