import { isObject } from '../../../core/is-object.ts'
import { headOf, type RandomSource } from '../source.ts'

/** What its library takes. */
const LONGEST_HEADER = 100_000_000
/** Bits of a value. */
const BITS: Readonly<Record<string, number>> = {
  BOOL: 8,
  F4: 4,
  F6_E2M3: 6,
  F6_E3M2: 6,
  U8: 8,
  I8: 8,
  F8_E5M2: 8,
  F8_E4M3: 8,
  F8_E8M0: 8,
  F8_E4M3FNUZ: 8,
  F8_E5M2FNUZ: 8,
  I16: 16,
  U16: 16,
  F16: 16,
  BF16: 16,
  I32: 32,
  U32: 32,
  F32: 32,
  C64: 64,
  F64: 64,
  I64: 64,
  U64: 64
}

/** Whether bytes may be safetensors: the length of a JSON object, then the object. */
export const mayBeSafetensors = (head: Buffer, size: number): boolean => {
  if (head.length < 9 || head[8] !== 0x7b) return false
  const length = head.readBigUInt64LE(0)
  return length >= 2n && length <= BigInt(size - 8)
}

/**
 * Whether the header of a safetensors file describes the file and nothing else.
 * https://github.com/huggingface/safetensors/blob/v0.6.2/safetensors/src/tensor.rs
 * @returns what is wrong, behind the name of the file; undefined for a sound one
 */
export const problemOfSafetensors = async (source: RandomSource): Promise<string | undefined> => {
  const length = Number((await headOf(source, 8)).readBigUInt64LE())
  if (length > LONGEST_HEADER) return 'has a header of more than 100 MB'
  const text = (await headOf(source.part(8, 8 + length), length)).toString('utf8')
  let header: unknown
  try {
    header = JSON.parse(text)
  } catch {
    return 'has a header that is not JSON'
  }
  if (!isObject(header)) return 'has a header that is not JSON'
  return problemIn(header, source.size - 8 - length)
}

/** Every byte belongs to one tensor. Pure. */
const problemIn = (header: Readonly<Record<string, unknown>>, size: number): string | undefined => {
  const spans: (readonly [start: number, end: number])[] = []
  for (const [name, tensor] of Object.entries(header)) {
    if (name === '__metadata__') continue
    const span = spanOf(tensor)
    if (span === undefined) return `describes the tensor "${name}" in a way that cannot be`
    spans.push(span)
  }
  spans.sort(([a, x], [b, y]) => a - b || x - y)
  let at = 0
  for (const [start, end] of spans) {
    if (start !== at) return 'has tensors with gaps between them, or that overlap'
    at = end
  }
  return at === size ? undefined : 'has another length than its header says'
}

const spanOf = (tensor: unknown): readonly [number, number] | undefined => {
  if (!isObject(tensor)) return undefined
  const { dtype, shape, data_offsets: offsets } = tensor
  const bits = typeof dtype === 'string' && Object.hasOwn(BITS, dtype) ? BITS[dtype] : undefined
  if (bits === undefined || !areCounts(shape) || !areCounts(offsets) || offsets.length !== 2)
    return undefined
  const [start = 0, end = 0] = offsets
  const values = shape.reduce((product, axis) => product * axis, 1)
  return end - start === (values * bits) / 8 ? [start, end] : undefined
}

const areCounts = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(each => Number.isSafeInteger(each) && each >= 0)
