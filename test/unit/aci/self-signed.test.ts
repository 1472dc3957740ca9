import { X509Certificate } from 'node:crypto'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { healthThrough } from '../../../src/targets/shared/health.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'

const NOW = new Date('2026-11-23T12:00:00Z')

describe('a self-signed certificate', () => {
  const { certificate, key } = selfSigned(['iris.test', '127.0.0.1'], NOW)

  it('is read by OpenSSL as what it says', () => {
    const read = new X509Certificate(certificate)
    expect(read.subjectAltName).toBe('DNS:iris.test, IP Address:127.0.0.1')
    expect(read.subject).toBe('CN=iris.test')
    expect(read.verify(read.publicKey)).toBe(true)
    expect(new Date(read.validFrom).getTime()).toBe(NOW.getTime() - 3_600_000)
    expect(read.checkHost('iris.test')).toBe('iris.test')
  })

  it('is never the same twice', () => {
    expect(selfSigned(['iris.test'], NOW).certificate).not.toBe(certificate)
  })

  it('serves callers that trust it, and health tells which one was shown', async () => {
    const server = https.createServer({ cert: certificate, key }, (_, response) => response.end())
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const status = await new Promise((resolve, reject) => {
      https
        .get({ port, host: '127.0.0.1', ca: certificate, agent: false }, ({ statusCode }) =>
          resolve(statusCode)
        )
        .on('error', reject)
    })
    expect(status).toBe(200)
    expect(
      await healthThrough()(`https://127.0.0.1:${port}`, new AbortController().signal)
    ).toEqual({
      status: 200,
      certificate: new X509Certificate(certificate).fingerprint256
    })
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    expect(
      await healthThrough()(`https://127.0.0.1:${port}`, new AbortController().signal)
    ).toEqual({
      problem: expect.stringContaining('ECONNREFUSED')
    })
  })
})
