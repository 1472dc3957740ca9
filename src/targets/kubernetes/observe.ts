import { basisOf } from '../plan.ts'
import type { Observation } from '../target.ts'
import { addressOf, type NodeAddress } from './address.ts'
import { type Candidate, candidateIn, isOfCandidate } from './candidate.ts'
import { type ClusterApis, OPTIONAL_KINDS, resourcesOf, withoutRefused } from './cluster-apis.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import type { Kubectl } from './kubectl.ts'
import { ALL_SERVICES, LABEL, objectNames, selectorText } from './names.ts'
import { OWN_RESOURCES, ownObjectsIn } from './own-objects.ts'
import { scalingText } from './scaling.ts'
import { type KubernetesService, serviceOf } from './service.ts'
import { stateIn } from './state.ts'
import { isWorkload, workloadIn } from './workload.ts'

/** All that a plan for a cluster depends on. */
export interface Sight extends Observation {
  readonly service: KubernetesService | undefined
  /** Ours, as the cluster has them: all but pods, what controllers make, and what belongs to a candidate. */
  readonly objects: readonly KubeObject[]
  /** What the cluster has beside what every one has. */
  readonly apis: ClusterApis
  /** The version that is tried beside the one that runs. */
  readonly candidate: Candidate | undefined
}

/** Whether something changes the number of replicas by itself. */
export const isScaled = (objects: readonly KubeObject[]): boolean =>
  objects.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')

/** @param nodeAddress is asked for where a service is reached through nodes */
export const observe = async (
  name: string,
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<Sight> => {
  const there = await kubectl.apis(signal)
  const { objects: all, unseen } = await kubectl.listSeen(
    OWN_RESOURCES,
    resourcesOf(there),
    selectorText(name),
    signal
  )
  const apis = withoutRefused(there, unseen)
  const objects = all.filter(object => !isOfCandidate(object))
  const scaled = isScaled(objects)
  const workload = workloadIn(name, objects)
  const found =
    workload && withFacts(await seenService(name, workload, objects, nodeAddress, signal), objects)
  const candidate = candidateIn(name, all)
  return {
    service: found && candidate ? { ...found, beside: candidate.label } : found,
    objects,
    apis,
    candidate,
    basis: basisOf({
      objects: all
        .filter(isApplied)
        .map(object => factsOf(object, scaled))
        .sort(byIdentity),
      state: found?.state ?? null
    })
  }
}

const seenService = async (
  name: string,
  workload: KubeObject,
  objects: readonly KubeObject[],
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<KubernetesService> => {
  const origin = await addressOf(name, objects, nodeAddress, signal)
  return serviceOf(name, workload, stateIn(workload, objects), origin)
}

/** And not made by a controller: KServe's and KEDA's give what they make our labels. */
const isApplied = ({ metadata }: KubeObject): boolean =>
  (metadata.ownerReferences ?? []).length === 0

/** An autoscaler that KEDA made for us carries our labels too. */
const withFacts = (
  service: KubernetesService,
  objects: readonly KubeObject[]
): KubernetesService => {
  const scaling = scalingText(objects)
  return scaling === undefined ? service : { ...service, facts: [['Autoscaling', scaling]] }
}

/** What of an object a plan depends on: what the cluster counts and times by itself is left out. */
const factsOf = (object: KubeObject, isScaled: boolean) => {
  const { kind, metadata } = object
  const { name, namespace, uid, labels, annotations } = metadata
  // Secret values are not in a fingerprint that is shown: the version stands for them.
  if (kind === 'Secret' || kind === 'ConfigMap')
    return { kind, name, namespace, uid, version: metadata.resourceVersion }
  return { kind, name, namespace, uid, labels, annotations, spec: specOf(object, isScaled) }
}

const specOf = (object: KubeObject, isScaled: boolean): unknown => {
  if (object.kind !== 'Deployment' || !isScaled) return object.spec
  const { replicas: _, ...spec } = (object.spec ?? {}) as Readonly<Record<string, unknown>>
  return spec
}

const byIdentity = (
  a: { readonly kind: string; readonly name: string },
  b: { readonly kind: string; readonly name: string }
): number => (`${a.kind}/${a.name}` < `${b.kind}/${b.name}` ? -1 : 1)

/** Every service of the namespace, from their Deployments, Services, Ingresses and routes. */
export const servicesIn = async (
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<readonly KubernetesService[]> => {
  const kinds = ['deployments.apps', 'services', 'ingresses.networking.k8s.io']
  const { kinds: there } = await kubectl.apis(signal)
  const routes = (['HTTPRoute', 'InferenceService'] as const)
    .filter(kind => there.has(kind))
    .map(kind => OPTIONAL_KINDS[kind].resource)
  const { objects: all } = await kubectl.listSeen(kinds, routes, ALL_SERVICES, signal)
  return Promise.all(
    all
      .filter(
        object =>
          isWorkload(object) && object.metadata.labels?.[LABEL.service] === object.metadata.name
      )
      .map(workload => {
        const { name } = workload.metadata
        const own = all.filter(({ metadata }) => metadata.labels?.[LABEL.service] === name)
        return seenService(name, workload, own, nodeAddress, signal)
      })
  )
}

/** What was applied when the service last came up; nothing where that is not known. */
export const goodObjectsIn = (
  name: string,
  objects: readonly KubeObject[]
): readonly KubeObject[] => lastGoodIn(name, objects)?.objects ?? []

/**
 * What was applied when the service last came up; undefined where somebody else wrote it: it is applied again with the
 * rights of a deployment.
 */
export const lastGoodIn = (
  name: string,
  objects: readonly KubeObject[]
): { readonly mark: string; readonly objects: readonly KubeObject[] } | undefined => {
  const data = at(objectIn(objects, 'ConfigMap', objectNames(name).lastGood), 'data')
  const mark = at(data, 'mark')
  const text = at(data, 'objects.json')
  if (typeof mark !== 'string' || typeof text !== 'string') return undefined
  const good = ownObjectsIn(name, text)
  return good && { mark, objects: good }
}
