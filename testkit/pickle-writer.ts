/** Opcodes as bytes, to write pickles that no pickler writes. */
import { OP } from '../src/models/pickle/opcodes.ts'

export type Part = Buffer | string | number

/** Bytes, texts of bytes (latin1) and opcodes, one behind the other. */
export const pickle = (...parts: readonly Part[]): Buffer =>
  Buffer.concat(
    parts.map(part =>
      typeof part === 'number'
        ? Buffer.from([part])
        : typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : part
    )
  )

export const proto = (version: number): Buffer => pickle(OP.PROTO, version)

export const text = (value: string): Buffer => {
  const bytes = Buffer.from(value)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(bytes.length)
  return pickle(OP.BINUNICODE, size, bytes)
}

export const bytes = (value: Buffer): Buffer => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(value.length)
  return pickle(OP.BINBYTES, size, value)
}

export const byGlobal = (module: string, name: string): Buffer =>
  pickle(OP.GLOBAL, Buffer.from(`${module}\n${name}\n`))

export const byStack = (module: string, name: string): Buffer =>
  pickle(text(module), text(name), OP.STACK_GLOBAL)

export type Value = string | number | null | Buffer

export const value = (given: Value): Buffer => {
  if (given === null) return pickle(OP.NONE)
  if (typeof given === 'number') return pickle(OP.BININT1, given)
  return typeof given === 'string' ? text(given) : given
}

export const tuple = (...items: readonly Value[]): Buffer =>
  pickle(OP.MARK, ...items.map(value), OP.TUPLE)

/** A call of what was pushed last. */
export const call = (callee: Buffer, ...args: readonly Value[]): Buffer =>
  pickle(callee, tuple(...args), OP.REDUCE)

export const frame = (length: number): Buffer => {
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(length))
  return pickle(OP.FRAME, size)
}
