import { SourceError } from '../source.ts'

/** Bits of bytes, the highest first. */
export class Bits {
  #data: Buffer = Buffer.alloc(0)
  #at = 0
  #value = 0
  #count = 0

  /** Goes on with bytes of which those that were read before are gone. */
  take(data: Buffer, at: number): void {
    this.#data = data
    this.#at = at
  }

  /** Where the first byte is of which nothing was read. */
  get at(): number {
    return this.#at
  }

  /** The next bits, 24 at most, as a number. */
  read(count: number): number {
    while (this.#count < count) {
      const byte = this.#data[this.#at]
      if (byte === undefined) throw new SourceError('it is cut off')
      this.#at++
      this.#value = (this.#value << 8) | byte
      this.#count += 8
    }
    this.#count -= count
    const read = this.#value >>> this.#count
    this.#value &= (1 << this.#count) - 1
    return read
  }

  /** Leaves out what is left of the byte that is being read. */
  align(): void {
    this.#count = 0
    this.#value = 0
  }
}
