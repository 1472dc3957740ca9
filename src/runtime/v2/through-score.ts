import {
  type Backend,
  discard,
  type ModelDescription,
  type ScoreRequest,
  type ScoreResponse,
  type ServiceSchemas
} from '../backends/backend.ts'
import { type ElementType, Refusal, readElement } from '../elements.ts'
import { InputError } from '../input-error.ts'
import { textsFromBytes } from './binary.ts'
import { elementsOf, parseV2Request, type V2Input } from './request.ts'
import { v2Error, v2Response } from './response.ts'
import { outputsOf, parseAnswer } from './script-outputs.ts'
import { V2_TYPES } from './types.ts'

/**
 * Answers an inference request of a backend that only knows `/score`: one input becomes `{"data": [[…]]}` unless the
 * script knows it by its name, several are given by their names; what comes back becomes outputs.
 */
export const inferThroughScore = async (
  model: ModelDescription,
  request: ScoreRequest,
  backend: Backend
): Promise<ScoreResponse> => {
  try {
    const asked = parseV2Request(request)
    const body = Buffer.from(scoreBody(asked.inputs, backend.schemas()))
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
    return v2Response(model, asked.id, outputsOf(parseAnswer(text), asked), found.runMs)
  } catch (error) {
    if (error instanceof InputError) return v2Error(400, error.message)
    throw error
  }
}

/** The JSON text of a request to `/score`. Pure. */
export const scoreBody = (
  inputs: readonly V2Input[],
  { input }: Pick<ServiceSchemas, 'input'>
): string => {
  const [only] = inputs
  const known = (input as { properties?: object }).properties ?? {}
  if (only !== undefined && inputs.length === 1 && !(only.name in known))
    return `{"data":${jsonOf(nested(only))}}`
  return `{${inputs.map(one => `${JSON.stringify(one.name)}:${jsonOf(nested(one))}`).join(',')}}`
}

/**
 * Whole numbers of 64 bits stay exact: JSON.stringify knows none. What is missing or infinite is written as Python reads
 * it.
 */
const jsonOf = (value: unknown): string => {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    return String(value)
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`
  return JSON.stringify(value) ?? 'null'
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
  if ('values' in data) return data.values.map((item, i) => elementOf(item, i, name, datatype))
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

/** As an ONNX model would take it; floats keep the digits they came with. @throws InputError */
const elementOf = (item: unknown, index: number, name: string, datatype: string): unknown => {
  const type = TYPES.get(datatype)
  if (type === undefined || type === 'string') return item
  const element = readElement(item, type)
  if (element instanceof Refusal)
    throw new InputError(
      `Input "${name}" expects ${datatype}, but element ${index} ${element.problem}.`
    )
  if (type === 'bool') return element === 1
  // Rounded only by the script, if at all.
  return type.startsWith('float') ? readElement(item, 'float64') : element
}

/** Ours, from the protocol's. */
const TYPES = new Map(
  Object.entries(V2_TYPES).map(([type, datatype]) => [datatype, type as ElementType])
)

type Read = (bytes: Buffer, at: number) => unknown

const READERS: Readonly<Record<string, readonly [number, Read]>> = {
  BOOL: [1, (bytes, at) => bytes[at] !== 0],
  UINT8: [1, (bytes, at) => bytes[at]],
  INT8: [1, (bytes, at) => bytes.readInt8(at)],
  UINT16: [2, (bytes, at) => bytes.readUInt16LE(at)],
  INT16: [2, (bytes, at) => bytes.readInt16LE(at)],
  UINT32: [4, (bytes, at) => bytes.readUInt32LE(at)],
  INT32: [4, (bytes, at) => bytes.readInt32LE(at)],
  UINT64: [8, (bytes, at) => bytes.readBigUInt64LE(at)],
  INT64: [8, (bytes, at) => bytes.readBigInt64LE(at)],
  FP32: [4, (bytes, at) => bytes.readFloatLE(at)],
  FP64: [8, (bytes, at) => bytes.readDoubleLE(at)]
}
