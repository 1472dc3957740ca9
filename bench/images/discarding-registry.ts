/** A registry that counts the bytes of blobs and keeps none: for models that no disk has room for. */
import { once } from 'node:events'
import http from 'node:http'
import type net from 'node:net'

export interface DiscardingRegistry extends AsyncDisposable {
  readonly host: string
  /** Bytes of request bodies that came. */
  readonly received: () => number
}

export const startDiscardingRegistry = async (): Promise<DiscardingRegistry> => {
  let received = 0
  const sizes = new Map<string, number>()
  const manifests = new Map<string, Buffer>()
  let uploads = 0
  const sent = new Map<string, number>()
  const server = http.createServer({ requestTimeout: 0 }, async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://registry')
    const kept: Buffer[] = []
    let length = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      length += chunk.length
      if (pathname.includes('/manifests/')) kept.push(chunk)
    }
    received += length
    const reply = (status: number, headers: http.OutgoingHttpHeaders = {}, body?: Buffer) =>
      response.writeHead(status, headers).end(body)
    if (pathname === '/v2/') return reply(200)
    if (request.method === 'POST')
      return reply(202, { location: `${pathname}${++uploads}`, range: '0-0' })
    if (pathname.includes('/uploads/')) {
      const total = (sent.get(pathname) ?? 0) + length
      sent.set(pathname, total)
      const digest = searchParams.get('digest')
      if (digest === null) return reply(202, { location: pathname, range: `0-${total - 1}` })
      sizes.set(digest, total)
      return reply(201)
    }
    if (request.method === 'PUT') {
      manifests.set(pathname, Buffer.concat(kept))
      return reply(201)
    }
    const size = sizes.get(pathname.split('/').at(-1) ?? '')
    if (size !== undefined) return reply(200, { 'content-length': size })
    const manifest = manifests.get(pathname)
    if (manifest === undefined) return reply(404)
    const type = JSON.parse(manifest.toString()).mediaType
    return reply(200, { 'content-type': type }, manifest)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    received: () => received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
