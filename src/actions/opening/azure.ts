import type { AccessTools, AzureAccess, AzureSignIn } from '../../azure/access.ts'
import { type AzureInputs, azureInputs } from '../../azure/inputs.ts'
import type { RetryPolicy } from '../../azure/retry-policy.ts'
import { messageOf } from '../../core/errors.ts'
import { givenFor, readParameters } from '../../core/parameters.ts'
import type { Credentials } from '../../oci/registry/credential.ts'
import type { TagLocks } from '../../oci/registry/tag-locks.ts'
import type { Host } from '../host/host.ts'

/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
export const openAzureFor = async (
  inputs: Partial<AzureInputs>,
  host: Host,
  http: Partial<RetryPolicy> = {}
): Promise<AzureAccess> => {
  const { openAzure } = await import('../../azure/access.ts')
  return openAzure(inputs, { ...toolsOf(host), http })
}

/** How a registry is opened with the sign-in to Azure, where it is one of Azure's. */
export interface AzureRegistries {
  readonly credentials: Credentials
  /** @param name of the registry's host */
  locksFor(name: string): Promise<TagLocks | undefined>
}

/**
 * Opens Azure's container registries, whatever else the step does.
 * @param access of the step; without it the sign-in follows from the host's own inputs, and is asked for nothing before
 *   a registry of Azure asks who is there.
 */
export const azureRegistries = (host: Host, access?: AzureSignIn): AzureRegistries => {
  let opened = access && Promise.resolve(access)
  const open = (): Promise<AzureSignIn> => {
    opened ??= signInFor(host)
    return opened
  }
  const applies = (name: string): boolean =>
    access !== undefined || mayBeAcr(name, host.inputs['azure-cloud'])
  return {
    credentials: {
      credentialFor: async name => {
        if (!applies(name)) return undefined
        const { acrCredentials } = await import('../../azure/acr-credentials.ts')
        return acrCredentials(await open()).credentialFor(name)
      }
    },
    locksFor: async name => {
      if (!applies(name)) return undefined
      const { acrTagLocks } = await import('../../azure/acr-lock.ts')
      return acrTagLocks(name, open, host.log)
    }
  }
}

const signInFor = async (host: Host): Promise<AzureSignIn> => {
  const { signInToAzure } = await import('../../azure/access.ts')
  const inputs = readParameters(azureInputs, givenFor(azureInputs, host.inputs))
  return signInToAzure(inputs, toolsOf(host))
}

const toolsOf = (host: Host): AccessTools => ({
  env: host.env,
  log: host.log,
  exec: host.exec,
  idToken: idTokenOf(host)
})

/** The credentials as a last resort: a registry may be open to everybody, so no sign-in is no failure yet. */
export const maybeAzure = (host: Host): Credentials => {
  const { credentials } = azureRegistries(host)
  return {
    credentialFor: async name => {
      try {
        return await credentials.credentialFor(name)
      } catch (error) {
        host.log.debug(`No sign-in to Azure for ${name}: ${messageOf(error)}`)
        return undefined
      }
    }
  }
}

/** Whether the step was given a way to sign in to Azure, so that what `docker login` left need not be asked. */
export const hasAzureSignIn = ({ inputs }: Pick<Host, 'inputs'>): boolean =>
  Boolean(inputs['azure-client-id']) || !['', 'auto', undefined].includes(inputs['azure-sign-in'])

/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }: Host): ((audience: string) => Promise<string>) | undefined => {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) return undefined
  return async audience => {
    const { getIDToken } = await import('@actions/core')
    return getIDToken(audience)
  }
}

/** Another cloud's suffix has to be asked for; the named ones have these. */
export const mayBeAcr = (name: string, cloud = ''): boolean =>
  /\.azurecr\.(io|us|cn)$/i.test(name) || cloud.includes('://')
