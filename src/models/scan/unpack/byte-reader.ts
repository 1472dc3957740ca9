import { type Source, SourceError } from '../source.ts'

/** Bytes that are passed over are asked for in pieces of this size. */
const PIECE = 64 * 1024

/** So few bytes are given as a copy: they are headers, which are read one behind the other. */
const FEW = 1024

/** The bytes of a source in turn, as many together as a decoder needs. */
export class ByteReader {
  /** What is there, from `at` on: until more is asked for. */
  data: Buffer = Buffer.alloc(0)
  at = 0
  readonly #chunks: AsyncGenerator<Buffer, void, number | undefined>
  #ended = false
  #before = 0
  /** `data` is the start of it. */
  #buffer: Buffer = Buffer.alloc(0)

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
    while (this.left < count && !this.#ended) {
      const next = await this.#chunks.next()
      if (next.done) this.#ended = true
      else this.#append(next.value)
    }
    return this.left >= count
  }

  #append(chunk: Buffer): void {
    const { left } = this
    const length = left + chunk.length
    const rest = this.data.subarray(this.at)
    if (length > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(2 * length)
    rest.copy(this.#buffer)
    chunk.copy(this.#buffer, left)
    this.data = this.#buffer.subarray(0, length)
    this.#before += this.at
    this.at = 0
  }

  /** The next bytes; more than a few of them only until more is asked for. @throws SourceError where the source ends before */
  async take(count: number): Promise<Buffer> {
    if (!(await this.fill(count))) throw new SourceError('it is cut off')
    this.at += count
    const bytes = this.data.subarray(this.at - count, this.at)
    return count <= FEW ? Buffer.from(bytes) : bytes
  }

  /** Passes over the next bytes. @throws SourceError where the source ends before */
  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) left -= (await this.take(Math.min(left, PIECE))).length
  }

  async close(): Promise<void> {
    await this.#chunks.return()
  }
}
