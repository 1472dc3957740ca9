import { basisOf } from '../plan.ts'
import type { ServiceSpec } from '../target.ts'
import type { KubeObject } from './kube-object.ts'
import { ANNOTATION, labelsOf, mainSelectorOf, objectNames, selectorOf } from './names.ts'
import { podTemplate } from './pod.ts'
import { isDefined, type SecretContents, secretObjects } from './secrets.ts'
import type { KubernetesSettings } from './settings.ts'

export type KubernetesSpec = ServiceSpec<KubernetesSettings>

/**
 * Everything that a service consists of, in the order in which it is applied. Pure: the same spec and secrets give the
 * same objects. https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const objectsOf = (spec: KubernetesSpec, secrets: SecretContents): readonly KubeObject[] => {
  const { name, settings } = spec
  const applied = basisOf(openObjects(spec, { ...secrets, revision: 0 }))
  return [
    ...secretObjects(name, settings.labels, secrets),
    ...openObjects(spec, secrets).map(object =>
      // Every service has one.
      object.kind === 'Deployment'
        ? withAnnotations(object, { [ANNOTATION.applied]: applied })
        : object
    )
  ]
}

/** All but the secrets. */
const openObjects = (spec: KubernetesSpec, secrets: SecretContents): readonly KubeObject[] =>
  [
    serviceAccount(spec),
    networkPolicy(spec),
    deployment(spec, secrets),
    service(spec),
    disruptionBudget(spec),
    autoscaler(spec),
    ingress(spec)
  ].filter(isDefined)

const withAnnotations = (
  object: KubeObject,
  annotations: Readonly<Record<string, string>>
): KubeObject => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } }
})

const metadata = ({ name, settings }: KubernetesSpec, annotations = {}) => ({
  name: objectNames(name).main,
  labels: labelsOf(name, settings.labels),
  ...(Object.keys(annotations).length === 0 ? {} : { annotations })
})

/** Pods act for nobody: the account has no token, and no rights. */
const serviceAccount = (spec: KubernetesSpec): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(spec),
  automountServiceAccountToken: false
})

const deployment = (spec: KubernetesSpec, secrets: SecretContents): KubeObject => {
  const { name, settings } = spec
  const { scale, surge, timeouts } = settings
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(spec, annotationsOf(spec)),
    spec: {
      // An autoscaler sets the number by itself: two that do so would be in conflict.
      ...(scale.kind === 'fixed' ? { replicas: scale.replicas } : {}),
      progressDeadlineSeconds: timeouts.scheduleSeconds + timeouts.startSeconds,
      revisionHistoryLimit: 5,
      selector: { matchLabels: selectorOf(name) },
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: surge, maxUnavailable: surge === 0 ? 1 : 0 }
      },
      template: podTemplate(spec, secrets)
    }
  }
}

const annotationsOf = ({ image, settings }: KubernetesSpec): Readonly<Record<string, string>> => {
  const { tags, properties, description } = settings
  const json = (record: Readonly<Record<string, string>>) =>
    JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))))
  return {
    [ANNOTATION.image]: image.label,
    ...(Object.keys(tags).length === 0 ? {} : { [ANNOTATION.tags]: json(tags) }),
    ...(Object.keys(properties).length === 0 ? {} : { [ANNOTATION.properties]: json(properties) }),
    ...(description === undefined ? {} : { [ANNOTATION.description]: description })
  }
}

const service = (spec: KubernetesSpec): KubeObject => {
  const { expose, port, serviceAnnotations, tls, ingress: through } = spec.settings
  const secure = tls !== undefined && through === undefined
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(spec, serviceAnnotations),
    spec: {
      type: expose === 'Ingress' ? 'ClusterIP' : expose,
      selector: mainSelectorOf(spec.name),
      ports: [{ name: secure ? 'https' : 'http', port, protocol: 'TCP', targetPort: 'scoring' }]
    }
  }
}

/** One replica at a time may be taken away; a lone one too, or its node could never be emptied. */
const disruptionBudget = (spec: KubernetesSpec): KubeObject => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(spec),
  spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(spec.name) } }
})

const autoscaler = (spec: KubernetesSpec): KubeObject | undefined => {
  const { scale } = spec.settings
  if (scale.kind === 'fixed') return undefined
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(spec),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec.name },
      minReplicas: scale.least,
      maxReplicas: scale.most,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: scale.utilization }
          }
        }
      ]
    }
  }
}

const networkPolicy = (spec: KubernetesSpec): KubeObject | undefined =>
  spec.settings.networkPolicy
    ? {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata(spec),
        spec: {
          podSelector: { matchLabels: selectorOf(spec.name) },
          policyTypes: ['Ingress'],
          ingress: [{ ports: [{ port: 'scoring', protocol: 'TCP' }] }]
        }
      }
    : undefined

const ingress = (spec: KubernetesSpec): KubeObject | undefined => {
  const { ingress: through, tls } = spec.settings
  if (through === undefined) return undefined
  const secretName = through.tlsSecret ?? (tls && objectNames(spec.name).certificate)
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadata(spec, through.annotations),
    spec: {
      ...(through.className === undefined ? {} : { ingressClassName: through.className }),
      ...(secretName === undefined ? {} : { tls: [{ hosts: [through.host], secretName }] }),
      rules: [
        {
          host: through.host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name: spec.name, port: { name: 'http' } } }
              }
            ]
          }
        }
      ]
    }
  }
}
