/** Bytes already read that are kept, for texts that are asked for later. */
const KEPT = 64 * 1024

/** The part of a stream that is there: its bytes come piece by piece, and large values among them may be left out. */
export class Window {
  /** The bytes that are there. */
  data: Buffer = Buffer.alloc(0)
  /** Offset, in the whole stream, of the first of them. */
  base = 0
  /** Where reading goes on in them; behind their end when bytes are to be left out. */
  at = 0
  /** `data` is the start of it. */
  #buffer: Buffer = Buffer.alloc(0)

  /** Takes a copy of the next bytes, behind those that were left out. */
  take(chunk: Buffer): void {
    const skipped = this.missing
    const from = skipped > 0 ? this.data.length : Math.max(0, this.at - KEPT)
    const rest = this.data.subarray(from)
    const length = rest.length + chunk.length
    const buffer = length <= this.#buffer.length ? this.#buffer : Buffer.allocUnsafe(2 * length)
    buffer.set(rest)
    buffer.set(chunk, rest.length)
    this.base += from + skipped
    this.at -= from + skipped
    this.#buffer = buffer
    this.data = buffer.subarray(0, length)
  }

  /** How many bytes behind those that are there need not be given. */
  get missing(): number {
    return Math.max(0, this.at - this.data.length)
  }

  /** Where the line that starts here ends; -1 when its end is not there yet. */
  lineEnd(start: number): number {
    return this.data.indexOf(0x0a, start)
  }
}
