import { type ElementType, newArray } from '../../elements.ts'
import { InputError } from '../../input-error.ts'
import type { Signature } from '../../service.ts'
import { textsFromBytes, textsToBytes } from '../../v2/binary.ts'
import { elementsOf } from '../../v2/request.ts'
import { V2_TYPES, type V2Input, type V2Output, type V2Request } from '../../v2/types.ts'
import { checkShape, describe, type TensorData, tensorFromFlat, tensorToJson } from './tensor.ts'

/** The tensors of a request, checked against what the model takes. Pure. @throws InputError */
export const feedsFromV2 = (
  { inputs }: V2Request,
  signature: Signature
): Readonly<Record<string, TensorData>> => {
  const unknown = inputs.find(({ name }) => !signature.inputs.some(info => info.name === name))
  if (unknown !== undefined)
    throw new InputError(
      `There is no input "${unknown.name}". The model takes ${signature.inputs.map(info => `"${info.name}" (${describe(info)})`).join(', ')}.`
    )
  return Object.fromEntries(
    signature.inputs.flatMap(info => {
      const given = inputs.find(({ name }) => name === info.name)
      if (given === undefined && info.optional) return []
      if (given === undefined)
        throw new InputError(`Input "${info.name}" (${describe(info)}) is missing.`)
      const datatype = V2_TYPES[info.type]
      if (datatype === undefined)
        throw new InputError(`Input "${info.name}" has type ${info.type}, which cannot be sent.`)
      if (given.datatype !== datatype)
        throw new InputError(
          `Input "${info.name}" expects datatype ${datatype}, but got ${given.datatype}.`
        )
      checkShape(given.shape, info)
      return [[info.name, tensorOf(given, info)]]
    })
  )
}

/** The outputs asked for, in that order. Pure. @throws InputError for one that does not exist. */
export const outputsToV2 = (
  found: Readonly<Record<string, TensorData>>,
  { outputs, isBinary }: V2Request
): readonly V2Output[] =>
  (outputs ?? Object.keys(found)).map(name => {
    const tensor = found[name]
    if (tensor === undefined)
      throw new InputError(
        `There is no output "${name}". The model gives ${Object.keys(found).join(', ')}.`
      )
    const { type, dims, data } = tensor
    const flat = { type, data, dims: [elementsOf(dims)] }
    return {
      name,
      datatype: V2_TYPES[type] ?? type,
      shape: dims,
      data: isBinary(name) ? { bytes: bytesOf(tensor) } : { json: tensorToJson(flat) }
    }
  })

const tensorOf = (
  { name, shape, data }: V2Input,
  info: Signature['inputs'][number]
): TensorData => {
  const length = elementsOf(shape)
  if ('values' in data) {
    if (data.values.length !== length)
      throw new InputError(
        `Input "${name}" has shape [${shape.join(', ')}], but ${data.values.length} elements came.`
      )
    return tensorFromFlat(data.values, shape, info)
  }
  const type = info.type as ElementType
  const { bytes } = data
  if (type === 'string') return tensorFromFlat(textsFromBytes(bytes, length, name), shape, info)
  const array = newArray(type, length)
  if (array.byteLength !== bytes.length)
    throw new InputError(
      `Input "${name}" has shape [${shape.join(', ')}], which takes ${array.byteLength} bytes; ${bytes.length} came.`
    )
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes)
  return { type, dims: shape, data: array }
}

const bytesOf = ({ data }: TensorData): Buffer =>
  'buffer' in data ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : textsToBytes(data)
