import { kserveOrigin, predictorOf } from './kserve.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import { ANNOTATION } from './names.ts'

/** An address of a node, where callers reach a service through nodes. */
export type NodeAddress = (signal: AbortSignal) => Promise<string | undefined>

/**
 * Where callers reach a service: `http://203.0.113.7`; inside the cluster alone, the name that its DNS has for it.
 * @param objects of the service
 */
export const addressOf = async (
  name: string,
  objects: readonly KubeObject[],
  nodeAddress: NodeAddress,
  signal: AbortSignal
): Promise<string | undefined> => {
  const inference = objectIn(objects, 'InferenceService', name)
  if (inference !== undefined) return kserveOrigin(inference, objects)
  const service = objectIn(objects, 'Service', name)
  if (service === undefined) return undefined
  const ingress = objectIn(objects, 'Ingress', name)
  const route = objectIn(objects, 'HTTPRoute', name)
  if (ingress !== undefined) return ingressOrigin(ingress)
  if (route !== undefined) return routeOrigin(route)
  const { scheme, port, nodePort } = portIn(service)
  switch (at(service, 'spec', 'type')) {
    case 'LoadBalancer': {
      const given = at(service, 'status', 'loadBalancer', 'ingress', 0)
      const host = at(given, 'ip') ?? at(given, 'hostname')
      return host === undefined ? undefined : originOf(scheme, String(host), port)
    }
    case 'NodePort': {
      const host = await nodeAddress(signal)
      return host === undefined || nodePort === undefined
        ? undefined
        : originOf(scheme, host, nodePort)
    }
    default:
      return originOf(scheme, `${name}.${service.metadata.namespace}.svc`, port)
  }
}

/** The Service of a service: ours, or that of KServe. */
export const frontOf = (name: string, objects: readonly KubeObject[]): KubeObject | undefined =>
  objectIn(objects, 'Service', name) ?? objectIn(objects, 'Service', predictorOf(name))

/** Whether there is no way to the service but through the API server. */
export const isInternal = (origin: string): boolean =>
  /^https?:\/\/[^/:]+\.svc(:\d+)?$/.test(origin)

export const portIn = (service: KubeObject) => {
  const port = at(service, 'spec', 'ports', 0)
  const nodePort = at(port, 'nodePort')
  return {
    scheme: at(port, 'name') === 'https' ? 'https' : 'http',
    port: Number(at(port, 'port') ?? 80),
    nodePort: typeof nodePort === 'number' ? nodePort : undefined
  } as const
}

const ingressOrigin = (ingress: KubeObject): string | undefined => {
  const host = at(ingress, 'spec', 'rules', 0, 'host')
  const secure = at(ingress, 'spec', 'tls', 0) !== undefined
  return host === undefined ? undefined : `${secure ? 'https' : 'http'}://${host}`
}

const routeOrigin = (route: KubeObject): string | undefined => {
  const host = at(route, 'spec', 'hostnames', 0)
  const scheme = route.metadata.annotations?.[ANNOTATION.scheme] === 'http' ? 'http' : 'https'
  return host === undefined ? undefined : `${scheme}://${host}`
}

const originOf = (scheme: 'http' | 'https', host: string, port: number): string => {
  const shown = host.includes(':') ? `[${host}]` : host
  return `${scheme}://${shown}${port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`}`
}

/** The address under which a node is best reached from outside, of what `kubectl get nodes` gives. */
export const nodeAddressIn = (nodes: readonly KubeObject[]): string | undefined => {
  const all = nodes.flatMap(node => {
    const addresses = at(node, 'status', 'addresses')
    return Array.isArray(addresses) ? addresses : []
  })
  const found = ['ExternalIP', 'InternalIP'].flatMap(type => all.filter(it => it?.type === type))
  return found[0]?.address
}
