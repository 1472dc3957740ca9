import { X509Certificate } from 'node:crypto'
import net from 'node:net'
import tls from 'node:tls'
import { portIn } from './address.ts'
import { at, type KubeObject, objectIn } from './kube-object.ts'
import type { Kubectl } from './kubectl.ts'
import { objectNames } from './names.ts'

/**
 * While `work` runs, a plain port of this machine leads to one that speaks TLS. A forwarded port has the name of this
 * machine, for which no certificate is: so the certificate itself is known, and nothing is sent to who shows another.
 * @param fingerprint of the certificate, as `X509Certificate.fingerprint256` gives it
 * @param address `127.0.0.1:40123`
 */
export const throughTls = async <T>(
  address: string,
  fingerprint: string | undefined,
  work: (address: string) => Promise<T>
): Promise<T> => {
  const { hostname: host, port } = new URL(`tcp://${address}`)
  const open = new Set<net.Socket>()
  const server = net.createServer(plain => {
    const secure = tls.connect({ host, port: Number(port), rejectUnauthorized: false }, () => {
      const shown = secure.getPeerX509Certificate()?.fingerprint256
      if (shown === undefined || shown !== fingerprint) {
        secure.destroy()
        return
      }
      plain.pipe(secure).pipe(plain)
    })
    for (const socket of [plain, secure]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => {})
    }
    plain.on('close', () => secure.destroy())
    secure.on('close', () => plain.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  try {
    return await work(`127.0.0.1:${(server.address() as net.AddressInfo).port}`)
  } finally {
    for (const socket of open) socket.destroy()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
}

/** How the pods of a service are spoken to. */
export interface PodScheme {
  readonly scheme: 'http' | 'https'
  /** Fingerprint of the certificate that they show; undefined where there is none. */
  readonly certificate: string | undefined
}

/**
 * Whether a certificate is that of the pods or that of what leads to them, the Service says. One that cert-manager made
 * is not among the objects of a service, and is asked for.
 */
export const podSchemeOf = async (
  service: string,
  objects: readonly KubeObject[],
  { find }: Pick<Kubectl, 'find'>,
  signal: AbortSignal
): Promise<PodScheme> => {
  const main = objectIn(objects, 'Service', service)
  const scheme = main === undefined ? 'http' : portIn(main).scheme
  if (scheme === 'http') return { scheme, certificate: undefined }
  const { certificate, issued } = objectNames(service)
  const isIssued = objectIn(objects, 'Certificate', service) !== undefined
  const [secret] = isIssued
    ? await find([`secret/${issued}`], signal)
    : [objectIn(objects, 'Secret', certificate)]
  return { scheme, certificate: fingerprintOf(secret) }
}

const fingerprintOf = (secret: KubeObject | undefined): string | undefined => {
  const data = at(secret, 'data', 'tls.crt')
  if (typeof data !== 'string') return undefined
  try {
    // The first of a chain is that of the server.
    return new X509Certificate(Buffer.from(data, 'base64')).fingerprint256
  } catch {
    return undefined
  }
}
