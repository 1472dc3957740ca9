import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import type { PullRight } from '../../azure/pull-right.ts'
import type { Permission } from '../../azure/role-permissions.ts'
import { UserError } from '../../core/errors.ts'
import type { AciClient } from './client.ts'
import type { Findings } from './preflight.ts'
import { readIdentityRight } from './pull-identity.ts'
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
  registry: AcrRegistry | undefined,
  tools: CheckTools,
  signal: AbortSignal
): Promise<Findings> => {
  const { client, subscriptionId, resourceGroup } = tools
  const subscription = `/subscriptions/${subscriptionId}`
  const location = body.location ?? ''
  const [provider, permissions, usage, capabilities, hostTaken, pullRight] = await Promise.all([
    maybe(() =>
      client.read(`${subscription}/providers/Microsoft.ContainerInstance`, '2021-04-01', signal)
    ),
    maybe(() =>
      client.readAll(
        `${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Authorization/permissions`,
        '2022-04-01',
        signal
      )
    ),
    maybe(() => client.usage(location, signal)),
    maybe(() => client.capabilities(location, signal)),
    newHost ? isTaken(body, tools) : false,
    rightOfPuller(settings, registry, client, signal)
  ])
  return {
    provider: (provider as { registrationState?: string } | undefined)?.registrationState,
    permissions: permissions as Permission[] | undefined,
    usage,
    capabilities,
    hostTaken,
    pullRight
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

/** What could not be asked is said, and Azure has the last word. */
const rightOfPuller = async (
  { pull }: AciSettings,
  registry: AcrRegistry | undefined,
  client: AciClient,
  signal: AbortSignal
): Promise<PullRight | undefined> => {
  if (pull.kind !== 'identity') return undefined
  if (registry === undefined) return { unknown: 'its container registry is not seen' }
  const right = await maybe(() => readIdentityRight(pull.id, registry, client, signal))
  return right ?? { unknown: 'its roles may not be read' }
}
