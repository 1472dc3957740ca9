import { type Source, SourceError } from '../source.ts'

/** Bytes that are passed over are asked for in pieces of this size. */
const PIECE = 64 * 1024

/** The bytes of a source in turn, as many together as a decoder needs. */
export class ByteReader {
  /** What is there, from `at` on. */
  data: Buffer = Buffer.alloc(0)
  at = 0
  readonly #chunks: AsyncGenerator<Buffer, void, number | undefined>
  #ended = false
  #before = 0

  constructor(source: Source) {
    this.#chunks = source.chunks()
  }

  /** How many bytes are there. */
  get left(): number {
    return this.data.length - this.at
  }

  /** How many bytes were read before `at`. */
  get consumed(): number {
    return this.#before + this.at
  }

  /** Gets bytes until there are so many. @returns false where the source has fewer */
  async fill(count: number): Promise<boolean> {
    if (this.left >= count) return true
    const pieces = [this.data.subarray(this.at)]
    let length = this.left
    while (length < count && !this.#ended) {
      const next = await this.#chunks.next()
      if (next.done) this.#ended = true
      else {
        // What a source gives is only there until the next piece is asked for.
        pieces.push(Buffer.from(next.value))
        length += next.value.length
      }
    }
    this.data = Buffer.concat(pieces)
    this.#before += this.at
    this.at = 0
    return length >= count
  }

  /** The next bytes. @throws SourceError where the source ends before */
  async take(count: number): Promise<Buffer> {
    if (!(await this.fill(count))) throw new SourceError('it is cut off')
    this.at += count
    return this.data.subarray(this.at - count, this.at)
  }

  /** Passes over the next bytes. @throws SourceError where the source ends before */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) left -= (await this.take(Math.min(left, PIECE))).length
  }

  async close(): Promise<void> {
    await this.#chunks.return()
  }
}
