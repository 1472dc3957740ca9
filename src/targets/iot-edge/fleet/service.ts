import type { Instances, Service, ServiceState } from '../../target.ts'
import { moduleIn } from '../content.ts'
import type { ModuleFacts } from '../module.ts'
import type { FleetService, Version } from './deployments.ts'
import { type Member, type Reports, verdictOn } from './reports.ts'

/** A service on a fleet. */
export interface Running extends Service {
  /** Devices that are up on it, and connected. */
  readonly up: readonly string[]
}

const MOST_SHOWN = 100

/** What runs on a fleet; undefined where nothing was deployed. Pure. */
export const runningOf = (
  name: string,
  { versions }: FleetService,
  members: readonly Member[],
  reports: Reports
): Running | undefined => {
  const current = versions.find(({ isGood }) => isGood) ?? versions[0]
  if (current === undefined) return undefined
  const tried = versions[0] === current ? undefined : versions[0]
  const facts = factsOf(name, current)
  const rings = (tried ?? current).rings
  const looks = members.map(({ deviceId, isConnected, ring }) => {
    const version = tried && reports.get(tried.deployment.id)?.has(deviceId) ? tried : current
    const verdict = verdictOn(name, version, deviceId, reports)
    const label = factsOf(name, version).label
    return { deviceId, isConnected, ring: ringOf({ ring }, rings.length), label, verdict }
  })
  const up = looks.filter(({ verdict }) => verdict.kind === 'up')
  const failed = looks.flatMap(({ deviceId, verdict }) =>
    verdict.kind === 'failed' || verdict.kind === 'trouble'
      ? [{ name: deviceId, why: verdict.why }]
      : []
  )
  const count = (ring: number, all: typeof looks) => all.filter(it => it.ring === ring).length
  return {
    name,
    state: stateOf({ targeted: members.length, ready: up.length, failed }, current),
    imageDigest: facts.digest,
    imageLabel: facts.label,
    scoringUri: undefined,
    swaggerUri: undefined,
    ...(facts.preview ? { preview: facts.preview } : {}),
    ...(tried ? { beside: factsOf(name, tried).label } : {}),
    instances: { targeted: members.length, ready: up.length, failed },
    facts: [
      ['Devices', `${members.length}, ${current.condition}`],
      ...rings.map(
        (share, index) =>
          [
            `Ring ${index + 1}`,
            `${share} %: ${count(index + 1, up)} of ${count(index + 1, looks)} devices are up`
          ] as const
      ),
      ...looks
        .slice(0, MOST_SHOWN)
        .map(
          ({ deviceId, ring, label, verdict }) =>
            [
              deviceId,
              `ring ${ring}, ${label}, ${verdict.kind === 'up' ? 'running' : verdict.why}`
            ] as const
        ),
      ...(looks.length > MOST_SHOWN
        ? [['And', `${looks.length - MOST_SHOWN} more devices`] as const]
        : [])
    ],
    up: up.filter(({ isConnected }) => isConnected).map(({ deviceId }) => deviceId)
  }
}

/** As its tag says; a device that joined later is in the last ring. Pure. */
export const ringOf = ({ ring }: Pick<Member, 'ring'>, rings: number): number => {
  const number = Number(ring)
  return Number.isInteger(number) && number >= 1 && number <= rings ? number : rings
}

/** Pure. */
export const factsOf = (
  name: string,
  { layer, deployment }: Pick<Version, 'layer' | 'deployment'>
): ModuleFacts =>
  moduleIn(layer.content, name) ?? {
    image: '',
    digest: '',
    label: deployment.id,
    ours: true,
    routes: []
  }

const stateOf = (
  { targeted, ready, failed }: Instances,
  { isGood }: Pick<Version, 'isGood'>
): ServiceState => {
  if (ready === targeted && isGood) return 'running'
  if (failed.length > ready) return 'failed'
  return ready > 0 && isGood ? 'running' : 'deploying'
}
