import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { invalid } from '../../core/inputs.ts'
import { pemBlocks } from '../../core/pem.ts'

export interface ServerCertificate {
  /** PEM; the service's own certificate first, as TLS wants it. */
  readonly certificate: string
  readonly key: string
  /** What does not stand in the way, but should be known. */
  readonly warning: string | undefined
}

/**
 * What a service would show, looked at before it is sent: a container that cannot read its certificate only says so after
 * minutes. Pure.
 * @throws UserError `INPUT_INVALID`
 */
export const serverCertificate = (
  certificate: string,
  privateKey: string,
  cname: string,
  now: Date
): ServerCertificate => {
  const [block] = pemBlocks(privateKey, 'PRIVATE KEY')
  if (block === undefined) throw invalid('ssl-key-pem-file', 'holds no private key')
  const key = readKey(block)
  const chain = pemBlocks(certificate, 'CERTIFICATE').map(readCertificate)
  if (chain.length === 0) throw invalid('ssl-cert-pem-file', 'holds no certificate')
  const own = chain.find(it => it.checkPrivateKey(key))
  if (own === undefined)
    throw invalid('ssl-key-pem-file', 'is not the key of the certificate in ssl-cert-pem-file')
  if (new Date(own.validTo) < now)
    throw invalid('ssl-cert-pem-file', `holds a certificate that ended on ${own.validTo}`)
  return {
    certificate: [own, ...chain.filter(it => it !== own)].map(String).join(''),
    key: `${block}\n`,
    warning: own.checkHost(cname)
      ? undefined
      : `The certificate is not for "${cname}" (ssl-cname): it is for ${own.subjectAltName ?? own.subject}.`
  }
}

const readKey = (block: string): KeyObject => {
  if (/ENCRYPTED/.test(block))
    throw invalid(
      'ssl-key-pem-file',
      'has a passphrase',
      'Take it off: openssl pkey -in key.pem -out plain.pem'
    )
  try {
    return createPrivateKey(block)
  } catch {
    throw invalid('ssl-key-pem-file', 'holds a private key that cannot be read')
  }
}

const readCertificate = (block: string): X509Certificate => {
  try {
    return new X509Certificate(block)
  } catch {
    throw invalid('ssl-cert-pem-file', 'holds a certificate that cannot be read')
  }
}
