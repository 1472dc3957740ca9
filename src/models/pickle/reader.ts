import type { RawArray } from './joblib-arrays.ts'
import { ARGUMENT, KIND, lengthWidth, OP } from './opcodes.ts'

/** Names and versions are shorter; longer texts are data, and skipped. */
const LONGEST_TEXT = 256
const LONGEST_IMPORT = 4 * 1024

/**
 * Splits a pickle into opcodes as its bytes come: a cursor, whose properties describe the current opcode. Large arguments
 * are skipped, so memory does not grow with the file.
 */
export class PickleReader {
  op = 0
  /** The bytes that hold the argument, until the next ones are fed. */
  data: Buffer = Buffer.alloc(0)
  /** Where the argument lies in `data`: a number's bytes, a text, a line without its end. */
  start = 0
  /** Bytes of the argument; -1 for a text that was skipped. */
  length = 0
  /** Offset, in the whole stream, of what is no opcode: the end of reading. */
  lostAt: number | undefined
  /** How many bytes behind those given need not be given. */
  skip = 0

  /** `data` is the start of it. */
  #buffer: Buffer = Buffer.alloc(0)
  #base = 0
  #at = 0
  /** Bytes of an array behind a padding whose length comes next. */
  #padded: number | undefined
  #inLine = false

  /** Takes a copy of the next bytes of the stream; `skip` of them may have been left out. */
  feed(chunk: Buffer): void {
    const rest = this.data.subarray(this.#at)
    this.#base += this.#at + this.skip
    this.#at = 0
    this.skip = 0
    const length = rest.length + chunk.length
    const buffer = length <= this.#buffer.length ? this.#buffer : Buffer.allocUnsafe(2 * length)
    buffer.set(rest)
    buffer.set(chunk, rest.length)
    this.#buffer = buffer
    this.data = buffer.subarray(0, length)
  }

  /** @returns false when more bytes are needed, or there is no opcode (`lostAt`). */
  next(): boolean {
    if (this.#padded !== undefined && !this.#passPadding(this.#padded)) return false
    if (this.#inLine && !this.#passLine()) return false
    if (this.#at >= this.data.length) return this.#waitBehindData()
    this.op = this.data[this.#at] as number
    const kind = ARGUMENT[this.op] as number
    if (kind > 8) return this.#variable(kind)
    this.start = this.#at + 1
    this.length = kind
    if (this.start + kind > this.data.length) return false
    this.#at = this.start + kind
    return true
  }

  /** The next opcode's byte, when it is there. */
  peek(): number | undefined {
    return this.data[this.#at]
  }

  /** Passes raw bytes behind the current opcode. */
  pass({ size, padded }: RawArray): void {
    if (size === undefined) return
    if (!Number.isSafeInteger(size) || size < 0) this.lose()
    else if (padded) this.#padded = size
    else this.#at += size
  }

  /** The current opcode makes no sense. */
  lose(): void {
    this.lostAt ??= this.#base + this.start - 1
    this.#at = this.data.length
  }

  /** The argument as text. */
  text(): string {
    return this.data.toString('latin1', this.start, this.start + this.length)
  }

  /** The argument as a whole number, for those that are one. */
  integer(): number {
    if (this.length > 6) return Number.NaN
    return this.length === 0 ? 0 : this.data.readIntLE(this.start, this.length)
  }

  /** The argument as a number that is never negative: memo numbers, lengths. */
  unsigned(): number {
    return this.data.readUIntLE(this.start, this.length)
  }

  #variable(kind: number): boolean {
    this.start = this.#at + 1
    if (kind === KIND.unknown) {
      this.lose()
      return false
    }
    if (kind === KIND.line || kind === KIND.textLine) return this.#line()
    return kind === KIND.twoLines ? this.#import() : this.#delimited(kind)
  }

  #delimited(kind: number): boolean {
    const width = lengthWidth(kind)
    const body = this.start + width
    if (body > this.data.length) return false
    const length =
      width === 8
        ? Number(this.data.readBigUInt64LE(this.start))
        : this.data.readUIntLE(this.start, width)
    if (kind >= KIND.text1 && length > LONGEST_TEXT) this.length = -1
    else {
      // The bytes of long integers that matter and of short texts must be there; the rest is skipped.
      const needed = kind >= KIND.text1 || this.op === OP.LONG1 ? length : 0
      if (body + needed > this.data.length) return false
      this.length = needed
    }
    this.start = body
    this.#at = body + length
    return true
  }

  #line(): boolean {
    const newline = this.data.indexOf(10, this.start)
    if (newline < 0 && this.data.length - this.start <= LONGEST_TEXT) return false
    this.length = newline < 0 || newline - this.start > LONGEST_TEXT ? -1 : newline - this.start
    this.#at = newline < 0 ? this.data.length : newline + 1
    this.#inLine = newline < 0
    return true
  }

  #import(): boolean {
    const first = this.data.indexOf(10, this.start)
    const second = first < 0 ? -1 : this.data.indexOf(10, first + 1)
    if ((second < 0 ? this.data.length : second) - this.start > LONGEST_IMPORT) {
      this.lose()
      return false
    }
    if (second < 0) return false
    this.length = second - this.start
    this.#at = second + 1
    return true
  }

  #passPadding(size: number): boolean {
    const padding = this.data[this.#at]
    if (padding === undefined) return this.#waitBehindData()
    this.#padded = undefined
    this.#at += 1 + padding + size
    return true
  }

  #passLine(): boolean {
    const newline = this.data.indexOf(10, this.#at)
    this.#inLine = newline < 0
    this.#at = newline < 0 ? this.data.length : newline + 1
    return newline >= 0
  }

  #waitBehindData(): false {
    this.skip = this.#at - this.data.length
    this.#at = this.data.length
    return false
  }
}
