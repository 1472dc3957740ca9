import { UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'
import type { ReadArm } from './arm-read.ts'

/**
 * Where the resource group is.
 * @param wanted the region that was asked for: a group that is made now should be there.
 * @throws UserError `AZURE_RESOURCE_GROUP_MISSING`
 */
export const locationOfGroup = async (
  read: ReadArm,
  { subscriptionId, resourceGroup }: Pick<AzureAccess, 'subscriptionId' | 'resourceGroup'>,
  wanted: string | undefined,
  signal: AbortSignal
): Promise<string> => {
  const path = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`
  const group = (await read(path, '2021-04-01', signal)) as { location?: string } | undefined
  if (group !== undefined) return group.location ?? ''
  throw new UserError(
    'AZURE_RESOURCE_GROUP_MISSING',
    `There is no resource group "${resourceGroup}".`,
    {
      hint: `Make it with: az group create --name ${resourceGroup} --location ${wanted ?? 'westeurope'}`
    }
  )
}
