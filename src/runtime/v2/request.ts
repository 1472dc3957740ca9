import type { ScoreRequest } from '../backends/backend.ts'
import { InputError } from '../input-error.ts'
import { brief, isObject, parseJson } from '../json.ts'
import { V2_TYPES, type V2Input, type V2Request } from './types.ts'

const HEADER = 'inference-header-content-length'
const KNOWN_TYPES = new Set(Object.values(V2_TYPES))
const MOST_AXES = 32
const MOST_ELEMENTS = 2 ** 31

/**
 * Reads an inference request, JSON alone or JSON followed by tensors as bytes.
 * https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md
 * @throws InputError
 */
export const parseV2Request = ({ headers, body }: ScoreRequest): V2Request => {
  const length = headers[HEADER]
  const split = length === undefined ? body.length : Number(length)
  if (!Number.isInteger(split) || split < 0 || split > body.length)
    throw new InputError(
      `The header Inference-Header-Content-Length does not fit the body: ${brief(length)}.`
    )
  const document = objectOf(parseJson(body.subarray(0, split)), 'The body')
  if (!Array.isArray(document.inputs)) throw new InputError('The body has no list "inputs".')
  let at = split
  const inputs = document.inputs.map((entry: unknown): V2Input => {
    const input = objectOf(entry, 'An input')
    const { name, datatype } = input
    if (typeof name !== 'string') throw new InputError('An input has no "name".')
    checkDatatype(datatype, name)
    const shape = shapeOf(input.shape, name)
    const size = parametersOf(input).binary_data_size
    if (size === undefined) {
      if (!Array.isArray(input.data)) throw new InputError(`Input "${name}" has no list "data".`)
      return { name, datatype, shape, data: { values: flat(input.data, name) } }
    }
    const end = at + (Number.isInteger(size) && Number(size) >= 0 ? Number(size) : Number.NaN)
    if (!(end <= body.length))
      throw new InputError(
        `Input "${name}" says binary_data_size ${brief(size)}, which is not in the body.`
      )
    const bytes = body.subarray(at, end)
    at = end
    return { name, datatype, shape, data: { bytes } }
  })
  if (at !== body.length)
    throw new InputError(`${body.length - at} bytes after the tensors belong to no input.`)
  const all = parametersOf(document).binary_data_output === true
  const wanted = Array.isArray(document.outputs)
    ? document.outputs.map(entry => objectOf(entry, 'An output'))
    : []
  const binary = new Map(
    wanted.map(output => [
      String(output.name),
      parametersOf(output).binary_data as boolean | undefined
    ])
  )
  return {
    id: typeof document.id === 'string' ? document.id : undefined,
    inputs,
    outputs: wanted.length === 0 ? undefined : wanted.map(output => String(output.name)),
    isBinary: output => binary.get(output) ?? all
  }
}

const objectOf = (value: unknown, what: string): Record<string, unknown> => {
  if (isObject(value)) return value
  throw new InputError(`${what} must be a JSON object.`)
}

const parametersOf = ({ parameters }: Record<string, unknown>): Record<string, unknown> =>
  parameters === undefined ? {} : objectOf(parameters, '"parameters"')

/** @throws InputError naming the input */
export function checkDatatype(datatype: unknown, name: string): asserts datatype is string {
  if (typeof datatype !== 'string' || !KNOWN_TYPES.has(datatype))
    throw new InputError(`Input "${name}" has the unknown datatype ${brief(datatype)}.`)
}

/** @throws InputError naming the input */
export const shapeOf = (shape: unknown, name: string): readonly number[] => {
  const fits =
    Array.isArray(shape) &&
    shape.length <= MOST_AXES &&
    shape.every(axis => Number.isSafeInteger(axis) && axis >= 0) &&
    elementsOf(shape) < MOST_ELEMENTS
  if (fits) return shape
  throw new InputError(`Input "${name}" has no valid "shape": ${brief(shape)}.`)
}

export const elementsOf = (shape: readonly number[]): number =>
  shape.reduce((product, axis) => product * axis, 1)

/** Data may be nested or flat. */
const flat = (data: readonly unknown[], name: string): readonly unknown[] => {
  if (!data.some(Array.isArray)) return data
  const values: unknown[] = []
  const add = (items: readonly unknown[], depth: number): void => {
    if (depth > MOST_AXES) throw new InputError(`Input "${name}" is nested too deeply.`)
    for (const item of items)
      if (Array.isArray(item)) add(item, depth + 1)
      else values.push(item)
  }
  add(data, 1)
  return values
}
