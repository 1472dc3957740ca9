import type { AzureAccess, HttpPatience } from '../azure/access.ts'
import type { AzureInputs } from '../azure/inputs.ts'
import type { AciTarget } from '../targets/aci/aci-target.ts'
import type { Host } from './host.ts'

/** Azure for one step: signs in the way the inputs and the job allow, at the first request. */
export const openAzureFor = async (
  inputs: Partial<AzureInputs>,
  host: Host,
  http: Partial<HttpPatience> = {}
): Promise<AzureAccess> => {
  const { openAzure } = await import('../azure/access.ts')
  return openAzure(inputs, { env: host.env, log: host.log, idToken: idTokenOf(host), http })
}

/** The target `aci`. `registry` is where the image lies, and where the seed of the keys is kept when it is Azure's. */
export const openAciTargetFor = async (
  access: AzureAccess,
  registry: string,
  keySeed: string | undefined,
  host: Host
): Promise<AciTarget> => {
  const { openAciTarget } = await import('../targets/aci/open.ts')
  return openAciTarget({ access, registry, keySeed, log: host.log, clock: host.clock })
}

/** https://docs.github.com/actions/reference/openid-connect-reference: the variable is there when the job has `id-token: write`. */
const idTokenOf = ({ env }: Host): ((audience: string) => Promise<string>) | undefined => {
  if (!env.ACTIONS_ID_TOKEN_REQUEST_URL) return undefined
  return async audience => {
    const { getIDToken } = await import('@actions/core')
    return getIDToken(audience)
  }
}
