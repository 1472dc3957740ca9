import path from 'node:path'
import { InputError } from '../../input-error.ts'
import { asText, log } from '../../log.ts'
import type { Meter } from '../../meter.ts'
import type { ServedModel, Signature } from '../../service.ts'
import type { Settings } from '../../settings.ts'
import type { V2Outcome, V2Request } from '../../v2/types.ts'
import {
  type Backend,
  errorResponse,
  JSON_HEADERS,
  type ModelDescription,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas
} from '../backend.ts'
import { Batcher } from './batcher.ts'
import { type Engine, openEngine } from './engine.ts'
import { lengthOfFreeAxes } from './free-axes.ts'
import type { Failure, Feeds } from './messages.ts'
import { answerOf, feedsFrom } from './request.ts'
import { schemasOf } from './schemas.ts'
import { differentRows } from './tensor.ts'
import { feedsFromV2, outputsToV2 } from './v2.ts'

interface LoadedModel {
  readonly model: ServedModel
  readonly engine: Engine
  readonly batcher: Batcher
  readonly signature: Signature
  /** Of free axes, in the example of the first model: others have none, nor has one that brings its own. */
  readonly freeLength: number
}

/** Serves ONNX models without any code. Parses on the HTTP thread, computes where the engine decides. */
export class OnnxBackend implements Backend {
  readonly #models: readonly ServedModel[]
  readonly #settings: Settings
  readonly #threadFile: string
  readonly #meter: Meter
  #loaded: readonly LoadedModel[] = []

  constructor(
    models: readonly ServedModel[],
    settings: Settings,
    threadFile: string,
    meter: Meter
  ) {
    this.#models = models
    this.#settings = settings
    this.#threadFile = threadFile
    this.#meter = meter
  }

  async start(): Promise<void> {
    const loaded: LoadedModel[] = []
    for (const model of this.#models) loaded.push(await this.#load(model))
    this.#loaded = loaded
  }

  async #load(model: ServedModel): Promise<LoadedModel> {
    const { appRoot, onnxThreads, providers } = this.#settings
    const file = path.resolve(appRoot, model.path, model.file ?? 'model.onnx')
    const engine = await openEngine(file, this.#threadFile, onnxThreads, providers)
    const label = `${model.name}:${model.version}`
    log('I', `Serving ${label}`)
    sayProvider(label, engine)
    void engine.proven.then(batchable => {
      const rows = batchable ? `up to ${engine.mostRows} rows are computed together` : 'off'
      log('I', `Batching of ${label}: ${rows}`)
    })
    // What was read from the model's own file knows maps and sequences, which onnxruntime does not report.
    const signature = withOptional(model.signature, engine.signature)
    const needsExample = model === this.#models[0] && (model.sampleInput ?? undefined) === undefined
    return {
      model,
      engine,
      freeLength: needsExample ? await lengthOfFreeAxes(signature, engine) : 1,
      batcher: new Batcher(engine, rows => this.#meter.batch(rows)),
      signature
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
      const { feeds, predictions } = feedsFrom(body, signature)
      const outcome = await batcher.run(feeds)
      if ('error' in outcome) {
        const { status, message } = failureOf(outcome, feeds)
        return errorResponse(status, message, true)
      }
      return {
        status: 200,
        headers: JSON_HEADERS,
        body: answerOf(outcome.outputs, predictions),
        runFailed: false,
        runMs: outcome.runMs
      }
    } catch (error) {
      if (error instanceof InputError) return errorResponse(400, error.message)
      throw error
    }
  }

  models(): readonly ModelDescription[] {
    return this.#loaded.map(({ model: { name, version, sampleInput }, engine }) => ({
      name,
      version,
      // onnxruntime's own view: maps are tensors in this protocol.
      signature: engine.signature,
      sampleInput
    }))
  }

  async infer({ name, version }: ModelDescription, asked: V2Request): Promise<V2Outcome> {
    const { batcher, signature } = this.#loaded.find(
      ({ model }) => model.name === name && model.version === version
    ) as LoadedModel
    const feeds = feedsFromV2(asked, signature)
    const outcome = await batcher.run(feeds)
    if ('error' in outcome) {
      const { status, message } = failureOf(outcome, feeds)
      return { status, error: message, runFailed: false }
    }
    return { outputs: outputsToV2(outcome.outputs, asked), runMs: outcome.runMs }
  }

  /** Opens the models' files again; the old ones finish what they were asked. */
  async reload(): Promise<void> {
    const old = this.#loaded
    await this.start()
    await Promise.all(old.map(({ batcher }) => batcher.idle()))
    await Promise.all(old.map(({ engine }) => engine.stop()))
  }

  schemas(): ServiceSchemas {
    const { signature, model, freeLength } = this.#loaded[0] as LoadedModel
    return schemasOf(signature, model.sampleInput, freeLength)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#loaded.map(({ engine }) => engine.stop()))
  }
}

/** What computes a model, where that was asked for. */
const sayProvider = (label: string, { provider, passedOver }: Engine): void => {
  if (provider === undefined) return
  const others = passedOver.length === 0 ? '' : `, not ${asText(passedOver.join('; '))}`
  log(passedOver.length === 0 ? 'I' : 'W', `Execution provider of ${label}: ${provider}${others}`)
}

/** What was registered, and the inputs that may be left out, which it does not list. */
const withOptional = (registered: Signature | undefined, seen: Signature): Signature => {
  if (registered === undefined) return seen
  const optional = seen.inputs.filter(
    info => info.optional && !registered.inputs.some(({ name }) => name === info.name)
  )
  return { ...registered, inputs: [...registered.inputs, ...optional] }
}

/** onnxruntime's own words: sizes of inputs that do not go together are the caller's fault too. */
const failureOf = (
  { error, threadLost }: Failure,
  feeds: Feeds
): { readonly status: number; readonly message: string } => {
  if (threadLost) return { status: 500, message: 'The thread that ran the model died.' }
  log('E', error)
  const reason = `The model refused the input: ${error.split('\n')[0]}`
  const rows = differentRows(feeds)
  return { status: 400, message: rows === undefined ? reason : `${rows} ${reason}` }
}
