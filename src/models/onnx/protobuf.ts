/**
 * Walks protobuf messages in a file of any size, reading only what is asked for: a model's weights are skipped.
 * https://protobuf.dev/programming-guides/encoding/
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The file does not hold what its length prefixes promise. */
export class ProtobufError extends Error {
  /** Bytes from the start of the file. */
  readonly offset: number

  constructor(problem: string, offset: number) {
    super(`${problem} at byte ${offset}`)
    this.offset = offset
  }
}

/** One field of a message: a number, or the place of its bytes in the file. */
export interface Field {
  readonly number: number
  /** Varints and fixed-size numbers; 0 for bytes. */
  readonly value: bigint
  /** Where a length-delimited field's bytes lie; equal for the others. */
  readonly start: number
  readonly end: number
}

const WINDOW = 64 * 1024

/** Random access to a file through one small window. */
export class ProtobufFile implements Disposable {
  readonly size: number
  readonly #file: number
  readonly #window = Buffer.allocUnsafe(WINDOW)
  #windowStart = 0
  #windowLength = 0

  constructor(file: string) {
    this.#file = openSync(file, 'r')
    this.size = fstatSync(this.#file).size
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }

  /** The fields of the message between two offsets, in the order they are written. */
  *fields(start: number, end: number): Generator<Field> {
    let at = start
    while (at < end) {
      const key = this.#varint(at, end)
      const number = Number(key.value >> 3n)
      if (number === 0) throw new ProtobufError('no valid field number', at)
      const { field, next } = this.#field(number, Number(key.value & 7n), key.next, end)
      yield field
      at = next
    }
  }

  text({ start, end }: Field): string {
    return this.bytes(start, Math.min(end, start + WINDOW)).toString('utf8')
  }

  bytes(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start)
    const read = readSync(this.#file, bytes, 0, bytes.length, start)
    if (read !== bytes.length) throw new ProtobufError('the file ends', start + read)
    return bytes
  }

  #field(number: number, wire: number, at: number, end: number): { field: Field; next: number } {
    if (wire === 0) {
      const { value, next } = this.#varint(at, end)
      return { field: { number, value, start: at, end: at }, next }
    }
    if (wire === 2) {
      const length = this.#varint(at, end)
      const stop = length.next + Number(length.value)
      if (stop > end) throw new ProtobufError(`field ${number} is cut off`, at)
      return { field: { number, value: 0n, start: length.next, end: stop }, next: stop }
    }
    const width = wire === 1 ? 8 : wire === 5 ? 4 : 0
    if (width === 0) throw new ProtobufError(`field ${number} has an unknown wire type`, at)
    if (at + width > end) throw new ProtobufError(`field ${number} is cut off`, at)
    return { field: { number, value: 0n, start: at, end: at + width }, next: at + width }
  }

  #varint(start: number, end: number): { value: bigint; next: number } {
    let value = 0n
    for (let i = 0; i < 10; i++) {
      if (start + i >= end) throw new ProtobufError('a number is cut off', start)
      const byte = this.#byte(start + i)
      value |= BigInt(byte & 0x7f) << BigInt(7 * i)
      if (byte < 0x80) return { value: BigInt.asUintN(64, value), next: start + i + 1 }
    }
    throw new ProtobufError('a number is too long', start)
  }

  #byte(at: number): number {
    if (at < this.#windowStart || at >= this.#windowStart + this.#windowLength) {
      this.#windowStart = at
      this.#windowLength = readSync(this.#file, this.#window, 0, WINDOW, at)
      if (this.#windowLength === 0) throw new ProtobufError('the file ends', at)
    }
    return this.#window[at - this.#windowStart] as number
  }
}
