/** What is seen of a device and of one module on it. */

import type { IotHub } from '../../azure/iot-hub.ts'
import { EDGE_MODULE, type EdgeReported } from '../../contract/edge.ts'
import {
  EMPTY,
  type Exact,
  exactAt,
  plain,
  readExact,
  withoutMembers
} from '../../core/exact-json.ts'
import { isObject } from '../../core/is-object.ts'
import type { Content } from './content.ts'
import { AGENT, HUB } from './names.ts'

export interface DeviceSight {
  readonly twin: DeviceTwin
  readonly content: Content
  /** Versions of the desired properties, which count up with every change. */
  readonly versions: { readonly agent: number; readonly hub: number }
  /** Automatic deployments that are meant for the device. */
  readonly deployments: readonly string[]
  readonly agent: AgentReport
  /** Desired properties of the service's own module; undefined where the hub knows none. */
  readonly moduleDesired: Exact | undefined
  readonly module: EdgeReported | undefined
}

export interface DeviceTwin {
  readonly etag: string
  readonly isEdge: boolean
  readonly isEnabled: boolean
  readonly isConnected: boolean
  readonly tags: Readonly<Record<string, unknown>>
}

/** https://learn.microsoft.com/azure/iot-edge/module-edgeagent-edgehub#edgeagent-reported-properties */
export interface AgentReport {
  /** `1.6.1`; undefined while nothing was reported. */
  readonly version: string | undefined
  /** `x86_64`, `aarch64`, `armv7l` */
  readonly architecture: string | undefined
  readonly isConnected: boolean
  readonly lastDesiredVersion: number
  readonly lastDesiredStatus: { readonly code: number; readonly description: string }
  readonly modules: Readonly<Record<string, ReportedModule>>
}

export interface ReportedModule {
  readonly image: string
  readonly runtimeStatus: string
  readonly restartCount: number
  readonly exitCode: number | undefined
  readonly statusDescription: string
}

/** Reads all that is known of a device; undefined where there is none. */
export const deviceSight = async (
  hub: IotHub,
  device: string,
  module: string,
  signal: AbortSignal
): Promise<DeviceSight | undefined> => {
  const [twin, agent, edgeHub, own] = await Promise.all([
    hub.twin(device, signal),
    hub.moduleTwin(device, AGENT, signal),
    hub.moduleTwin(device, HUB, signal),
    hub.moduleTwin(device, module, signal)
  ])
  if (twin === undefined) return undefined
  return sightOf({ twin, agent, hub: edgeHub, module: own })
}

/** Pure. @param texts as the hub answers; undefined for a module it does not know */
export const sightOf = (texts: {
  readonly twin: string
  readonly agent: string | undefined
  readonly hub: string | undefined
  readonly module: string | undefined
}): DeviceSight => {
  const agent = readExact(texts.agent ?? '{}')
  const hub = readExact(texts.hub ?? '{}')
  const module = texts.module === undefined ? undefined : readExact(texts.module)
  const reported = plain(exactAt(module, 'properties', 'reported', EDGE_MODULE.twin))
  return {
    twin: deviceTwin(JSON.parse(texts.twin)),
    content: { agent: desiredOf(agent), hub: desiredOf(hub) },
    versions: { agent: versionOf(agent), hub: versionOf(hub) },
    deployments: Object.keys(objectOf(plain(exactAt(agent, 'configurations')))),
    agent: agentReport(agent),
    moduleDesired: module && desiredOf(module),
    module: isObject(reported) ? (reported as unknown as EdgeReported) : undefined
  }
}

const desiredOf = (twin: Exact): Exact =>
  withoutMembers(exactAt(twin, 'properties', 'desired') ?? EMPTY, ['$metadata', '$version'])

const versionOf = (twin: Exact): number =>
  Number(plain(exactAt(twin, 'properties', 'desired', '$version')) ?? 0)

const deviceTwin = (twin: Readonly<Record<string, unknown>>): DeviceTwin => ({
  etag: String(twin.etag ?? ''),
  isEdge: objectOf(twin.capabilities).iotEdge === true,
  isEnabled: twin.status !== 'disabled',
  isConnected: twin.connectionState === 'Connected',
  tags: objectOf(twin.tags)
})

/** Pure. @param twin of edgeAgent: what it reports, and whether the device is connected */
export const agentReport = (twin: Exact): AgentReport => {
  const reported = objectOf(plain(exactAt(twin, 'properties', 'reported')))
  const status = objectOf(reported.lastDesiredStatus)
  const platform = objectOf(objectOf(reported.runtime).platform)
  return {
    version: textOf(objectOf(reported.version).version),
    architecture: textOf(platform.architecture),
    isConnected: plain(exactAt(twin, 'connectionState')) === 'Connected',
    lastDesiredVersion: Number(reported.lastDesiredVersion ?? 0),
    lastDesiredStatus: {
      code: Number(status.code ?? 0),
      description: textOf(status.description) ?? ''
    },
    modules: Object.fromEntries(
      Object.entries(objectOf(reported.modules)).map(([name, module]) => [
        name,
        reportedModule(objectOf(module))
      ])
    )
  }
}

const reportedModule = (module: Readonly<Record<string, unknown>>): ReportedModule => ({
  image: textOf(objectOf(module.settings).image) ?? '',
  runtimeStatus: textOf(module.runtimeStatus) ?? 'unknown',
  restartCount: Number(module.restartCount ?? 0),
  exitCode: module.exitCode === undefined ? undefined : Number(module.exitCode),
  statusDescription: textOf(module.statusDescription) ?? ''
})

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isObject(value) ? value : {}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined
