import { objectsIn } from './cluster-answer.ts'
import { OPTIONAL_KINDS } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import { LABEL } from './names.ts'

/** Kinds that a service may consist of, each as `kubectl get` takes it; some clusters have more (cluster-apis.ts). */
const OWN_KINDS = {
  Deployment: 'deployments.apps',
  Service: 'services',
  Secret: 'secrets',
  ConfigMap: 'configmaps',
  ServiceAccount: 'serviceaccounts',
  HorizontalPodAutoscaler: 'horizontalpodautoscalers.v2.autoscaling',
  PodDisruptionBudget: 'poddisruptionbudgets.policy',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
  Ingress: 'ingresses.networking.k8s.io'
} as const

export const OWN_RESOURCES: readonly string[] = Object.values(OWN_KINDS)

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
  (Object.hasOwn(OWN_KINDS, kind) || Object.hasOwn(OPTIONAL_KINDS, kind)) &&
  metadata.namespace === undefined &&
  metadata.labels?.[LABEL.service] === name
