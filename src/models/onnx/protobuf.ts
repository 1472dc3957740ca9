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

/** Read at a jump, and while reading on: jumps over weights are many, and each costs what it reads. */
const JUMP_WINDOW = 4 * 1024
const WINDOW = 64 * 1024
/** The limit of protobuf's own readers. */
const DEEPEST = 100
const LONGEST_TEXT = 64 * 1024

/** Random access to a file through one small window. */
export class ProtobufFile implements Disposable {
  readonly size: number
  readonly #file: number
  readonly #window = Buffer.allocUnsafe(WINDOW)
  #windowStart = 0
  #windowEnd = 0

  constructor(file: string) {
    this.#file = openSync(file, 'r')
    this.size = fstatSync(this.#file).size
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }

  /** The message that is the whole file. */
  message(): Message {
    return new Message(this, 0, this.size, 0)
  }

  bytes(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start)
    const read = readSync(this.#file, bytes, 0, bytes.length, start)
    if (read !== bytes.length) throw new ProtobufError('the file ends', start + read)
    return bytes
  }

  byte(at: number): number {
    if (at < this.#windowStart || at >= this.#windowEnd) this.#moveTo(at)
    return this.#window[at - this.#windowStart] as number
  }

  #moveTo(at: number): void {
    const length = at === this.#windowEnd ? WINDOW : JUMP_WINDOW
    const read = readSync(this.#file, this.#window, 0, length, at)
    if (read === 0) throw new ProtobufError('the file ends', at)
    this.#windowStart = at
    this.#windowEnd = at + read
  }
}

/**
 * A cursor over the fields of one message, in the order they are written: `next()` moves to a field, the properties tell
 * of it. No object is made per field, for the trees of a forest are millions of them.
 */
export class Message {
  /** Field number. */
  number = 0
  /** A varint as a number: exact up to 2^53, and what is negative in the file is 2^63 and more. 0 for the other kinds. */
  value = 0
  /** Where the whole field starts: its key. */
  keyStart = 0
  /** Where a length-delimited field's bytes lie; what a fixed-size number occupies. */
  start = 0
  end = 0
  isBytes = false
  /** Where the message itself ends. */
  readonly stop: number
  readonly #file: ProtobufFile
  readonly #depth: number
  #at: number

  constructor(file: ProtobufFile, start: number, stop: number, depth: number) {
    this.#file = file
    this.#at = start
    this.#depth = depth
    this.stop = stop
  }

  /** @throws ProtobufError where the field is malformed or longer than its message. */
  next(): boolean {
    if (this.#at >= this.stop) return false
    this.keyStart = this.#at
    const key = this.#varint()
    const wire = key % 8
    this.number = (key - wire) / 8
    if (this.number === 0 || key > 0xffffffff) this.#refuse('no valid field')
    this.value = 0
    this.isBytes = wire === 2
    if (wire === 0) {
      this.value = this.#varint()
      this.start = this.end = this.#at
    } else {
      const length = wire === 2 ? this.#varint() : wire === 5 ? 4 : wire === 1 ? 8 : -1
      if (length < 0) this.#refuse(`field ${this.number} has no valid type`)
      this.start = this.#at
      this.end = this.#at + length
      if (this.end > this.stop) this.#refuse(`field ${this.number} is cut off`)
      this.#at = this.end
    }
    return true
  }

  /** The current field, read as a message. */
  inside(): Message {
    if (!this.isBytes) this.#refuse(`field ${this.number} is no message`)
    if (this.#depth === DEEPEST) this.#refuse('messages are nested too deeply')
    return new Message(this.#file, this.start, this.end, this.#depth + 1)
  }

  /** The current field, read as text; of a very long one, the start. */
  text(): string {
    return this.#file
      .bytes(this.start, Math.min(this.end, this.start + LONGEST_TEXT))
      .toString('utf8')
  }

  #varint(): number {
    let value = 0
    let factor = 1
    for (let i = 0; i < 10; i++) {
      if (this.#at >= this.stop) this.#refuse('a number is cut off')
      const byte = this.#file.byte(this.#at++)
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    return this.#refuse('a number is too long')
  }

  #refuse(problem: string): never {
    throw new ProtobufError(problem, this.keyStart)
  }
}
