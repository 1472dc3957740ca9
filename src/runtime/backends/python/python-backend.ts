import { log } from '../../log.ts'
import type { Meter } from '../../meter.ts'
import type { ServedModel } from '../../service.ts'
import type { Settings } from '../../settings.ts'
import {
  type Backend,
  errorResponse,
  type ModelDescription,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas
} from '../backend.ts'
import type { Frame } from './frames.ts'
import { PythonWorker } from './python-worker.ts'

const NO_HEAD = Buffer.alloc(0)
const FAILED_SCRIPT =
  'An unexpected error occurred in scoring script. Check the logs for more info.'

/** Runs the user's entry script in Python workers. */
export class PythonBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #settings: Settings
  readonly #home: string
  readonly #meter: Meter
  #workers: PythonWorker[] = []
  #wantsHeaders = false
  #stopping = false

  constructor(models: readonly ServedModel[], settings: Settings, home: string, meter: Meter) {
    this.#models = models
    this.#settings = settings
    this.#home = home
    this.#meter = meter
  }

  async start(): Promise<void> {
    this.#workers = Array.from({ length: this.#settings.workers }, () => this.#open())
    try {
      const [first] = await Promise.all(this.#workers.map(worker => worker.ready))
      this.#wantsHeaders = first?.wantsHeaders ?? false
    } catch (error) {
      for (const worker of this.#workers) worker.kill()
      throw error
    }
    for (const worker of this.#workers) this.#replaceWhenGone(worker)
  }

  async score({ method, query, headers, body }: ScoreRequest): Promise<ScoreResponse> {
    const plain = method === 'POST' && !this.#wantsHeaders && !isForm(headers['content-type'])
    const head = plain ? NO_HEAD : Buffer.from(JSON.stringify({ method, query, headers }))
    const worker = this.#least()
    const timeout = this.#settings.scoringTimeoutMs
    let timedOut = false
    const timer = setTimeout(() => {
      timedOut = true
      worker.kill()
    }, timeout)
    const frame = await worker.run(head, body)
    clearTimeout(timer)
    if (frame !== undefined) return responseOf(frame)
    return timedOut
      ? errorResponse(500, `Scoring timeout after ${timeout} ms`, true)
      : errorResponse(500, 'The Python worker ended while it worked on this request.', true)
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
    const example = this.#models[0]?.sampleInput ?? {}
    return { input: { type: 'object', example }, output: { type: 'object', example: {} } }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#workers.map(worker => worker.stop()))
  }

  #open(): PythonWorker {
    const { python, appRoot, entryScript, modelDir } = this.#settings
    return new PythonWorker({
      python,
      home: this.#home,
      cwd: appRoot,
      env: {
        ...process.env,
        LISTEN_FDS: undefined,
        NODE_CHANNEL_FD: undefined,
        AML_APP_ROOT: appRoot,
        AZUREML_ENTRY_SCRIPT: entryScript,
        AZUREML_MODEL_DIR: modelDir,
        OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? '1'
      }
    })
  }

  #replaceWhenGone(worker: PythonWorker): void {
    void worker.gone.then(async () => {
      if (this.#stopping) return
      log('W', 'A Python worker ended; starting another')
      this.#meter.workerRestarted()
      const next = this.#open()
      this.#workers = this.#workers.map(other => (other === worker ? next : other))
      await next.ready.catch(() => new Promise(resolve => setTimeout(resolve, 1000)))
      this.#replaceWhenGone(next)
    })
  }

  #least(): PythonWorker {
    return this.#workers.reduce((least, worker) =>
      worker.waiting < least.waiting ? worker : least
    )
  }
}

const isForm = (contentType: string | undefined): boolean =>
  contentType !== undefined &&
  /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(contentType)

interface AnswerHead {
  readonly status?: number
  readonly headers?: Record<string, string | string[]>
  readonly failed?: boolean
  readonly ms?: number
}

/** An answer without a head is the common case: status 200, JSON. */
const responseOf = ({ head, body }: Frame): ScoreResponse => {
  const {
    status = 200,
    headers,
    failed = false,
    ms
  }: AnswerHead = head.length === 0 ? {} : JSON.parse(head.toString())
  if (status === 500 && failed && body.length === 0) return errorResponse(500, FAILED_SCRIPT, true)
  return {
    status,
    headers: headers ?? { 'content-type': 'application/json' },
    body: Buffer.from(body),
    runFailed: failed,
    runMs: ms
  }
}
