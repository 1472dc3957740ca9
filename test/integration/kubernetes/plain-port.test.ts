/** A plain port in front of pods that speak TLS under a name that a forwarded port does not have. */
import { X509Certificate } from 'node:crypto'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { podSchemeOf, throughTls } from '../../../src/targets/kubernetes/plain-port.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'

const PAIR = selfSigned(['a.example'], new Date())
const FINGERPRINT = new X509Certificate(PAIR.certificate).fingerprint256

describe('a plain port', () => {
  let server: https.Server
  let address: string
  const heads: (string | undefined)[] = []

  beforeAll(async () => {
    server = https.createServer({ cert: PAIR.certificate, key: PAIR.key }, (request, response) => {
      heads.push(request.headers.authorization)
      request.pipe(response)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })

  const post = (plain: string) =>
    fetch(`http://${plain}/score`, {
      method: 'POST',
      body: '[1]',
      headers: { authorization: 'Bearer a-key' }
    })

  it('leads to the pods that show the certificate of the service, and ends with the work', async () => {
    const seen = await throughTls(address, FINGERPRINT, async plain => {
      const answers = await Promise.all([post(plain), post(plain), post(plain)])
      return { plain, texts: await Promise.all(answers.map(answer => answer.text())) }
    })
    expect(seen.texts).toEqual(['[1]', '[1]', '[1]'])
    await expect(post(seen.plain)).rejects.toThrow()
  })

  it.each([
    ['another certificate', 'AA:BB'],
    ['a certificate that is not known', undefined]
  ])('sends nothing to who shows %s', async (_, fingerprint) => {
    heads.length = 0
    await throughTls(address, fingerprint, plain => expect(post(plain)).rejects.toThrow())
    expect(heads).toEqual([])
  })

  describe('knows how pods are spoken to', () => {
    const object = (kind: string, name: string, fields: object = {}) => ({
      apiVersion: 'v1',
      kind,
      metadata: { name },
      ...fields
    })
    const secret = (name: string, text: string) =>
      object('Secret', name, { data: { 'tls.crt': Buffer.from(text).toString('base64') } })
    const service = (port: string) =>
      object('Service', 'iris', { spec: { ports: [{ name: port, port: 80 }] } })
    const own = secret('iris-certificate', PAIR.certificate)
    const ways = (...objects: ReturnType<typeof object>[]) =>
      podSchemeOf(
        'iris',
        objects,
        {
          find: async names =>
            names[0] === 'secret/iris-issued' ? [secret('iris-issued', PAIR.certificate)] : []
        },
        new AbortController().signal
      )

    it.each([
      ['by their own certificate', [service('https'), own], FINGERPRINT],
      [
        'by one that cert-manager made',
        [service('https'), object('Certificate', 'iris')],
        FINGERPRINT
      ],
      ['by none that can be read', [service('https'), secret('iris-certificate', 'x')], undefined],
      ['by none at all', [service('https')], undefined]
    ])('%s', async (_, objects, certificate) => {
      expect(await ways(...objects)).toEqual({ scheme: 'https', certificate })
    })

    it('without one where the certificate is that of an Ingress', async () => {
      expect(await ways(service('http'), own)).toEqual({ scheme: 'http', certificate: undefined })
    })
  })
})
