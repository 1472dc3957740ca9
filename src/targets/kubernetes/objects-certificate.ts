import type { KubeObject } from './kube-object.ts'
import { metadataOf, type ObjectSpec } from './metadata.ts'
import { LABEL, objectNames } from './names.ts'

/** The label of the secret that cert-manager makes: by it, and not by ours, it is found when a service is deleted. */
export const ISSUED_LABELS = (service: string): Readonly<Record<string, string>> => ({
  [LABEL.service]: service,
  [LABEL.managedBy]: 'cert-manager'
})

/**
 * What has cert-manager make a certificate, and renew it: Ingress, Gateway and pods take it from its secret.
 * https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.CertificateSpec
 */
export const certificate = (spec: ObjectSpec): KubeObject | undefined => {
  const { issuer, host } = spec.settings
  if (issuer === undefined || host === undefined) return undefined
  return {
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: metadataOf(spec),
    spec: {
      secretName: objectNames(spec.name).issued,
      secretTemplate: { labels: ISSUED_LABELS(spec.name) },
      dnsNames: [host],
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.name },
      // The scoring runtime and the controllers of Ingresses take a new key in without a restart.
      privateKey: { algorithm: 'ECDSA', size: 256, rotationPolicy: 'Always' }
    }
  }
}

/** The secret with the certificate of a service: cert-manager's, or that of the user's own. */
export const certificateSecret = ({ name, settings }: ObjectSpec): string | undefined => {
  const names = objectNames(name)
  if (settings.issuer !== undefined) return names.issued
  return settings.tls === undefined ? undefined : names.certificate
}
