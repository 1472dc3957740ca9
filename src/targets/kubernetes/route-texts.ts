import { invalid, type Parser } from '../../core/inputs.ts'

/** A Gateway that others run. https://gateway-api.sigs.k8s.io/reference/spec/#parentreference */
export interface GatewayParent {
  readonly name: string
  readonly namespace?: string
  /** The listener; any that takes the host name when left out. */
  readonly sectionName?: string
}

/** Who makes a certificate. https://cert-manager.io/docs/reference/api-docs/#meta.cert-manager.io/v1.IssuerReference */
export interface Issuer {
  readonly kind: 'ClusterIssuer' | 'Issuer'
  readonly name: string
}

const NAME = '[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?'

/** `shared`, `infra/shared`, `infra/shared#https`. */
export const parsedParent: Parser<GatewayParent> = (text, input) => {
  const pattern = new RegExp(`^(?:(${NAME})/)?(${NAME})(?:#(${NAME}))?$`)
  const [, namespace, name, sectionName] = pattern.exec(text) ?? []
  if (name === undefined)
    throw invalid(input, `must be name, namespace/name or namespace/name#listener, not "${text}"`)
  return {
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(sectionName === undefined ? {} : { sectionName })
  }
}

/** `letsencrypt`, `ClusterIssuer/letsencrypt`, `Issuer/of-the-team`. */
export const parsedIssuer: Parser<Issuer> = (text, input) => {
  const pattern = new RegExp(`^(?:(ClusterIssuer|Issuer)/)?(${NAME})$`)
  const [, kind = 'ClusterIssuer', name] = pattern.exec(text) ?? []
  if (name === undefined)
    throw invalid(input, `must be the name of a ClusterIssuer, or Issuer/name, not "${text}"`)
  return { kind: kind as Issuer['kind'], name }
}
