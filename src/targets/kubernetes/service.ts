import { markIn } from '../preview-mark.ts'
import type { Service, ServiceState } from '../target.ts'
import { at, type KubeObject } from './kube-object.ts'
import { ANNOTATION, CONTAINER, KSERVE_CONTAINER } from './names.ts'
import { containersOf } from './workload.ts'

/** A service as the cluster has it. */
export interface KubernetesService extends Service {
  /** What its pods follow from. */
  readonly workload: KubeObject
}

/** @param origin where it is reached; undefined until there is an address */
export const serviceOf = (
  name: string,
  workload: KubeObject,
  state: ServiceState,
  origin: string | undefined
): KubernetesService => {
  const image = imageOf(workload)
  const { [ANNOTATION.preview]: mark, [ANNOTATION.previewTimes]: times } =
    workload.metadata.annotations ?? {}
  const preview = markIn(mark, times)
  return {
    name,
    workload,
    state,
    imageDigest: /@(sha256:[a-f0-9]{64})$/.exec(image)?.[1] ?? image,
    imageLabel: labelOf(workload),
    scoringUri: origin && `${origin}/score`,
    swaggerUri: origin && `${origin}/swagger.json`,
    ...(preview ? { preview } : {})
  }
}

/** The image's name as people know it. */
export const labelOf = (workload: KubeObject | undefined): string =>
  workload?.metadata.annotations?.[ANNOTATION.image] ?? imageOf(workload)

/** What the scoring container runs, which others may stand beside. */
export const imageOf = (workload: KubeObject | undefined): string => {
  const ours = containersOf(workload).find(it =>
    [CONTAINER, KSERVE_CONTAINER].some(name => name === at(it, 'name'))
  )
  return String(at(ours, 'image') ?? '')
}

/** Replicas as the Deployment counts them. */
export const replicasOf = (deployment: KubeObject) => {
  const count = (name: string): number => Number(at(deployment, 'status', name) ?? 0)
  return {
    wanted: Number(at(deployment, 'spec', 'replicas') ?? 1),
    all: count('replicas'),
    updated: count('updatedReplicas'),
    available: count('availableReplicas'),
    /** Whether the counts are those of the specification as it is now. */
    current: count('observedGeneration') >= (deployment.metadata.generation ?? 0)
  }
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#deployment-status */
export const stateOf = (deployment: KubeObject): ServiceState => {
  const { wanted, all, updated, available, current } = replicasOf(deployment)
  if (wanted === 0) return 'stopped'
  if (!current) return 'deploying'
  // Some may be missing: an autoscaler adds them, or a node is being emptied.
  if (all === updated && available > 0) return 'running'
  const failed = conditionOf(deployment, 'Progressing')?.status === 'False'
  return failed || conditionOf(deployment, 'ReplicaFailure')?.status === 'True'
    ? 'failed'
    : 'deploying'
}

/** Whether every replica is a new one, and serves. */
export const isRolledOut = (deployment: KubeObject): boolean => {
  const { wanted, all, updated, available, current } = replicasOf(deployment)
  return current && updated >= wanted && all === updated && available >= wanted
}

export interface Condition {
  readonly type: string
  readonly status: string
  readonly reason?: string
  readonly message?: string
}

export const conditionOf = (object: KubeObject, type: string): Condition | undefined => {
  const conditions = at(object, 'status', 'conditions')
  return Array.isArray(conditions) ? conditions.find(it => it?.type === type) : undefined
}
