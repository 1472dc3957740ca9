import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { log } from '../../log.ts'
import type { ServedModel, Signature } from '../../service.ts'
import type { Settings } from '../../settings.ts'
import {
  type Backend,
  errorResponse,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas,
  StartError
} from '../backend.ts'
import type { Job, Result, ThreadData, ThreadMessage } from './messages.ts'
import { answerOf, feedsFrom } from './request.ts'
import { schemasOf } from './schemas.ts'
import { InputError } from './tensor.ts'

/** Serves ONNX models without any code. Parses on the HTTP thread, computes on inference threads. */
export class OnnxBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #files: readonly string[]
  readonly #threadFile: string
  readonly #threadCount: number
  readonly #threads: Thread[] = []
  #signatures: readonly Signature[] = []

  constructor(models: readonly ServedModel[], { appRoot, workers }: Settings, threadFile: string) {
    this.#models = models
    this.#files = models.map(model => path.resolve(appRoot, model.path, model.file ?? 'model.onnx'))
    this.#threadFile = threadFile
    this.#threadCount = workers
  }

  async start(): Promise<void> {
    for (let i = 0; i < this.#threadCount; i++)
      this.#threads.push(new Thread(this.#threadFile, { files: this.#files }))
    const signatures = await Promise.all(this.#threads.map(thread => thread.ready))
    // What was read from the model's own file knows names of axes and maps that onnxruntime does not tell.
    this.#signatures = this.#models.map(
      (model, i) => model.signature ?? (signatures[0]?.[i] as Signature)
    )
    log('I', `Serving ${this.#models.map(({ name, version }) => `${name}:${version}`).join(', ')}`)
  }

  async score({ method, body }: ScoreRequest): Promise<ScoreResponse> {
    if (method === 'OPTIONS')
      return {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: '',
        runFailed: false
      }
    if (method !== 'POST') return errorResponse(405, 'Method not allowed')
    try {
      const feeds = feedsFrom(body, this.#signatures[0] as Signature)
      const { outputs, error, runMs } = await this.#least().run(0, feeds)
      if (outputs === undefined) return refused(error ?? '')
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: answerOf(outputs),
        runFailed: false,
        runMs
      }
    } catch (error) {
      if (error instanceof InputError) return errorResponse(400, error.message)
      throw error
    }
  }

  schemas(): ServiceSchemas {
    return schemasOf(this.#signatures[0] as Signature, this.#models[0]?.sampleInput)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map(thread => thread.stop()))
  }

  #least(): Thread {
    return this.#threads.reduce((least, thread) =>
      thread.waiting < least.waiting ? thread : least
    )
  }
}

/** onnxruntime's own words: sizes of inputs that do not go together are the caller's fault too. */
const refused = (message: string): ScoreResponse => {
  log('E', message)
  return errorResponse(400, `The model refused the input: ${message.split('\n')[0]}`, true)
}

/** One inference thread. What arrives within one turn of the event loop is sent over together. */
class Thread {
  readonly ready: Promise<readonly Signature[]>
  readonly #worker: Worker
  readonly #pending = new Map<number, (result: Result) => void>()
  #turn: Job[] = []
  #next = 0

  constructor(file: string, data: ThreadData) {
    this.#worker = new Worker(file, { workerData: data })
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: ThreadMessage) => {
        if (message.type === 'ready') resolve(message.signatures)
        else if (message.type === 'failed')
          reject(new StartError(`onnxruntime cannot open the model: ${message.message}`))
        else for (const result of message.results) this.#settle(result)
      })
      this.#worker.on('error', error =>
        reject(new StartError(`The inference thread failed: ${error.stack}`))
      )
    })
  }

  get waiting(): number {
    return this.#pending.size
  }

  run(model: number, feeds: Job['feeds']): Promise<Result> {
    const id = this.#next++
    if (this.#turn.length === 0) setImmediate(() => this.#flush())
    this.#turn.push({ id, model, feeds })
    return new Promise(resolve => this.#pending.set(id, resolve))
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #flush(): void {
    this.#worker.postMessage(this.#turn)
    this.#turn = []
  }

  #settle(result: Result): void {
    this.#pending.get(result.id)?.(result)
    this.#pending.delete(result.id)
  }
}
