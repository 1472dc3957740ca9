import type { ClusterApis } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import { metadataOf, type ObjectSpec } from './metadata.ts'
import { objectNames } from './names.ts'
import { isMonitored } from './objects-monitor.ts'
import { METRICS_KEY } from './secrets.ts'
import { type KubernetesSettings, servesTls } from './settings.ts'

type AutoScale = Extract<KubernetesSettings['scale'], { readonly kind: 'auto' }>

/** The share of a replica's time in which it works on requests, as the scoring runtime gives it; docs/scoring-runtime.md. */
const BUSY_RATIO = 'scoreline_busy_ratio'

/** What counts how busy replicas are, in a cluster. */
export type Gauge = 'cpu' | 'adapter' | 'keda'

/**
 * What the autoscaler of a service goes by here. Pure.
 * @returns undefined where what was asked for is not there
 */
export const gaugeOf = (
  { metric }: AutoScale,
  settings: KubernetesSettings,
  apis: ClusterApis
): Gauge | undefined => {
  if (metric === 'cpu') return 'cpu'
  // An adapter serves what Prometheus reads of the replicas.
  if (apis.podMetrics && (metric === 'busy-ratio' || isMonitored(settings, apis))) return 'adapter'
  const keda = apis.kinds.has('ScaledObject') && apis.kinds.has('TriggerAuthentication')
  if (keda && apis.namespace !== undefined) return 'keda'
  return metric === 'busy-ratio' ? undefined : 'cpu'
}

/** What sets the number of replicas; nothing where that is fixed. */
export const autoscalerObjects = (spec: ObjectSpec, apis: ClusterApis): readonly KubeObject[] => {
  const { scale } = spec.settings
  if (scale.kind === 'fixed') return []
  const gauge = gaugeOf(scale, spec.settings, apis) ?? 'cpu'
  return gauge === 'keda' ? scaledObjects(spec, scale, apis) : [autoscaler(spec, scale, gauge)]
}

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/ */
const autoscaler = (spec: ObjectSpec, scale: AutoScale, gauge: 'cpu' | 'adapter'): KubeObject => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: metadataOf(spec),
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec.name },
    minReplicas: scale.least,
    maxReplicas: scale.most,
    metrics: [
      gauge === 'cpu'
        ? {
            type: 'Resource',
            resource: {
              name: 'cpu',
              target: { type: 'Utilization', averageUtilization: scale.utilization }
            }
          }
        : {
            type: 'Pods',
            pods: {
              metric: { name: BUSY_RATIO },
              target: { type: 'AverageValue', averageValue: share(scale.utilization) }
            }
          }
    ]
  }
})

/** As the API server gives quantities back: 70 per cent are `700m`. */
const share = (percent: number): string => (percent === 100 ? '1' : `${percent * 10}m`)

/**
 * KEDA asks the service itself; its answer is that of one replica, which stands for all of them.
 * https://keda.sh/docs/latest/scalers/metrics-api/
 */
const scaledObjects = (
  spec: ObjectSpec,
  scale: AutoScale,
  { namespace }: ClusterApis
): readonly KubeObject[] => {
  const { name, settings } = spec
  const scheme = servesTls(settings) ? 'https' : 'http'
  const address = `${scheme}://${name}.${namespace}.svc:${settings.port}/metrics`
  const keyed = settings.auth !== undefined
  return [
    ...(keyed ? [triggerAuthentication(spec)] : []),
    {
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: metadataOf(spec),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicaCount: scale.least,
        maxReplicaCount: scale.most,
        triggers: [
          {
            type: 'metrics-api',
            // Of all replicas, not for each: KEDA then multiplies by their number itself.
            metricType: 'Value',
            metadata: {
              url: address,
              format: 'prometheus',
              valueLocation: BUSY_RATIO,
              targetValue: String(scale.utilization / 100),
              ...(scheme === 'https' ? { unsafeSsl: 'true' } : {}),
              ...(keyed ? { authMode: 'bearer' } : {})
            },
            ...(keyed ? { authenticationRef: { name } } : {})
          }
        ]
      }
    }
  ]
}

/** https://keda.sh/docs/latest/concepts/authentication/ */
const triggerAuthentication = (spec: ObjectSpec): KubeObject => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'TriggerAuthentication',
  metadata: metadataOf(spec),
  spec: {
    secretTargetRef: [{ parameter: 'token', name: objectNames(spec.name).keys, key: METRICS_KEY }]
  }
})
