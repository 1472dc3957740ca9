import type { Room } from '../room.ts'
import { type Source, SourceError } from '../source.ts'
import { ByteReader } from './byte-reader.ts'
import { LONGEST_SYMBOL, LzmaDecoder } from './lzma-decoder.ts'

const XZ = Buffer.from('fd377a585a00', 'hex')
const LZMA2 = 0x21
/** By the kind of check: how many bytes each block has behind it. */
const CHECK_SIZES: readonly number[] = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64]
const MORE_INPUT = 64 * 1024

/**
 * The streams of xz and those of its predecessor (.lzma), one behind the other, as Python's lzma module reads them.
 * Checksums are not compared.
 * https://tukaani.org/xz/xz-file-format.txt
 * @throws SourceError for what is no stream, is damaged, or needs more memory than there is room for
 */
export async function* unpackXz(packed: Source, room: Room): AsyncGenerator<Buffer> {
  const reader = new ByteReader(packed)
  try {
    while (await reader.fill(1)) {
      await reader.fill(XZ.length)
      if (reader.data.subarray(reader.at, reader.at + XZ.length).equals(XZ)) yield* xz(reader, room)
      else yield* lzma(reader, room)
    }
  } finally {
    await reader.close()
  }
}

async function* xz(reader: ByteReader, room: Room): AsyncGenerator<Buffer> {
  const header = await reader.take(12)
  const check = CHECK_SIZES[(header[7] as number) & 15] as number
  let blocks = 0
  for (;;) {
    const size = ((await reader.take(1))[0] as number) * 4
    if (size === 0) break
    const block = await reader.take(size + 3)
    const start = reader.consumed
    yield* lzma2(reader, dictionaryOf(block), room)
    await reader.take((4 - ((reader.consumed - start) % 4)) % 4)
    await reader.take(check)
    blocks++
  }
  await passIndex(reader, blocks)
  // Behind the index comes the footer; streams may be padded with zeros, four at a time.
  await reader.take(12)
  while ((await reader.fill(4)) && reader.data.readUInt32LE(reader.at) === 0) await reader.take(4)
}

/** How far back a block's matches reach: it may have one filter only, LZMA2. Pure. */
const dictionaryOf = (block: Buffer): number => {
  const flags = block[0] as number
  let at = 1
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 63; shift += 7) {
      const byte = block[at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new SourceError('it is damaged')
  }
  if (flags & 0x40) number()
  if (flags & 0x80) number()
  if ((flags & 3) !== 0 || number() !== LZMA2 || number() !== 1)
    throw new SourceError('it is filtered in a way that is not opened here')
  const bits = block[at] as number
  return bits >= 40 ? 0xffffffff : (2 | (bits & 1)) * 2 ** (Math.floor(bits / 2) + 11)
}

async function* lzma2(reader: ByteReader, dictionary: number, room: Room): AsyncGenerator<Buffer> {
  const decoder = new LzmaDecoder(dictionary, room)
  let isReset = false
  try {
    for (;;) {
      const control = (await reader.take(1))[0] as number
      if (control === 0) return
      if (control === 1 || control >= 0xe0) {
        decoder.resetDictionary()
        isReset = true
      } else if (!isReset) throw new SourceError('it is damaged')
      if (control >= 0x80) yield* packedChunk(reader, decoder, control)
      else if (control > 2) throw new SourceError('it is damaged')
      else yield* decoder.plain(await reader.take((await reader.take(2)).readUInt16BE() + 1))
    }
  } finally {
    decoder.close()
  }
}

async function* packedChunk(
  reader: ByteReader,
  decoder: LzmaDecoder,
  control: number
): AsyncGenerator<Buffer> {
  const sizes = await reader.take(4)
  const unpacked = ((control & 0x1f) << 16) + sizes.readUInt16BE(0) + 1
  const packed = sizes.readUInt16BE(2) + 1
  if (control >= 0xc0 && !decoder.setProperties((await reader.take(1))[0] as number))
    throw new SourceError('it is damaged')
  if (control >= 0xa0 && control < 0xc0) decoder.resetState()
  const bytes = await reader.take(packed)
  if (bytes.length < 5) throw new SourceError('it is damaged')
  decoder.input.take(bytes, 0)
  decoder.input.begin()
  const end = decoder.total + unpacked
  yield* decoder.unpack(end, true)
  if (decoder.total !== end || decoder.input.left < 0) throw new SourceError('it is damaged')
}

const passIndex = async (reader: ByteReader, blocks: number): Promise<void> => {
  let size = 1
  const number = async (): Promise<number> => {
    let value = 0
    for (let shift = 0; shift < 63; shift += 7) {
      const byte = (await reader.take(1))[0] as number
      size++
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new SourceError('it is damaged')
  }
  if ((await number()) !== blocks) throw new SourceError('it is damaged')
  for (let i = 0; i < 2 * blocks; i++) await number()
  await reader.take((4 - (size % 4)) % 4)
  await reader.take(4)
}

/** https://github.com/tukaani-project/xz/blob/v5.8.1/doc/lzma-file-format.txt */
async function* lzma(reader: ByteReader, room: Room): AsyncGenerator<Buffer> {
  const header = await reader.take(13)
  const size = header.readBigUInt64LE(5)
  const until = size === 2n ** 64n - 1n ? Number.POSITIVE_INFINITY : Number(size)
  const dictionary = Math.min(header.readUInt32LE(1), until)
  const decoder = new LzmaDecoder(dictionary, room)
  try {
    if (!decoder.setProperties(header[0] as number))
      throw new SourceError('it goes on behind its end')
    yield* unpackedLzma(reader, decoder, until)
  } finally {
    decoder.close()
  }
}

async function* unpackedLzma(
  reader: ByteReader,
  decoder: LzmaDecoder,
  until: number
): AsyncGenerator<Buffer> {
  if (!(await reader.fill(5))) throw new SourceError('it is cut off')
  let isLast = !(await reader.fill(MORE_INPUT))
  decoder.input.take(reader.data, reader.at)
  decoder.input.begin()
  while (decoder.total < until && !decoder.ended) {
    yield* decoder.unpack(until, isLast)
    reader.at = Math.min(decoder.input.at, reader.data.length)
    isLast = !(await reader.fill(MORE_INPUT + LONGEST_SYMBOL))
    decoder.input.take(reader.data, reader.at)
  }
  if (decoder.ended) return
  // Streams of a known size may have the mark of the end, too.
  if (await reader.fill(LONGEST_SYMBOL)) throw new SourceError('it goes on behind its end')
  reader.at = reader.data.length
}
