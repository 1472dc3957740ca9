import { objectsIn } from './cluster-answer.ts'
import { OPTIONAL_KINDS } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import { LABEL } from './names.ts'

/** Kinds that a service may consist of; some clusters have more (cluster-apis.ts). */
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

/**
 * Objects of a service that were written down in the cluster, as JSON; undefined where somebody else wrote them: they are
 * applied again with the rights of a deployment. Pure.
 */
export const ownObjectsIn = (name: string, json: string): readonly KubeObject[] | undefined => {
  try {
    const objects = objectsIn(`{"kind":"List","items":${json}}`)
    return objects.every(object => isOwn(name, object)) ? objects : undefined
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
