import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'
import { proxyAgents } from '../../../src/actions/opening/proxy.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'

/** A proxy that lets nobody through, and remembers who asked. */
const startProxy = async () => {
  const asked: string[] = []
  const server = http.createServer()
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

describe('a proxy', () => {
  const kept = { ...process.env }
  afterEach(() => {
    process.env = { ...kept }
  })

  it('is gone through where HTTPS_PROXY names one, except to the hosts of NO_PROXY', async () => {
    await using proxy = await startProxy()
    process.env.HTTPS_PROXY = proxy.url
    process.env.NO_PROXY = 'direct.invalid'
    const proxied = await proxyAgents({ env: process.env })
    for (const host of ['registry.invalid', 'direct.invalid']) {
      const store = new RegistryStore(`${host}/team`, { proxied, clock: hurriedClock(1) })
      await expect(store.tags('models/iris')).rejects.toMatchObject({
        code: 'REGISTRY_UNREACHABLE'
      })
      store.close()
    }
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT registry.invalid:443']))
  })

  it('is none where no variable names one', async () => {
    expect(await proxyAgents({ env: { NO_PROXY: '*' } })).toBeUndefined()
  })
})
