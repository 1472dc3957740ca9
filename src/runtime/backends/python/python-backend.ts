import { withoutBomBytes } from '../../json.ts'
import { log } from '../../log.ts'
import type { Meter } from '../../meter.ts'
import type { ServedModel } from '../../service.ts'
import type { Settings } from '../../settings.ts'
import {
  type Backend,
  errorResponse,
  JSON_HEADERS,
  type ModelDescription,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas
} from '../backend.ts'
import {
  type Answer,
  PythonWorker,
  type Ready,
  type Reply,
  type WorkerOptions
} from './python-worker.ts'
import { Reserve, type ReserveOptions } from './reserve.ts'
import { scriptVariables, startUpLines } from './variables.ts'
import type { ProcessOptions } from './worker-process.ts'

const NO_HEAD = Buffer.alloc(0)

/** How long a request that has not reached `run()` is tried again while workers keep dying. */
const PATIENCE_MS = 30_000
const PAUSE_MS = 20
const RESTART_MS = 1000
/** What a worker gives to run_batch() at once: python/scoreline_worker/serve.py. */
const MOST_TOGETHER = 64

/** Runs the user's entry script in Python workers. */
export class PythonBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #settings: Settings
  readonly #home: string
  readonly #meter: Meter
  readonly #variables: Readonly<Record<string, string | undefined>>
  readonly #onCollected: (record: Buffer) => void
  #workers: PythonWorker[] = []
  #script: Ready = {
    ...{ kind: 'text', wantsHeaders: false, batches: false },
    ...{ schemas: null, modules: [] }
  }
  #stopping = false
  readonly #reserve: Reserve
  /** Counts the starts: what an earlier one began is over. */
  #generation = 0
  /** Requests that wait for a worker with room, in the order they came. */
  readonly #line: (() => void)[] = []

  /** @param onCollected called with what the script gives to a ModelDataCollector, as JSON */
  constructor(
    models: readonly ServedModel[],
    settings: Settings,
    home: string,
    meter: Meter,
    onCollected: (record: Buffer) => void
  ) {
    this.#onCollected = onCollected
    this.#models = models
    this.#settings = settings
    this.#home = home
    this.#meter = meter
    this.#variables = scriptVariables(settings, process.env)
    this.#reserve = new Reserve({
      kind: reserveOf(settings),
      process: this.#process,
      open: how => this.#open(how)
    })
    for (const line of startUpLines(this.#variables)) log('I', line)
    if (settings.insights.enabled)
      log('W', 'Application Insights is not part of this runtime: nothing is sent there')
  }

  /** The first worker serves alone until the others are forked, which takes less than starting all of them side by side. */
  async start(): Promise<void> {
    const { workers } = this.#settings
    const startMs = await this.#start(this.#reserve.isShared ? 1 : workers)
    const { modules } = this.#script
    const generation = this.#generation
    if (this.#workers.length === workers) this.#reserve.prepare(modules, startMs)
    else void this.#reserve.prepareNow(modules, startMs).then(() => this.#fill(generation))
  }

  /** As many workers as there shall be, unless others have taken the place of those that were to be joined. */
  #fill(generation: number): void {
    const missing = this.#settings.workers - this.#workers.length
    if (this.#stopping || generation !== this.#generation) return
    const more = Array.from({ length: missing }, () => this.#reserve.next())
    this.#workers = [...this.#workers, ...more]
  }

  /** Resolves with the milliseconds it took. */
  async #start(count: number): Promise<number> {
    const began = performance.now()
    const workers = Array.from({ length: count }, () => this.#open())
    try {
      const [first] = await Promise.all(workers.map(worker => worker.ready))
      if (first !== undefined) this.#script = first
      this.#workers = workers
      this.#generation++
      return performance.now() - began
    } catch (error) {
      for (const worker of workers) worker.kill()
      throw error
    }
  }

  async score(request: ScoreRequest): Promise<ScoreResponse> {
    const { method, query, headers, body, secure, requestId } = request
    const { kind, wantsHeaders } = this.#script
    const plain =
      method === 'POST' &&
      kind === 'text' &&
      !wantsHeaders &&
      headers.traceparent === undefined &&
      !isForm(headers['content-type'])
    const head = plain
      ? NO_HEAD
      : Buffer.from(JSON.stringify({ method, query, headers, secure, requestId }))
    // A text is JSON to nearly every script, and its JSON knows no mark in front.
    const reply = await this.#ask(head, kind === 'text' ? withoutBomBytes(body) : body)
    if (typeof reply === 'object') return responseOf(reply)
    return errorResponse(500, this.#reason(reply), reply !== 'not reached')
  }

  /** A request that never reached `run()` goes to another worker: its caller does not notice. */
  async #ask(head: Buffer, body: Buffer): Promise<Reply> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      let worker = this.#line.length === 0 ? this.#withRoom() : undefined
      while (worker === undefined) {
        await new Promise<void>(resolve => this.#line.push(resolve))
        worker = this.#withRoom()
      }
      const reply = await worker.run(head, body)
      if (reply !== 'not reached' || this.#stopping || performance.now() > deadline) return reply
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
    }
  }

  /** How long `run()` may take before its worker is replaced. */
  get #timeoutMs(): number {
    return Math.min(this.#settings.scoringTimeoutMs, this.#settings.workerTimeoutMs)
  }

  #reason(reply: Exclude<Reply, object>): string {
    if (reply === 'timed out') return `Scoring timeout after ${this.#timeoutMs} ms`
    return reply === 'died'
      ? 'The Python worker ended while run() worked on this request.'
      : 'No Python worker could be started for this request. Check the logs for more info.'
  }

  models(): readonly ModelDescription[] {
    if (this.#models.length === 0)
      return [
        {
          name: this.#settings.serviceName,
          version: this.#settings.serviceVersion,
          signature: undefined
        }
      ]
    return this.#models.map(({ name, version, signature, sampleInput }) => ({
      name,
      version,
      signature,
      sampleInput
    }))
  }

  schemas(): ServiceSchemas {
    const { schemas } = this.#script
    const example = this.#models[0]?.sampleInput ?? {}
    return {
      input: schemas?.input ?? { type: 'object', example },
      output: schemas?.output ?? { type: 'object', example: {} },
      ...(schemas ? { versions: schemas.versions } : {})
    }
  }

  /** New workers load the changed script; the old ones answer what they have. */
  async reload(): Promise<void> {
    const old = this.#workers
    this.#reserve.drop()
    const startMs = await this.#start(this.#settings.workers)
    this.#reserve.prepare(this.#script.modules, startMs)
    await Promise.all(old.map(worker => worker.stop(this.#settings.drainMs)))
  }

  async stop(): Promise<void> {
    this.#stopping = true
    this.#reserve.drop()
    await Promise.all(this.#workers.map(worker => worker.stop()))
  }

  get #process(): ProcessOptions {
    const { python, appRoot } = this.#settings
    return { python, home: this.#home, cwd: appRoot, env: this.#variables }
  }

  #open(how: Pick<WorkerOptions, 'spare' | 'fork'> = {}): PythonWorker {
    const worker = new PythonWorker({
      ...how,
      ...this.#process,
      timeoutMs: this.#timeoutMs,
      onGone: worker => this.#replace(worker),
      onCollected: this.#onCollected,
      onRoom: () => this.#line.shift()?.()
    })
    worker.ready.then(
      () => {
        for (const call of this.#line.splice(0)) call()
      },
      () => {}
    )
    return worker
  }

  /** A worker that ended by itself has its place taken. One that could not even start makes the next one wait. */
  #replace(gone: PythonWorker): void {
    this.#reserve.onGone(gone)
    if (this.#stopping || !this.#workers.includes(gone)) return
    log('W', 'A Python worker ended; starting another')
    this.#meter.workerRestarted()
    const open = (): void => {
      this.#workers = this.#workers.map(worker => (worker === gone ? this.#reserve.next() : worker))
    }
    if (gone.wasReady) open()
    else setTimeout(open, RESTART_MS)
  }

  /**
   * The worker for the next request. Where there are several, each has one at a time: what lies in a worker's pipe waits
   * for its `run()`, however long that takes, while the others have nothing to do.
   */
  #withRoom(): PythonWorker | undefined {
    const worker = this.#least()
    if (this.#workers.length === 1 || !worker.wasReady) return worker
    const most = this.#script.batches ? MOST_TOGETHER : 1
    return worker.waiting < most ? worker : undefined
  }

  /** The worker with the least to do; one that still loads the script only when no other is there. */
  #least(): PythonWorker {
    return this.#workers.reduce((least, worker) =>
      worker.wasReady === least.wasReady
        ? worker.waiting < least.waiting
          ? worker
          : least
        : worker.wasReady
          ? worker
          : least
    )
  }
}

const reserveOf = ({ spareWorker, forkWorkers }: Settings): ReserveOptions['kind'] =>
  !spareWorker ? 'none' : forkWorkers ? 'fork' : 'spare'

const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined &&
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType)

const responseOf = ({ head, body }: Answer): ScoreResponse => {
  const { status = 200, headers = JSON_HEADERS, failed = false, ms } = head
  return { status, headers, body, runFailed: failed ?? undefined, runMs: ms }
}
