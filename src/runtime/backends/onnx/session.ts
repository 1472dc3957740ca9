import { readFile, stat } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import type { ElementType } from '../../elements.ts'
import { log } from '../../log.ts'
import { attemptsOf, CPU, type Providers } from '../../providers.ts'
import { missingLocale, withOwnLocale } from './locale.ts'
import type { Feeds, Opened, Outcome } from './messages.ts'
import { infoOf } from './metadata.ts'
import { isReadWhole } from './model-structure.ts'
import { openOptional } from './optional-inputs.ts'
import type { TensorData } from './tensor.ts'
import { liftZipMaps } from './zip-map.ts'

type Ort = typeof import('onnxruntime-node')
type Session = import('onnxruntime-node').InferenceSession
type OrtTensor = InstanceType<Ort['Tensor']>

/** A model opened by onnxruntime. `run` blocks the thread it is called on: who calls it decides which one that is. */
export interface OnnxSession extends Opened {
  run(feeds: Feeds): Promise<Outcome>
  release(): Promise<void>
}

/**
 * @param providers what may compute it, tried in their order; undefined for onnxruntime's own choice
 * @throws Error when onnxruntime cannot open the model, or none of the providers can compute it
 */
export const openSession = async (
  file: string,
  intraOpThreads: number,
  providers?: Providers
): Promise<OnnxSession> => {
  const { InferenceSession, Tensor, listSupportedBackends } = onnxRuntime()
  const bytes = await bytesOf(file)
  const lifted = bytes && lift(bytes)
  const optionsFor = (provider: string | undefined) => ({
    ...(provider === undefined ? {} : { executionProviders: [provider] }),
    intraOpNumThreads: intraOpThreads,
    interOpNumThreads: 1,
    logSeverityLevel: 3 as const,
    // Threads that spin between requests would take the cores from the thread that speaks HTTP.
    extra: {
      session: {
        intra_op: { allow_spinning: '0' },
        // Where a model that comes as bytes has its weights.
        model_external_initializers_file_folder_path: path.dirname(path.resolve(file)),
        // Else what a provider does not know runs on the processor, without a word.
        ...(provider === undefined || provider === CPU || providers?.names.includes(CPU)
          ? {}
          : { disable_cpu_ep_fallback: '1' })
      }
    }
  })
  const { opened, provider, passedOver } = await firstThatOpens(
    providers,
    () => listSupportedBackends(),
    one => {
      const options = optionsFor(one)
      return openLocalised(lifted?.model, bytes, file, model =>
        // One of two signatures of the same function each: a path, or bytes.
        typeof model === 'string'
          ? InferenceSession.create(model, options)
          : InferenceSession.create(model, options)
      )
    }
  )
  const { session } = opened
  const options = optionsFor(provider)
  const optional =
    bytes &&
    (await openOptional(opened.model ?? bytes, model => InferenceSession.create(model, options)))
  const maps = lifted?.maps ?? []
  const outputs = session.outputMetadata.filter(({ isTensor }) => isTensor)
  const names = outputs.map(({ name: tensor }) => {
    const map = maps.find(one => one.tensor === tensor)
    return { tensor, name: map?.output ?? tensor, labels: map?.labels }
  })
  // The bindings cannot carry sequences: a model that has some is asked for the rest.
  const leftOut = session.outputMetadata.filter(({ isTensor }) => !isTensor).map(({ name }) => name)
  const wanted = leftOut.length === 0 ? undefined : names.map(({ tensor }) => tensor)
  if (leftOut.length > 0) {
    const what = `of ${file} that are no tensors are left out: ${leftOut.join(', ')}`
    if (names.length === 0) throw new Error(`all outputs ${what}`)
    log('W', `Outputs ${what}`)
  }
  const run = async (feeds: Feeds): Promise<Outcome> => {
    const tensors: Record<string, OrtTensor> = {}
    for (const name in feeds) {
      const { type, data, dims } = feeds[name] as TensorData
      tensors[name] = new Tensor(type as 'float32', data as Float32Array, dims)
    }
    const started = performance.now()
    try {
      const one = optional?.isGiven(feeds) ? await optional.session() : session
      if (one !== session)
        for (const name in optional?.values) tensors[name] ??= optional?.values[name] as OrtTensor
      const found = await (wanted ? one.run(tensors, wanted) : one.run(tensors))
      const outputs: Record<string, TensorData> = {}
      for (const { tensor, name, labels } of names) {
        const { type, dims, data } = found[tensor] as OrtTensor
        const output = { type: type as ElementType, dims, data: data as TensorData['data'] }
        outputs[name] = labels === undefined ? output : { ...output, labels }
      }
      return { outputs, runMs: performance.now() - started }
    } catch (error) {
      return {
        error: error instanceof Error ? error.message : String(error),
        runMs: performance.now() - started
      }
    }
  }
  return {
    signature: {
      inputs: [...session.inputMetadata.map(infoOf), ...(optional?.inputs ?? [])],
      outputs: outputs.map((info, i) => ({ ...infoOf(info), name: names[i]?.name ?? info.name }))
    },
    provider,
    passedOver,
    run,
    release: async () => {
      await session.release()
      await optional?.release()
    }
  }
}

/** Tries one provider after the other; the model's own faults are those of the last. */
const firstThatOpens = async <T>(
  providers: Providers | undefined,
  offered: () => readonly { readonly name: string; readonly bundled: boolean }[],
  open: (provider: string | undefined) => Promise<T>
): Promise<{ opened: T; provider: string | undefined; passedOver: readonly string[] }> => {
  if (providers === undefined)
    return { opened: await open(undefined), provider: undefined, passedOver: [] }
  const passedOver: string[] = []
  for (const provider of attemptsOf(providers))
    try {
      return { opened: await open(provider), provider, passedOver }
    } catch (error) {
      if (provider === CPU) throw error
      const reason = error instanceof Error ? error.message : String(error)
      passedOver.push(`${provider} (${reason.split('\n')[0]})`)
    }
  const names = offered().map(({ name, bundled }) => (bundled ? name : `${name} (not installed)`))
  throw new Error(
    `no execution provider that may compute it can: ${passedOver.join('; ')}. This onnxruntime offers ${names.join(', ')}`
  )
}

/**
 * The first tensor decides for good how onnxruntime-common holds 16-bit floats: in a `Float16Array` where the language
 * has it, as in Node.js 24, which the native part then cannot read. It is made while that name is out of sight.
 */
const onnxRuntime = (): Ort => {
  const runtime: Ort = createRequire(import.meta.url)(
    process.env.SCORELINE_ONNX_RUNTIME ?? 'onnxruntime-node'
  )
  const own = Object.getOwnPropertyDescriptor(globalThis, 'Float16Array')
  Reflect.deleteProperty(globalThis, 'Float16Array')
  new runtime.Tensor('uint8', new Uint8Array(1))
  if (own !== undefined) Object.defineProperty(globalThis, 'Float16Array', own)
  return runtime
}

/** Where the locale of a text model is not installed, one that changes letters in the same way takes its place. */
const openLocalised = async (
  lifted: Uint8Array | undefined,
  bytes: Buffer | undefined,
  file: string,
  open: (model: string | Uint8Array) => Promise<Session>
): Promise<{ readonly session: Session; readonly model: Uint8Array | undefined }> => {
  try {
    return { session: await open(lifted ?? file), model: lifted }
  } catch (error) {
    const locale = missingLocale(error instanceof Error ? error.message : '')
    if (locale === undefined) throw error
    const model = bytes && withOwnLocale(Buffer.from(lifted ?? bytes))
    if (model === undefined)
      throw new Error(
        `the model needs the locale "${locale}", which is not installed here: use a base image that has it, or convert the model for another locale`
      )
    log(
      'W',
      `The locale "${locale}" of ${file} is not installed here: C.UTF-8, which changes letters in the same way, takes its place`
    )
    return { session: await open(model), model }
  }
}

/** Models with weights in other files are never classifiers of this kind; larger ones are not read twice. */
const LIFT_BYTES = 1024 * 1024 * 1024

/** Files of this size are looked at before they are read: most have nothing that all of their bytes are needed for. */
const LOOK_BYTES = 8 * 1024 * 1024

/** All of a model; undefined for one that onnxruntime alone reads. */
const bytesOf = async (file: string): Promise<Buffer | undefined> => {
  const { size } = await promisify(stat)(file)
  if (size > LIFT_BYTES || (size > LOOK_BYTES && !isReadWhole(file))) return undefined
  return promisify(readFile)(file)
}

const lift = (bytes: Buffer) => {
  try {
    return liftZipMaps(bytes)
  } catch {
    // Not a model: onnxruntime says so in its own words.
    return undefined
  }
}
