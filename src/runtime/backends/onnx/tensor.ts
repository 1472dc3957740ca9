import {
  type ElementType,
  isElementType,
  type NumericData,
  newArray,
  Refusal,
  readElement
} from '../../elements.ts'
import { fromFloat16 } from '../../float16.ts'
import { brief } from '../../json.ts'
import type { TensorInfo } from '../../service.ts'
import { InputError } from '../backend.ts'

/** A tensor as it travels between the HTTP thread and the inference threads. */
export interface TensorData {
  readonly type: ElementType
  readonly dims: readonly number[]
  readonly data: NumericData | readonly string[]
  /** Names of the columns: the tensor stands for a list of maps, one for each row. */
  readonly labels?: readonly string[]
}

/**
 * A nested JSON list as a tensor of the type and shape that an input takes.
 * @throws InputError naming the input, what it expects and what came.
 */
export const tensorFrom = (value: unknown, info: TensorInfo): TensorData => {
  if (!isElementType(info.type))
    throw new InputError(`Input "${info.name}" has type ${info.type}, which JSON cannot carry.`)
  const dims = shapeOf(value, info)
  checkShape(dims, info)
  const flat: unknown[] = []
  flatten(value, dims, 0, flat, info)
  return tensorFromFlat(flat, dims, info)
}

/**
 * The elements of a tensor, row after row. @param flat as many as `dims` ask for.
 * @throws InputError naming the first element that is not of the input's type.
 */
export const tensorFromFlat = (
  flat: readonly unknown[],
  dims: readonly number[],
  info: TensorInfo
): TensorData => {
  const type = info.type as ElementType
  const { length } = flat
  if (type === 'string') return { type, dims, data: flat.map((item, i) => textOf(item, i, info)) }
  const data = newArray(type, length)
  for (let i = 0; i < length; i++) {
    const element = readElement(flat[i], type)
    if (element instanceof Refusal) throw refused(element.problem, i, info)
    data[i] = element as never
  }
  return { type, dims, data }
}

/** `float32 [?, 10]` */
export const describe = ({ type, shape }: Pick<TensorInfo, 'type' | 'shape'>): string =>
  shape === undefined ? type : `${type} [${shape.map(axis => axis ?? '?').join(', ')}]`

/** More axes than any model has; deeper lists are not followed. */
const MOST_AXES = 32

const shapeOf = (value: unknown, info: TensorInfo): number[] => {
  const dims: number[] = []
  let inner = value
  while (Array.isArray(inner)) {
    if (dims.length === MOST_AXES) throw ragged(info)
    dims.push(inner.length)
    inner = inner[0]
  }
  if (inner === undefined && dims.length > 0 && info.shape !== undefined)
    for (const axis of info.shape.slice(dims.length)) dims.push(typeof axis === 'number' ? axis : 0)
  return dims
}

/** @throws InputError naming both shapes. */
export const checkShape = (dims: readonly number[], info: TensorInfo): void => {
  const { shape } = info
  if (shape === undefined) return
  const fits =
    shape.length === dims.length &&
    shape.every((axis, i) => typeof axis !== 'number' || axis === dims[i])
  if (!fits)
    throw new InputError(
      `Input "${info.name}" expects ${describe(info)}, but got shape [${dims.join(', ')}].`
    )
}

const flatten = (
  value: unknown,
  dims: readonly number[],
  depth: number,
  flat: unknown[],
  info: TensorInfo
): void => {
  if (depth === dims.length) {
    if (Array.isArray(value)) throw ragged(info)
    flat.push(value)
    return
  }
  if (!Array.isArray(value) || value.length !== dims[depth]) throw ragged(info)
  for (const item of value) flatten(item, dims, depth + 1, flat, info)
}

const ragged = (info: TensorInfo): InputError =>
  new InputError(
    `Input "${info.name}" expects ${describe(info)}, but its lists have different lengths or depths.`
  )

const textOf = (item: unknown, index: number, info: TensorInfo): string => {
  // The bindings of onnxruntime would cut it there, and nobody would notice.
  if (typeof item === 'string' && !item.includes('\0')) return item
  throw refused(`is ${brief(item)}`, index, info)
}

const refused = (problem: string, index: number, info: TensorInfo): InputError =>
  new InputError(`Input "${info.name}" expects ${describe(info)}, but element ${index} ${problem}.`)

/** Tensors that own their memory whole: a part of a larger buffer cannot be handed to another thread. */
export const compact = (
  tensors: Readonly<Record<string, TensorData>>
): Readonly<Record<string, TensorData>> =>
  Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => {
      const { data } = tensor
      const partial = 'buffer' in data && data.byteLength !== data.buffer.byteLength
      return [name, partial ? { ...tensor, data: data.slice() } : tensor]
    })
  )

/** The buffers that can be handed to another thread without copying. */
export const transferables = (tensors: Readonly<Record<string, TensorData>>): ArrayBuffer[] =>
  Object.values(tensors).flatMap(({ data }) =>
    'buffer' in data && data.byteLength === data.buffer.byteLength
      ? [data.buffer as ArrayBuffer]
      : []
  )

/** A tensor as nested JSON lists. Numbers that JSON has no word for become `null`. */
export const tensorToJson = ({ type, dims, data, labels }: TensorData): string => {
  const word = writer(type, data)
  if (labels !== undefined) return mapsToJson(labels, data.length, word)
  let at = 0
  const write = (depth: number): string => {
    if (depth === dims.length) return word(at++)
    const length = dims[depth] as number
    let text = '['
    for (let i = 0; i < length; i++) text += i === 0 ? write(depth + 1) : `,${write(depth + 1)}`
    return `${text}]`
  }
  return write(0)
}

const mapsToJson = (
  labels: readonly string[],
  length: number,
  word: (at: number) => string
): string => {
  const maps: string[] = []
  for (let row = 0; row < length; row += labels.length)
    maps.push(
      `{${labels.map((label, i) => `${JSON.stringify(label)}:${word(row + i)}`).join(',')}}`
    )
  return `[${maps.join(',')}]`
}

const writer = (type: ElementType, data: TensorData['data']): ((at: number) => string) => {
  if (type === 'string') return at => JSON.stringify(data[at])
  if (type === 'bool') return at => (data[at] ? 'true' : 'false')
  if (type === 'float16') return at => numberToJson(fromFloat16(data[at] as number))
  if (type === 'float32' || type === 'float64') return at => numberToJson(data[at] as number)
  return at => String(data[at])
}

const numberToJson = (value: number): string => {
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  return Number.isFinite(value) ? String(value) : 'null'
}
