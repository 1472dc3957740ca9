/** An Azure container registry that does not exist yet, for the actions that write to one. */

import { SKUS } from '../../azure/acr.ts'
import { azureInputs } from '../../azure/inputs.ts'
import type { RetryPolicy } from '../../azure/retry-policy.ts'
import { invalid, oneOf, text } from '../../core/inputs.ts'
import { grouped, optional, type Values } from '../../core/parameters.ts'
import type { Host } from '../host/host.ts'
import { openAzureFor } from './azure.ts'

export const newRegistryInputs = grouped('Azure', {
  ...azureInputs,
  'registry-sku': optional(
    oneOf(SKUS),
    'Basic, Standard or Premium: creates the Azure container registry in resource-group if it does not exist. Empty: it must exist.'
  ),
  location: optional(text, 'Region of a new registry.', 'that of the resource group')
})

/**
 * Makes the registry when there is none and the input `registry-sku` allows it; else nothing is asked of Azure here.
 * @throws UserError `INPUT_INVALID` for a registry that is not Azure's, `ACR_NAME_TAKEN`, and those of Azure
 */
export const ensureRegistry = async (
  input: Values<typeof newRegistryInputs> & { readonly registry: string },
  host: Host,
  http: Partial<RetryPolicy> = {}
): Promise<void> => {
  const sku = input['registry-sku']
  // A plan makes none: one that does not exist is what it then says.
  if (sku === undefined || host.rehearsal) return
  const { looksLikeRegistry, parseRegistry } = await import('../../oci/registry/reference.ts')
  const { isAcr } = await import('../../azure/acr-credentials.ts')
  const access = await openAzureFor(input, host, http)
  if (!looksLikeRegistry(input.registry) || !isAcr(parseRegistry(input.registry).host, access))
    throw invalid(
      'registry-sku',
      `applies to Azure container registries only, and "${input.registry}" is not one`,
      `Set input "registry" to <name>.${access.cloud.acrSuffix}, or leave registry-sku out.`
    )
  const { openAcrClient } = await import('../../azure/acr.ts')
  const { armReader } = await import('../../azure/arm-read.ts')
  const { locationOfGroup } = await import('../../azure/resource-group.ts')
  const loginServer = parseRegistry(input.registry).host
  const acr = openAcrClient(access)
  if ((await acr.find(loginServer, host.signal)) !== undefined) return
  const at = await locationOfGroup(armReader(access), access, input.location, host.signal)
  const location = input.location ?? at
  const name = loginServer.split('.')[0] ?? ''
  // A registry with a domain name label answers at <name>-<hash>: https://learn.microsoft.com/azure/container-registry/container-registry-get-started-portal
  if (name.includes('-'))
    throw invalid(
      'registry-sku',
      `creates registries at <name>.${access.cloud.acrSuffix}, and there is none at ${loginServer}, which has a domain name label`,
      `Make it once with: az acr create --name ${name.split('-')[0]} --resource-group ${access.resourceGroup} --sku ${sku} --dnl-scope <scope>; then give the login server that it prints.`
    )
  host.log.info(`Making the container registry ${loginServer} (${sku}, ${location})`)
  await acr.findOrCreate({ name, location, sku }, host.signal)
}
