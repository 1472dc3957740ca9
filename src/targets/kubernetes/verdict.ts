import { startHint } from '../shared/start-hint.ts'
import { at, type KubeObject } from './kube-object.ts'
import { conditionOf, isRolledOut, replicasOf } from './service.ts'

/** How far a roll-out is. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'under way' }
  | {
      readonly kind: 'in trouble'
      /** Finishes "Service x did not come up: …". */
      readonly cause: string
      readonly hint: string
      /** How long it may pass by itself. */
      readonly patienceSeconds: number
      /** Whose log says more, and whether it is the one before that does. */
      readonly pod?: { readonly name: string; readonly ended: boolean } | undefined
    }

/** What a roll-out is judged by: the Deployment's own conditions, and the pods of its newest revision. */
export interface RolloutSight {
  readonly deployment: KubeObject
  readonly replicaSets: readonly KubeObject[]
  readonly pods: readonly KubeObject[]
}

const SOON = 30

/** Pure. @param scheduleSeconds how long pods may wait for a node */
export const verdictOf = (sight: RolloutSight, scheduleSeconds: number): Verdict => {
  const { deployment } = sight
  if (isRolledOut(deployment)) return { kind: 'done' }
  // Which revision is the newest is not known yet.
  if (!replicasOf(deployment).current) return { kind: 'under way' }
  const pods = newPods(sight)
  const troubles = [
    refusedPods(deployment, sight),
    ...pods.map(pod => podTrouble(pod, scheduleSeconds)),
    pastDeadline(deployment, pods)
  ]
  return troubles.find(trouble => trouble !== undefined) ?? { kind: 'under way' }
}

/** Those of the newest revision: old ones keep answering, and say nothing about the new ones. */
const newPods = ({ deployment, replicaSets, pods }: RolloutSight): readonly KubeObject[] => {
  const newest = newestReplicaSet(deployment, replicaSets)
  return pods.filter(
    ({ metadata }) =>
      metadata.deletionTimestamp === undefined &&
      metadata.ownerReferences?.some(({ uid }) => uid === newest?.metadata.uid)
  )
}

const REVISION = 'deployment.kubernetes.io/revision'

const newestReplicaSet = (
  deployment: KubeObject,
  replicaSets: readonly KubeObject[]
): KubeObject | undefined => {
  const revision = deployment.metadata.annotations?.[REVISION]
  return replicaSets.find(({ metadata }) => metadata.annotations?.[REVISION] === revision)
}

export type Trouble = Extract<Verdict, { readonly kind: 'in trouble' }>

/** No pod could be made: a quota, or a rule of the cluster. */
const refusedPods = (
  deployment: KubeObject,
  { replicaSets }: RolloutSight
): Trouble | undefined => {
  const newest = newestReplicaSet(deployment, replicaSets)
  const condition = [deployment, newest]
    .map(object => object && conditionOf(object, 'ReplicaFailure'))
    .find(it => it?.status === 'True')
  if (condition === undefined) return undefined
  const message = condition.message ?? condition.reason ?? ''
  return {
    kind: 'in trouble',
    cause: `the cluster refuses its pods: ${message}`,
    hint: /exceeded quota/.test(message)
      ? 'Lower cpu, memory or replicas, set surge to 0, or raise the quota: kubectl describe resourcequota.'
      : 'Those who run the cluster know the rule.',
    patienceSeconds: 5
  }
}

const podTrouble = (pod: KubeObject, scheduleSeconds: number): Trouble | undefined => {
  const { name } = pod.metadata
  const scheduled = conditionOf(pod, 'PodScheduled')
  if (scheduled?.status === 'False')
    return {
      kind: 'in trouble',
      cause: `no node takes its pod: ${scheduled.message ?? scheduled.reason ?? ''}`,
      hint: 'Lower cpu, memory or gpu-cores, set surge to 0 where the cluster is full, add nodes, or check node-selector and tolerations. A cluster that adds nodes by itself may need a longer schedule-timeout-seconds.',
      patienceSeconds: scheduleSeconds
    }
  const status = at(pod, 'status', 'containerStatuses', 0)
  const waiting = at(status, 'state', 'waiting')
  const reason = String(at(waiting, 'reason') ?? '')
  const message = String(at(waiting, 'message') ?? '')
  if (/^(ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull)$/.test(reason))
    return {
      kind: 'in trouble',
      cause: `its image cannot be pulled: ${message || reason}`,
      hint: 'Give registry-username and registry-password, or image-pull-secret, and check that nodes can reach the registry.',
      patienceSeconds: FINAL.test(message) ? 2 : SOON,
      pod: { name, ended: false }
    }
  if (/^Create(Container|ContainerConfig)Error$|^RunContainerError$/.test(reason))
    return {
      kind: 'in trouble',
      cause: `its container cannot be made: ${message || reason}`,
      hint: 'The events above say more; kubectl describe pod shows all of them.',
      patienceSeconds: SOON,
      pod: { name, ended: false }
    }
  return crash(name, status, reason)
}

/** Words of registries after which another try brings the same. */
const FINAL =
  /not found|unauthorized|denied|forbidden|manifest unknown|invalid reference|InvalidImageName/i

const crash = (pod: string, status: unknown, reason: string): Trouble | undefined => {
  const restarts = Number(at(status, 'restartCount') ?? 0)
  const ended = at(status, 'state', 'terminated') ?? at(status, 'lastState', 'terminated')
  if (ended === undefined || restarts + (reason === 'CrashLoopBackOff' ? 1 : 0) < 2)
    return undefined
  const code = Number(at(ended, 'exitCode') ?? 0)
  const why = String(at(ended, 'reason') ?? '')
  const outOfMemory = why === 'OOMKilled'
  return {
    kind: 'in trouble',
    cause: outOfMemory
      ? 'it ran out of memory'
      : `its container ended with exit code ${code}${['', 'Error', 'Completed'].includes(why) ? '' : `, ${why}`}, ${restarts + 1} times`,
    hint: outOfMemory
      ? 'Give it more memory: memory and memory-limit, in GB.'
      : startHint(undefined),
    patienceSeconds: 0,
    pod: { name: pod, ended: true }
  }
}

const pastDeadline = (deployment: KubeObject, pods: readonly KubeObject[]): Trouble | undefined => {
  const progressing = conditionOf(deployment, 'Progressing')
  if (progressing?.status !== 'False') return undefined
  const [pod] = pods
  return {
    kind: 'in trouble',
    cause: `it was not ready in time (${progressing.message ?? progressing.reason ?? ''})`,
    hint: 'The lines above are its log; a model that takes long to load needs a longer pod-start-timeout-seconds.',
    patienceSeconds: 0,
    pod: pod && { name: pod.metadata.name, ended: false }
  }
}
