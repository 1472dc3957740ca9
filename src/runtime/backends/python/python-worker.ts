import type { Readable } from 'node:stream'
import { log, logWritten } from '../../log.ts'
import { type ServiceSchemas, StartError } from '../backend.ts'
import { encodeFrame, type Frame, FrameReader, KIND } from './frames.ts'
import { LastLines, onLines } from './output.ts'
import { Pieces } from './pieces.ts'
import { logPrinted } from './printed.ts'
import { type ProcessOptions, startProcess, type WorkerProcess } from './worker-process.ts'

export interface WorkerOptions extends ProcessOptions {
  /** `run()` may take this long; the worker ends it itself, and is ended when it cannot. */
  readonly timeoutMs: number
  /** Called when the process is gone, before its requests are notified. */
  readonly onGone: (worker: PythonWorker) => void
  /** Called with what the script collects, as JSON. */
  readonly onCollected: (record: Buffer) => void
  /** Called when a request is done with. */
  readonly onRoom: () => void
  /** Of a spare worker: the modules it imports. It loads the script when it is called. */
  readonly spare?: readonly string[]
  /** Makes its process; where that fails, and where it is left out, Python is started. */
  readonly fork?: () => Promise<WorkerProcess>
}

/** What a worker reports of the script once `init()` has run. */
export interface Ready {
  /** What run() takes: the body as text, parameters by inference-schema, or the request itself. */
  readonly kind: 'text' | 'schema' | 'raw'
  /** Whether run() wants the request's headers too. */
  readonly wantsHeaders: boolean
  /** Whether it answers several requests at once. */
  readonly batches: boolean
  readonly schemas: (Partial<ServiceSchemas> & { readonly versions: readonly string[] }) | null
  /** Modules of packages that it has imported, in their order. */
  readonly modules: readonly string[]
}

/** An answer, or why there is none. */
export type Reply = Answer | 'not reached' | 'died' | 'timed out'

export interface Answer {
  readonly head: AnswerHead
  readonly body: Buffer | Pieces
}

/** Left out: status 200, JSON, `run()` did not fail. */
export interface AnswerHead {
  readonly status?: number
  readonly headers?: Record<string, string | string[]>
  readonly failed?: boolean | null
  readonly ms?: number
  readonly stream?: boolean
}

const NOTHING = Buffer.alloc(0)
/** How long a worker may be late with its own timeout: C code that does not let Python run cannot be interrupted. */
const TIMEOUT_GRACE_MS = 2000
/** So much is put together for one write; more is written as it lies. */
const SMALL_TURN = 64 * 1024
const WATCH_MS = 500
const STOP_MS = 2000

/** How `ready` ends. */
interface Outcome {
  resolve(ready: Ready): void
  reject(error: StartError): void
}

/** One Python process with the user's script in it. It runs one request after the other. */
export class PythonWorker {
  readonly ready: Promise<Ready>
  wasReady = false
  /** Whether it has answered a request. */
  hasAnswered = false
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>
  readonly #options: WorkerOptions
  /** Undefined while it is being made. */
  #process: WorkerProcess | undefined
  readonly #pending = new Map<number, (reply: Reply) => void>()
  readonly #streams = new Map<number, Pieces>()
  #turn: Buffer[] = []
  #next = 1
  #ended = false
  #killed = false
  #running = { id: 0, since: 0 }
  #timedOut = false
  /** Whether something that was printed may not be in the log yet. */
  #unwritten = false

  constructor(options: WorkerOptions) {
    this.#options = options
    const { spare, fork } = options
    let outcome!: Outcome
    this.ready = new Promise((resolve, reject) => {
      outcome = { resolve, reject }
    })
    this.ready.catch(() => {})
    const start = (): WorkerProcess => startProcess(options, spare ? ['spare'] : [])
    this.gone =
      fork === undefined
        ? this.#attend(start(), outcome)
        : fork()
            .catch(start)
            .then(made => this.#attend(made, outcome))
    if (spare) this.#send(0, KIND.prepare, NOTHING, Buffer.from(JSON.stringify(spare)))
  }

  /** Speaks with the process until it is gone. */
  async #attend(made: WorkerProcess, { resolve, reject }: Outcome): Promise<void> {
    this.#process = made
    // A worker that dies closes its pipe: what was being written is reported through `gone`.
    made.requests.on('error', () => {})
    const lines = new LastLines()
    this.#forward(made.printed, 'I', lines)
    this.#forward(made.errors, 'E', lines)
    const reader = new FrameReader()
    const take = (frame: Frame): void => {
      if (frame.kind === KIND.ready) {
        resolve(JSON.parse(frame.head.toString()))
        this.wasReady = true
      } else if (frame.kind === KIND.failed)
        reject(new StartError(frame.head.toString(), frame.body.toString()))
      else this.#take(frame)
    }
    let readable = true
    made.answers.on('data', (chunk: Buffer) => {
      if (!readable) return
      try {
        reader.push(chunk, take)
      } catch (error) {
        // The script has changed what writes JSON, or has written into our pipe: nothing that follows can be trusted.
        readable = false
        log('E', `A Python worker sent what cannot be read: ${error}`)
        this.kill()
      }
    })
    void made.failed.then(error =>
      reject(new StartError(`Python cannot be started: ${error.message}`))
    )
    if (this.#killed) made.kill()
    this.#flush()
    const watch = setInterval(() => this.#watch(), WATCH_MS).unref()
    await made.gone
    reject(new StartError('The Python worker ended before it was ready.', lines.text(50)))
    clearInterval(watch)
    this.#ended = true
    this.#options.onGone(this)
    this.#tellTheRest()
    made.progress.close()
  }

  get waiting(): number {
    return this.#pending.size + this.#streams.size
  }

  /** Resolves with `not reached` when the process died before it called `run()` for this request. */
  run(head: Buffer, body: Buffer): Promise<Reply> {
    if (this.#ended) return Promise.resolve('not reached')
    const id = this.#next++
    this.#send(id, KIND.request, head, body)
    return new Promise(resolve => this.#pending.set(id, resolve))
  }

  /** Has a spare worker load the script. */
  call(): void {
    this.#send(0, KIND.call, NOTHING, NOTHING)
  }

  kill(): void {
    this.#killed = true
    this.#process?.kill()
  }

  /** Ends the process in order: it answers what it has; the closed pipe is its sign. */
  async stop(graceMs = STOP_MS): Promise<void> {
    if (this.#turn.length > 0) this.#flush()
    if (this.#process === undefined) this.kill()
    else this.#process.requests.end()
    const timer = setTimeout(() => this.kill(), graceMs)
    await this.gone
    clearTimeout(timer)
  }

  #send(id: number, kind: number, head: Buffer, body: Buffer): void {
    if (this.#turn.length === 0) setImmediate(() => this.#flush())
    this.#turn.push(...encodeFrame(id, kind, head, body))
  }

  #flush(): void {
    const requests = this.#process?.requests
    if (this.#turn.length === 0 || requests === undefined || requests.writableEnded) return
    const turn = this.#turn
    this.#turn = []
    if (turn.reduce((size, part) => size + part.length, 0) <= SMALL_TURN) {
      requests.write(Buffer.concat(turn))
      return
    }
    requests.cork()
    for (const part of turn) if (part.length > 0) requests.write(part)
    requests.uncork()
  }

  #take({ id, kind, printed, head, body }: Frame): void {
    if (kind === KIND.collected) this.#options.onCollected(body)
    else if (kind === KIND.piece) this.#streams.get(id)?.push(body)
    else if (kind === KIND.lastPiece) {
      this.#streams.get(id)?.end(head.length > 0 ? new Error('the script failed') : undefined)
      this.#streams.delete(id)
      this.#options.onRoom()
    } else {
      const parsed: AnswerHead =
        kind === KIND.plain ? { ms: head.readDoubleLE() } : JSON.parse(head.toString())
      const answer = { head: parsed, body: parsed.stream ? this.#openStream(id) : body }
      this.hasAnswered = true
      this.#settle(id, answer, printed)
    }
  }

  #openStream(id: number): Pieces {
    const pieces = new Pieces(
      full => (full ? this.#process?.answers.pause() : this.#process?.answers.resume()),
      () => {
        this.#streams.delete(id)
        if (!this.#ended) this.#send(id, KIND.cancel, NOTHING, NOTHING)
      }
    )
    this.#streams.set(id, pieces)
    return pieces
  }

  #settle(id: number, reply: Reply, printed = false): void {
    const tell = this.#pending.get(id)
    this.#pending.delete(id)
    this.#options.onRoom()
    if (tell === undefined) return
    // What lies in the worker's pipes is read by the next turn of the loop at the latest.
    if (printed) setImmediate(() => this.#tell(tell, reply))
    else this.#tell(tell, reply)
  }

  /** What run() has printed is in the log before its answer goes out: nothing may lose it then. */
  #tell(tell: (reply: Reply) => void, reply: Reply): void {
    if (!this.#unwritten) {
      tell(reply)
      return
    }
    this.#unwritten = false
    void logWritten().then(() => tell(reply))
  }

  /** The process died: a request that had reached `run()` cannot be asked again, the others can. */
  #tellTheRest(): void {
    for (const pieces of this.#streams.values()) pieces.end(new Error('the Python worker ended'))
    const { first, last } = this.#reached()
    for (const id of [...this.#pending.keys()]) {
      const reached = id >= first && id <= last
      this.#settle(id, !reached ? 'not reached' : this.#timedOut ? 'timed out' : 'died')
    }
  }

  #reached(): { readonly first: number; readonly last: number } {
    const [oldest = 0] = this.#pending.keys()
    return this.#process?.progress.read() ?? { first: oldest, last: oldest }
  }

  /** Kills a process that does not end `run()` in time by itself. */
  #watch(): void {
    const { first } = this.#reached()
    const now = performance.now()
    if (!this.#pending.has(first) || first !== this.#running.id) {
      this.#running = { id: this.#pending.has(first) ? first : 0, since: now }
      return
    }
    if (now - this.#running.since < this.#options.timeoutMs + TIMEOUT_GRACE_MS) return
    this.#timedOut = true
    this.kill()
  }

  /** What the script prints, line by line. */
  #forward(stream: Readable, level: 'I' | 'E', keep: LastLines): void {
    onLines(stream, line => {
      keep.add(line)
      logPrinted(line, level)
      this.#unwritten = true
    })
  }
}
