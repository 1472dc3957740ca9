import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { listenAt } from '../../../src/runtime/http/listen-at.ts'

interface At {
  readonly host: string
  readonly port: number
}

const atOnce = (server: Server, at: At): void => listenAt(server, { ...at, backlog: 8 })
const asNode = (server: Server, at: At): void => void server.listen({ ...at, backlog: 8 })

const opened = async (at: At, listen = atOnce) => {
  const server = createServer(socket => socket.end())
  listen(server, at)
  await once(server, 'listening')
  return server
}

/** What a server says that cannot listen. */
const refused = async (listen: typeof atOnce, at: At) => {
  const server = createServer()
  const events: string[] = []
  for (const event of ['listening', 'close']) server.on(event, () => events.push(event))
  const failing = once(server, 'error')
  listen(server, at)
  // Never in the same breath: whoever listens for it may do so after this.
  expect(events).toEqual([])
  const [error] = await failing
  const { code, syscall, errno, address, port, message } = error
  return { code, syscall, errno, address, port, message, events, of: server.address() }
}

const thrown = (listen: typeof atOnce, server: Server, at: At) => {
  try {
    listen(server, at)
    return 'nothing'
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code, message: (error as Error).message }
  }
}

const hasIPv6 = await opened({ host: '::1', port: 0 }, asNode).then(
  server => !!server.close(),
  () => false
)

describe('listening at an address', () => {
  it.each(['127.0.0.1', 'localhost', '0.0.0.0', ...(hasIPv6 ? ['::1', '::'] : [])])(
    'takes connections at %s, says where, and closes, as listen() does',
    async host => {
      const node = await opened({ host, port: 0 }, asNode)
      const server = await opened({ host, port: 0 })
      const { port, ...where } = server.address() as AddressInfo
      const { port: other, ...whereNode } = node.address() as AddressInfo
      expect(where).toEqual(whereNode)
      expect(port).toBeGreaterThan(0)
      expect(port).not.toBe(other)
      const socket = connect(port, { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host)
      await once(socket, 'close')
      for (const each of [server, node]) {
        each.close()
        await once(each, 'close')
        expect([each.listening, each.address()]).toEqual([false, null])
      }
      // The port is free, for the same server too.
      atOnce(server, { host, port })
      await once(server, 'listening')
      server.close()
    }
  )

  it('never listens where it is closed in the same breath', async () => {
    const server = createServer()
    const events: string[] = []
    server.on('listening', () => events.push('listening'))
    atOnce(server, { host: '127.0.0.1', port: 0 })
    server.close()
    await once(server, 'close')
    expect(events).toEqual([])
  })

  it.each(['127.0.0.1', 'localhost'])('says that a port at %s is taken', async host => {
    const first = await opened({ host, port: 0 })
    const { port } = first.address() as AddressInfo
    const said = await refused(atOnce, { host, port })
    expect(said).toMatchObject({ code: 'EADDRINUSE', port, of: null })
    expect(said).toEqual(await refused(asNode, { host, port }))
    first.close()
  })

  it('says that an address is not ours', async () => {
    // Of documentation: no machine's. https://www.rfc-editor.org/rfc/rfc5737
    const at = { host: '192.0.2.1', port: 0 }
    const said = await refused(atOnce, at)
    expect(said).toMatchObject({ code: 'EADDRNOTAVAIL', of: null })
    expect(said).toEqual(await refused(asNode, at))
  })

  it.each([70_000, -1, 1.5, Number.NaN])('refuses %d, which is not a port', port => {
    const at = { host: '127.0.0.1', port }
    const said = thrown(atOnce, createServer(), at)
    expect(said).toMatchObject({ code: 'ERR_SOCKET_BAD_PORT' })
    expect(said).toEqual(thrown(asNode, createServer(), at))
  })

  it('refuses a server that listens already, which goes on at its port', async () => {
    const server = await opened({ host: '127.0.0.1', port: 0 })
    const before = server.address()
    expect(thrown(atOnce, server, { host: '127.0.0.1', port: 0 })).toMatchObject({
      code: 'ERR_SERVER_ALREADY_LISTEN'
    })
    expect(server.address()).toEqual(before)
    server.close()
  })
})
