import { createHash } from 'node:crypto'
import type { AzureAccess } from '../../azure/access.ts'
import type { AcrRegistry } from '../../azure/acr.ts'
import { armFailureOf, explainArm } from '../../azure/arm-errors.ts'
import { openPipeline } from '../../azure/http.ts'
import { pullRoleOf } from '../../azure/pull-right.ts'

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers */
const ROLE_IDS = {
  AcrPull: '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  'Container Registry Repository Reader': 'b93aa761-3e63-49ed-ac28-beffa264f7ac'
} as const

/**
 * Gives an identity the role to pull from a registry.
 * https://learn.microsoft.com/rest/api/authorization/role-assignments/create
 * @param principalId object id of the identity
 * @returns whether it did not have it before
 */
export const givePullRole = async (
  registry: AcrRegistry,
  principalId: string,
  access: AzureAccess,
  signal: AbortSignal
): Promise<boolean> => {
  const { cloud, credential, http, subscriptionId } = access
  const { name } = pullRoleOf(registry)
  const role = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/${ROLE_IDS[name]}`
  const scope = `${cloud.resourceManager}/.default`
  const pipeline = await openPipeline(http, { of: credential, scope })
  const assignment = guidOf(`${registry.id}\n${principalId}\n${role}`.toLowerCase())
  try {
    await pipeline.json({
      method: 'PUT',
      url: `${cloud.resourceManager}${registry.id}/providers/Microsoft.Authorization/roleAssignments/${assignment}?api-version=2022-04-01`,
      body: {
        properties: { roleDefinitionId: role, principalId, principalType: 'ServicePrincipal' }
      },
      signal
    })
    return true
  } catch (error) {
    if (armFailureOf(error).code === 'RoleAssignmentExists') return false
    throw explainArm(error, `give the nodes the role ${name} on ${registry.loginServer}`, access)
  }
}

/** The name of an assignment is a GUID; the same one for the same assignment, so that it is made once. */
const guidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5')
