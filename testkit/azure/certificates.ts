import { X509Certificate } from 'node:crypto'
import type { Asked } from './http.ts'

/** The host names in the certificate that a container group was sent. */
export const selfSignedHosts = ({ properties }: Asked['body']): string => {
  const pem = Buffer.from(properties.volumes[0].secret['tls.crt'], 'base64').toString()
  return new X509Certificate(pem).subjectAltName ?? ''
}
