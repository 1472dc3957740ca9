/** Elements of tensors as values of JSON, from little-endian bytes. */
import { fromFloat16 } from '../float16.ts'
import { InputError } from '../input-error.ts'
import { textsFromBytes } from './binary.ts'
import { elementsOf } from './request.ts'
import type { V2Input } from './types.ts'

/** @throws InputError for bytes that are none of the datatype */
export const valuesFromBytes = (
  { name, datatype, shape }: Omit<V2Input, 'data'>,
  bytes: Buffer
): readonly unknown[] => {
  if (datatype === 'BYTES') return textsFromBytes(bytes, elementsOf(shape), name)
  const [width, read] = READERS[datatype] as readonly [number, Read]
  if (bytes.length % width !== 0)
    throw new InputError(`Input "${name}" has ${bytes.length} bytes, which are no ${datatype}.`)
  return Array.from({ length: bytes.length / width }, (_, i) => read(bytes, i * width))
}

/**
 * Whole numbers of 64 bits stay exact: JSON.stringify knows none. What is missing or infinite is written as Python reads
 * it.
 */
export const jsonOf = (value: unknown): string => {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    return String(value)
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(',')}]`
  return JSON.stringify(value) ?? 'null'
}

type Read = (bytes: Buffer, at: number) => unknown

const READERS: Readonly<Record<string, readonly [number, Read]>> = {
  BOOL: [1, (bytes, at) => bytes[at] !== 0],
  UINT8: [1, (bytes, at) => bytes[at]],
  INT8: [1, (bytes, at) => bytes.readInt8(at)],
  FP16: [2, (bytes, at) => fromFloat16(bytes.readUInt16LE(at))],
  UINT16: [2, (bytes, at) => bytes.readUInt16LE(at)],
  INT16: [2, (bytes, at) => bytes.readInt16LE(at)],
  UINT32: [4, (bytes, at) => bytes.readUInt32LE(at)],
  INT32: [4, (bytes, at) => bytes.readInt32LE(at)],
  UINT64: [8, (bytes, at) => bytes.readBigUInt64LE(at)],
  INT64: [8, (bytes, at) => bytes.readBigInt64LE(at)],
  FP32: [4, (bytes, at) => bytes.readFloatLE(at)],
  FP64: [8, (bytes, at) => bytes.readDoubleLE(at)]
}
