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

export type NumericData =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array

/** Element types that JSON can carry, in ONNX's words as signatures use them. */
const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array
} as const

export type ElementType = keyof typeof ARRAYS | 'string'

export const newArray = (type: ElementType, length: number): NumericData => {
  if (type === 'string') throw new Error('Texts are no numbers')
  return new ARRAYS[type](length)
}

const LIMITS: Partial<Record<ElementType, readonly [bigint, bigint]>> = {
  int8: [-128n, 127n],
  uint8: [0n, 255n],
  int16: [-32_768n, 32_767n],
  uint16: [0n, 65_535n],
  int32: [-2_147_483_648n, 2_147_483_647n],
  uint32: [0n, 4_294_967_295n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n]
}

/**
 * A nested JSON list as a tensor of the type and shape that an input takes.
 * @throws InputError naming the input, what it expects and what came.
 */
export const tensorFrom = (value: unknown, info: TensorInfo): TensorData => {
  const type = info.type as ElementType
  if (type !== 'string' && !(type in ARRAYS))
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
  const data = new ARRAYS[type](length)
  for (let i = 0; i < length; i++) data[i] = numberOf(flat[i], i, type, info) as never
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
  throw wrongType(item, index, info)
}

const numberOf = (
  item: unknown,
  index: number,
  type: ElementType,
  info: TensorInfo
): number | bigint => {
  if (type === 'bool') {
    if (typeof item === 'boolean' || item === 0 || item === 1) return Number(item)
    throw wrongType(item, index, info)
  }
  const isWide = type === 'int64' || type === 'uint64'
  if (isWide && typeof item === 'string' && /^-?\d{1,20}$/.test(item)) {
    const whole = BigInt(item)
    const [least, most] = LIMITS[type] as readonly [bigint, bigint]
    if (whole < least || whole > most) throw wrongType(item, index, info)
    return whole
  }
  if (typeof item === 'string' && type.startsWith('float') && LONG_INTEGER.test(item))
    return numberOf(Number(item), index, type, info)
  if (typeof item !== 'number') throw wrongType(item, index, info)
  if (type === 'float16') return toFloat16(item)
  if (type === 'float32' || type === 'float64') return item
  const limits = LIMITS[type]
  if (limits === undefined || !Number.isInteger(item)) throw wrongType(item, index, info)
  const whole = BigInt(item)
  if (whole < limits[0] || whole > limits[1]) throw wrongType(item, index, info)
  return isWide ? whole : item
}

/** What json.ts makes of a whole number that a double cannot hold. */
const LONG_INTEGER = /^-?\d{16,}$/

const wrongType = (item: unknown, index: number, info: TensorInfo): InputError =>
  new InputError(
    `Input "${info.name}" expects ${describe(info)}, but element ${index} is ${brief(item)}.`
  )

const FLOAT = new Float32Array(1)
const BITS = new Uint32Array(FLOAT.buffer)

/** IEEE 754 binary16 of a number, rounded to nearest, ties to even. */
export const toFloat16 = (value: number): number => {
  FLOAT[0] = value
  const bits = BITS[0] as number
  const sign = (bits >>> 16) & 0x8000
  const magnitude = Math.abs(value)
  if (Number.isNaN(value)) return sign | 0x7e00
  if (magnitude >= 65_520) return sign | 0x7c00
  if (magnitude < 2 ** -14) return sign | roundEven(magnitude * 2 ** 24)
  const exponent = Math.floor(Math.log2(magnitude))
  return sign | (roundEven((magnitude / 2 ** exponent - 1) * 1024) + ((exponent + 15) << 10))
}

const roundEven = (value: number): number => {
  const floor = Math.floor(value)
  const rest = value - floor
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor
}

export const fromFloat16 = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  if (exponent === 0) return sign * fraction * 2 ** -24
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

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
