/** Random access to a protobuf file of any size, reading only what is asked for: a model's weights are skipped. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { type Bytes, ProtobufError } from '../../wire/protobuf.ts'

/** Read at a jump, and while reading on: jumps over weights are many, and each costs what it reads. */
const JUMP_WINDOW = 4 * 1024
const WINDOW = 64 * 1024
/** Bytes of names and notes, all together: the largest models have some millions. */
const MOST_TEXT = 16 * 1024 * 1024

/** Random access to a file through one small window. */
export class ProtobufFile implements Bytes, Disposable {
  readonly size: number
  readonly #file: number
  readonly #window = Buffer.allocUnsafe(WINDOW)
  #windowStart = 0
  #windowEnd = 0
  #textLeft = MOST_TEXT

  constructor(file: string) {
    this.#file = openSync(file, 'r')
    this.size = fstatSync(this.#file).size
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }

  bytes(start: number, end: number): Buffer {
    this.#textLeft -= end - start
    if (this.#textLeft < 0) throw new ProtobufError('there is too much text', start)
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
