import { InputError } from '../../input-error.ts'
import { parseJson } from '../../json.ts'
import type { Signature, TensorInfo } from '../../service.ts'
import { type Opened, openEnvelope } from './envelope.ts'
import { scanRows } from './float-scanner.ts'
import { describe, rowsToJson, type TensorData, tensorFrom, tensorToJson } from './tensor.ts'

/** What a request asks of a model. */
export interface Asked {
  readonly feeds: Readonly<Record<string, TensorData>>
  /** Whether the caller's protocol calls the answer `predictions`. */
  readonly predictions: boolean
}

/**
 * The inputs in a request's body. `{"data": …}` feeds the one input of a model; otherwise the keys are the inputs'
 * names, or those of other servers' protocols: envelope.ts. @throws InputError
 */
export const feedsFrom = (body: Buffer, { inputs }: Signature): Asked => {
  const plain = scanPlain(body, inputs)
  if (plain !== undefined) return { feeds: plain, predictions: false }
  const document = parseJson(body)
  const { values, predictions } = opened(document, inputs)
  const feeds: Record<string, TensorData> = {}
  for (const info of inputs) {
    const value = values[info.name]
    if (value !== undefined) feeds[info.name] = tensorFrom(value, info)
    else if (!info.optional)
      throw new InputError(`Input "${info.name}" (${describe(info)}) is missing. ${takes(inputs)}`)
  }
  return { feeds, predictions }
}

/** Messages about the outline of a request end with what the model takes. */
const opened = (document: unknown, inputs: readonly TensorInfo[]): Opened => {
  try {
    return openEnvelope(document, inputs)
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${error.message} ${takes(inputs)}`)
    throw error
  }
}

/**
 * One output is answered as itself, several by their names. As `predictions`, several outputs that have the same rows
 * are one object a row. Pure.
 */
export const answerOf = (
  outputs: Readonly<Record<string, TensorData>>,
  predictions: boolean
): string => {
  if (predictions) return `{"predictions":${rowsAnswer(outputs) ?? plainAnswer(outputs)}}`
  return plainAnswer(outputs)
}

const plainAnswer = (outputs: Readonly<Record<string, TensorData>>): string => {
  const entries = Object.entries(outputs)
  const [only] = entries
  if (only !== undefined && entries.length === 1) return tensorToJson(only[1])
  return `{${entries.map(([name, tensor]) => `${JSON.stringify(name)}:${tensorToJson(tensor)}`).join(',')}}`
}

const rowsAnswer = (outputs: Readonly<Record<string, TensorData>>): string | undefined => {
  const entries = Object.entries(outputs)
  const rows = entries[0]?.[1].dims[0]
  if (entries.length < 2 || rows === undefined) return undefined
  if (entries.some(([, { dims }]) => dims[0] !== rows)) return undefined
  const columns = entries.map(
    ([name, tensor]) => [JSON.stringify(name), rowsToJson(tensor)] as const
  )
  const one = (row: number): string =>
    `{${columns.map(([name, values]) => `${name}:${values[row]}`).join(',')}}`
  return `[${Array.from({ length: rows }, (_, row) => one(row)).join(',')}]`
}

const takes = (inputs: readonly TensorInfo[]): string =>
  inputs.length === 1
    ? `Send {"data": ${inputs[0] ? describe(inputs[0]) : ''}}.`
    : `The model takes ${inputs.map(info => `"${info.name}" (${describe(info)}${info.optional ? ', may be left out' : ''})`).join(', ')}.`

/** Rows of floats for the one input of a model: by far the commonest request, read without making objects. */
const scanPlain = (
  body: Buffer,
  inputs: readonly TensorInfo[]
): Record<string, TensorData> | undefined => {
  const [only] = inputs
  if (only?.type !== 'float32' || inputs.length > 1 || only.shape?.length !== 2) return undefined
  const [rows, columns] = only.shape
  if (typeof rows === 'number' || typeof columns !== 'number' || columns === 0) return undefined
  const data = scanRows(body, columns, room)
  if (data === undefined) return undefined
  if (data.buffer === slab.buffer) used += data.length
  return { [only.name]: { type: 'float32', dims: [data.length / columns, columns], data } }
}

/** Floats of requests under way lie one behind the other in a slab; it is let go when its requests are answered. */
const SLAB = 64 * 1024
let slab = new Float32Array(0)
let used = 0

const room = (floats: number): Float32Array => {
  if (floats > SLAB / 8) return new Float32Array(floats)
  if (used + floats > slab.length) {
    // What has not been written is never read, so nothing needs to be cleared first.
    slab = new Float32Array(Buffer.allocUnsafeSlow(SLAB * 4).buffer)
    used = 0
  }
  return slab.subarray(used, used + floats)
}
