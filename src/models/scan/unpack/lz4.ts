import { type Source, SourceError } from '../source.ts'
import type { ByteReader } from './byte-reader.ts'
import { unpackFrames } from './frames.ts'

const FRAME = 0x184d2204
const HISTORY = 64 * 1024
/** By the code in the frame's header. */
const LARGEST_BLOCK: Readonly<Record<number, number>> = {
  4: 64 * 1024,
  5: 256 * 1024,
  6: 1024 * 1024,
  7: 4 * 1024 * 1024
}
const FLAG = { dictionary: 0x01, checksum: 0x04, size: 0x08, blockChecksum: 0x10 } as const

/**
 * The frames of lz4, one behind the other. Checksums are not compared.
 * https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Frame_format.md
 * @throws SourceError for what is no frame, or is damaged
 */
export const unpackLz4 = (packed: Source): AsyncGenerator<Buffer> =>
  unpackFrames(packed, FRAME, frame)

async function* frame(reader: ByteReader): AsyncGenerator<Buffer> {
  const [flags = 0, sizes = 0] = await reader.take(2)
  const largest = LARGEST_BLOCK[(sizes >> 4) & 7]
  if (flags >> 6 !== 1 || largest === undefined || flags & FLAG.dictionary)
    throw new SourceError('its header is not understood')
  await reader.take((flags & FLAG.size ? 8 : 0) + 1)
  const window = Buffer.alloc(HISTORY + largest)
  let end = 0
  for (;;) {
    const size = (await reader.take(4)).readUInt32LE()
    if (size === 0) break
    const isPlain = size >= 2 ** 31
    const length = size % 2 ** 31
    if (length > largest) throw new SourceError('it has a block that is too large')
    const block = await reader.take(length)
    const kept = Math.min(end, HISTORY)
    window.copy(window, 0, end - kept, end)
    end = isPlain ? kept + block.copy(window, kept) : unpackBlock(block, window, kept)
    if (flags & FLAG.blockChecksum) await reader.take(4)
    if (end > kept) yield window.subarray(kept, end)
  }
  if (flags & FLAG.checksum) await reader.take(4)
}

/**
 * Unpacks a block behind what is in the window already. Pure but for the window.
 * https://github.com/lz4/lz4/blob/v1.10.0/doc/lz4_Block_format.md
 * @returns where the window ends then
 */
const unpackBlock = (block: Buffer, window: Buffer, start: number): number => {
  let at = 0
  let end = start
  const lengthFrom = (nibble: number): number => {
    let length = nibble
    for (let more = nibble === 15 ? 255 : 0; more === 255; length += more) {
      more = block[at++] ?? -1
      if (more < 0) throw new SourceError('it is damaged')
    }
    return length
  }
  while (at < block.length) {
    const token = block[at++] as number
    const literals = lengthFrom(token >> 4)
    if (at + literals > block.length || end + literals > window.length)
      throw new SourceError('it is damaged')
    end += block.copy(window, end, at, at + literals)
    at += literals
    if (at === block.length) break
    const back = (block[at] as number) | ((block[at + 1] ?? 0) << 8)
    at += 2
    const length = lengthFrom(token & 15) + 4
    if (back === 0 || back > end || end + length > window.length)
      throw new SourceError('it is damaged')
    for (const stop = end + length; end < stop; end++) window[end] = window[end - back] as number
  }
  return end
}
