import { basisOf } from '../plan.ts'
import type { Observation } from '../target.ts'
import { addressOf, type NodeAddress } from './address.ts'
import { objectsIn } from './cluster-answer.ts'
import { type ClusterApis, OPTIONAL_KINDS, resourcesOf, withoutRefused } from './cluster-apis.ts'
import { at, type KubeObject } from './kube-object.ts'
import type { Kubectl } from './kubectl.ts'
import { ALL_SERVICES, LABEL, objectNames, selectorText } from './names.ts'
import { scalingText } from './scaling.ts'
import { type KubernetesService, serviceOf } from './service.ts'

/** All that a plan for a cluster depends on. */
export interface Sight extends Observation {
  readonly service: KubernetesService | undefined
  /** Ours, as the cluster has them: all but pods and what controllers make. */
  readonly objects: readonly KubeObject[]
  readonly pods: readonly KubeObject[]
  readonly replicaSets: readonly KubeObject[]
  /** What the cluster has beside what every one has. */
  readonly apis: ClusterApis
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

/** Whether something changes the number of replicas by itself. */
export const isScaled = (objects: readonly KubeObject[]): boolean =>
  objects.some(({ kind }) => kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject')

const SEEN_KINDS = [...OWN_KINDS, 'replicasets.apps', 'pods'] as const

/** @param nodeAddress is asked for where a service is reached through nodes */
export const observe = async (
  name: string,
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<Sight> => {
  const there = await kubectl.apis(signal)
  const { objects: all, unseen } = await kubectl.listSeen(
    SEEN_KINDS,
    resourcesOf(there),
    selectorText(name),
    signal
  )
  const apis = withoutRefused(there, unseen)
  const of = (kind: string) => all.filter(object => object.kind === kind)
  const objects = all.filter(({ kind }) => kind !== 'Pod' && kind !== 'ReplicaSet')
  const scaled = isScaled(objects)
  const deployment = of('Deployment').find(({ metadata }) => metadata.name === name)
  const origin = deployment && (await addressOf(name, objects, nodeAddress, signal))
  const service = deployment && withFacts(serviceOf(name, deployment, origin), all)
  return {
    service,
    objects,
    pods: of('Pod'),
    replicaSets: of('ReplicaSet'),
    apis,
    basis: basisOf({
      objects: objects.map(object => factsOf(object, scaled)).sort(byIdentity),
      state: service?.state ?? null
    })
  }
}

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

/** The object of a kind that is called like this. */
export const objectIn = (
  objects: readonly KubeObject[],
  kind: string,
  name: string
): KubeObject | undefined =>
  objects.find(object => object.kind === kind && object.metadata.name === name)

/** Every service of the namespace, from their Deployments, Services, Ingresses and routes. */
export const servicesIn = async (
  kubectl: Kubectl,
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<readonly KubernetesService[]> => {
  const kinds = ['deployments.apps', 'services', 'ingresses.networking.k8s.io']
  const { kinds: there } = await kubectl.apis(signal)
  const routes = there.has('HTTPRoute') ? [OPTIONAL_KINDS.HTTPRoute.resource] : []
  const { objects: all } = await kubectl.listSeen(kinds, routes, ALL_SERVICES, signal)
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
  try {
    const good = objectsIn(`{"kind":"List","items":${text}}`)
    return good.every(object => isOwn(name, object)) ? { mark, objects: good } : undefined
  } catch {
    return undefined
  }
}

/** Of a kind that a service consists of, with its label, in the namespace that is deployed to. */
const isOwn = (name: string, { kind, metadata }: KubeObject): boolean =>
  (OWN_KINDS.some(each => each.split('.')[0] === pluralOf(kind)) ||
    Object.hasOwn(OPTIONAL_KINDS, kind)) &&
  metadata.namespace === undefined &&
  metadata.labels?.[LABEL.service] === name

/** `NetworkPolicy` as `networkpolicies`. */
const pluralOf = (kind: string): string => {
  const name = kind.toLowerCase()
  if (name.endsWith('s')) return `${name}es`
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`
}
