/** The elements of tensors, one by one: what JSON may say for each type. */
import { toFloat16 } from './float16.ts'
import { brief } from './json.ts'

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

/** Whether a type is one that JSON can carry. */
export const isElementType = (type: string): type is ElementType =>
  type === 'string' || Object.hasOwn(ARRAYS, type)

export const newArray = (type: ElementType, length: number): NumericData => {
  if (type === 'string') throw new Error('Texts are no numbers')
  return new ARRAYS[type](length)
}

type Whole = Exclude<ElementType, Float | 'bool' | 'string'>
type Float = 'float16' | 'float32' | 'float64'

const LIMITS: Readonly<Record<Whole, readonly [bigint, bigint]>> = {
  int8: [-128n, 127n],
  uint8: [0n, 255n],
  int16: [-32_768n, 32_767n],
  uint16: [0n, 65_535n],
  int32: [-2_147_483_648n, 2_147_483_647n],
  uint32: [0n, 4_294_967_295n],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n]
}

/** Why an element is refused, in words that go on from "element 3". */
export class Refusal {
  readonly problem: string

  constructor(problem: string) {
    this.problem = problem
  }
}

/**
 * One element as the array of its type holds it. A float may be missing or infinite: `null`, `NaN` and `Infinity`, bare
 * as Python writes them or as texts. What a type cannot hold is refused: it would become infinite or another number. Pure.
 */
export const readElement = (
  item: unknown,
  type: Exclude<ElementType, 'string'>
): number | bigint | Refusal => {
  if (type === 'float32' || type === 'float64' || type === 'float16') return readFloat(item, type)
  if (type === 'bool')
    return typeof item === 'boolean' || item === 0 || item === 1 ? Number(item) : wrong(item)
  return readWhole(item, type)
}

const readFloat = (item: unknown, type: Float): number | Refusal => {
  const value = typeof item === 'number' ? item : floatOf(item)
  if (value === undefined) return isHuge(item) ? beyond(item, type) : wrong(item)
  if (type === 'float64' || !Number.isFinite(value))
    return type === 'float16' ? toFloat16(value) : value
  const narrow = type === 'float32' ? Math.fround(value) : toFloat16(value)
  const isBeyond = type === 'float32' ? !Number.isFinite(narrow) : (narrow & 0x7fff) === 0x7c00
  return isBeyond ? beyond(item, type) : narrow
}

const floatOf = (item: unknown): number | undefined => {
  if (item === null) return Number.NaN
  if (typeof item !== 'string') return undefined
  return NAMED[item] ?? (LONG_INTEGER.test(item) && !isHuge(item) ? Number(item) : undefined)
}

/** As JavaScript, Protobuf's JSON and Python's `json` write them, and as Python's `str` does. */
const NAMED: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  NaN: Number.NaN,
  nan: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  inf: Number.POSITIVE_INFINITY,
  '+Infinity': Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY
})

const readWhole = (item: unknown, type: Whole): number | bigint | Refusal => {
  const [least, most] = LIMITS[type]
  const isWide = type === 'int64' || type === 'uint64'
  if (typeof item === 'number' && Number.isInteger(item)) {
    if (item < least || item > most) return beyond(item, type)
    return isWide ? BigInt(item) : item
  }
  if (
    typeof item !== 'string' ||
    !(LONG_INTEGER.test(item) || (isWide && SHORT_INTEGER.test(item)))
  )
    return isHuge(item) ? beyond(item, type) : wrong(item)
  // More digits are beyond every type: no number is made of them.
  const whole = item.length > MOST_DIGITS ? undefined : BigInt(item)
  if (whole === undefined || whole < least || whole > most) return beyond(item, type)
  return isWide ? whole : wrong(item)
}

/** json.ts gives numbers that a double cannot hold as texts: whole ones of many digits, and what would be infinite. */
const LONG_INTEGER = /^-?\d{16,}$/
const SHORT_INTEGER = /^-?\d{1,20}$/
const MOST_DIGITS = 40

const isHuge = (item: unknown): boolean =>
  typeof item === 'string' &&
  /^-?\d/.test(item) &&
  Math.abs(Number(item)) === Number.POSITIVE_INFINITY

const wrong = (item: unknown): Refusal => new Refusal(`is ${brief(item)}`)

const beyond = (item: unknown, type: string): Refusal =>
  new Refusal(`is ${brief(item)}, which is beyond what ${type} can hold`)
