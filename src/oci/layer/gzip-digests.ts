import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { TransformOptions } from 'node:stream'
import { createGunzip, type ZlibOptions } from 'node:zlib'
import type { Digest } from '../digest.ts'
import { gzipStream, type PackedEntry } from './gzip.ts'
import { tarSize } from './tar.ts'

export interface LayerDigests {
  /** Of the gzip file. */
  readonly digest: Digest
  /** Of the tar inside. */
  readonly diffId: Digest
  /** Bytes of the gzip file. */
  readonly size: number
}

/** The DEFLATE streams of a layer do not hold what was said of them. */
export class BrokenLayer extends Error {}

/** Puts a layer together to learn its digests. @throws BrokenLayer */
export const layerDigests = async (entries: readonly PackedEntry[]): Promise<LayerDigests> => {
  let found: LayerDigests | undefined
  const keep = (digests: LayerDigests) => {
    found = digests
  }
  for await (const _ of inspectedLayer(entries, keep));
  return found as LayerDigests
}

/**
 * The bytes of a layer, read on the way as an engine will read them: both digests come from one reading. Every member is
 * checked against its length and CRC, the whole against the length of the tar it stands for: a stream that ends early or
 * late, or hides another behind it, does not get through. The inflating happens on another thread, beside the hashing.
 * @param found is told the digests before the stream ends
 * @throws BrokenLayer at the end of the stream at the latest
 */
export async function* inspectedLayer(
  entries: readonly PackedEntry[],
  found: (digests: LayerDigests) => void | Promise<void>
): AsyncGenerator<Buffer> {
  const expected = tarSize(entries)
  const outer = createHash('sha256')
  const inner = createHash('sha256')
  // The types of Node's 20 leave the option out.
  const options: ZlibOptions & TransformOptions = {
    chunkSize: CHUNK,
    writableHighWaterMark: 4 * CHUNK
  }
  const inflater = createGunzip(options)
  let size = 0
  let inflated = 0
  inflater.on('data', (chunk: Buffer) => {
    inflated += chunk.length
    if (inflated > expected) inflater.destroy(new BrokenLayer('inflates to more than it says'))
    // Later, so that the next piece is being inflated meanwhile.
    else queueMicrotask(() => inner.update(chunk))
  })
  const ended = once(inflater, 'end').catch(error => {
    throw error instanceof BrokenLayer ? error : new BrokenLayer('is damaged', { cause: error })
  })
  // Awaited below; until then a failure must not count as unhandled.
  ended.catch(() => {})
  try {
    for await (const chunk of gzipStream(entries)) {
      const flowing = inflater.write(chunk)
      outer.update(chunk)
      size += chunk.length
      yield chunk
      if (!flowing) await Promise.race([once(inflater, 'drain'), ended])
    }
    inflater.end()
    await ended
  } finally {
    inflater.destroy()
  }
  if (inflated !== expected) throw new BrokenLayer('inflates to less than it says')
  await found({
    digest: `sha256:${outer.digest('hex')}`,
    diffId: `sha256:${inner.digest('hex')}`,
    size
  })
}

const CHUNK = 256 * 1024
