import type { Problem } from '../plan.ts'
import { type ClusterApis, OPTIONAL_KINDS, type OptionalKindName } from './cluster-apis.ts'
import type { KubeObject } from './kube-object.ts'
import { gaugeOf } from './objects-autoscaler.ts'
import type { KubernetesSettings } from './settings.ts'

/** What a service needs and the cluster does not have. Pure. @param wanted its objects */
export const missingProblems = (
  wanted: readonly KubeObject[],
  settings: KubernetesSettings,
  apis: ClusterApis
): readonly Problem[] => {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))].filter(isOptional)
  return [
    ...kinds.filter(kind => !apis.kinds.has(kind)).map(kindMissing),
    ...(settings.scale.kind === 'auto' && gaugeOf(settings.scale, settings, apis) === undefined
      ? [gaugeMissing]
      : [])
  ]
}

const isOptional = (kind: string): kind is OptionalKindName => Object.hasOwn(OPTIONAL_KINDS, kind)

/** The input that asks for objects of a kind. */
const ASKED_BY: Readonly<Record<OptionalKindName, string>> = {
  HTTPRoute: 'expose: Gateway',
  Gateway: 'gateway-class',
  Certificate: 'certificate-issuer',
  ServiceMonitor: 'service-monitor: true',
  InferenceService: 'style: kserve',
  ScaledObject: 'autoscale-metric: busy-ratio',
  TriggerAuthentication: 'autoscale-metric: busy-ratio'
}

const kindMissing = (kind: OptionalKindName): Problem => {
  const { api, from } = OPTIONAL_KINDS[kind]
  return {
    code: 'KUBERNETES_API_MISSING',
    message: `${ASKED_BY[kind]} needs a ${kind} (${api}) of ${from}, which this cluster does not have or does not show.`,
    hint: `Those who run the cluster install ${from}, and give the right to list and change it; or leave ${ASKED_BY[kind]} out.`
  }
}

const gaugeMissing: Problem = {
  code: 'KUBERNETES_API_MISSING',
  message:
    'autoscale-metric: busy-ratio needs KEDA or an adapter for custom metrics (custom.metrics.k8s.io), and this cluster has neither.',
  hint: 'Those who run the cluster install one of them; autoscale-metric: cpu needs a metrics server only.'
}
