const SMALLEST = 4 * 1024
const LARGEST = 1024 * 1024

/**
 * Bytes that come piece by piece. Small pieces are copied together: a buffer for every single byte of a body that comes
 * in chunks of one would take two hundred times its size.
 */
export class Gathered {
  #blocks: Buffer[] = []
  #block: Buffer | undefined
  #used = 0
  #size = 0

  get size(): number {
    return this.#size
  }

  /** @param isOurs the piece stays as it is, so a large one need not be copied. */
  add(piece: Buffer, isOurs: boolean): void {
    this.#size += piece.length
    if (isOurs && piece.length >= SMALLEST) {
      this.#close()
      this.#blocks.push(piece)
      return
    }
    for (let at = 0; at < piece.length; ) {
      if (this.#block === undefined || this.#used === this.#block.length)
        this.#open(piece.length - at)
      const block = this.#block as Buffer
      const copied = piece.copy(block, this.#used, at)
      this.#used += copied
      at += copied
    }
  }

  /** All of it in one piece; what follows starts again. */
  take(): Buffer {
    this.#close()
    const [only] = this.#blocks
    const all =
      only !== undefined && this.#blocks.length === 1
        ? only
        : Buffer.concat(this.#blocks, this.#size)
    this.clear()
    return all
  }

  clear(): void {
    this.#blocks = []
    this.#block = undefined
    this.#used = 0
    this.#size = 0
  }

  #open(wanted: number): void {
    this.#close()
    this.#block = Buffer.allocUnsafeSlow(Math.min(Math.max(wanted, this.#size, SMALLEST), LARGEST))
    this.#used = 0
  }

  #close(): void {
    if (this.#block !== undefined) this.#blocks.push(this.#block.subarray(0, this.#used))
    this.#block = undefined
  }
}
