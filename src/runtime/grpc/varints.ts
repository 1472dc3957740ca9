/** Whole numbers of 64 bits as two halves of 32: a `BigInt` for each element would take ten times as long. */

/** Reads varints one behind the other. */
export class VarintReader {
  at = 0
  /** The number read last, both halves signed. */
  low = 0
  high = 0
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** What has more than ten bytes loses the rest, as what is beyond 64 bits does in every reader. */
  next(): void {
    let [low, high] = [0, 0]
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] as number
      const bits = byte & 0x7f
      if (shift < 32) low |= bits << shift
      if (shift === 28) high |= bits >>> 4
      else if (shift > 28 && shift < 64) high |= bits << (shift - 32)
      if (byte < 0x80 || this.at >= this.#bytes.length) break
    }
    this.low = low | 0
    this.high = high | 0
  }
}

/** Writes one number. @returns where it ends */
export const writeVarint = (to: Buffer, start: number, low: number, high: number): number => {
  let [at, rest, above] = [start, low >>> 0, high >>> 0]
  while (above > 0 || rest >= 0x80) {
    to[at++] = (rest & 0x7f) | 0x80
    rest = ((rest >>> 7) | (above << 25)) >>> 0
    above >>>= 7
  }
  to[at++] = rest
  return at
}
