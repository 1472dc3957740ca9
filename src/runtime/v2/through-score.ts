import {
  type Backend,
  discard,
  InputError,
  type ModelDescription,
  type ScoreRequest,
  type ScoreResponse
} from '../backends/backend.ts'
import { textsFromBytes } from './binary.ts'
import { elementsOf, parseV2Request, type V2Input } from './request.ts'
import { type V2Output, v2Error, v2Response } from './response.ts'

/**
 * Answers an inference request of a backend that only knows `/score`: one input becomes `{"data": [[…]]}`, several are
 * told by their names; what comes back becomes outputs.
 */
export const inferThroughScore = async (
  model: ModelDescription,
  request: ScoreRequest,
  backend: Backend
): Promise<ScoreResponse> => {
  try {
    const { id, inputs } = parseV2Request(request)
    const body = Buffer.from(JSON.stringify(scoreBody(inputs)))
    const headers = { ...request.headers, 'content-type': 'application/json' }
    const found = await backend.score({ ...request, query: '', headers, body })
    const text =
      typeof found.body === 'string' || Buffer.isBuffer(found.body)
        ? found.body.toString()
        : undefined
    if (text === undefined) {
      discard(found.body)
      return v2Error(500, 'The script answers with a stream, which this protocol cannot carry.')
    }
    if (found.status !== 200)
      return { ...v2Error(found.status, messageOf(text)), runFailed: found.runFailed }
    return v2Response(model, id, outputsOf(JSON.parse(text)), found.runMs)
  } catch (error) {
    if (error instanceof InputError) return v2Error(400, error.message)
    throw error
  }
}

/** Pure. */
export const scoreBody = (inputs: readonly V2Input[]): object => {
  const [only] = inputs
  if (only !== undefined && inputs.length === 1) return { data: nested(only) }
  return Object.fromEntries(inputs.map(input => [input.name, nested(input)]))
}

/** What a script answered, as tensors: an object of lists has one for each name. Pure. */
export const outputsOf = (answer: unknown): readonly V2Output[] => {
  const isNamed = typeof answer === 'object' && answer !== null && !Array.isArray(answer)
  const named = isNamed ? Object.entries(answer) : [['output', answer] as const]
  return named.map(([name, value]) => {
    const { shape, values } = flatten(value)
    const datatype = typeOf(values)
    const data =
      datatype === 'BYTES'
        ? values.map(item => (typeof item === 'string' ? item : JSON.stringify(item)))
        : values
    return { name, datatype, shape, data: { json: JSON.stringify(data) } }
  })
}

const messageOf = (text: string): string => {
  try {
    return String((JSON.parse(text) as { message?: unknown }).message ?? text)
  } catch {
    return text
  }
}

const nested = (input: V2Input): unknown => {
  const { shape, name } = input
  const values = valuesOf(input)
  if (values.length !== elementsOf(shape))
    throw new InputError(
      `Input "${name}" has shape [${shape.join(', ')}], but ${values.length} elements came.`
    )
  let level: readonly unknown[] = values
  for (const axis of shape.slice(1).toReversed()) {
    const lower = level
    level = Array.from({ length: axis === 0 ? 0 : lower.length / axis }, (_, i) =>
      lower.slice(i * axis, (i + 1) * axis)
    )
  }
  return shape.length === 0 ? level[0] : level
}

const valuesOf = ({ name, datatype, shape, data }: V2Input): readonly unknown[] => {
  if ('values' in data) return data.values
  const { bytes } = data
  if (datatype === 'BYTES') return textsFromBytes(bytes, elementsOf(shape), name)
  const reader = READERS[datatype]
  if (reader === undefined)
    throw new InputError(
      `Input "${name}" has datatype ${datatype}, which a script cannot take as bytes.`
    )
  const [width, read] = reader
  if (bytes.length % width !== 0)
    throw new InputError(`Input "${name}" has ${bytes.length} bytes, which are no ${datatype}.`)
  return Array.from({ length: bytes.length / width }, (_, i) => read(bytes, i * width))
}

type Read = (bytes: Buffer, at: number) => unknown

const READERS: Readonly<Record<string, readonly [number, Read]>> = {
  BOOL: [1, (bytes, at) => bytes[at] !== 0],
  UINT8: [1, (bytes, at) => bytes[at]],
  INT8: [1, (bytes, at) => bytes.readInt8(at)],
  UINT16: [2, (bytes, at) => bytes.readUInt16LE(at)],
  INT16: [2, (bytes, at) => bytes.readInt16LE(at)],
  UINT32: [4, (bytes, at) => bytes.readUInt32LE(at)],
  INT32: [4, (bytes, at) => bytes.readInt32LE(at)],
  UINT64: [8, (bytes, at) => Number(bytes.readBigUInt64LE(at))],
  INT64: [8, (bytes, at) => Number(bytes.readBigInt64LE(at))],
  FP32: [4, (bytes, at) => bytes.readFloatLE(at)],
  FP64: [8, (bytes, at) => bytes.readDoubleLE(at)]
}

const flatten = (value: unknown): { shape: number[]; values: unknown[] } => {
  const shape: number[] = []
  for (let inner = value; Array.isArray(inner) && shape.length < 32; inner = inner[0])
    shape.push(inner.length)
  const values = Array.isArray(value) ? value.flat(shape.length - 1) : [value]
  // Lists of different lengths are no tensor: they travel as one text each.
  if (values.length === elementsOf(shape))
    return { shape: shape.length === 0 ? [1] : shape, values }
  return { shape: [(value as unknown[]).length], values: value as unknown[] }
}

const typeOf = (values: readonly unknown[]): string => {
  if (values.every(value => typeof value === 'boolean')) return 'BOOL'
  if (values.every(value => Number.isSafeInteger(value))) return 'INT64'
  return values.every(value => typeof value === 'number') ? 'FP64' : 'BYTES'
}
