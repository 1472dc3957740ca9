import type { AcrRegistry } from '../../azure/acr.ts'
import { type PullRight, readPullRight } from '../../azure/pull-right.ts'
import { UserError } from '../../core/errors.ts'
import type { AciClient } from './client.ts'

/**
 * Whether the identity that pulls for a service may do so.
 * @throws UserError `ACI_IDENTITY_UNKNOWN`, and those of Azure
 */
export const readIdentityRight = async (
  identityId: string,
  registry: AcrRegistry,
  client: Pick<AciClient, 'read' | 'readAll'>,
  signal: AbortSignal
): Promise<PullRight> => {
  const identity = (await client.read(identityId, '2023-01-31', signal)) as
    | { properties?: { principalId?: string } }
    | undefined
  if (identity === undefined) throw identityUnknown(identityId)
  return readPullRight(identity.properties?.principalId ?? '', registry, client, signal)
}

const identityUnknown = (id: string): UserError =>
  new UserError('ACI_IDENTITY_UNKNOWN', `There is no identity ${id}.`, {
    hint: 'List them with: az identity list --query "[].id"'
  })
