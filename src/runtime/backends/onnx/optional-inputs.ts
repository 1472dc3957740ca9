import type { InferenceSession, OnnxValue, Tensor } from 'onnxruntime-node'
import type { TensorInfo } from '../../service.ts'
import { type OptionalInputs, optionalInputs } from './defaults.ts'
import type { Feeds } from './messages.ts'
import { infoOf } from './metadata.ts'

/** Inputs that a request may leave out, since the model has values for them. */
export interface OpenOptional {
  readonly inputs: readonly TensorInfo[]
  readonly values: Readonly<Record<string, Tensor>>
  isGiven(feeds: Feeds): boolean
  /** The model that must be given them all; opened when it is first needed. */
  session(): Promise<InferenceSession>
  release(): Promise<void>
}

/** @returns undefined when a model has no such inputs, or has some that the bindings cannot carry. */
export const openOptional = async (
  model: Uint8Array,
  open: (model: Uint8Array) => Promise<InferenceSession>
): Promise<OpenOptional | undefined> => {
  const found = find(Buffer.from(model.buffer, model.byteOffset, model.byteLength))
  if (found === undefined) return undefined
  const known = await readValues(found, open).catch(() => undefined)
  if (known === undefined) return undefined
  let session: Promise<InferenceSession> | undefined
  return {
    ...known,
    isGiven: feeds => found.names.some(name => feeds[name] !== undefined),
    session: () => {
      session ??= open(found.required)
      return session
    },
    release: async () => (await session)?.release()
  }
}

const find = (model: Buffer): OptionalInputs | undefined => {
  try {
    return optionalInputs(model)
  } catch {
    // Not a model: onnxruntime has said so, or reads what we do not.
    return undefined
  }
}

const readValues = async (
  { names, values, outputFor }: OptionalInputs,
  open: (model: Uint8Array) => Promise<InferenceSession>
) => {
  const session = await open(values)
  const found: Readonly<Record<string, OnnxValue>> = await session.run({})
  const inputs = session.outputMetadata.map(infoOf).map(
    (info): TensorInfo => ({
      ...info,
      name: names.find(name => outputFor(name) === info.name) ?? info.name,
      optional: true
    })
  )
  await session.release()
  return {
    inputs,
    values: Object.fromEntries(names.map(name => [name, found[outputFor(name)] as Tensor]))
  }
}
