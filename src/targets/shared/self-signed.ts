import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'

export interface SelfSigned {
  /** PEM. */
  readonly certificate: string
  /** PEM, PKCS #8. */
  readonly key: string
}

const DAYS = 397

/**
 * A certificate for these host names that nobody vouches for: for tests. ECDSA on P-256.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1; written here because the libraries for it need Node.js 22 or a
 * global polyfill.
 */
export const selfSigned = (hosts: readonly string[], now: Date): SelfSigned => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(
    set(sequence(oid('2.5.4.3'), tlv(0x0c, Buffer.from(hosts[0]?.slice(0, 64) ?? 'scoreline'))))
  )
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const keyId = createHash('sha1').update(spki).digest()
  const body = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(now.getTime() - HOUR_MS), time(now.getTime() + DAYS * 24 * HOUR_MS)),
    name,
    spki,
    tlv(
      0xa3,
      sequence(
        extension('2.5.29.14', tlv(0x04, keyId)),
        extension('2.5.29.19', sequence(tlv(0x01, Buffer.from([0xff]))), true),
        extension('2.5.29.17', sequence(...hosts.map(alternativeName)))
      )
    )
  )
  const signature = sign('sha256', body, privateKey)
  const certificate = sequence(body, algorithm, tlv(0x03, Buffer.from([0]), signature))
  return {
    certificate: pem('CERTIFICATE', certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  }
}

const HOUR_MS = 3_600_000

/** One element of DER: https://www.itu.int/rec/T-REC-X.690 */
const tlv = (tag: number, ...content: Buffer[]): Buffer => {
  const value = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value])
}

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

const sequence = (...items: Buffer[]): Buffer => tlv(0x30, ...items)
const set = (...items: Buffer[]): Buffer => tlv(0x31, ...items)
const integer = (bytes: Buffer): Buffer => tlv(0x02, bytes)

const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = rest.flatMap(part => {
    const groups = [part & 0x7f]
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return tlv(0x06, Buffer.from([first * 40 + second, ...bytes]))
}

const time = (milliseconds: number): Buffer =>
  tlv(0x18, Buffer.from(`${new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '')}`))

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [tlv(0x01, Buffer.from([0xff]))] : []), tlv(0x04, value))

const alternativeName = (host: string): Buffer =>
  isIP(host) === 4
    ? tlv(0x87, Buffer.from(host.split('.').map(Number)))
    : tlv(0x82, Buffer.from(host))

const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`
