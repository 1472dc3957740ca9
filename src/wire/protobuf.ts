/**
 * The wire format of protobuf messages, for readers of a file of any size (models/onnx/protobuf-file.ts) or a buffer.
 * Imports nothing, so that the scoring runtime may use it too.
 * https://protobuf.dev/programming-guides/encoding/
 */

/** The bytes do not hold what their length prefixes promise. */
export class ProtobufError extends Error {
  /** Bytes from the start. */
  readonly offset: number

  constructor(problem: string, offset: number) {
    super(`${problem} at byte ${offset}`)
    this.offset = offset
  }
}

/** Random access to bytes. */
export interface Bytes {
  readonly size: number
  byte(at: number): number
  /** @throws ProtobufError where they end before `end` */
  bytes(start: number, end: number): Buffer
}

/** The limit of protobuf's own readers. */
const DEEPEST = 100
const LONGEST_TEXT = 64 * 1024

/** The message that is all of the bytes. */
export const messageIn = (bytes: Bytes): Message => new Message(bytes, 0, bytes.size, 0)

/** The bytes of a buffer, which are not copied. */
export const inBuffer = (buffer: Buffer): Bytes => ({
  size: buffer.length,
  byte: at => buffer[at] as number,
  bytes: (start, end) => buffer.subarray(start, end)
})

/**
 * A cursor over the fields of one message, in the order they are written: `next()` moves to a field, the properties give
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
  readonly #bytes: Bytes
  readonly #depth: number
  #at: number

  constructor(bytes: Bytes, start: number, stop: number, depth: number) {
    this.#bytes = bytes
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
    return new Message(this.#bytes, this.start, this.end, this.#depth + 1)
  }

  /** The current field, read as text; of a very long one, the start. */
  text(): string {
    return this.#bytes
      .bytes(this.start, Math.min(this.end, this.start + LONGEST_TEXT))
      .toString('utf8')
  }

  #varint(): number {
    let value = 0
    let factor = 1
    for (let i = 0; i < 10; i++) {
      if (this.#at >= this.stop) this.#refuse('a number is cut off')
      const byte = this.#bytes.byte(this.#at++)
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
