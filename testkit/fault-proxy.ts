/** Stands between a client and a registry, and breaks exchanges where it is told to. */
import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type net from 'node:net'

export type FaultKind = 'reset' | 'stall' | 'truncated reply' | 408 | 429 | 500 | 502 | 503 | 504

export interface Fault {
  readonly kind: FaultKind
  /** Happens when this many bytes of request bodies have come through, all requests taken together. */
  readonly at: number
  readonly retryAfter?: string
}

export interface FaultProxy extends AsyncDisposable {
  readonly host: string
  /** Bytes of request bodies that came. */
  readonly received: () => number
  /** Faults that have not happened yet. */
  readonly left: () => number
}

/** @param cuts Connections are cut when so many bytes of replies have passed, all replies taken together. */
export const startFaultProxy = async (
  upstream: string,
  faults: readonly Fault[],
  cuts: readonly number[] = []
): Promise<FaultProxy> => {
  const due = [...faults]
  const cutsDue = [...cuts]
  let passed = 0
  let received = 0
  const agent = new http.Agent({ keepAlive: true })
  const server = http.createServer({ requestTimeout: 0 }, (request, response) => {
    const forward = http.request({
      agent,
      host: upstream.split(':')[0],
      port: upstream.split(':')[1],
      method: request.method,
      path: request.url,
      headers: request.headers
    })
    forward.on('error', () => response.destroy())
    const cutAt = (chunk: Buffer): number | undefined => {
      passed += chunk.length
      const due = cutsDue[0]
      if (due === undefined || passed < due) return undefined
      cutsDue.shift()
      const kept = chunk.length - (passed - due)
      passed = due
      return kept
    }
    forward.on('response', reply => {
      passOn(reply, response, cutAt).catch(() => response.destroy())
    })
    request.on('error', () => forward.destroy())
    response.on('close', () => {
      if (!response.writableFinished) forward.destroy()
    })
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
      const fault = due[0]
      if (fault === undefined || received < fault.at) {
        if (!forward.write(chunk)) {
          request.pause()
          forward.once('drain', () => request.resume())
        }
        return
      }
      due.shift()
      if (fault.kind === 'truncated reply') {
        cutReply(forward, request, response)
        forward.write(chunk)
      } else {
        forward.write(chunk.subarray(0, chunk.length - (received - fault.at)))
        breakOff(fault, forward, request, response)
      }
    })
    request.on('end', () => forward.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    received: () => received,
    left: () => due.length + cutsDue.length,
    [Symbol.asyncDispose]: async () => {
      agent.destroy()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

const breakOff = (
  { kind, retryAfter }: Fault,
  forward: http.ClientRequest,
  request: IncomingMessage,
  response: ServerResponse
): void => {
  request.removeAllListeners('data').removeAllListeners('end').pause()
  const { socket } = request
  if (kind === 'stall') return
  // What was forwarded arrives; then the registry sees the connection close.
  forward.flushHeaders()
  forward.socket?.end()
  if (typeof kind === 'number') {
    const headers = { connection: 'close', ...(retryAfter ? { 'retry-after': retryAfter } : {}) }
    response.writeHead(kind, headers).end('{"errors":[{"code":"UNKNOWN","message":"fault"}]}')
    return
  }
  if ('resetAndDestroy' in socket) (socket as net.Socket).resetAndDestroy()
}

/** The request goes through; of the reply only the beginning does. */
const cutReply = (
  forward: http.ClientRequest,
  request: IncomingMessage,
  response: ServerResponse
): void => {
  forward.removeAllListeners('response')
  forward.on('response', reply => {
    reply.resume()
    request.socket.write(`HTTP/1.1 ${reply.statusCode} `)
    request.socket.end(() => response.destroy())
  })
}

/** @param cutAt how much of a chunk is passed on before the connection is cut; undefined while it is not. */
const passOn = async (
  reply: IncomingMessage,
  response: ServerResponse,
  cutAt: (chunk: Buffer) => number | undefined
): Promise<void> => {
  if (response.destroyed || response.headersSent) return
  response.writeHead(reply.statusCode ?? 502, reply.headers)
  for await (const chunk of reply) {
    const kept = cutAt(chunk)
    if (kept !== undefined) {
      response.write(chunk.subarray(0, kept), () => response.destroy())
      return
    }
    if (!response.write(chunk)) await once(response, 'drain')
  }
  response.end()
}
