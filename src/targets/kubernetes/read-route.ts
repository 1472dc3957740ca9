import { invalid } from '../../core/inputs.ts'
import type { KubernetesInputs } from './parameters.ts'
import type { GatewaySettings, KubernetesSettings } from './settings.ts'

/** How an Ingress or a Gateway leads to the service. Pure. @throws UserError `INPUT_INVALID` */
export const routesOf = (
  inputs: KubernetesInputs
): Pick<KubernetesSettings, 'ingress' | 'gateway' | 'issuer' | 'host'> => {
  const { expose } = inputs
  for (const [name, exposures] of Object.entries<readonly string[]>(OF_EXPOSURE))
    if (isGiven(inputs[name as keyof typeof OF_EXPOSURE]) && !exposures.includes(expose))
      throw invalid(name, `applies to expose: ${exposures.join(' or ')} only`)
  const host = inputs['ingress-host'] ?? inputs['ssl-cname']
  checkCertificates(inputs, host)
  return {
    ingress: expose === 'Ingress' ? ingressOf(inputs, hostFor(expose, host)) : undefined,
    gateway: expose === 'Gateway' ? gatewayOf(inputs, hostFor(expose, host)) : undefined,
    issuer: inputs['certificate-issuer'],
    host: inputs['ssl-cname'] ?? host
  }
}

/** Inputs that mean something only where the service is reached in one of these ways. */
const OF_EXPOSURE = {
  'ingress-host': ['Ingress', 'Gateway'],
  'ingress-class': ['Ingress'],
  'ingress-annotations': ['Ingress'],
  'ingress-tls-secret': ['Ingress', 'Gateway'],
  gateway: ['Gateway'],
  'gateway-class': ['Gateway'],
  'gateway-annotations': ['Gateway']
} as const satisfies Partial<Record<keyof KubernetesInputs, readonly string[]>>

const isGiven = (value: unknown): boolean =>
  value !== undefined && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0)

const hostFor = (expose: string, host: string | undefined): string => {
  if (host === undefined) throw invalid('ingress-host', `is required with expose: ${expose}`)
  return host
}

/** A service has one certificate: the user's own, one of a secret that others make, or cert-manager's. */
const checkCertificates = (inputs: KubernetesInputs, host: string | undefined): void => {
  const [first, second] = (
    ['certificate-issuer', 'ingress-tls-secret', 'ssl-cert-pem-file'] as const
  ).filter(name => inputs[name] !== undefined)
  if (first !== undefined && second !== undefined)
    throw invalid(first, `names a certificate, and so does ${second}`, 'Leave one of them out.')
  if (inputs['ssl-enabled'] === false && first === 'certificate-issuer')
    throw invalid('certificate-issuer', 'does not apply where ssl-enabled is false')
  if (first === 'certificate-issuer' && host === undefined)
    throw invalid('ssl-cname', 'is required with certificate-issuer')
  if (first !== undefined && inputs.gateway !== undefined)
    throw invalid(
      first,
      'does not apply with gateway: the certificate is that of the Gateway',
      'With gateway-class in place of gateway, a Gateway of its own shows your certificate.'
    )
}

const ingressOf = (
  inputs: KubernetesInputs,
  host: string
): NonNullable<KubernetesSettings['ingress']> => ({
  host,
  className: inputs['ingress-class'],
  annotations: inputs['ingress-annotations'],
  tlsSecret: inputs['ingress-tls-secret']
})

const gatewayOf = (inputs: KubernetesInputs, host: string): GatewaySettings => {
  const { gateway: parent, 'gateway-class': className } = inputs
  if (parent !== undefined && className !== undefined)
    throw invalid('gateway-class', 'makes a Gateway, and gateway names one', 'Leave one out.')
  if (parent !== undefined) {
    if (isGiven(inputs['gateway-annotations']))
      throw invalid('gateway-annotations', 'applies with gateway-class only')
    // What listens there is known to the Gateway alone; one for the public has TLS.
    const secure = inputs['ssl-enabled'] ?? true
    return { host, secure, through: { kind: 'others', parent } }
  }
  if (className === undefined)
    throw invalid(
      'gateway',
      'is required with expose: Gateway',
      'Or give gateway-class for a Gateway of its own.'
    )
  const tlsSecret = inputs['ingress-tls-secret']
  const certificate =
    tlsSecret ?? inputs['certificate-issuer'] ?? inputs['ssl-cert-pem-file'] ?? undefined
  const annotations = inputs['gateway-annotations']
  return {
    host,
    secure: certificate !== undefined && inputs['ssl-enabled'] !== false,
    through: { kind: 'own', className, annotations, tlsSecret }
  }
}
