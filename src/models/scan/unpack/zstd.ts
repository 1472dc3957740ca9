import { Decompress } from 'fzstd'
import { type Source, SourceError } from '../source.ts'
import type { ByteReader } from './byte-reader.ts'
import { unpackFrames } from './frames.ts'

const MARK = Buffer.from('28b52ffd', 'hex')
/** What every program that reads zstd takes, and the most that zstd writes unless it is told to (RFC 8878, 3.1.1.1.2). */
const LARGEST_WINDOW = 8 * 1024 * 1024
const LARGEST_BLOCK = 128 * 1024
/** Each block costs as much as its window is large: many of them with little in them are no compression. */
const MOST_SMALL_BLOCKS = 10_000
const SMALL_BLOCK = 1024

/**
 * The frames of Zstandard, one behind the other. They are handed to the decoder block by block, since a block of four
 * bytes may have 128 KiB in it. Checksums are not compared.
 * https://www.rfc-editor.org/rfc/rfc8878
 * @throws SourceError for what is no frame, or is damaged
 */
export const unpackZstd = (packed: Source): AsyncGenerator<Buffer> =>
  unpackFrames(packed, MARK.readUInt32LE(), frame)

async function* frame(reader: ByteReader): AsyncGenerator<Buffer> {
  const unpacked: Buffer[] = []
  const decoder = new Decompress(piece => {
    if (piece.length > 0) unpacked.push(Buffer.from(piece))
  })
  const push = (bytes: Buffer, isLast = false): void => {
    try {
      decoder.push(Uint8Array.from(bytes), isLast)
    } catch (cause) {
      throw new SourceError('it is damaged', { cause })
    }
  }
  const { header, hasChecksum } = await headerOf(reader)
  push(Buffer.concat([MARK, header]))
  let small = 0
  for (let isLast = false; !isLast; ) {
    const head = await reader.take(3)
    const word = head.readUIntLE(0, 3)
    isLast = (word & 1) === 1
    const type = (word >> 1) & 3
    const size = word >> 3
    if (type === 3 || size > LARGEST_BLOCK) throw new SourceError('it is damaged')
    const block = Buffer.concat([head, await reader.take(type === 1 ? 1 : size)])
    const checksum = isLast && hasChecksum ? await reader.take(4) : Buffer.alloc(0)
    push(Buffer.concat([block, checksum]), isLast)
    const pieces = unpacked.splice(0)
    if (pieces.reduce((sum, { length }) => sum + length, 0) < SMALL_BLOCK) small++
    if (small > MOST_SMALL_BLOCKS) throw new SourceError('it has too many small blocks')
    yield* pieces
  }
}

const headerOf = async (
  reader: ByteReader
): Promise<{ readonly header: Buffer; readonly hasChecksum: boolean }> => {
  const descriptor = await reader.take(1)
  const flags = descriptor[0] as number
  const isSingle = (flags & 0x20) !== 0
  if (flags & 0x0b) throw new SourceError('its header is not understood')
  const sizeLength = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] as number
  const window = await reader.take(isSingle ? 0 : 1)
  const size = await reader.take(sizeLength)
  if (windowOf(window[0], size) > LARGEST_WINDOW)
    throw new SourceError(`it needs more than ${LARGEST_WINDOW / 1024 ** 2} MiB to be unpacked`)
  return {
    header: Buffer.concat([descriptor, window, size]),
    hasChecksum: (flags & 4) !== 0
  }
}

/** How much of what was unpacked is needed further on. Pure. */
const windowOf = (descriptor: number | undefined, size: Buffer): number => {
  if (descriptor !== undefined) {
    const base = 2 ** (10 + (descriptor >> 3))
    return base + (base / 8) * (descriptor & 7)
  }
  return size.length === 8 ? Number(size.readBigUInt64LE()) : size.readUIntLE(0, size.length)
}
