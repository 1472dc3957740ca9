import { createHash } from 'node:crypto'
import type { Digest } from '../digest.ts'
import { ByteThread } from './byte-thread.ts'
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
 * late, or hides another behind it, does not get through. That happens on another thread.
 * @param found gets the digests before the stream ends
 * @throws BrokenLayer at the end of the stream at the latest
 */
export async function* inspectedLayer(
  entries: readonly PackedEntry[],
  found: (digests: LayerDigests) => void | Promise<void>
): AsyncGenerator<Buffer> {
  const expected = tarSize(entries)
  const outer = createHash('sha256')
  await using reader = new ByteThread<{ hex: string; size: number }>(READER, { expected })
  let size = 0
  for await (const chunk of gzipStream(entries)) {
    await reader.take(chunk).catch(broken)
    outer.update(chunk)
    size += chunk.length
    yield chunk
  }
  const inner = await reader.end().catch(broken)
  if (inner.size !== expected) throw new BrokenLayer('inflates to less than it says')
  await found({
    digest: `sha256:${outer.digest('hex')}`,
    diffId: `sha256:${inner.hex}`,
    size
  })
}

const broken = (cause: Error): never => {
  throw new BrokenLayer(cause.message, { cause })
}

/** Inflates and hashes. What was inflated is hashed a moment later, while the next piece is being inflated. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
let size = 0
const inflater = require('node:zlib').createGunzip({ chunkSize: 256 * 1024 })
inflater.on('data', chunk => {
  size += chunk.length
  if (size > workerData.expected) inflater.destroy(new Error('inflates to more than it says'))
  else queueMicrotask(() => hash.update(chunk))
})
inflater.on('end', () => queueMicrotask(() => parentPort.postMessage({ answer: { hex: hash.digest('hex'), size } })))
inflater.on('error', ({ message }) => parentPort.postMessage({ error: message }))
parentPort.on('message', ({ buffer, length, end }) => {
  if (inflater.destroyed) return
  if (end) return inflater.end()
  inflater.write(new Uint8Array(buffer, 0, length), error => {
    if (!error) parentPort.postMessage({ buffer }, [buffer])
  })
})
`
