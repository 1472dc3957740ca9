import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { listenAt } from '../../../src/runtime/http/listen-at.ts'

const opened = async (host: string, port = 0) => {
  const server = createServer(socket => socket.end())
  listenAt(server, { host, port, backlog: 8 })
  await once(server, 'listening')
  return server
}

describe('listening at an address', () => {
  it.each(['127.0.0.1', 'localhost', '0.0.0.0'])('takes connections at %s', async host => {
    const server = await opened(host)
    const { port } = server.address() as AddressInfo
    const socket = connect(port, host === '0.0.0.0' ? '127.0.0.1' : host)
    await once(socket, 'close')
    server.close()
    await once(server, 'close')
  })

  it.each(['127.0.0.1', 'localhost'])('says that a port at %s is taken', async host => {
    const first = await opened(host)
    const { port } = first.address() as AddressInfo
    const second = createServer()
    listenAt(second, { host, port, backlog: 8 })
    expect(await once(second, 'error')).toMatchObject([{ code: 'EADDRINUSE' }])
    first.close()
  })
})
