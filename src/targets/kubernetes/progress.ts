import { OPTIONAL_KINDS } from './cluster-apis.ts'
import { isReady, madeOf, objectionOf } from './kserve.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import { type RolloutSight, type Trouble, type Verdict, verdictOf } from './verdict.ts'
import { workloadIn } from './workload.ts'

/** Whose pods a roll-out is of: a Deployment of ours, or the one that KServe makes of an InferenceService. */
export interface Rolled {
  readonly kind: 'Deployment' | 'InferenceService'
  readonly name: string
}

/** That of a service, from the objects that it was applied as. Pure. */
export const rolledIn = (name: string, objects: readonly KubeObject[]): Rolled => ({
  kind: workloadIn(name, objects)?.kind === 'InferenceService' ? 'InferenceService' : 'Deployment',
  name
})

/** What has to be listed to see how far it is. */
export const kindsOf = ({ kind }: Rolled): readonly string[] => [
  ...['deployments.apps', 'replicasets.apps', 'pods'],
  ...(kind === 'InferenceService' ? [OPTIONAL_KINDS.InferenceService.resource] : [])
]

/** How far a roll-out is; undefined where what is rolled out is not there any more. Pure. */
export const progressOf = (
  { kind, name }: Rolled,
  objects: readonly KubeObject[],
  scheduleSeconds: number
): Verdict | undefined => {
  const workload = objectIn(objects, kind, name)
  if (workload === undefined) return undefined
  if (kind === 'Deployment') return verdictOf(sightOf(workload, objects), scheduleSeconds)
  const made = madeOf(workload, objects)
  if (made === undefined) return refusal(workload) ?? silence(workload, scheduleSeconds)
  const verdict = verdictOf(sightOf(made, objects), scheduleSeconds)
  if (verdict.kind !== 'done' || isReady(workload)) return verdict
  return notReady(workload) ?? { kind: 'under way' }
}

const sightOf = (deployment: KubeObject, objects: readonly KubeObject[]): RolloutSight => ({
  deployment,
  replicaSets: objects.filter(
    object => object.kind === 'ReplicaSet' && isOwnedBy(object, deployment)
  ),
  pods: objects.filter(({ kind }) => kind === 'Pod')
})

/** A candidate's are beside those of the service. */
const isOwnedBy = ({ metadata }: KubeObject, owner: KubeObject): boolean =>
  metadata.ownerReferences?.some(({ uid }) => uid === owner.metadata.uid) === true

/** KServe tries again and again; what it says of an object that is new may be of the one before. */
const PATIENCE_SECONDS = 30

const refusal = (inference: KubeObject): Trouble | undefined => {
  const conditions = at(inference, 'status', 'conditions')
  const failed =
    Array.isArray(conditions) && conditions.some(it => it?.reason === 'ReconcileFailed')
  return failed ? troubleOf(inference, 'KServe makes no pods of it') : undefined
}

const silence = (inference: KubeObject, patienceSeconds: number): Verdict =>
  at(inference, 'status') === undefined
    ? {
        kind: 'in trouble',
        cause: 'KServe does nothing with it',
        hint: 'Check that the controller of KServe runs in the cluster: kubectl get deployments --all-namespaces.',
        patienceSeconds
      }
    : { kind: 'under way' }

const notReady = (inference: KubeObject): Trouble | undefined =>
  objectionOf(inference) === undefined
    ? undefined
    : troubleOf(inference, 'its pods are ready, and KServe does not call it ready')

const troubleOf = (inference: KubeObject, what: string): Trouble => ({
  kind: 'in trouble',
  cause: `${what} (${objectionOf(inference)})`,
  hint: `Those who run KServe know more: kubectl describe inferenceservice ${inference.metadata.name}.`,
  patienceSeconds: PATIENCE_SECONDS
})
