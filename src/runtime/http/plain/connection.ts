import type { Socket } from 'node:net'
import { discard, isWhole, JSON_HEADERS, type ScoreResponse } from '../../backends/backend.ts'
import { asReport, log } from '../../log.ts'
import { answerLines, closesConnection, hasBody, STALLED_MS, writeAnswer } from '../answer.ts'
import type { Answered, App } from '../app.ts'
import { LINGER_MS } from '../body.ts'
import type { Budget } from '../budget.ts'
import { answerAndClose, TOO_SLOW, UNREADABLE } from '../closing-answer.ts'
import { INTERNAL } from '../fixed-answers.ts'
import { Gathered } from '../gathered.ts'
import { IncomingMessage, ServerResponse, validateHeaderValue } from '../node-http.ts'
import { answerHead } from './answer-text.ts'
import { type PlainHead, readPlainHead } from './head.ts'
import { withSharedBuffer } from './shared-buffer.ts'

export interface PlainOptions {
  readonly app: App
  readonly budget: Budget
  /** 0: every answer closes its connection. */
  readonly keepAliveMs: number
  /** How long a connection may take to send its first request, and how long any request may take to arrive. */
  readonly headersMs: number
  readonly requestMs: number
  /** Gives the connection to node:http for good; what was read from it goes along. */
  readonly handOver: (socket: Socket, read: Buffer, ended: boolean) => void
}

/** Bytes of the next request that are kept while one is being answered. */
const MOST_AHEAD = 64 * 1024
/** Bytes of answers that may wait for their reader before the next request is looked at. */
const MOST_UNREAD = 64 * 1024

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
  readonly #kept = new Gathered()
  /** Bytes in the budget besides what is kept: the request that is answered, and an answer that is not read. */
  #held = 0
  #busy = false
  #ended = false
  #since = Date.now()
  #isNew = true
  #isPlain = true
  /** Nothing that still comes is looked at. */
  #isOver = false

  /** @param accepted a connection that nothing has been read from; `socket` speaks for it from here on. */
  constructor(accepted: Socket, options: PlainOptions) {
    this.#options = options
    const shared = withSharedBuffer(accepted, this.#onBytes)
    this.socket = shared ?? accepted
    if (shared === undefined) accepted.on('data', this.#onData)
    this.socket.on('end', this.#onEnd)
    this.socket.on('error', this.#onError)
    this.socket.on('close', this.#forget)
  }

  /** Closes a connection that has been idle so long; a caller may be about to send on one that is younger. */
  closeIfIdle(now: number, milliseconds: number): void {
    if (!this.#busy && this.#kept.size === 0 && now - this.#since >= milliseconds)
      this.socket.destroy()
  }

  /** Ends the connection when its time is up. @param now milliseconds since 1970. */
  check(now: number): void {
    if (this.#busy) return
    if (this.socket.writableLength > 0) {
      if (now - this.#since >= STALLED_MS) this.socket.destroy()
      return
    }
    const { keepAliveMs, headersMs, requestMs } = this.#options
    const limit = this.#kept.size > 0 ? requestMs : this.#isNew ? headersMs : keepAliveMs
    if (now - this.#since < limit) return
    if (this.#kept.size === 0 && !this.#isNew) this.socket.destroy()
    else this.#close(408, TOO_SLOW)
  }

  readonly #onBytes = (bytes: Buffer): boolean => {
    // Given to node:http, the connection is a stream like any other.
    if (!this.#isPlain) return this.socket.push(Buffer.from(bytes))
    this.#onData(bytes)
    return true
  }

  /** @param chunk is only valid until this returns. */
  readonly #onData = (chunk: Buffer): void => {
    if (this.#isOver) return
    if (this.#kept.size === 0 && !this.#busy) {
      this.#read(chunk, false)
      return
    }
    if (!this.#keep(chunk)) {
      if (this.#busy) this.socket.destroy()
      else this.#refuse()
    } else if (this.#busy) {
      if (this.#kept.size > MOST_AHEAD) this.socket.pause()
    } else if (this.#head !== undefined && this.#kept.size >= this.#whole(this.#head))
      this.#read(this.#take(), true)
  }

  readonly #onEnd = (): void => {
    this.#ended = true
    if (this.#busy) return
    if (this.#kept.size > 0) this.#close(400, UNREADABLE)
    else this.socket.end()
  }

  #close(status: number, message: string): void {
    this.#isOver = true
    this.#forget()
    answerAndClose(this.socket, status, message)
  }

  readonly #onError = (): void => {
    this.socket.destroy()
  }

  #whole({ length, contentLength }: PlainHead): number {
    return length + contentLength
  }

  /** False when there is no room for it. */
  #keep(bytes: Buffer): boolean {
    if (!this.#options.budget.take(bytes.length)) return false
    this.#kept.add(bytes, false)
    return true
  }

  #take(): Buffer {
    this.#options.budget.give(this.#kept.size)
    return this.#kept.take()
  }

  readonly #forget = (): void => {
    this.#options.budget.give(this.#kept.size)
    this.#kept.clear()
  }

  #letGo(): void {
    this.#options.budget.give(this.#held)
    this.#held = 0
  }

  /** @param bytes begins with a request. @param isOurs whether they stay as they are. */
  #read(bytes: Buffer, isOurs: boolean): void {
    const head = this.#headOf(bytes)
    if (head === undefined || head.contentLength > this.#options.app.maxBodyBytes) {
      this.#handOver(bytes)
      return
    }
    const end = this.#whole(head)
    this.#head = head
    if (bytes.length < end) {
      // What its head decides already costs no memory: node:http answers without the body.
      if (this.#options.app.refuses(head.headers, head.contentLength)) this.#handOver(bytes)
      else {
        this.#since = Date.now()
        if (!this.#keep(bytes)) this.#refuse()
      }
      return
    }
    const hasRoom = this.#options.budget.take(end)
    if (hasRoom) this.#held += end
    if (bytes.length > end && !this.#keep(bytes.subarray(end))) {
      this.#refuse()
      return
    }
    this.#busy = true
    this.#isNew = false
    const body = bytes.subarray(head.length, end)
    const given = !hasRoom ? undefined : isOurs ? body : Buffer.from(body)
    this.#options.app.score(head.headers, given).then(this.#answer, this.#fail)
  }

  /** There is no room for the rest of what comes: it is let pass for a moment, so that the answer can be read. */
  #refuse(): void {
    this.#isOver = true
    this.#busy = true
    this.#letGo()
    this.#forget()
    setTimeout(() => this.socket.destroy(), LINGER_MS).unref()
    this.#options.app.score(this.#head?.headers ?? {}, undefined).then(this.#answer, this.#fail)
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
      this.#letGo()
      discard(answered.found.body)
      return
    }
    const { app, keepAliveMs } = this.#options
    const last =
      this.#isOver || app.drain.closing || keepAliveMs === 0 || closesConnection(answered.found)
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
    // Who may not ask costs nothing, not even by not reading the answer.
    if (found.status === 401 && socket.writableLength > 0) socket.destroy()
    else if (socket.writableLength < MOST_UNREAD) this.#next(last)
    else this.#awaitReader(last)
  }

  /** A caller that does not read its answers gets no further ones, and loses the connection. */
  #awaitReader(last: boolean): void {
    const { socket } = this
    const unread = socket.writableLength
    this.#options.budget.add(unread)
    this.#held += unread
    const leave = (): void => {
      socket.destroy()
    }
    const gone = (): void => this.#letGo()
    // Time in which something was read does not count: the socket's own timer looks at what is left to write.
    socket.setTimeout(STALLED_MS, leave)
    socket.once('close', gone)
    socket.once('drain', () => {
      socket.setTimeout(0, leave)
      socket.off('close', gone)
      this.#next(last)
    })
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
    response.once('close', () => this.#letGo())
    writeAnswer(response, found, options, this.#options.budget)
  }

  readonly #fail = (error: unknown): void => {
    this.#letGo()
    log('E', asReport(error))
    this.#close(500, INTERNAL)
  }

  /** The next request, which may have come already. */
  #next(last: boolean): void {
    this.#busy = false
    this.#since = Date.now()
    this.#letGo()
    if (last) {
      this.#isOver = true
      this.#forget()
      this.socket.end()
    } else if (this.#kept.size > 0) {
      this.#read(this.#take(), true)
      if (!this.#busy || this.#kept.size <= MOST_AHEAD) this.socket.resume()
    }
    if (this.#ended && !this.#busy && this.#isPlain) this.#onEnd()
  }

  #handOver(bytes: Buffer): void {
    this.#isPlain = false
    this.socket.off('data', this.#onData)
    this.socket.off('end', this.#onEnd)
    this.socket.off('error', this.#onError)
    this.socket.off('close', this.#forget)
    this.#options.handOver(this.socket, Buffer.from(bytes), this.#ended)
  }
}

type WholeAnswer = ScoreResponse & { readonly body: string | Buffer }

/** Whether an answer can be written as one piece. @throws TypeError for a header that cannot be sent. */
const isSimple = (answer: ScoreResponse): answer is WholeAnswer => {
  const { status, headers, body } = answer
  if (!isWhole(body) || !hasBody(status)) return false
  if (headers === JSON_HEADERS) return true
  for (const name in headers) {
    if (!/^[A-Za-z0-9-]+$/.test(name)) return false
    const value = headers[name] as string | readonly string[]
    if (typeof value === 'string') validateHeaderValue(name, value)
    else for (const one of value) validateHeaderValue(name, one)
  }
  return true
}
