import type { ContainerGroup } from '@azure/arm-containerinstance'
import { UserError } from '../../core/errors.ts'
import type { AciClient } from './client.ts'
import type { Findings, Permission } from './preflight.ts'
import type { AciSettings } from './settings.ts'

export interface CheckTools {
  readonly client: AciClient
  readonly subscriptionId: string
  readonly resourceGroup: string
  /** Whether a host name leads somewhere. */
  readonly resolveHost: (host: string) => Promise<boolean>
  /** What the host names of container groups end in; undefined where it is not known. */
  readonly hostSuffix: string | undefined
}

/** Asks Azure everything `judge` wants to know, all at once. What may not be read is left undefined. */
export const gatherFindings = async (
  settings: AciSettings,
  body: ContainerGroup,
  /** Whether the host name is not yet the service's own. */
  newHost: boolean,
  registryId: string | undefined,
  tools: CheckTools,
  signal: AbortSignal
): Promise<Findings> => {
  const { client, subscriptionId, resourceGroup } = tools
  const subscription = `/subscriptions/${subscriptionId}`
  const location = body.location ?? ''
  const [provider, permissions, usage, capabilities, hostTaken, pullRoles] = await Promise.all([
    maybe(() =>
      client.read(`${subscription}/providers/Microsoft.ContainerInstance`, '2021-04-01', signal)
    ),
    maybe(() =>
      client.read(
        `${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Authorization/permissions`,
        '2022-04-01',
        signal
      )
    ),
    maybe(() => client.usage(location, signal)),
    maybe(() => client.capabilities(location, signal)),
    newHost ? isTaken(body, tools) : false,
    maybe(() => rolesOfPuller(settings, registryId, client, signal))
  ])
  return {
    provider: (provider as { registrationState?: string } | undefined)?.registrationState,
    permissions: (permissions as { value?: Permission[] } | undefined)?.value,
    usage,
    capabilities,
    hostTaken,
    pullRoles
  }
}

/** A check that may not be made is no reason to stop: Azure itself will say what it refuses. */
const maybe = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UserError && GRAVE.includes(error.code)) throw error
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Who is refused here is refused everywhere. */
const GRAVE = [
  'AZURE_FEDERATION_REFUSED',
  'AZURE_SIGN_IN_REFUSED',
  'AZURE_SIGN_IN_FAILED',
  'AZURE_ID_TOKEN_FORBIDDEN',
  'AZURE_SUBSCRIPTION_UNKNOWN',
  'AZURE_UNREACHABLE',
  'ACI_IDENTITY_UNKNOWN',
  'AZURE_THROTTLED'
]

const isTaken = async (
  { ipAddress, location }: ContainerGroup,
  { resolveHost, hostSuffix }: CheckTools
): Promise<boolean> => {
  const label = ipAddress?.dnsNameLabel
  if (label === undefined || hostSuffix === undefined) return false
  const region = location?.toLowerCase().replaceAll(' ', '')
  return resolveHost(`${label}.${region}.${hostSuffix}`)
}

const rolesOfPuller = async (
  { pull }: AciSettings,
  registryId: string | undefined,
  client: AciClient,
  signal: AbortSignal
): Promise<readonly string[] | undefined> => {
  if (pull.kind !== 'identity' || registryId === undefined) return undefined
  const identity = (await client.read(pull.id, '2023-01-31', signal)) as
    | { properties?: { principalId?: string } }
    | undefined
  if (identity === undefined)
    throw new UserError('ACI_IDENTITY_UNKNOWN', `There is no identity ${pull.id}.`, {
      hint: 'List them with: az identity list --query "[].id"'
    })
  const filter = encodeURIComponent(`assignedTo('${identity.properties?.principalId}')`)
  const assignments = (await client.read(
    `${registryId}/providers/Microsoft.Authorization/roleAssignments?$filter=${filter}`,
    '2022-04-01',
    signal
  )) as { value?: { properties: { roleDefinitionId: string } }[] } | undefined
  return assignments?.value?.map(({ properties }) => properties.roleDefinitionId)
}
