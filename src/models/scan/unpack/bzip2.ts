import { type Source, SourceError } from '../source.ts'
import { Bits } from './bits.ts'
import { ByteReader } from './byte-reader.ts'

const BLOCK = 0x314159265359
const END = 0x177245385090
/** More than the longest block has: 900,000 symbols of 20 bits, and its tables. */
const LONGEST_BLOCK = 2_400_000
const PER_GROUP = 50
const LONGEST_CODE = 20
const CHUNK = 64 * 1024

/**
 * The streams of bzip2, one behind the other. Checksums are not compared.
 * https://github.com/dsnet/compress/blob/master/doc/bzip2-format.pdf
 * @throws SourceError for what is no stream, or is damaged
 */
export async function* unpackBzip2(packed: Source): AsyncGenerator<Buffer> {
  const reader = new ByteReader(packed)
  const bits = new Bits()
  try {
    while (await reader.fill(1)) {
      const header = await reader.take(4)
      const level = (header[3] ?? 0) - 0x30
      if (header.toString('latin1', 0, 3) !== 'BZh' || level < 1 || level > 9)
        throw new SourceError('it goes on behind its end')
      const values = new Int32Array(level * 100_000)
      for (;;) {
        await reader.fill(LONGEST_BLOCK)
        bits.take(reader.data, reader.at)
        const magic = bits.read(24) * 2 ** 24 + bits.read(24)
        bits.read(16)
        bits.read(16)
        if (magic === END) break
        if (magic !== BLOCK) throw new SourceError('it is damaged')
        const { length, start } = readBlock(bits, values)
        reader.at = bits.at
        yield* plainOf(values, length, start)
      }
      bits.align()
      reader.at = bits.at
    }
  } finally {
    await reader.close()
  }
}

/** Reads a block: its bytes are in the order of the transformation, each with a link to the next. */
const readBlock = (
  bits: Bits,
  values: Int32Array
): { readonly length: number; readonly start: number } => {
  if (bits.read(1) === 1) throw new SourceError('it is of a version that is not opened here')
  const origin = bits.read(24)
  const symbols = usedBytes(bits)
  const tables = bits.read(3)
  const selectors = selectorsIn(bits, tables)
  const codes = Array.from({ length: tables }, () => codeIn(bits, symbols.length + 2))
  const counts = new Int32Array(256)
  const end = symbols.length + 1
  let length = 0
  let run = 0
  let weight = 1
  let code = codes[0]
  for (let n = 0; ; n++) {
    if (n % PER_GROUP === 0) {
      code = codes[selectors[n / PER_GROUP] ?? -1]
      if (code === undefined) throw new SourceError('it is damaged')
    }
    const symbol = (code as Code).next(bits)
    if (symbol < 2) {
      run += weight << symbol
      weight *= 2
      if (run > values.length) throw new SourceError('it is damaged')
      continue
    }
    if (run > 0) {
      const byte = symbols[0] as number
      if (length + run > values.length) throw new SourceError('it is damaged')
      counts[byte] = (counts[byte] as number) + run
      values.fill(byte, length, length + run)
      length += run
      run = 0
      weight = 1
    }
    if (symbol === end) break
    if (length === values.length) throw new SourceError('it is damaged')
    const byte = symbols[symbol - 1] as number
    symbols.copyWithin(1, 0, symbol - 1)
    symbols[0] = byte
    counts[byte] = (counts[byte] as number) + 1
    values[length++] = byte
  }
  if (origin >= length && length > 0) throw new SourceError('it is damaged')
  return { length, start: link(values, length, counts, origin) }
}

/** The bytes that a block has, those met last first. */
const usedBytes = (bits: Bits): Uint8Array => {
  const groups = bits.read(16)
  const used: number[] = []
  for (let group = 0; group < 16; group++) {
    if ((groups & (0x8000 >> group)) === 0) continue
    const map = bits.read(16)
    for (let i = 0; i < 16; i++) if (map & (0x8000 >> i)) used.push(group * 16 + i)
  }
  if (used.length === 0) throw new SourceError('it is damaged')
  return Uint8Array.from(used)
}

const selectorsIn = (bits: Bits, tables: number): Uint8Array => {
  if (tables < 2 || tables > 6) throw new SourceError('it is damaged')
  const order = [0, 1, 2, 3, 4, 5]
  const selectors = new Uint8Array(bits.read(15))
  for (let i = 0; i < selectors.length; i++) {
    let place = 0
    while (bits.read(1) === 1) if (++place >= tables) throw new SourceError('it is damaged')
    const [table = 0] = order.splice(place, 1)
    order.unshift(table)
    selectors[i] = table
  }
  return selectors
}

const codeIn = (bits: Bits, symbols: number): Code => {
  const lengths = new Uint8Array(symbols)
  let length = bits.read(5)
  for (let i = 0; i < symbols; i++) {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 1 ? -1 : 1
      if (length < 1 || length > LONGEST_CODE) throw new SourceError('it is damaged')
    }
    lengths[i] = length
  }
  return new Code(lengths)
}

/** A canonical Huffman code. */
class Code {
  /** By length: the largest code, what to take off it, and the symbols in the order of their codes. */
  readonly #last = new Int32Array(LONGEST_CODE + 2).fill(-1)
  readonly #offsets = new Int32Array(LONGEST_CODE + 2)
  readonly #symbols: Uint16Array

  constructor(lengths: Uint8Array) {
    this.#symbols = new Uint16Array(lengths.length)
    let code = 0
    let count = 0
    for (let length = 1; length <= LONGEST_CODE; length++) {
      this.#offsets[length] = code - count
      for (let symbol = 0; symbol < lengths.length; symbol++)
        if (lengths[symbol] === length) {
          this.#symbols[count++] = symbol
          code++
        }
      this.#last[length] = code - 1
      code *= 2
    }
  }

  next(bits: Bits): number {
    let code = 0
    for (let length = 1; length <= LONGEST_CODE; length++) {
      code = code * 2 + bits.read(1)
      if (code > (this.#last[length] as number)) continue
      const place = code - (this.#offsets[length] as number)
      if (place >= 0) return this.#symbols[place] as number
    }
    throw new SourceError('it is damaged')
  }
}

/** Puts into the upper bits of each value where the next one is. @returns the first one of all */
const link = (values: Int32Array, length: number, counts: Int32Array, origin: number): number => {
  let sum = 0
  for (let byte = 0; byte < 256; byte++) {
    const count = counts[byte] as number
    counts[byte] = sum
    sum += count
  }
  for (let i = 0; i < length; i++) {
    const byte = (values[i] as number) & 0xff
    const place = counts[byte] as number
    counts[byte] = place + 1
    values[place] = (values[place] as number) | (i << 8)
  }
  return length === 0 ? 0 : (values[origin] as number) >>> 8
}

/** Follows the links, and writes runs out: four equal bytes, then how many more there are. */
function* plainOf(values: Int32Array, length: number, start: number): Generator<Buffer> {
  let chunk = Buffer.allocUnsafe(CHUNK + 256)
  let size = 0
  let place = start
  let previous = -1
  let equal = 0
  for (let i = 0; i < length; i++) {
    const value = values[place] as number
    const byte = value & 0xff
    place = value >>> 8
    if (equal === 4) {
      chunk.fill(previous, size, size + byte)
      size += byte
      equal = 0
      previous = -1
    } else {
      equal = byte === previous ? equal + 1 : 1
      previous = byte
      chunk[size++] = byte
    }
    if (size < CHUNK) continue
    yield chunk.subarray(0, size)
    chunk = Buffer.allocUnsafe(CHUNK + 256)
    size = 0
  }
  if (size > 0) yield chunk.subarray(0, size)
}
