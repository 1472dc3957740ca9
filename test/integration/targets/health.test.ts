/** How a service is asked whether it answers: directly, and through the runner's proxy. */
import { createServer, type IncomingMessage } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { proxyOf } from '../../../src/actions/opening/proxy.ts'
import { healthThrough } from '../../../src/targets/shared/health.ts'
import { selfSigned } from '../../../src/targets/shared/self-signed.ts'

const NEVER = new AbortController().signal

/** A proxy that is asked in either way, and leads every host to this machine. */
const startProxy = async () => {
  const asked: string[] = []
  const credentials: (string | undefined)[] = []
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(`GET ${request.url}`)
    credentials.push(request.headers['proxy-authorization'])
    response.writeHead(200).end('Healthy')
  })
  const tunnels = new Set<{ destroy(): void }>()
  server.on('connect', (request: IncomingMessage, socket) => {
    asked.push(`CONNECT ${request.url}`)
    credentials.push(request.headers['proxy-authorization'])
    const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [onward, socket]) tunnels.add(end.on('error', () => {}))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    asked,
    credentials,
    [Symbol.asyncDispose]: async () => {
      for (const tunnel of tunnels) tunnel.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

const startService = async () => {
  const { certificate: cert, key } = selfSigned(['iris.test'], new Date())
  const server = createSecure({ cert, key }, (_, response) => response.end('Healthy'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

describe('the health of a service', () => {
  it('is asked of the proxy, by its whole address, where the service speaks http', async () => {
    await using proxy = await startProxy()
    const health = healthThrough(() => `http://user:p%40ss@127.0.0.1:${proxy.port}`)
    expect(await health('http://iris.test:8080', NEVER)).toMatchObject({ status: 200 })
    expect(proxy.asked).toEqual(['GET http://iris.test:8080/'])
    const basic = Buffer.from('user:p@ss').toString('base64')
    expect(proxy.credentials).toEqual([`Basic ${basic}`])
  })

  it('is asked through the proxy where the service speaks https, with its certificate', async () => {
    await using proxy = await startProxy()
    await using service = await startService()
    const health = healthThrough(() => `http://127.0.0.1:${proxy.port}`)
    expect(await health(`https://iris.test:${service.port}`, NEVER)).toEqual({
      status: 200,
      certificate: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    })
    expect(proxy.asked).toEqual([`CONNECT iris.test:${service.port}`])
  })

  it('is asked directly where NO_PROXY says so, or no proxy is set', async () => {
    await using proxy = await startProxy()
    await using service = await startService()
    const env = process.env
    const through = `http://127.0.0.1:${proxy.port}`
    process.env = { ...env, HTTPS_PROXY: through, HTTP_PROXY: through, NO_PROXY: 'localhost' }
    try {
      const health = healthThrough(await proxyOf({ env: process.env }))
      expect(await health(`https://localhost:${service.port}`, NEVER)).toMatchObject({
        status: 200
      })
      expect(proxy.asked).toEqual([])
      await health('http://iris.test', NEVER)
      expect(proxy.asked).toEqual(['GET http://iris.test/'])
    } finally {
      process.env = env
    }
    expect(await proxyOf({ env: {} })).toBeUndefined()
  })

  it('that a proxy does not lead to is a problem, not a failure of the step', async () => {
    const health = healthThrough(() => 'http://127.0.0.1:1')
    expect(await health('http://iris.test', NEVER)).toMatchObject({ problem: expect.any(String) })
    expect(await health('https://iris.test', NEVER)).toMatchObject({ problem: expect.any(String) })
  })
})
