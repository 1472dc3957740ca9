import { isObject } from '../../../core/is-object.ts'
import { headOf, type RandomSource, SourceError } from '../source.ts'
import { jsonEntries } from './json-entries.ts'

/** What its library takes. */
const LONGEST_HEADER = 100_000_000
const LONGEST_ENTRY = 64 * 1024
const MOST_TENSORS = 200_000
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
  const spans: Span[] = []
  try {
    for await (const entries of jsonEntries(source.part(8, 8 + length), LONGEST_ENTRY))
      for (const entry of entries) {
        const problem = addEntry(entry, spans)
        if (problem !== undefined) return problem
      }
  } catch (error) {
    if (error instanceof SourceError) return 'has a header that is not JSON'
    throw error
  }
  return problemIn(spans, source.size - 8 - length)
}

/** Where the bytes of a tensor start and end. */
type Span = readonly [start: number, end: number]

/** Reads an entry of the header, as it is written. @returns what is wrong */
const addEntry = (entry: string, spans: Span[]): string | undefined => {
  if (entry.trim() === '' && spans.length === 0) return undefined
  // Notes about the model, in any form.
  if (entry.length >= LONGEST_ENTRY && /^\s*"__metadata__"\s*:/.test(entry)) return undefined
  let header: unknown
  try {
    header = JSON.parse(`{${entry}}`)
  } catch {
    return 'has a header that is not JSON'
  }
  for (const [name, tensor] of Object.entries(header as object)) {
    if (name === '__metadata__') continue
    const span = spanOf(tensor)
    if (span === undefined) return `describes the tensor "${name}" in a way that cannot be`
    if (spans.length === MOST_TENSORS) return `describes more than ${MOST_TENSORS} tensors`
    spans.push(span)
  }
  return undefined
}

/** Every byte belongs to one tensor. Pure but for the order of the spans. */
const problemIn = (spans: Span[], size: number): string | undefined => {
  spans.sort(([a, x], [b, y]) => a - b || x - y)
  let at = 0
  for (const [start, end] of spans) {
    if (start !== at) return 'has tensors with gaps between them, or that overlap'
    at = end
  }
  return at === size ? undefined : 'has another length than its header says'
}

const spanOf = (tensor: unknown): Span | undefined => {
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
