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
import { type Answer, PythonWorker, type Ready, type Reply } from './python-worker.ts'

const NO_HEAD = Buffer.alloc(0)

/** How long a request that has not reached `run()` is tried again while workers keep dying. */
const PATIENCE_MS = 30_000
const PAUSE_MS = 20
const RESTART_MS = 1000

/** Runs the user's entry script in Python workers. */
export class PythonBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #settings: Settings
  readonly #home: string
  readonly #meter: Meter
  #workers: PythonWorker[] = []
  #script: Ready = { kind: 'text', wantsHeaders: false, schemas: null }
  #stopping = false

  constructor(models: readonly ServedModel[], settings: Settings, home: string, meter: Meter) {
    this.#models = models
    this.#settings = settings
    this.#home = home
    this.#meter = meter
  }

  async start(): Promise<void> {
    const workers = Array.from({ length: this.#settings.workers }, () => this.#open())
    try {
      const [first] = await Promise.all(workers.map(worker => worker.ready))
      if (first !== undefined) this.#script = first
      this.#workers = workers
    } catch (error) {
      for (const worker of workers) worker.kill()
      throw error
    }
  }

  async score({ method, query, headers, body }: ScoreRequest): Promise<ScoreResponse> {
    const { kind, wantsHeaders } = this.#script
    const plain =
      method === 'POST' &&
      kind === 'text' &&
      !wantsHeaders &&
      headers.traceparent === undefined &&
      !isForm(headers['content-type'])
    const head = plain ? NO_HEAD : Buffer.from(JSON.stringify({ method, query, headers }))
    const reply = await this.#ask(head, body)
    if (typeof reply === 'object') return responseOf(reply)
    return errorResponse(500, this.#reason(reply), reply !== 'not reached')
  }

  /** A request that never reached `run()` goes to another worker: its caller does not notice. */
  async #ask(head: Buffer, body: Buffer): Promise<Reply> {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const reply = await this.#least().run(head, body)
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
    await this.start()
    await Promise.all(old.map(worker => worker.stop(this.#settings.drainMs)))
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#workers.map(worker => worker.stop()))
  }

  #open(): PythonWorker {
    const { python, appRoot, entryScript, modelDir, scoringTimeoutMs } = this.#settings
    const timeoutMs = this.#timeoutMs
    return new PythonWorker({
      python,
      home: this.#home,
      cwd: appRoot,
      timeoutMs,
      onGone: worker => this.#replace(worker),
      env: {
        ...process.env,
        LISTEN_FDS: undefined,
        NODE_CHANNEL_FD: undefined,
        AML_APP_ROOT: appRoot,
        AZUREML_ENTRY_SCRIPT: entryScript,
        AZUREML_MODEL_DIR: modelDir,
        SCORING_TIMEOUT_MS: String(scoringTimeoutMs),
        OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? '1'
      }
    })
  }

  /** A worker that ended by itself has its place taken. One that could not even start makes the next one wait. */
  #replace(gone: PythonWorker): void {
    if (this.#stopping || !this.#workers.includes(gone)) return
    log('W', 'A Python worker ended; starting another')
    this.#meter.workerRestarted()
    const open = (): void => {
      this.#workers = this.#workers.map(worker => (worker === gone ? this.#open() : worker))
    }
    if (gone.wasReady) open()
    else setTimeout(open, RESTART_MS)
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

const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined &&
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType)

const responseOf = ({ head, body }: Answer): ScoreResponse => {
  const { status = 200, headers = JSON_HEADERS, failed = false, ms } = head
  return { status, headers, body, runFailed: failed ?? undefined, runMs: ms }
}
