/** Bits of LZMA: how likely each is, is learnt from those before. */
export class RangeDecoder {
  #data: Buffer = Buffer.alloc(0)
  #at = 0
  #range = 0
  #code = 0

  /** Goes on with these bytes. */
  take(data: Buffer, at: number): void {
    this.#data = data
    this.#at = at
  }

  /** Where the first byte is that was not read. */
  get at(): number {
    return this.#at
  }

  get left(): number {
    return this.#data.length - this.#at
  }

  /** Begins with the next five bytes, of which the first is zero. */
  begin(): void {
    this.#range = 0xffffffff
    this.#code = this.#data.readUInt32BE(this.#at + 1)
    this.#at += 5
  }

  /** A bit with the probability at this place, which learns from it. */
  bit(probabilities: Uint16Array, place: number): number {
    const probability = probabilities[place] as number
    const bound = (this.#range >>> 11) * probability
    let bit: number
    if (this.#code < bound) {
      this.#range = bound
      probabilities[place] = probability + ((2048 - probability) >> 5)
      bit = 0
    } else {
      this.#range -= bound
      this.#code -= bound
      probabilities[place] = probability - (probability >> 5)
      bit = 1
    }
    if (this.#range < 0x1000000) this.#shift()
    return bit
  }

  /** Bits that are all as likely. */
  direct(count: number): number {
    let result = 0
    for (let i = 0; i < count; i++) {
      this.#range = Math.floor(this.#range / 2)
      const bit = this.#code >= this.#range ? 1 : 0
      if (bit === 1) this.#code -= this.#range
      result = result * 2 + bit
      if (this.#range < 0x1000000) this.#shift()
    }
    return result
  }

  /** A number of so many bits, the highest first. */
  tree(probabilities: Uint16Array, bits: number, base = 0): number {
    let symbol = 1
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.bit(probabilities, base + symbol)
    return symbol - (1 << bits)
  }

  /** A number of so many bits, the lowest first. */
  reverseTree(probabilities: Uint16Array, base: number, bits: number): number {
    let place = 1
    let symbol = 0
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(probabilities, base + place)
      place = (place << 1) | bit
      symbol |= bit << i
    }
    return symbol
  }

  #shift(): void {
    this.#range *= 256
    this.#code = this.#code * 256 + (this.#data[this.#at++] ?? 0)
  }
}

/** The length of a match, by where it begins. */
export class LengthCode {
  readonly #choice = new Uint16Array(2).fill(1024)
  readonly #low = new Uint16Array(16 * 8).fill(1024)
  readonly #middle = new Uint16Array(16 * 8).fill(1024)
  readonly #high = new Uint16Array(256).fill(1024)

  next(input: RangeDecoder, position: number): number {
    if (input.bit(this.#choice, 0) === 0) return input.tree(this.#low, 3, position * 8)
    if (input.bit(this.#choice, 1) === 0) return 8 + input.tree(this.#middle, 3, position * 8)
    return 16 + input.tree(this.#high, 8)
  }
}
