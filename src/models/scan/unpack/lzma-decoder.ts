import type { Room } from '../room.ts'
import { SourceError } from '../source.ts'
import { LengthCode, RangeDecoder } from './range-decoder.ts'

/** Output is given on in pieces of about this size. */
const PIECE = 64 * 1024
/** A symbol takes fewer bytes of input. */
export const LONGEST_SYMBOL = 32
/** No more than this is kept of what was unpacked: xz -9 takes as much. */
const LARGEST_DICTIONARY = 64 * 1024 * 1024
const GROWTH = 256 * 1024
const END_MARK = 0xffffffff

/**
 * LZMA, symbol by symbol.
 * https://www.7-zip.org/sdk.html (lzma-specification.txt)
 */
export class LzmaDecoder {
  readonly input = new RangeDecoder()
  /** Bytes since the dictionary was begun. */
  total = 0
  /** Whether the mark was met that may end a stream. */
  ended = false

  /** As large as what was written to it: it grows, and is given back at once, not whenever garbage is collected. */
  readonly #memory: ArrayBuffer
  readonly #window: Uint8Array
  readonly #size: number
  readonly #room: Room
  #place = 0
  #given = 0
  #literalBits = 0
  #literalMask = 0
  #positionMask = 0
  #state = 0
  #back = [0, 0, 0, 0]
  #isMatch = new Uint16Array(0)
  #isBack = new Uint16Array(0)
  #isBack0 = new Uint16Array(0)
  #isBack0Long = new Uint16Array(0)
  #isBack1 = new Uint16Array(0)
  #isBack2 = new Uint16Array(0)
  #slots: Uint16Array[] = []
  #special = new Uint16Array(0)
  #align = new Uint16Array(0)
  #literals = new Uint16Array(0)
  #lengths = new LengthCode()
  #backLengths = new LengthCode()

  /** @param dictionary how far back matches may reach, in bytes @param room what it takes its memory of */
  constructor(dictionary: number, room: Room) {
    if (dictionary > LARGEST_DICTIONARY)
      throw new SourceError(`it needs ${Math.ceil(dictionary / 1024 ** 2)} MiB to be unpacked`)
    this.#size = Math.max(dictionary, 4096)
    this.#memory = new ArrayBuffer(0, { maxByteLength: this.#size })
    this.#window = new Uint8Array(this.#memory)
    this.#room = room
  }

  /** Gives its memory back. */
  close(): void {
    this.#room.give(this.#memory.byteLength)
    this.#memory.resize(0)
  }

  /** Sets how literals and positions count. @returns whether there is such a setting */
  setProperties(byte: number): boolean {
    if (byte >= 9 * 5 * 5) return false
    this.#literalBits = byte % 9
    this.#literalMask = 2 ** (Math.floor(byte / 9) % 5) - 1
    this.#positionMask = 2 ** Math.floor(byte / 45) - 1
    this.resetState()
    return true
  }

  resetState(): void {
    const probabilities = (count: number) => new Uint16Array(count).fill(1024)
    const literalStates = (this.#literalMask + 1) * 2 ** this.#literalBits
    this.#literals = probabilities(0x300 * literalStates)
    this.#isMatch = probabilities(12 * 16)
    this.#isBack = probabilities(12)
    this.#isBack0 = probabilities(12)
    this.#isBack0Long = probabilities(12 * 16)
    this.#isBack1 = probabilities(12)
    this.#isBack2 = probabilities(12)
    this.#slots = Array.from({ length: 4 }, () => probabilities(64))
    this.#special = probabilities(115)
    this.#align = probabilities(16)
    this.#lengths = new LengthCode()
    this.#backLengths = new LengthCode()
    this.#state = 0
    this.#back = [0, 0, 0, 0]
  }

  resetDictionary(): void {
    this.total = 0
  }

  /** Bytes that are not packed. */
  *plain(bytes: Buffer): Generator<Buffer> {
    for (const byte of bytes) {
      this.#put(byte)
      if (this.#isPieceFull()) yield this.#piece()
    }
    yield this.#piece()
  }

  /**
   * Unpacks until there are so many bytes altogether, the stream ends, or the input comes to its end.
   * @param isLast whether no input comes behind what is there
   */
  *unpack(until: number, isLast: boolean): Generator<Buffer> {
    while (this.total < until && !this.ended) {
      if (!isLast && this.input.left < LONGEST_SYMBOL) break
      this.#symbol(until)
      if (this.input.left < 0) throw new SourceError('it is cut off')
      if (this.#isPieceFull()) yield this.#piece()
    }
    yield this.#piece()
  }

  #symbol(until: number): void {
    const { input } = this
    const state = this.#state
    const position = this.total & this.#positionMask
    if (input.bit(this.#isMatch, state * 16 + position) === 0) {
      this.#literal()
      return
    }
    let length: number
    if (input.bit(this.#isBack, state) === 1) {
      if (this.total === 0) throw new SourceError('it is damaged')
      if (input.bit(this.#isBack0, state) === 0) {
        if (input.bit(this.#isBack0Long, state * 16 + position) === 0) {
          this.#state = state < 7 ? 9 : 11
          this.#copy(1, until)
          return
        }
      } else this.#chooseBack(state)
      length = this.#backLengths.next(input, position)
      this.#state = state < 7 ? 8 : 11
    } else {
      length = this.#lengths.next(input, position)
      this.#state = state < 7 ? 7 : 10
      const [a = 0, b = 0, c = 0] = this.#back
      this.#back = [this.#distance(length), a, b, c]
      if (this.#back[0] === END_MARK) {
        this.ended = true
        return
      }
    }
    this.#copy(length + 2, until)
  }

  #literal(): void {
    const { input } = this
    const literals = this.#literals
    const before = this.total > 0 ? this.#at(0) : 0
    const high = (this.total & this.#literalMask) << this.#literalBits
    const base = 0x300 * (high + (before >> (8 - this.#literalBits)))
    let symbol = 1
    if (this.#state >= 7) {
      let match = this.#at(this.#back[0] as number)
      while (symbol < 0x100) {
        const expected = (match >> 7) & 1
        match <<= 1
        const bit = input.bit(literals, base + ((1 + expected) << 8) + symbol)
        symbol = (symbol << 1) | bit
        if (bit !== expected) break
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | input.bit(literals, base + symbol)
    this.#put(symbol & 0xff)
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6
  }

  #chooseBack(state: number): void {
    const { input } = this
    const [a = 0, b = 0, c = 0, d = 0] = this.#back
    if (input.bit(this.#isBack1, state) === 0) this.#back = [b, a, c, d]
    else if (input.bit(this.#isBack2, state) === 0) this.#back = [c, a, b, d]
    else this.#back = [d, a, b, c]
  }

  #distance(length: number): number {
    const { input } = this
    const slot = input.tree(this.#slots[Math.min(length, 3)] as Uint16Array, 6)
    if (slot < 4) return slot
    const bits = (slot >> 1) - 1
    const base = (2 | (slot & 1)) * 2 ** bits
    if (slot < 14) return base + input.reverseTree(this.#special, base - slot, bits)
    return base + input.direct(bits - 4) * 16 + input.reverseTree(this.#align, 0, 4)
  }

  #copy(length: number, until: number): void {
    const back = this.#back[0] as number
    if (back >= this.total || back >= this.#size || this.total + length > until)
      throw new SourceError('it is damaged')
    for (let i = 0; i < length; i++) this.#put(this.#at(back))
  }

  /** The byte so far back. */
  #at(back: number): number {
    const place = this.#place - back - 1
    return this.#window[place < 0 ? place + this.#size : place] as number
  }

  #put(byte: number): void {
    if (this.#place === this.#memory.byteLength) this.#grow()
    this.#window[this.#place++] = byte
    this.total++
    this.#given++
  }

  #isPieceFull(): boolean {
    return this.#given >= Math.min(PIECE, this.#size / 2)
  }

  /** Makes place for the next byte: at the start, where the window is as large as it gets. */
  #grow(): void {
    const size = this.#memory.byteLength
    const more = Math.min(GROWTH, this.#size - size)
    // What is written over then was given on before.
    if (more === 0) this.#place = 0
    else if (this.#room.take(more)) this.#memory.resize(size + more)
    else throw new SourceError('it needs more memory to be unpacked than a scan takes')
  }

  /** What was put since the last piece: it stays as it is until the next symbol. */
  #piece(): Buffer {
    const given = this.#given
    this.#given = 0
    const start = this.#place - given
    return start >= 0
      ? Buffer.from(this.#memory, start, given)
      : Buffer.concat([
          this.#window.subarray(start + this.#size),
          this.#window.subarray(0, this.#place)
        ])
  }
}
