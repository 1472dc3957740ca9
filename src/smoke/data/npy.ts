import { chosenRows } from './choose.ts'
import { type Choice, type DataSet, unreadable } from './data-set.ts'

/**
 * Chosen rows of an array as `numpy.save` writes it: what lies along its first axis. Pure.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @throws UserError `DATA_UNREADABLE`
 */
export const readNpy = (content: Buffer, file: string, { count, seed }: Choice): DataSet => {
  const { type, byteOrder, fortran, shape, start } = headerOf(content, file)
  const [total = 0, ...rest] = shape
  const elements = shape.reduce((product, length) => product * length, 1)
  const format = formatOf(type)
  if (format === undefined)
    throw unreadable(file, `is an array of "${type}", which no sample can hold`)
  if (shape.length === 0) throw unreadable(file, 'is an array without rows')
  if (total === 0) throw unreadable(file, 'has no rows')
  if (content.length - start !== elements * format.bytes)
    throw unreadable(file, 'does not have as many bytes as its heading says')
  const view = new DataView(content.buffer, content.byteOffset + start, elements * format.bytes)
  const strides = stridesOf(shape, fortran)
  const read = (at: number, axis: number): unknown =>
    axis === shape.length
      ? format.read(view, at * format.bytes, byteOrder === '<')
      : Array.from({ length: shape[axis] ?? 0 }, (_, i) =>
          read(at + i * (strides[axis] ?? 0), axis + 1)
        )
  const rows = chosenRows(total, count, seed).map(row => {
    const value = read(row * (strides[0] ?? 0), 1)
    return { number: row + 1, values: rest.length === 0 ? [value] : (value as unknown[]) }
  })
  return { columns: undefined, rows, total }
}

interface Header {
  /** `f4`, `i8`, `U12` */
  readonly type: string
  readonly byteOrder: '<' | '>'
  readonly fortran: boolean
  readonly shape: readonly number[]
  /** Where its elements begin. */
  readonly start: number
}

const headerOf = (content: Buffer, file: string): Header => {
  const broken = (why: string) => unreadable(file, why)
  if (content.subarray(0, 6).toString('latin1') !== '\x93NUMPY' || content.length < 12)
    throw broken('is not an array that numpy.save wrote')
  const long = (content[6] ?? 0) >= 2
  const from = long ? 12 : 10
  const start = from + (long ? content.readUInt32LE(8) : content.readUInt16LE(8))
  const text = content.toString('latin1', from, start)
  const [, order, type] = /'descr':\s*'([<>|=]?)([a-zA-Z]\d+)'/.exec(text) ?? []
  const [, fortran] = /'fortran_order':\s*(True|False)/.exec(text) ?? []
  const [, lengths] = /'shape':\s*\(([\d,\s]*)\)/.exec(text) ?? []
  if (type === undefined || fortran === undefined || lengths === undefined)
    throw broken('is an array of objects or of records, which no sample can hold')
  const shape = lengths.split(',').flatMap(each => (each.trim() === '' ? [] : [Number(each)]))
  return {
    type,
    byteOrder: order === '>' ? '>' : '<',
    fortran: fortran === 'True',
    shape,
    start
  }
}

/** How far two neighbours along each axis lie apart, in elements. */
const stridesOf = (shape: readonly number[], fortran: boolean): readonly number[] => {
  const axes = shape.map((_, axis) => axis)
  return axes.map(axis =>
    axes
      .filter(other => (fortran ? other < axis : other > axis))
      .reduce((product, other) => product * (shape[other] ?? 1), 1)
  )
}

interface Format {
  readonly bytes: number
  readonly read: (view: DataView, at: number, little: boolean) => unknown
}

const FORMATS: Readonly<Record<string, Format>> = {
  b1: { bytes: 1, read: (view, at) => view.getUint8(at) !== 0 },
  i1: { bytes: 1, read: (view, at) => view.getInt8(at) },
  u1: { bytes: 1, read: (view, at) => view.getUint8(at) },
  i2: { bytes: 2, read: (view, at, little) => view.getInt16(at, little) },
  u2: { bytes: 2, read: (view, at, little) => view.getUint16(at, little) },
  i4: { bytes: 4, read: (view, at, little) => view.getInt32(at, little) },
  u4: { bytes: 4, read: (view, at, little) => view.getUint32(at, little) },
  i8: { bytes: 8, read: (view, at, little) => view.getBigInt64(at, little) },
  u8: { bytes: 8, read: (view, at, little) => view.getBigUint64(at, little) },
  f4: { bytes: 4, read: (view, at, little) => shortest(view.getFloat32(at, little)) },
  f8: { bytes: 8, read: (view, at, little) => view.getFloat64(at, little) }
}

const formatOf = (type: string): Format | undefined => {
  const length = Number(type.slice(1))
  if (type.startsWith('U'))
    return {
      bytes: 4 * length,
      read: (view, at, little) =>
        Array.from({ length }, (_, i) => view.getUint32(at + 4 * i, little))
          .filter(code => code !== 0)
          .map(code => String.fromCodePoint(code))
          .join('')
    }
  return FORMATS[type]
}

/** The shortest number that is the same in 32 bits: 0.1 in place of 0.10000000149011612. */
const shortest = (value: number): number => {
  for (let digits = 6; digits <= 9; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return short
  }
  return value
}
