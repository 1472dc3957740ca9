import { pipeline, Readable, type Transform } from 'node:stream'
import { createGunzip, createInflate } from 'node:zlib'
import { headOf, isRandom, type Source, SourceError } from '../source.ts'

/** Streams one behind the other, more than any program writes. */
const MOST_STREAMS = 10_000

/** zlib's streams, one behind the other, as joblib reads them. */
export const unpackZlib = (packed: Source): AsyncGenerator<Buffer> =>
  streams(packed, createInflate, rest => rest)

/** gzip's members, one behind the other, with zeros between them, as Python reads them. */
export const unpackGzip = (packed: Source): AsyncGenerator<Buffer> =>
  streams(packed, createGunzip, behindZeros)

/** What one of Node's decoders makes of a source. */
export async function* unpackByStream(
  packed: Source,
  stream: Transform
): AsyncGenerator<Buffer, void> {
  pipeline(Readable.from(copies(packed)), stream, () => {})
  try {
    yield* stream as AsyncIterable<Buffer>
  } finally {
    stream.destroy()
  }
}

/** @param next where the next stream begins in what is left */
async function* streams(
  packed: Source,
  create: () => Transform & { readonly bytesWritten: number },
  next: (rest: Source) => Source | Promise<Source>
): AsyncGenerator<Buffer> {
  let source = packed
  for (let count = 0; count < MOST_STREAMS; count++) {
    const stream = create()
    yield* unpackByStream(source, stream)
    const rest = await next(behind(source, stream.bytesWritten))
    if ((await headOf(rest, 1)).length === 0) return
    // To go back to the place where a stream ended costs all that was unpacked before it.
    if (!isRandom(rest)) break
    source = rest
  }
  throw new SourceError('it goes on behind its end')
}

/** What follows the first bytes of a source. */
export const behind = (source: Source, start: number): Source =>
  isRandom(source) ? source.part(start, source.size) : { chunks: () => chunksBehind(source, start) }

async function* chunksBehind(
  source: Source,
  start: number
): AsyncGenerator<Buffer, void, number | undefined> {
  const chunks = source.chunks()
  let left = start
  let next = await chunks.next()
  try {
    while (!next.done) {
      const from = Math.min(left, next.value.length)
      left -= from
      const skip = from < next.value.length ? yield next.value.subarray(from) : 0
      next = await chunks.next(skip)
    }
  } finally {
    await chunks.return()
  }
}

const behindZeros = async (source: Source): Promise<Source> => {
  let zeros = 0
  for await (const chunk of source.chunks()) {
    const place = chunk.findIndex(byte => byte !== 0)
    if (place >= 0) return behind(source, zeros + place)
    zeros += chunk.length
  }
  return behind(source, zeros)
}

/** Pieces that stay as they are, for a stream that keeps some of them. */
async function* copies(source: Source): AsyncGenerator<Buffer> {
  for await (const chunk of source.chunks()) yield Buffer.from(chunk)
}
