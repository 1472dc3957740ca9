import { IncomingMessage, ServerResponse, validateHeaderValue } from 'node:http'
import type { Socket } from 'node:net'
import {
  discard,
  errorBody,
  isWhole,
  JSON_HEADERS,
  type ScoreResponse
} from '../../backends/backend.ts'
import { log } from '../../log.ts'
import { answerLines, writeAnswer } from '../answer.ts'
import { type Answered, type App, INTERNAL } from '../app.ts'
import { answerHead } from './answer-text.ts'
import { type PlainHead, readPlainHead } from './head.ts'
import { withSharedBuffer } from './shared-buffer.ts'

export interface PlainOptions {
  readonly app: App
  readonly maxBodyBytes: number
  readonly keepAliveMs: number
  /** How long a connection may take to send its first request, and how long any request may take to arrive. */
  readonly headersMs: number
  readonly requestMs: number
  /** Gives the connection to node:http for good; what was read from it goes along. */
  readonly handOver: (socket: Socket, read: Buffer) => void
}

/** Bytes of the next request that are kept while one is being answered. */
const MOST_AHEAD = 64 * 1024

/**
 * A connection whose requests are all plain so far: they are read here, without the objects and events that node:http
 * makes for each. The first one that is anything else goes to node:http, and the connection with it.
 */
export class PlainConnection {
  readonly socket: Socket
  readonly #options: PlainOptions
  /** The last head, byte for byte: callers send the same one again and again. */
  #headBytes: Buffer | undefined
  #head: PlainHead | undefined
  /** What has come of a request that is not whole yet, or of the next one while this one is answered. */
  #chunks: Buffer[] = []
  #size = 0
  #busy = false
  #ended = false
  #since = Date.now()
  #isNew = true
  #isPlain = true

  /** @param accepted a connection that nothing has been read from; `socket` speaks for it from here on. */
  constructor(accepted: Socket, options: PlainOptions) {
    this.#options = options
    const shared = withSharedBuffer(accepted, this.#onBytes)
    this.socket = shared ?? accepted
    if (shared === undefined) accepted.on('data', this.#onData)
    this.socket.on('end', this.#onEnd)
    this.socket.on('error', this.#onError)
  }

  /** Closes a connection that has been idle so long; a caller may be about to send on one that is younger. */
  closeIfIdle(now: number, milliseconds: number): void {
    if (!this.#busy && this.#size === 0 && now - this.#since >= milliseconds) this.socket.destroy()
  }

  /** Ends the connection when its time is up. @param now milliseconds since 1970. */
  check(now: number): void {
    if (this.#busy) return
    const { keepAliveMs, headersMs, requestMs } = this.#options
    const limit = this.#size > 0 ? requestMs : this.#isNew ? headersMs : keepAliveMs
    if (now - this.#since < limit) return
    if (this.#size === 0 && !this.#isNew) this.socket.destroy()
    else this.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
  }

  readonly #onBytes = (bytes: Buffer): boolean => {
    // Given to node:http, the connection is a stream like any other.
    if (!this.#isPlain) return this.socket.push(Buffer.from(bytes))
    this.#onData(bytes)
    return true
  }

  /** @param chunk is only valid until this returns. */
  readonly #onData = (chunk: Buffer): void => {
    if (this.#size === 0 && !this.#busy) {
      this.#read(chunk)
      return
    }
    this.#keep(chunk)
    if (this.#busy) {
      if (this.#size > MOST_AHEAD) this.socket.pause()
    } else if (this.#head !== undefined && this.#size >= this.#whole(this.#head))
      this.#read(this.#take())
  }

  readonly #onEnd = (): void => {
    this.#ended = true
    if (!this.#busy) this.socket.end()
  }

  readonly #onError = (): void => {
    this.socket.destroy()
  }

  #whole({ length, contentLength }: PlainHead): number {
    return length + contentLength
  }

  #keep(bytes: Buffer): void {
    this.#chunks.push(Buffer.from(bytes))
    this.#size += bytes.length
  }

  #take(): Buffer {
    const [only] = this.#chunks
    const all =
      only !== undefined && this.#chunks.length === 1
        ? only
        : Buffer.concat(this.#chunks, this.#size)
    this.#chunks = []
    this.#size = 0
    return all
  }

  /** @param bytes begins with a request. */
  #read(bytes: Buffer): void {
    const head = this.#headOf(bytes)
    if (head === undefined || head.contentLength > this.#options.maxBodyBytes) {
      this.#handOver(bytes)
      return
    }
    const end = this.#whole(head)
    this.#head = head
    if (bytes.length < end) {
      if (this.#size === 0) this.#since = Date.now()
      this.#keep(bytes)
      return
    }
    if (bytes.length > end) this.#keep(bytes.subarray(end))
    this.#busy = true
    this.#isNew = false
    this.#options.app
      .score(head.headers, Buffer.from(bytes.subarray(head.length, end)))
      .then(this.#answer, this.#fail)
  }

  #headOf(bytes: Buffer): PlainHead | undefined {
    const last = this.#headBytes
    if (
      last !== undefined &&
      bytes.length >= last.length &&
      bytes.compare(last, 0, last.length, 0, last.length) === 0
    )
      return this.#head
    const head = readPlainHead(bytes)
    if (head !== undefined) this.#headBytes = Buffer.from(bytes.subarray(0, head.length))
    return head
  }

  readonly #answer = (answered: Answered): void => {
    if (this.socket.destroyed) {
      discard(answered.found.body)
      return
    }
    const last = this.#options.app.drain.closing
    try {
      if (isSimple(answered.found)) this.#write(answered, answered.found.body, last)
      else this.#writeAtLength(answered, last)
    } catch (error) {
      discard(answered.found.body)
      this.#fail(error)
    }
  }

  #write({ found, options, sent }: Answered, body: string | Buffer, last: boolean): void {
    const { socket } = this
    const head = answerHead({
      status: found.status,
      lines: answerLines(found, options),
      last,
      keepAliveSeconds: this.#options.keepAliveMs / 1000
    })
    if (typeof body === 'string' && Buffer.byteLength(body) === body.length)
      socket.write(head + body, 'latin1')
    else {
      socket.cork()
      socket.write(head, 'latin1')
      socket.write(body)
      socket.uncork()
    }
    sent()
    this.#next(last)
  }

  /** Streams and rare statuses: node:http knows how to write them. */
  #writeAtLength({ found, options, sent }: Answered, last: boolean): void {
    const { socket } = this
    const request = new IncomingMessage(socket)
    request.method = 'POST'
    request.httpVersionMajor = 1
    request.httpVersionMinor = 1
    const response = new ServerResponse(request)
    response.shouldKeepAlive = !last
    response.assignSocket(socket)
    response.once('finish', () => {
      response.detachSocket(socket)
      sent()
      this.#next(last || !response.shouldKeepAlive)
    })
    writeAnswer(response, found, options)
  }

  readonly #fail = (error: unknown): void => {
    log('E', error instanceof Error ? (error.stack ?? error.message) : String(error))
    const body = errorBody(INTERNAL)
    const lines = ['content-type', 'application/json', 'content-length', String(body.length)]
    this.socket.end(answerHead({ status: 500, lines, last: true, keepAliveSeconds: 0 }) + body)
  }

  /** The next request, which may have come already. */
  #next(last: boolean): void {
    this.#busy = false
    this.#since = Date.now()
    if (last) this.socket.end()
    else if (this.#size > 0) {
      this.#read(this.#take())
      if (!this.#busy || this.#size <= MOST_AHEAD) this.socket.resume()
    } else if (this.#ended) this.socket.end()
  }

  #handOver(bytes: Buffer): void {
    this.#isPlain = false
    this.socket.off('data', this.#onData)
    this.socket.off('end', this.#onEnd)
    this.socket.off('error', this.#onError)
    this.#options.handOver(this.socket, Buffer.from(bytes))
  }
}

/** Fields that say how the answer is cut: a script that sets them wants more than a plain answer. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'transfer-encoding',
  'keep-alive',
  'date',
  'trailer'
])

type WholeAnswer = ScoreResponse & { readonly body: string | Buffer }

/** Whether an answer can be written as one piece. @throws TypeError for a header that cannot be sent. */
const isSimple = (answer: ScoreResponse): answer is WholeAnswer => {
  const { status, headers, body } = answer
  if (!isWhole(body) || status < 200 || status === 204 || status === 304) return false
  if (headers === JSON_HEADERS) return true
  for (const name in headers) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || OF_THE_CONNECTION.has(name.toLowerCase())) return false
    const value = headers[name] as string | readonly string[]
    if (typeof value === 'string') validateHeaderValue(name, value)
    else for (const one of value) validateHeaderValue(name, one)
  }
  return true
}
