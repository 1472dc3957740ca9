/** Automatic deployments of a hub, as it lists them. */
import { asObject, type Exact, exactAt, plain, readExact } from '../../../core/exact-json.ts'
import { isObject } from '../../../core/is-object.ts'
import { type Content, passwordsIn } from '../content.ts'
import { AGENT, HUB } from '../names.ts'
import { type Layer, layerIn } from './layer.ts'
import { baseId, FLEET_LABEL, layerNumber, ringTag } from './names.ts'
import { ringIn } from './rings.ts'

/** https://learn.microsoft.com/rest/api/iothub/service/configuration/get#configuration */
export interface HubDeployment {
  readonly id: string
  readonly etag: string
  readonly priority: number
  /** '': no device. */
  readonly condition: string
  readonly labels: Readonly<Record<string, string>>
  /** What it brings to devices; undefined for a configuration of modules or of devices that are not of IoT Edge. */
  readonly modules: Exact | undefined
  /** Whether devices can stand on it: it has edgeAgent's properties as a whole. */
  readonly isBase: boolean
}

/** Pure. @param json as the hub lists them */
export const deploymentsIn = (json: string): readonly HubDeployment[] => {
  const list = readExact(json)
  return (list.kind === 'list' ? list.items : []).map(entry => {
    const modules = exactAt(entry, 'content', 'modulesContent')
    const text = (name: string) => String(plain(exactAt(entry, name)) ?? '')
    return {
      id: text('id'),
      etag: text('etag'),
      priority: Number(plain(exactAt(entry, 'priority')) ?? 0),
      condition: text('targetCondition'),
      labels: labelsIn(plain(exactAt(entry, 'labels'))),
      modules: modules?.kind === 'object' ? modules : undefined,
      isBase: exactAt(modules, AGENT, 'properties.desired') !== undefined
    }
  })
}

const labelsIn = (labels: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isObject(labels) ? labels : {}).map(([name, value]) => [name, String(value)])
  )

/** What a base brings. Pure. */
export const baseIn = ({ modules }: HubDeployment): Content => ({
  agent: exactAt(modules, AGENT, 'properties.desired') ?? asObject(undefined),
  hub: exactAt(modules, HUB, 'properties.desired') ?? asObject(undefined)
})

/** A version of a service on a fleet. */
export interface Version {
  readonly deployment: HubDeployment
  readonly number: number
  readonly layer: Layer
  /** The condition of the whole fleet. */
  readonly condition: string
  readonly rings: readonly number[]
  /** How far it has come. */
  readonly ring: number
  /** Whether all rings have it, and were found to be well. */
  readonly isGood: boolean
}

/** What a hub has of one service. */
export interface FleetService {
  readonly base: HubDeployment | undefined
  /** The newest first. */
  readonly versions: readonly Version[]
}

/** Pure. */
export const serviceIn = (name: string, all: readonly HubDeployment[]): FleetService => {
  const own = all.filter(({ labels }) => labels[FLEET_LABEL.service] === name)
  return {
    base: own.find(({ id }) => id === baseId(name)),
    versions: own
      .flatMap(deployment => {
        const version = versionOf(name, deployment)
        return version ? [version] : []
      })
      .sort((a, b) => b.number - a.number)
  }
}

/** The names of all services of ours. Pure. */
export const serviceNames = (all: readonly HubDeployment[]): readonly string[] =>
  [...new Set(all.flatMap(({ labels }) => labels[FLEET_LABEL.service] ?? []))].sort()

const versionOf = (name: string, deployment: HubDeployment): Version | undefined => {
  const { id, modules, condition, labels } = deployment
  const number = layerNumber(id)
  if (number === undefined || modules === undefined) return undefined
  const rings = (labels[FLEET_LABEL.rings] ?? '100').split(',').map(Number)
  return {
    deployment,
    number,
    layer: layerIn(name, modules),
    ...ringIn(condition, `tags.${ringTag(name)}`, rings.length),
    rings,
    isGood: labels[FLEET_LABEL.state] === 'good'
  }
}

/** Every secret in them, to be masked. Pure. */
export const secretsIn = (all: readonly HubDeployment[]): readonly string[] =>
  all.flatMap(deployment =>
    deployment.modules === undefined
      ? []
      : [
          ...passwordsIn(baseIn(deployment)),
          ...passwordsIn(layerIn('', deployment.modules).content)
        ]
  )
