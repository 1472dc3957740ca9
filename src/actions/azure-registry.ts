/** An Azure container registry that does not exist yet, for the actions that write to one. */
import type { HttpPatience } from '../azure/access.ts'
import { SKUS } from '../azure/acr.ts'
import { azureInputs } from '../azure/inputs.ts'
import { invalid, oneOf, optional, type Parsed, text } from '../core/inputs.ts'
import { openAzureFor } from './azure.ts'
import type { Host } from './host.ts'

export const newRegistryInputs = {
  ...azureInputs,
  'registry-sku': optional(oneOf(SKUS)),
  location: optional(text)
}

/**
 * Makes the registry when there is none and the input `registry-sku` allows it; else nothing is asked of Azure here.
 * @throws UserError `INPUT_INVALID` for a registry that is not Azure's, `ACR_NAME_TAKEN`, and those of Azure
 */
export const ensureRegistry = async (
  input: Parsed<typeof newRegistryInputs> & { readonly registry: string },
  host: Host,
  http: Partial<HttpPatience> = {}
): Promise<void> => {
  const sku = input['registry-sku']
  if (sku === undefined) return
  const { looksLikeRegistry, parseRegistry } = await import('../oci/registry/reference.ts')
  const { isAcr } = await import('../azure/acr-credentials.ts')
  const access = await openAzureFor(input, host, http)
  if (!looksLikeRegistry(input.registry) || !isAcr(parseRegistry(input.registry).host, access))
    throw invalid(
      'registry-sku',
      `is for a registry of Azure, and "${input.registry}" is none`,
      `Set registry to <name>.${access.cloud.acrSuffix}, or leave registry-sku out.`
    )
  const { openAcrClient } = await import('../azure/acr.ts')
  const { armReader } = await import('../azure/arm-read.ts')
  const { locationOfGroup } = await import('../azure/resource-group.ts')
  const loginServer = parseRegistry(input.registry).host
  const acr = openAcrClient(access)
  if ((await acr.find(loginServer, host.signal)) !== undefined) return
  const at = await locationOfGroup(armReader(access), access, input.location, host.signal)
  const location = input.location ?? at
  const name = loginServer.split('.')[0] ?? ''
  host.log.info(`Making the container registry ${loginServer} (${sku}, ${location})`)
  await acr.findOrCreate({ name, location, sku }, host.signal)
}
