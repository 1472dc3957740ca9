/** IoT hubs as the Resource Manager has them: https://learn.microsoft.com/rest/api/iothub/iot-hub-resource */
import { UserError } from '../core/errors.ts'
import type { Clock } from '../core/ports.ts'
import type { AzureAccess } from './access.ts'
import { explainArm, orNothing } from './arm-errors.ts'
import { type AzureRequest, lazyPipeline } from './http.ts'
import { isMade, madeTag } from './made-tag.ts'

/** An IoT hub of the resource group. */
export interface FoundHub {
  readonly name: string
  /** `team.azure-devices.net`: where devices and services reach it. */
  readonly hostName: string
  /** Whether Scoreline made it. */
  readonly isOurs: boolean
}

export const HUB_SKUS = ['F1', 'S1', 'S2', 'S3'] as const

export interface WantedHub {
  readonly name: string
  readonly location: string
  readonly sku: (typeof HUB_SKUS)[number]
  readonly units: number
}

export interface IotHubs {
  /** Undefined where there is none of this name in the resource group, or it does not serve yet. */
  find(name: string, signal: AbortSignal): Promise<FoundHub | undefined>
  /** Ends when it serves, which takes some minutes. @throws UserError `IOT_HUB_NAME_TAKEN`, `IOT_HUB_NOT_CREATED` */
  create(wanted: WantedHub, signal: AbortSignal): Promise<FoundHub>
  /** With all its devices and deployments; ends when it is gone. @throws UserError `IOT_HUB_NOT_DELETED` */
  delete(name: string, signal: AbortSignal): Promise<void>
}

const API_VERSION = '2023-06-30'
const LOOK_MS = 10_000
const LONGEST_MS = 30 * 60_000

export const openIotHubs = (access: AzureAccess, clock: Clock): IotHubs => {
  const { credential, cloud, subscriptionId, resourceGroup, http } = access
  const scope = `${cloud.resourceManager}/.default`
  const pipeline = lazyPipeline(http, { of: credential, scope })
  const subscription = `/subscriptions/${subscriptionId}`
  const pathOf = (name: string) =>
    `${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Devices/IotHubs/${name}`
  const ask = async (
    doing: string,
    method: AzureRequest['method'],
    path: string,
    signal: AbortSignal,
    body?: unknown
  ): Promise<unknown> => {
    const url = `${cloud.resourceManager}${path}?api-version=${API_VERSION}`
    try {
      return await orNothing(async () =>
        (await pipeline()).json({ method, url, signal, ...(body ? { body } : {}) })
      )
    } catch (error) {
      throw explainArm(error, doing, access)
    }
  }
  const read = (name: string, signal: AbortSignal) =>
    ask(`read the IoT hub "${name}"`, 'GET', pathOf(name), signal) as Promise<Hub | undefined>
  /** Looks until it has come to something, or into a state that it does not leave. */
  const untilSettled = async <T>(
    name: string,
    outcome: (hub: Hub | undefined) => T | undefined,
    hopeless: string,
    failure: (name: string, state: string | undefined) => UserError,
    signal: AbortSignal
  ): Promise<T> => {
    for (const end = clock.now() + LONGEST_MS; ; ) {
      const hub = await read(name, signal)
      const found = outcome(hub)
      if (found !== undefined) return found
      const state = hub?.properties?.state
      if (state === hopeless || clock.now() >= end) throw failure(name, state)
      await clock.sleep(LOOK_MS, signal)
    }
  }
  return {
    find: async (name, signal) => {
      const hub = await read(name, signal)
      return hub && foundHub(hub)
    },
    create: async ({ name, location, sku, units }, signal) => {
      const doing = `create the IoT hub "${name}"`
      const free = (await ask(
        doing,
        'POST',
        `${subscription}/providers/Microsoft.Devices/checkNameAvailability`,
        signal,
        { name }
      )) as { nameAvailable?: boolean; message?: string } | undefined
      if (free?.nameAvailable === false) throw nameTaken(name, free.message)
      const body = {
        location,
        tags: madeTag('hub'),
        sku: { name: sku, capacity: units },
        properties: {}
      }
      await ask(doing, 'PUT', pathOf(name), signal, body)
      return untilSettled(name, hub => hub && foundHub(hub), 'Failed', notCreated, signal)
    },
    delete: async (name, signal) => {
      await ask(`delete the IoT hub "${name}"`, 'DELETE', pathOf(name), signal)
      const gone = (hub: Hub | undefined) => (hub === undefined ? true : undefined)
      await untilSettled(name, gone, 'DeletionFailed', notDeleted, signal)
    }
  }
}

interface Hub {
  readonly name?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly properties?: { readonly state?: string; readonly hostName?: string }
}

const foundHub = ({ name = '', tags, properties }: Hub): FoundHub | undefined =>
  properties?.hostName && (properties.state ?? 'Active') === 'Active'
    ? { name, hostName: properties.hostName, isOurs: isMade('hub', tags) }
    : undefined

const nameTaken = (name: string, message: string | undefined): UserError =>
  new UserError(
    'IOT_HUB_NAME_TAKEN',
    `There cannot be an IoT hub "${name}": ${message ?? 'the name is taken.'}`,
    {
      hint: 'Names are shared by all of Azure. If it is yours in another resource group or subscription, give those; else choose another name.'
    }
  )

const notCreated = (name: string, state: string | undefined): UserError =>
  new UserError(
    'IOT_HUB_NOT_CREATED',
    `Azure did not bring the IoT hub "${name}" up; its state is ${state ?? 'not known'}.`,
    {
      hint: 'Look at the activity log of the resource group. Delete the hub, and try another location or sku.'
    }
  )

const notDeleted = (name: string, state: string | undefined): UserError =>
  new UserError(
    'IOT_HUB_NOT_DELETED',
    `Azure did not delete the IoT hub "${name}"; its state is ${state ?? 'not known'}.`,
    { hint: 'Look at the activity log of the resource group, and run the clean-up again.' }
  )
