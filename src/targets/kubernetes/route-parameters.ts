import { pairs, text } from '../../core/inputs.ts'
import { optional, several } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { parsedIssuer, parsedParent } from './route-texts.ts'

/** How an Ingress or a Gateway leads to a service, and who makes its certificate. */
export const routeSettings = {
  'ingress-host': setting(
    optional(text, 'Host name of the Ingress, or of the route of a Gateway.'),
    'update'
  ),
  'ingress-class': setting(
    optional(text, 'Class of the Ingress.', 'the default of the cluster'),
    'update'
  ),
  'ingress-annotations': setting(
    several(pairs, 'Annotations of the Ingress: key=value, one per line.'),
    'update'
  ),
  'ingress-tls-secret': setting(
    optional(
      text,
      'Secret with the certificate of the Ingress, or of the Gateway of gateway-class, that others make.'
    ),
    'update'
  ),
  gateway: setting(
    optional(
      parsedParent,
      'Gateway that the route of expose: Gateway attaches to: name, namespace/name, or either with #listener.'
    ),
    'update'
  ),
  'gateway-class': setting(
    optional(text, 'In place of gateway: class of a Gateway that is made for this service alone.'),
    'update'
  ),
  'gateway-annotations': setting(
    several(pairs, 'Annotations of the Gateway of gateway-class: key=value, one per line.'),
    'update'
  ),
  'certificate-issuer': setting(
    optional(
      parsedIssuer,
      'Issuer of cert-manager that makes the certificate: the name of a ClusterIssuer, or Issuer/name for one of the namespace.'
    ),
    'update',
    { note: 'needs ssl-cname or ingress-host' }
  )
}
