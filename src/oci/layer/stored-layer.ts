/**
 * Layers whose files are kept as they are: a tar in one gzip member of *stored* blocks. No compressor runs, so the bytes
 * are the same everywhere, and tools that read nothing but gzip take them (docs/adrs/0013-stored-gzip-layers.md).
 * https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */
import { crc32 } from 'node:zlib'
import type { Digest } from '../digest.ts'
import type { Blob } from '../store.ts'
import { GZIP_HEADER, gzipTrailer, StoredBlocks, storedSize } from './gzip-format.ts'
import { type Hasher, openHasher } from './hasher.ts'
import { type TarEntry, tarSize, tarStream } from './tar.ts'

export interface StoredLayer {
  readonly blob: Blob
  /** Digest of the tar. @throws Error before the blob was read once, whole. */
  readonly diffId: () => Digest
}

/** @param entries in the order they shall have */
export const storedLayer = (
  entries: readonly TarEntry[],
  described: Pick<Blob, 'mediaType' | 'label'>
): StoredLayer => {
  let diffId: Digest | undefined
  const size = tarSize(entries)
  async function* open(): AsyncGenerator<Uint8Array> {
    await using hasher = openHasher(size)
    yield* storedGzip(tarStream(entries), size, hasher)
    diffId = await hasher.digest()
  }
  return {
    blob: { ...described, size: storedSize(size), open },
    diffId: () => {
      if (diffId === undefined) throw new Error(`${described.label} was not read yet`)
      return diffId
    }
  }
}

const CHUNK = 1024 * 1024

/** The gzip file, in one buffer that is filled again for every piece. Blocks are full but the last. */
async function* storedGzip(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  hasher: Hasher
): AsyncGenerator<Uint8Array> {
  const out = Buffer.allocUnsafe(Math.min(CHUNK, storedSize(size)))
  let filled = 0
  const blocks = new StoredBlocks(size)
  let crc = 0
  function* put(part: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < part.length; ) {
      const fitting = part.subarray(at, at + out.length - filled)
      out.set(fitting, filled)
      at += fitting.length
      filled += fitting.length
      if (filled < out.length) continue
      yield out
      filled = 0
    }
  }
  yield* put(GZIP_HEADER)
  for await (const chunk of bytes) {
    await hasher.update(chunk)
    crc = crc32(chunk, crc)
    for (const part of blocks.frame(chunk)) yield* put(part)
  }
  yield* put(gzipTrailer(crc, size))
  if (filled > 0) yield out.subarray(0, filled)
}
