import { differencesOf } from './difference.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import type { KubernetesSpec } from './objects.ts'
import { lastGoodIn, type Sight } from './observe.ts'
import { replicasOf } from './service.ts'
import type { KubernetesSettings } from './settings.ts'
import { isGateway } from './traffic.ts'

export type Rollout = KubernetesSettings['rollout']

/** How far a candidate is let, step by step: its shares of the requests in per cent. Pure. */
export const weightsOf = ({ kind, steps, promotion }: Rollout): readonly number[] => {
  const all = kind === 'blue-green' ? [0, 100] : steps
  if (promotion === 'automatic') return all
  const before = all.filter(weight => weight < 100)
  return before.length === 0 ? [0] : before
}

/**
 * What would be rolled out beside what runs; undefined where there is nothing to try: other pods are wanted of a service
 * that runs and is known to be good. Pure.
 * @param wanted all objects as they should be
 */
export const isStaged = (
  { name, settings }: KubernetesSpec,
  wanted: readonly KubeObject[],
  seen: Sight
): boolean =>
  settings.rollout.kind !== 'rolling' &&
  seen.service?.state === 'running' &&
  lastGoodIn(name, seen.objects) !== undefined &&
  differencesOf(wanted, seen.objects).some(
    ({ kind, path }) => kind === 'Deployment' && (path ?? '').startsWith('spec.template.')
  )

/** One step as it can be carried out. */
export interface Stage {
  readonly replicas: number
  /** Share of the requests in per cent. */
  readonly weight: number
}

/**
 * Where a gateway divides the requests, the share is as asked for. Otherwise the Service divides them evenly among pods:
 * the share follows from how many the candidate has, which are never more than those of the version that runs; all or
 * nothing is done by what the Service selects. Pure.
 */
export const stageOf = (
  asked: number,
  { kind }: Rollout,
  running: KubeObject,
  good: readonly KubeObject[]
): Stage => {
  const all = Math.max(1, replicasOf(running).wanted)
  if (kind === 'blue-green' || asked === 100) return { replicas: all, weight: asked }
  if (asked === 0) return { replicas: 1, weight: 0 }
  if (isGateway(good))
    return { replicas: Math.max(1, Math.ceil((all * asked) / 100)), weight: asked }
  const ideal = Math.round((asked * all) / (100 - asked))
  const replicas = Math.min(all, Math.max(1, ideal))
  return { replicas, weight: Math.round((100 * replicas) / (all + replicas)) }
}

/** Whether both speak the same: a Service cannot divide requests between http and https. */
export const speaksTheSame = (
  name: string,
  wanted: readonly KubeObject[],
  seen: readonly KubeObject[]
): boolean => {
  const portOf = (objects: readonly KubeObject[]) =>
    at(objectIn(objects, 'Service', name), 'spec', 'ports', 0, 'name')
  return portOf(wanted) === portOf(seen)
}
