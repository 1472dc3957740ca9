/** One HTTP request and its reply. No retries, no redirects, no credentials: those are decided above. */
import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import { BadReply, ConnectionFailure } from './failure.ts'

export interface Request {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer | BodyStream | undefined
  /** Milliseconds without a byte in either direction before the connection is given up. */
  readonly quietMs: number
  readonly signal?: AbortSignal | undefined
}

/** A body of known length that is made while it is sent. */
export interface BodyStream {
  readonly length: number
  /** A chunk must stay untouched only until the next is asked for. */
  chunks(): AsyncIterable<Uint8Array>
  /** Called with each chunk while it is under way. */
  sending?(chunk: Uint8Array): void
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly url: URL
  /** Reads on while the caller does. Must be read, or `discard`ed. */
  readonly body: AsyncIterable<Uint8Array>
  /** Gives the connection back, or up. */
  discard(): Promise<void>
  /** Whoever reads the body gets this error. */
  giveUp(error: Error): void
}

/** The agent that leads to an https address through a proxy; undefined for those that are reached directly. */
export type ProxyAgents = (url: URL) => http.Agent | undefined

/** Connections are kept open and used again; idle ones do not keep the process alive. */
export class Connections {
  readonly #http = new http.Agent({ keepAlive: true })
  readonly #https = new https.Agent({ keepAlive: true })
  readonly #proxied: ProxyAgents | undefined

  constructor(proxied?: ProxyAgents) {
    this.#proxied = proxied
  }

  agentFor(url: URL): http.Agent {
    if (url.protocol !== 'https:') return this.#http
    return this.#proxied?.(url) ?? this.#https
  }

  close(): void {
    this.#http.destroy()
    this.#https.destroy()
  }
}

/** @throws ConnectionFailure when no reply comes. A reply may come before the whole body went out; the rest is not sent. */
export const send = (request: Request, connections: Connections): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { url, method, body, signal } = request
    const label = labelOf(request)
    const length = body === undefined ? undefined : body.length
    const outgoing = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent: connections.agentFor(url),
      headers: {
        ...request.headers,
        ...(length === undefined ? {} : { 'content-length': length })
      }
    })
    let incoming: IncomingMessage | undefined
    const giveUp = (error: Error): void => {
      ;(incoming ?? outgoing).destroy(error)
    }
    const abort = (): void => giveUp(new Error('cancelled'))
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })
    outgoing.once('close', () => signal?.removeEventListener('abort', abort))
    limitHead(outgoing, 2 * request.quietMs, giveUp)
    outgoing.setTimeout(request.quietMs, () =>
      giveUp(new Error(`nothing moved for ${request.quietMs / 1000} s`))
    )
    // What a proxy answers to CONNECT is no word of the registry's: neither a redirect nor a question for credentials.
    outgoing.once('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) giveUp(proxyRefusal(statusCode))
    })
    outgoing.on('error', cause => reject(new ConnectionFailure(label, cause)))
    outgoing.once('response', response => {
      incoming = response
      response.on('error', () => {}) // the reader of the body gets it; nobody else has to
      resolve(replyOf(response, outgoing, request))
    })
    sendBody(outgoing, body, () => incoming !== undefined).catch(error => {
      reject(error) // the caller's own bytes could not be read: no failure of the connection
      giveUp(error)
    })
  })

/**
 * The first `limit` bytes of a reply's body. One that comes in drops, never silent for long, is given up all the same.
 * @param patienceMs for all of it
 * @throws ConnectionFailure, BadReply
 */
export const readUpTo = async (
  reply: Reply,
  limit: number,
  patienceMs: number
): Promise<Buffer> => {
  const timer = setTimeout(
    () => reply.giveUp(new BadReply(`its reply did not end within ${patienceMs / 1000} s`)),
    patienceMs
  )
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of reply.body) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= limit) break
    }
    await reply.discard()
    return Buffer.concat(chunks).subarray(0, limit)
  } finally {
    clearTimeout(timer)
  }
}

/** `PUT https://host/v2/a/blobs/uploads/1`: without the query, which may hold a secret. */
export const labelOf = ({ method, url }: Pick<Request, 'method' | 'url'>): string =>
  `${method} ${url.origin}${url.pathname}`

/** A head that comes in drops is never silent, and must end too. */
const limitHead = (
  outgoing: ClientRequest,
  patienceMs: number,
  giveUp: (error: Error) => void
): void => {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  outgoing.once('finish', () => {
    // A reply may come before the body went out.
    if (isOver) return
    timer = setTimeout(
      () => giveUp(new Error(`no reply within ${patienceMs / 1000} s`)),
      patienceMs
    )
  })
  for (const event of ['response', 'close'])
    outgoing.once(event, () => {
      isOver = true
      clearTimeout(timer)
    })
}

const proxyRefusal = (status: number): Error =>
  Object.assign(new Error(`the proxy answered ${status}`), { code: 'PROXY_REFUSED' })

const sendBody = async (
  outgoing: ClientRequest,
  body: Buffer | BodyStream | undefined,
  answered: () => boolean
): Promise<void> => {
  if (body === undefined || Buffer.isBuffer(body)) {
    outgoing.end(body)
    return
  }
  let wake = (): void => {}
  outgoing.once('close', () => wake())
  for await (const chunk of body.chunks()) {
    if (outgoing.destroyed || answered()) return
    const sent = new Promise<void>(resolve => {
      wake = resolve
      outgoing.write(chunk, () => resolve())
    })
    body.sending?.(chunk)
    await sent
  }
  outgoing.end()
}

const replyOf = (incoming: IncomingMessage, outgoing: ClientRequest, request: Request): Reply => ({
  status: incoming.statusCode ?? 0,
  headers: incoming.headers,
  url: request.url,
  body: bodyOf(incoming, labelOf(request)),
  giveUp: error => incoming.destroy(error),
  discard: async () => {
    const small = Number(incoming.headers['content-length'] ?? Number.POSITIVE_INFINITY) <= 65_536
    const finished = outgoing.writableEnded && (incoming.complete || small)
    if (finished) incoming.resume()
    else incoming.destroy()
  }
})

async function* bodyOf(incoming: IncomingMessage, label: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of incoming) yield chunk
  } catch (cause) {
    throw cause instanceof BadReply ? cause : new ConnectionFailure(label, cause)
  }
  if (!incoming.complete) throw new ConnectionFailure(label, new Error('the reply was cut short'))
}
