import type { ServiceSpec } from '../target.ts'
import type { KubeObject } from './kube-object.ts'
import { metadataOf } from './metadata.ts'
import { ANNOTATION } from './names.ts'
import { certificateSecret } from './objects-certificate.ts'
import type { GatewaySettings, KubernetesSettings } from './settings.ts'

type Spec = Pick<ServiceSpec<KubernetesSettings>, 'name' | 'settings'>

/** A Service that a route leads to. @param weight its part of the requests, in comparison with that of the others */
export interface RouteBackend {
  readonly name: string
  readonly port: number
  readonly weight?: number
}

/** The route, and the Gateway where the service has one of its own. */
export const gatewayObjects = (spec: Spec): readonly KubeObject[] => {
  const { gateway, port } = spec.settings
  if (gateway === undefined) return []
  return [...ownGateway(spec, gateway), httpRoute(spec, gateway, [{ name: spec.name, port }])]
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#gateway */
const ownGateway = (spec: Spec, gateway: GatewaySettings): readonly KubeObject[] => {
  const { host, secure, through } = gateway
  if (through.kind === 'others') return []
  const secretName = through.tlsSecret ?? certificateSecret(spec)
  return [
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: metadataOf(spec, through.annotations),
      spec: {
        gatewayClassName: through.className,
        listeners: [
          secure
            ? {
                name: 'https',
                hostname: host,
                port: 443,
                protocol: 'HTTPS',
                tls: { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: secretName }] }
              }
            : { name: 'http', hostname: host, port: 80, protocol: 'HTTP' }
        ]
      }
    }
  ]
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
export const httpRoute = (
  spec: Spec,
  { host, secure, through }: GatewaySettings,
  backends: readonly RouteBackend[]
): KubeObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: metadataOf(spec, { [ANNOTATION.scheme]: secure ? 'https' : 'http' }),
  spec: {
    parentRefs: [through.kind === 'others' ? through.parent : { name: spec.name }],
    hostnames: [host],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: backends
      }
    ]
  }
})
