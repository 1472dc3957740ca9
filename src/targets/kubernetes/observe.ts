import { basisOf } from '../plan.ts'
import type { Observation } from '../target.ts'
import { addressOf, type NodeAddress } from './address.ts'
import { type Candidate, candidateIn, isOfCandidate } from './candidate.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import type { Kubectl } from './kubectl.ts'
import { ALL_SERVICES, LABEL, objectNames, selectorText } from './names.ts'
import { type KubernetesService, serviceOf } from './service.ts'

/** All that a plan for a cluster depends on. */
export interface Sight extends Observation {
  readonly service: KubernetesService | undefined
  /** Ours, as the cluster has them: all but pods, what controllers make, and what belongs to a candidate. */
  readonly objects: readonly KubeObject[]
  /** The version that is tried beside the one that runs. */
  readonly candidate: Candidate | undefined
}

/** Kinds that a service may consist of. */
export const OWN_KINDS = [
  'deployments.apps',
  'services',
  'secrets',
  'configmaps',
  'serviceaccounts',
  'horizontalpodautoscalers.v2.autoscaling',
  'poddisruptionbudgets.policy',
  'networkpolicies.networking.k8s.io',
  'ingresses.networking.k8s.io'
] as const

/** @param nodeAddress is asked for where a service is reached through nodes */
export const observe = async (
  name: string,
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<Sight> => {
  const all = await kubectl.list(OWN_KINDS, selectorText(name), signal)
  const objects = all.filter(object => !isOfCandidate(object))
  const of = (kind: string) => objects.filter(object => object.kind === kind)
  // An autoscaler changes the number of replicas by itself.
  const isScaled = of('HorizontalPodAutoscaler').length > 0
  const deployment = of('Deployment').find(({ metadata }) => metadata.name === name)
  const found =
    deployment && serviceOf(name, deployment, await addressOf(name, objects, nodeAddress, signal))
  const candidate = candidateIn(name, all)
  return {
    service: found && candidate ? { ...found, beside: candidate.label } : found,
    objects,
    candidate,
    basis: basisOf({
      objects: all.map(object => factsOf(object, isScaled)).sort(byIdentity),
      state: found?.state ?? null
    })
  }
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

/** Every service of the namespace, from their Deployments, Services and Ingresses. */
export const servicesIn = async (
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<readonly KubernetesService[]> => {
  const kinds = ['deployments.apps', 'services', 'ingresses.networking.k8s.io']
  const all = await kubectl.list(kinds, ALL_SERVICES, signal)
  return Promise.all(
    all
      .filter(
        ({ kind, metadata }) =>
          kind === 'Deployment' && metadata.labels?.[LABEL.service] === metadata.name
      )
      .map(async deployment => {
        const { name } = deployment.metadata
        const own = all.filter(({ metadata }) => metadata.labels?.[LABEL.service] === name)
        return serviceOf(name, deployment, await addressOf(name, own, nodeAddress, signal))
      })
  )
}

/** What was applied when the service last came up. */
export const lastGoodIn = (
  name: string,
  objects: readonly KubeObject[]
): { readonly mark: string; readonly objects: readonly KubeObject[] } | undefined => {
  const data = at(objectIn(objects, 'ConfigMap', objectNames(name).lastGood), 'data')
  const mark = at(data, 'mark')
  const text = at(data, 'objects.json')
  if (typeof mark !== 'string' || typeof text !== 'string') return undefined
  try {
    return { mark, objects: JSON.parse(text) }
  } catch {
    return undefined
  }
}
