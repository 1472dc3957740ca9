/**
 * Tensors as lists of numbers, `InferTensorContents`, from and to little-endian bytes, which every backend reads.
 * https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_grpc.md
 */
import { entry, lengthHead } from '../../wire/protobuf-writer.ts'
import { InputError } from '../input-error.ts'
import { eachField } from './fields.ts'
import { VarintReader, writeVarint } from './varints.ts'

interface Kind {
  /** The field that holds the values, and its name. */
  readonly field: number
  readonly name: string
  /** Bytes of one element; 0 for texts. */
  readonly width: number
  /** Whole numbers have these limits, where the field could hold more. */
  readonly limits?: readonly [number, number]
  readonly signed?: true
}

/** 16-bit floats travel as raw bytes only. */
const KINDS: Readonly<Record<string, Kind>> = {
  BOOL: { field: 1, name: 'bool_contents', width: 1 },
  INT8: { field: 2, name: 'int_contents', width: 1, limits: [-128, 127], signed: true },
  INT16: { field: 2, name: 'int_contents', width: 2, limits: [-32_768, 32_767], signed: true },
  INT32: { field: 2, name: 'int_contents', width: 4, signed: true },
  INT64: { field: 3, name: 'int64_contents', width: 8, signed: true },
  UINT8: { field: 4, name: 'uint_contents', width: 1, limits: [0, 255] },
  UINT16: { field: 4, name: 'uint_contents', width: 2, limits: [0, 65_535] },
  UINT32: { field: 4, name: 'uint_contents', width: 4 },
  UINT64: { field: 5, name: 'uint64_contents', width: 8 },
  FP32: { field: 6, name: 'fp32_contents', width: 4 },
  FP64: { field: 7, name: 'fp64_contents', width: 8 },
  BYTES: { field: 8, name: 'bytes_contents', width: 0 }
}

/** Whether a tensor of a type can be a list of numbers. */
export const hasContents = (datatype: string): boolean => Object.hasOwn(KINDS, datatype)

/**
 * The values of an input as little-endian bytes, texts each after its length. Read twice, so that no more memory is
 * taken than the values need. Pure.
 * @throws InputError
 */
export const bytesFromContents = (contents: Buffer, datatype: string, name: string): Buffer => {
  const kind = KINDS[datatype]
  if (kind === undefined)
    throw new InputError(`Input "${name}" has datatype ${datatype}: send it as raw_input_contents.`)
  if (datatype === 'BYTES') return textsFrom(contents, kind, name)
  return kind.name.startsWith('fp')
    ? fixedFrom(contents, kind, name)
    : wholeFrom(contents, kind, name)
}

/** A tensor's bytes as the one field of `InferTensorContents` that is for its type. Pure. */
export const contentsFromBytes = (bytes: Buffer, datatype: string): Buffer => {
  const { field, width, signed } = KINDS[datatype] as Kind
  if (bytes.length === 0) return bytes
  if (width === 0) return eachText(bytes, field)
  // Booleans are 0 and 1, which are their own varints.
  if (datatype === 'BOOL' || datatype.startsWith('FP')) return entry(field, bytes)
  const packed = Buffer.allocUnsafe((bytes.length / width) * LONGEST)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  for (let i = 0; i < bytes.length; i += width) {
    const low = lowOf(view, i, width, signed === true)
    const high = width === 8 ? view.getInt32(i + 4, true) : signed && low < 0 ? -1 : 0
    at = writeVarint(packed, at, low, high)
  }
  return Buffer.concat([lengthHead(field, at), packed.subarray(0, at)])
}

const LONGEST = 10

const lowOf = (view: DataView, at: number, width: number, signed: boolean): number => {
  if (width >= 4) return view.getInt32(at, true)
  if (width === 2) return signed ? view.getInt16(at, true) : view.getUint16(at, true)
  return signed ? view.getInt8(at) : view.getUint8(at)
}

const eachText = (bytes: Buffer, field: number): Buffer => {
  const fields: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at)
    fields.push(entry(field, bytes.subarray(at + 4, end)))
    at = end
  }
  return Buffer.concat(fields)
}

const wrongField = (number: number, { name: wanted }: Kind, name: string): InputError =>
  new InputError(
    `Input "${name}" has values in field ${number} of its contents; those of its datatype belong in ${wanted}.`
  )

/** Runs over the fields of the contents, which must all be the one for the type. */
const eachPiece = (
  contents: Buffer,
  kind: Kind,
  name: string,
  visit: (start: number, end: number, packed: boolean, keyStart: number) => void
): void =>
  eachField(contents, ({ number, start, end, isBytes, keyStart }) => {
    if (number !== kind.field) throw wrongField(number, kind, name)
    visit(start, end, isBytes, keyStart)
  })

const fixedFrom = (contents: Buffer, kind: Kind, name: string): Buffer => {
  let [length, pieces, first] = [0, 0, 0]
  eachPiece(contents, kind, name, (start, end, packed) => {
    if ((end === start && !packed) || (end - start) % kind.width !== 0)
      throw new InputError(
        `Input "${name}" has bytes in ${kind.name} that are no ${kind.width * 8}-bit floats.`
      )
    if (pieces === 0) first = start
    pieces++
    length += end - start
  })
  if (pieces === 1) return contents.subarray(first, first + length)
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  eachPiece(contents, kind, name, (start, end) => {
    at += contents.copy(bytes, at, start, end)
  })
  return bytes
}

const wholeFrom = (contents: Buffer, kind: Kind, name: string): Buffer => {
  const { width, limits, signed } = kind
  let count = 0
  eachPiece(contents, kind, name, (start, end, packed) => {
    if (!packed) {
      if (end > start)
        throw new InputError(`Input "${name}" has ${kind.name} that are no whole numbers.`)
      count++
      return
    }
    for (let at = start; at < end; at++) if ((contents[at] as number) < 0x80) count++
    if (end > start && (contents[end - 1] as number) >= 0x80)
      throw new InputError(`Input "${name}" has a number in ${kind.name} that does not end.`)
  })
  const bytes = Buffer.alloc(count * width)
  const reader = new VarintReader(contents)
  let to = 0
  const put = (): void => {
    const { low, high } = reader
    if (kind.field === 1) bytes[to] = low === 0 && high === 0 ? 0 : 1
    else if (width >= 4) {
      bytes.writeInt32LE(low, to)
      if (width === 8) bytes.writeInt32LE(high, to + 4)
    } else {
      const value = signed ? low : low >>> 0
      if (limits !== undefined && (value < limits[0] || value > limits[1]))
        throw new InputError(
          `Input "${name}" has ${value}, which is beyond ${limits[0]} to ${limits[1]}.`
        )
      if (width === 2) bytes.writeUInt16LE(value & 0xffff, to)
      else bytes[to] = value & 0xff
    }
    to += width
  }
  eachPiece(contents, kind, name, (start, end, packed, keyStart) => {
    if (packed) {
      reader.at = start
      while (reader.at < end) {
        reader.next()
        put()
      }
      return
    }
    reader.at = keyStart
    reader.next()
    reader.next()
    put()
  })
  return bytes
}

const textsFrom = (contents: Buffer, kind: Kind, name: string): Buffer => {
  let length = 0
  eachPiece(contents, kind, name, (start, end, isText) => {
    if (!isText) throw new InputError(`Input "${name}" has ${kind.name} that are no bytes.`)
    length += 4 + end - start
  })
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  eachPiece(contents, kind, name, (start, end) => {
    at = bytes.writeUInt32LE(end - start, at)
    at += contents.copy(bytes, at, start, end)
  })
  return bytes
}
