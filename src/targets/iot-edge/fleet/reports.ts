/** What the devices of a fleet are and report. A hub answers 20 queries a minute: each of these is one, whatever the fleet. */
import type { HubFleet } from '../../../azure/iot-hub-fleet.ts'
import { EDGE_MODULE } from '../../../contract/edge.ts'
import { exact } from '../../../core/exact-json.ts'
import { isObject } from '../../../core/is-object.ts'
import { moduleIn } from '../content.ts'
import { AGENT } from '../names.ts'
import { agentReport } from '../sight.ts'
import { type Judged, type Verdict, verdictOf } from '../verdict.ts'
import type { Version } from './deployments.ts'
import { ringTag } from './names.ts'
import { devicesWhere } from './rings.ts'

/** A device that the target condition is true for. */
export interface Member {
  readonly deviceId: string
  readonly isConnected: boolean
  readonly etag: string
  /** The ring that its tag says. */
  readonly ring: string | undefined
}

/** Those that are disabled are not waited for. */
export const membersOf = async (
  fleet: HubFleet,
  service: string,
  condition: string,
  signal: AbortSignal
): Promise<readonly Member[]> => {
  const rows = await fleet.query(
    `SELECT deviceId, etag, status, connectionState, tags.${ringTag(service)} AS ring FROM devices WHERE ${devicesWhere(condition)}`,
    signal
  )
  return rows
    .filter(({ status }) => status !== 'disabled')
    .map(({ deviceId, etag, connectionState, ring }) => ({
      deviceId: String(deviceId),
      isConnected: connectionState === 'Connected',
      etag: String(etag ?? ''),
      ring: ring === undefined || ring === null ? undefined : String(ring)
    }))
    .sort((a, b) => (a.deviceId < b.deviceId ? -1 : 1))
}

/** By the ids of deployments, and then of devices. */
export type Reports = ReadonlyMap<string, ReadonlyMap<string, Judged>>

/** What the devices report on which versions were applied. */
export const reportsOn = async (
  fleet: HubFleet,
  service: string,
  versions: readonly Version[],
  signal: AbortSignal
): Promise<Reports> => {
  if (versions.length === 0) return new Map()
  const rows = await fleet.query(
    `SELECT deviceId, moduleId, connectionState, configurations, properties.desired.$version AS desiredVersion, properties.reported AS reported FROM devices.modules WHERE ${[
      ...versions.map(
        ({ deployment: { id } }) =>
          `(moduleId = '${AGENT}' AND configurations.[[${id}]].status = 'Applied')`
      ),
      ...versions.map(
        ({ layer }) =>
          `(moduleId = '${service}' AND properties.reported.${EDGE_MODULE.twin}.imageDigest = '${moduleIn(layer.content, service)?.digest}')`
      )
    ].join(' OR ')}`,
    signal
  )
  const digests = new Map(
    rows.flatMap(({ deviceId, moduleId, reported }) =>
      moduleId === service ? [[deviceId, digestIn(reported)] as const] : []
    )
  )
  return new Map(
    versions.map(({ deployment: { id } }) => [
      id,
      new Map(
        rows
          .filter(row => row.moduleId === AGENT && isApplied(row.configurations, id))
          .map(row => [String(row.deviceId), judgedIn(row, digests.get(row.deviceId))])
      )
    ])
  )
}

const digestIn = (reported: unknown): string | undefined => {
  const own = isObject(reported) ? reported[EDGE_MODULE.twin] : undefined
  return isObject(own) ? String(own.imageDigest) : undefined
}

const isApplied = (configurations: unknown, id: string): boolean => {
  const found = isObject(configurations) ? configurations[id] : undefined
  return isObject(found) && found.status === 'Applied'
}

const judgedIn = (row: Readonly<Record<string, unknown>>, digest: string | undefined): Judged => ({
  agent: agentReport(
    exact({
      connectionState: row.connectionState ?? 'Disconnected',
      properties: { reported: row.reported ?? {} }
    })
  ),
  module: digest === undefined ? undefined : { imageDigest: digest as `sha256:${string}` },
  versions: { agent: Number(row.desiredVersion ?? 0) }
})

/** How a version does on a device. Pure. */
export const verdictOn = (
  service: string,
  { deployment, layer }: Version,
  deviceId: string,
  reports: Reports
): Verdict => {
  const report = reports.get(deployment.id)?.get(deviceId)
  const facts = moduleIn(layer.content, service)
  if (report === undefined || facts === undefined)
    return { kind: 'wait', why: 'the hub has not given it the deployment yet', isSilent: true }
  return verdictOf(report, service, {
    reference: facts.image,
    digest: facts.digest as `sha256:${string}`
  })
}
