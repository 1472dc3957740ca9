import path from 'node:path'
import { log } from '../../log.ts'
import type { ServedModel, Signature } from '../../service.ts'
import type { Settings } from '../../settings.ts'
import {
  type Backend,
  errorResponse,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas
} from '../backend.ts'
import { Batcher } from './batcher.ts'
import { type Engine, openEngine } from './engine.ts'
import { answerOf, feedsFrom } from './request.ts'
import { schemasOf } from './schemas.ts'
import { InputError } from './tensor.ts'

interface LoadedModel {
  readonly model: ServedModel
  readonly engine: Engine
  readonly batcher: Batcher
  readonly signature: Signature
}

const JSON_HEADERS = { 'content-type': 'application/json' }

/** Serves ONNX models without any code. Parses on the HTTP thread, computes where the engine decides. */
export class OnnxBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #settings: Settings
  readonly #threadFile: string
  #loaded: readonly LoadedModel[] = []

  constructor(models: readonly ServedModel[], settings: Settings, threadFile: string) {
    this.#models = models
    this.#settings = settings
    this.#threadFile = threadFile
  }

  async start(): Promise<void> {
    const loaded: LoadedModel[] = []
    for (const model of this.#models) loaded.push(await this.#load(model))
    this.#loaded = loaded
  }

  async #load(model: ServedModel): Promise<LoadedModel> {
    const { appRoot, onnxThreads } = this.#settings
    const file = path.resolve(appRoot, model.path, model.file ?? 'model.onnx')
    const engine = await openEngine(file, this.#threadFile, onnxThreads)
    const where = engine.lanes > 1 ? `${engine.lanes} threads` : engine.mostRows
    log(
      'I',
      `Serving ${model.name}:${model.version} (batching: ${engine.batchable ? `up to ${where} rows` : 'off'})`
    )
    // What was read from the model's own file knows maps and sequences, which onnxruntime does not tell.
    return {
      model,
      engine,
      batcher: new Batcher(engine),
      signature: model.signature ?? engine.signature
    }
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
    const { batcher, signature } = this.#loaded[0] as LoadedModel
    try {
      const outcome = await batcher.run(feedsFrom(body, signature))
      if ('error' in outcome) return refused(outcome.error)
      return {
        status: 200,
        headers: JSON_HEADERS,
        body: answerOf(outcome.outputs),
        runFailed: false,
        runMs: outcome.runMs
      }
    } catch (error) {
      if (error instanceof InputError) return errorResponse(400, error.message)
      throw error
    }
  }

  schemas(): ServiceSchemas {
    const { signature, model } = this.#loaded[0] as LoadedModel
    return schemasOf(signature, model.sampleInput)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#loaded.map(({ engine }) => engine.stop()))
  }
}

/** onnxruntime's own words: sizes of inputs that do not go together are the caller's fault too. */
const refused = (message: string): ScoreResponse => {
  log('E', message)
  return errorResponse(400, `The model refused the input: ${message.split('\n')[0]}`, true)
}
