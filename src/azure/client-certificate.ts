import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import { pemBlocks } from '../core/pem.ts'

/**
 * The certificate to sign in with and its private key, as Entra's client takes them: one certificate, that of the key,
 * and the key as PKCS #8, whatever else the PEM holds and in whatever order.
 * @throws UserError `AZURE_CERTIFICATE_INVALID`
 */
export const clientCertificate = (pem: string, now: Date): string => {
  const keys = pemBlocks(pem, 'PRIVATE KEY')
  const [block] = keys
  if (block === undefined) throw invalid('holds no private key')
  const key = read(block)
  if (key.asymmetricKeyType !== 'rsa')
    throw invalid(`has a key of the kind "${key.asymmetricKeyType}", and Entra takes RSA only`)
  const certificates = pemBlocks(pem, 'CERTIFICATE').map(parse)
  if (certificates.length === 0) throw invalid('holds no certificate')
  const own = certificates.find(certificate => certificate.checkPrivateKey(key))
  if (own === undefined) throw invalid('holds no certificate for its private key')
  if (new Date(own.validTo) < now) throw invalid(`ended on ${own.validTo}`)
  return `${own.toString()}${key.export({ type: 'pkcs8', format: 'pem' })}`
}

const read = (block: string): KeyObject => {
  if (/ENCRYPTED/.test(block)) throw invalid('has a private key with a passphrase')
  try {
    return createPrivateKey(block)
  } catch (cause) {
    throw invalid('has a private key that cannot be read', cause)
  }
}

const parse = (block: string): X509Certificate => {
  try {
    return new X509Certificate(block)
  } catch (cause) {
    throw invalid('has a certificate that cannot be read', cause)
  }
}

const invalid = (problem: string, cause?: unknown): UserError =>
  new UserError('AZURE_CERTIFICATE_INVALID', `The client certificate ${problem}.`, {
    hint: 'Give the PEM that holds certificate and key, as "az ad app credential reset --create-cert" writes it; a passphrase is taken off with "openssl rsa".',
    cause
  })
