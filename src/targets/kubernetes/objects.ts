import { basisOf } from '../plan.ts'
import { markEntries } from '../preview-mark.ts'
import type { ServiceSpec } from '../target.ts'
import type { ClusterApis } from './cluster-apis.ts'
import { inferenceService } from './kserve.ts'
import type { KubeObject } from './kube-object.ts'
import { metadataOf } from './metadata.ts'
import { ANNOTATION, mainSelectorOf, selectorOf } from './names.ts'
import { autoscalerObjects } from './objects-autoscaler.ts'
import { certificate, certificateSecret } from './objects-certificate.ts'
import { gatewayObjects } from './objects-gateway.ts'
import { serviceMonitor } from './objects-monitor.ts'
import { type Patched, patchedObjects } from './patched.ts'
import { podTemplate } from './pod.ts'
import { isDefined, type SecretContents, secretObjects } from './secrets.ts'
import { type KubernetesSettings, servesTls } from './settings.ts'
import { isWorkload } from './workload.ts'

export type KubernetesSpec = ServiceSpec<KubernetesSettings>

/**
 * Everything that a service consists of, in the order in which it is applied. Pure: the same spec and secrets give the
 * same objects. https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const objectsOf = (
  spec: KubernetesSpec,
  secrets: SecretContents,
  apis: ClusterApis
): readonly KubeObject[] => {
  const { name, settings, preview } = spec
  const applied = basisOf(openObjects(spec, { ...secrets, revision: 0 }, apis))
  return [
    ...secretObjects(name, settings.labels, secrets),
    ...openObjects(spec, secrets, apis).map(object =>
      // Every service has one.
      isWorkload(object)
        ? withAnnotations(object, {
            [ANNOTATION.applied]: applied,
            ...markEntries(preview, ANNOTATION)
          })
        : object
    )
  ]
}

/** All but the secrets, with the user's patches over them. */
const openObjects = (
  spec: KubernetesSpec,
  secrets: SecretContents,
  apis: ClusterApis
): readonly KubeObject[] => patchedParts(spec, secrets, apis).objects

/** The same, with what of the patches does not fit. */
export const patchedParts = (
  spec: KubernetesSpec,
  secrets: SecretContents,
  apis: ClusterApis
): Patched => patchedObjects(spec.name, parts(spec, secrets, apis), spec.settings.patches)

const parts = (
  spec: KubernetesSpec,
  secrets: SecretContents,
  apis: ClusterApis
): readonly KubeObject[] =>
  (spec.settings.style === 'kserve'
    ? [
        serviceAccount(spec),
        networkPolicy(spec),
        inferenceService(spec, secrets, annotationsOf(spec)),
        disruptionBudget(spec),
        serviceMonitor(spec, apis)
      ]
    : ownParts(spec, secrets, apis)
  ).filter(isDefined)

/** All that KServe would make of the pods by itself is made here. */
const ownParts = (
  spec: KubernetesSpec,
  secrets: SecretContents,
  apis: ClusterApis
): readonly (KubeObject | undefined)[] => [
  serviceAccount(spec),
  networkPolicy(spec),
  certificate(spec),
  deployment(spec, secrets),
  service(spec),
  disruptionBudget(spec),
  ...autoscalerObjects(spec, apis),
  ingress(spec),
  ...gatewayObjects(spec),
  serviceMonitor(spec, apis)
]

const withAnnotations = (
  object: KubeObject,
  annotations: Readonly<Record<string, string>>
): KubeObject => ({
  ...object,
  metadata: { ...object.metadata, annotations: { ...object.metadata.annotations, ...annotations } }
})

/** Pods act for nobody: the account has no token, and no rights. */
const serviceAccount = (spec: KubernetesSpec): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadataOf(spec),
  automountServiceAccountToken: false
})

const deployment = (spec: KubernetesSpec, secrets: SecretContents): KubeObject => {
  const { name, settings } = spec
  const { scale, surge, timeouts } = settings
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(spec, annotationsOf(spec)),
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
  const { expose, port, grpcPort, serviceAnnotations } = spec.settings
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(spec, serviceAnnotations),
    spec: {
      type: expose === 'Ingress' || expose === 'Gateway' ? 'ClusterIP' : expose,
      selector: mainSelectorOf(spec.name),
      ports: [
        {
          name: servesTls(spec.settings) ? 'https' : 'http',
          port,
          protocol: 'TCP',
          targetPort: 'scoring'
        },
        ...(grpcPort === undefined
          ? []
          : [{ name: 'grpc', port: grpcPort, protocol: 'TCP', targetPort: 'grpc' }])
      ]
    }
  }
}

/** One replica at a time may be taken away; a lone one too, or its node could never be emptied. */
const disruptionBudget = (spec: KubernetesSpec): KubeObject => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadataOf(spec),
  spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(spec.name) } }
})

const networkPolicy = (spec: KubernetesSpec): KubeObject | undefined =>
  spec.settings.networkPolicy
    ? {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadataOf(spec),
        spec: {
          podSelector: { matchLabels: selectorOf(spec.name) },
          policyTypes: ['Ingress'],
          ingress: [
            {
              ports: [
                { port: 'scoring', protocol: 'TCP' },
                ...(spec.settings.grpcPort === undefined ? [] : [{ port: 'grpc', protocol: 'TCP' }])
              ]
            }
          ]
        }
      }
    : undefined

const ingress = (spec: KubernetesSpec): KubeObject | undefined => {
  const { ingress: through } = spec.settings
  if (through === undefined) return undefined
  const secretName = through.tlsSecret ?? certificateSecret(spec)
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: metadataOf(spec, through.annotations),
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
