import type { KubeObject } from './kube-object.ts'
import { metadataOf, type ObjectSpec } from './metadata.ts'
import { ANNOTATION } from './names.ts'
import { certificateSecret } from './objects-certificate.ts'
import type { GatewaySettings } from './settings.ts'

/** The route, and the Gateway where the service has one of its own. */
export const gatewayObjects = (spec: ObjectSpec): readonly KubeObject[] => {
  const { gateway } = spec.settings
  return gateway === undefined ? [] : [...ownGateway(spec, gateway), httpRoute(spec, gateway)]
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#gateway */
const ownGateway = (spec: ObjectSpec, gateway: GatewaySettings): readonly KubeObject[] => {
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
const httpRoute = (spec: ObjectSpec, { host, secure, through }: GatewaySettings): KubeObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: metadataOf(spec, { [ANNOTATION.scheme]: secure ? 'https' : 'http' }),
  spec: {
    parentRefs: [through.kind === 'others' ? through.parent : { name: spec.name }],
    hostnames: [host],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ name: spec.name, port: spec.settings.port }]
      }
    ]
  }
})
