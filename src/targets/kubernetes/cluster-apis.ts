/** Kinds that only some clusters have, by what installs them. */

interface OptionalKind {
  /** Group and version, as `kubectl api-versions` prints it. */
  readonly api: string
  /** As `kubectl get` takes it. */
  readonly resource: string
  /** What brings it into a cluster. */
  readonly from: string
}

const GATEWAY_API = { api: 'gateway.networking.k8s.io/v1', from: 'the Gateway API' } as const
const KEDA = { api: 'keda.sh/v1alpha1', from: 'KEDA' } as const

/** Those that a service may consist of. */
export const OPTIONAL_KINDS = {
  HTTPRoute: { ...GATEWAY_API, resource: 'httproutes.v1.gateway.networking.k8s.io' },
  Gateway: { ...GATEWAY_API, resource: 'gateways.v1.gateway.networking.k8s.io' },
  Certificate: {
    api: 'cert-manager.io/v1',
    from: 'cert-manager',
    resource: 'certificates.v1.cert-manager.io'
  },
  ServiceMonitor: {
    api: 'monitoring.coreos.com/v1',
    from: 'the Prometheus operator',
    resource: 'servicemonitors.v1.monitoring.coreos.com'
  },
  ScaledObject: { ...KEDA, resource: 'scaledobjects.v1alpha1.keda.sh' },
  InferenceService: {
    api: 'serving.kserve.io/v1beta1',
    from: 'KServe',
    resource: 'inferenceservices.v1beta1.serving.kserve.io'
  },
  TriggerAuthentication: { ...KEDA, resource: 'triggerauthentications.v1alpha1.keda.sh' }
} as const satisfies Readonly<Record<string, OptionalKind>>

export type OptionalKindName = keyof typeof OPTIONAL_KINDS

/** What a cluster has beside what every one has, as far as the sign-in may see it. */
export interface ClusterApis {
  readonly kinds: ReadonlySet<OptionalKindName>
  /** Whether an adapter serves numbers of pods to autoscalers (`custom.metrics.k8s.io`). */
  readonly podMetrics: boolean
  /** The namespace of the services, where an object has to name it: one of KEDA. */
  readonly namespace: string | undefined
}

/** A cluster that has nothing beside. */
export const PLAIN_CLUSTER: ClusterApis = {
  kinds: new Set(),
  podMetrics: false,
  namespace: undefined
}

/** Reads what `kubectl api-versions` prints: one `group/version` a line. Pure. */
export const clusterApisIn = (text: string): ClusterApis => {
  const there = new Set(text.split('\n').map(line => line.trim()))
  const names = Object.keys(OPTIONAL_KINDS) as OptionalKindName[]
  return {
    kinds: new Set(names.filter(name => there.has(OPTIONAL_KINDS[name].api))),
    podMetrics: [...there].some(api => api.startsWith('custom.metrics.k8s.io/')),
    namespace: undefined
  }
}

/** The same without kinds that may not be listed. @param resources as `kubectl get` takes them */
export const withoutRefused = (apis: ClusterApis, resources: readonly string[]): ClusterApis => ({
  ...apis,
  kinds: new Set([...apis.kinds].filter(name => !resources.includes(OPTIONAL_KINDS[name].resource)))
})

export const resourcesOf = ({ kinds }: ClusterApis): readonly string[] =>
  [...kinds].map(name => OPTIONAL_KINDS[name].resource)
