/** A service that KServe runs: https://kserve.github.io/website/docs/reference/crd-api */

import type { ServiceSpec } from '../target.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import { metadataOf } from './metadata.ts'
import { ANNOTATION } from './names.ts'
import { podTemplate } from './pod.ts'
import { revisionOf, type SecretContents } from './secrets.ts'
import { type Condition, conditionOf } from './service.ts'
import type { KubernetesSettings } from './settings.ts'
import { podRevisionOf } from './workload.ts'

/** Whether callers outside of the cluster reach it, by what KServe is set up with. */
const VISIBILITY = { 'networking.kserve.io/visibility': 'cluster-local' } as const

/** KServe copies labels and annotations of it to the pods: any change replaces them. Pure. */
export const inferenceService = (
  spec: ServiceSpec<KubernetesSettings>,
  secrets: SecretContents,
  annotations: Readonly<Record<string, string>>
): KubeObject => {
  const { settings } = spec
  const { scale, surge } = settings
  const template = podTemplate(spec, secrets)
  const metadata = metadataOf(spec, {
    'serving.kserve.io/deploymentMode': 'RawDeployment',
    ...annotations
  })
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, ...(settings.expose === 'Ingress' ? {} : VISIBILITY) }
    },
    spec: {
      predictor: {
        ...(scale.kind === 'fixed'
          ? { minReplicas: scale.replicas, maxReplicas: scale.replicas }
          : {
              minReplicas: scale.least,
              maxReplicas: scale.most,
              scaleMetric: 'cpu',
              scaleTarget: scale.utilization
            }),
        deploymentStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: surge, maxUnavailable: surge === 0 ? 1 : 0 }
        },
        annotations: template.metadata.annotations,
        ...template.spec
      }
    }
  }
}

/** What KServe calls the Deployment and the Service that it makes. */
export const predictorOf = (service: string): string => `${service}-predictor`

/**
 * The Deployment that KServe has made of an InferenceService as it is now; undefined while there is none, or one of what
 * it was before. The annotations say so, which KServe copies to the pods.
 */
export const madeOf = (
  inference: KubeObject,
  objects: readonly KubeObject[]
): KubeObject | undefined => {
  const made = objectIn(objects, 'Deployment', predictorOf(inference.metadata.name))
  const annotations = at(made, 'spec', 'template', 'metadata', 'annotations')
  return at(annotations, ANNOTATION.applied) ===
    inference.metadata.annotations?.[ANNOTATION.applied] &&
    revisionOf(annotations) === podRevisionOf(inference)
    ? made
    : undefined
}

/** Why KServe does not call it ready: `IngressReady: no domain`; undefined where it does, or has not said yet. */
export const objectionOf = (inference: KubeObject): string | undefined => {
  const conditions = at(inference, 'status', 'conditions')
  const all: readonly Condition[] = Array.isArray(conditions) ? conditions : []
  const first = all.find(({ type, status }) => status === 'False' && type !== 'Ready')
  const found = first ?? all.find(({ status }) => status === 'False')
  return found && [found.type, found.message ?? found.reason ?? 'False'].join(': ')
}

export const isReady = (inference: KubeObject): boolean =>
  conditionOf(inference, 'Ready')?.status === 'True'

/** Where callers reach it, as `addressOf` says it; undefined until KServe says. */
export const kserveOrigin = (
  inference: KubeObject,
  objects: readonly KubeObject[]
): string | undefined => {
  const { name, namespace, labels } = inference.metadata
  const inside = `http://${predictorOf(name)}.${namespace}.svc`
  const isLocal = Object.entries(VISIBILITY).every(([key, value]) => labels?.[key] === value)
  if (isLocal) return objectIn(objects, 'Service', predictorOf(name)) && inside
  const url = at(inference, 'status', 'url')
  const [origin] =
    /^https?:\/\/[^/?#@\s]+(?=[/?#]|$)/.exec(typeof url === 'string' ? url : '') ?? []
  // Where KServe makes no Ingress, its address is that inside the cluster.
  return origin?.endsWith('.svc.cluster.local') ? inside : origin
}
