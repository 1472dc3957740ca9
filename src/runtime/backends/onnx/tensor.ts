import {
  type ElementType,
  isElementType,
  type NumericData,
  newArray,
  Refusal,
  readElement
} from '../../elements.ts'
import { fromFloat16 } from '../../float16.ts'
import { InputError } from '../../input-error.ts'
import { brief } from '../../json.ts'
import type { TensorInfo } from '../../service.ts'

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
  if (dims.length === 0) flat.push(value)
  else flatten(value, dims, [], flat, info)
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
    if (dims.length === MOST_AXES) throw ragged('its lists are nested too deeply', info)
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
  // An empty shape is a scalar, or an exporter's word for any: onnxruntime judges.
  if (shape === undefined || shape.length === 0) return
  const fits =
    shape.length === dims.length &&
    shape.every((axis, i) => typeof axis !== 'number' || axis === dims[i])
  if (!fits)
    throw new InputError(
      `Input "${info.name}" expects ${describe(info)}, but got shape [${dims.join(', ')}].`
    )
}

/** @param row where the value lies, from the outermost list on. */
const flatten = (
  value: unknown,
  dims: readonly number[],
  row: number[],
  flat: unknown[],
  info: TensorInfo
): void => {
  const expected = dims[row.length]
  if (!Array.isArray(value) || value.length !== expected || expected === undefined)
    throw ragged(difference(value, expected, row), info)
  if (row.length + 1 < dims.length) {
    for (let i = 0; i < value.length; i++) {
      row.push(i)
      flatten(value[i], dims, row, flat, info)
      row.pop()
    }
    return
  }
  for (let i = 0; i < value.length; i++) {
    if (Array.isArray(value[i])) throw ragged(difference(value[i], undefined, [...row, i]), info)
    flat.push(value[i])
  }
}

/** What sets a list apart from the first one beside it. */
const difference = (
  value: unknown,
  expected: number | undefined,
  row: readonly number[]
): string => {
  const at = row.length === 1 ? `row ${row[0]}` : `the element at [${row.join(', ')}]`
  if (!Array.isArray(value))
    return `${at} is ${brief(value)}, where a list of ${expected} is expected`
  if (expected === undefined) return `${at} is a list, where the first one is a value`
  return `${at} has ${value.length} values, not ${expected} as the first one: all must have the same length`
}

const ragged = (problem: string, info: TensorInfo): InputError =>
  new InputError(`Input "${info.name}" expects ${describe(info)}, but ${problem}.`)

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

/** What may be wrong where a model refuses inputs with different numbers of rows; undefined when they have the same. Pure. */
export const differentRows = (feeds: Readonly<Record<string, TensorData>>): string | undefined => {
  const [first, ...others] = Object.entries(feeds).flatMap(([name, { dims }]) =>
    dims[0] === undefined ? [] : [{ name, rows: dims[0] }]
  )
  const other = others.find(({ rows }) => rows !== first?.rows)
  if (first === undefined || other === undefined) return undefined
  return `Input "${first.name}" has ${first.rows} rows, but input "${other.name}" has ${other.rows}.`
}

/** Each row of a tensor by itself. Pure. */
export const rowsToJson = (tensor: TensorData): readonly string[] => {
  const { dims, data, labels } = tensor
  const rows = dims[0] ?? 0
  const width = rows === 0 ? 0 : data.length / rows
  return Array.from({ length: rows }, (_, row) => {
    const own = data.slice(row * width, (row + 1) * width) as TensorData['data']
    if (labels === undefined) return tensorToJson({ ...tensor, dims: dims.slice(1), data: own })
    return tensorToJson({ ...tensor, data: own }).slice(1, -1)
  })
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
