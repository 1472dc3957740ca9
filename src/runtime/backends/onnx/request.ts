import { isObject, parseJson } from '../../json.ts'
import type { Signature, TensorInfo } from '../../service.ts'
import { InputError } from '../backend.ts'
import { scanRows } from './float-scanner.ts'
import { describe, type TensorData, tensorFrom, tensorToJson } from './tensor.ts'

/**
 * The inputs in a request's body. `{"data": …}` feeds the one input of a model; otherwise the keys are the inputs'
 * names. @throws InputError
 */
export const feedsFrom = (
  body: Buffer,
  { inputs }: Signature
): Readonly<Record<string, TensorData>> => {
  const plain = scanPlain(body, inputs)
  if (plain !== undefined) return plain
  const document = parseJson(body)
  const values = valuesOf(document, inputs)
  return Object.fromEntries(
    inputs.map(info => {
      const value = values[info.name]
      if (value === undefined)
        throw new InputError(
          `Input "${info.name}" (${describe(info)}) is missing. ${takes(inputs)}`
        )
      return [info.name, tensorFrom(value, info)]
    })
  )
}

/** One output is answered as itself, several by their names. */
export const answerOf = (outputs: Readonly<Record<string, TensorData>>): string => {
  const entries = Object.entries(outputs)
  const [only] = entries
  if (only !== undefined && entries.length === 1) return tensorToJson(only[1])
  return `{${entries.map(([name, tensor]) => `${JSON.stringify(name)}:${tensorToJson(tensor)}`).join(',')}}`
}

const valuesOf = (document: unknown, inputs: readonly TensorInfo[]): Record<string, unknown> => {
  const [only] = inputs
  if (Array.isArray(document) && only !== undefined && inputs.length === 1)
    return { [only.name]: document }
  if (!isObject(document)) throw new InputError(`The body must be a JSON object. ${takes(inputs)}`)
  const names = inputs.map(({ name }) => name)
  if ('data' in document && !names.includes('data')) {
    if (only !== undefined && inputs.length === 1) return { [only.name]: document.data }
    return namedOf(document.data, inputs)
  }
  return namedOf(document, inputs)
}

const namedOf = (document: unknown, inputs: readonly TensorInfo[]): Record<string, unknown> => {
  if (!isObject(document))
    throw new InputError(`The inputs must be told by their names. ${takes(inputs)}`)
  const names = inputs.map(({ name }) => name)
  const unknown = Object.keys(document).find(name => !names.includes(name))
  if (unknown !== undefined)
    throw new InputError(`There is no input "${unknown}". ${takes(inputs)}`)
  return document
}

const takes = (inputs: readonly TensorInfo[]): string =>
  inputs.length === 1
    ? `Send {"data": ${inputs[0] ? describe(inputs[0]) : ''}}.`
    : `The model takes ${inputs.map(info => `"${info.name}" (${describe(info)})`).join(', ')}.`

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
