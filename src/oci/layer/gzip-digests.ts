import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, crc32, createInflateRaw, inflateRaw } from 'node:zlib'
import type { Digest } from '../digest.ts'
import {
  memberHeader,
  memberTrailer,
  type PackedEntry,
  type Piece,
  piecesOf,
  storedMember
} from './gzip.ts'

export interface LayerDigests {
  /** Of the gzip file. */
  readonly digest: Digest
  /** Of the tar inside. */
  readonly diffId: Digest
  /** Bytes of the gzip file. */
  readonly size: number
}

/** A DEFLATE stream that does not hold what its archive says of it. */
export class BrokenStream extends Error {
  readonly path: string

  constructor(path: string, problem: string) {
    super(`${path} ${problem}`)
    this.path = path
  }
}

/**
 * Reads a layer once, checks every DEFLATE stream against its length and CRC, and tells both digests.
 * Streams inflate on other threads, a few ahead of the one that is being hashed.
 * @throws BrokenStream when a stream does not hold what it should.
 */
export const layerDigests = async (entries: readonly PackedEntry[]): Promise<LayerDigests> => {
  const outer = createHash('sha256')
  const inner = createHash('sha256')
  let size = 0
  const write = (bytes: Uint8Array) => {
    outer.update(bytes)
    size += bytes.length
  }
  for await (const piece of ahead(piecesOf(entries))) {
    if (piece.kind === 'stored') {
      inner.update(piece.bytes)
      write(storedMember(piece.bytes))
      continue
    }
    write(memberHeader())
    if (piece.kind === 'inflated') {
      write(piece.compressed)
      inner.update(piece.content)
    } else await streamThrough(piece, write, chunk => inner.update(chunk))
    write(memberTrailer(piece.deflated.crc32, piece.inflatedSize))
  }
  return {
    digest: `sha256:${outer.digest('hex')}`,
    diffId: `sha256:${inner.digest('hex')}`,
    size
  }
}

type DeflatedPiece = Extract<Piece, { kind: 'deflated' }>

interface InflatedPiece extends Omit<DeflatedPiece, 'kind'> {
  readonly kind: 'inflated'
  readonly compressed: Uint8Array
  readonly content: Uint8Array
}

/** Larger streams are inflated piece by piece, when their turn comes. */
const WHOLE_LIMIT = 4 * 1024 * 1024
/** Inflated bytes that may wait for their turn. */
const AHEAD_LIMIT = 24 * 1024 * 1024
const AHEAD_PIECES = 64

/** The same pieces in the same order; small streams arrive inflated. */
async function* ahead(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece | InflatedPiece> {
  const waiting: { readonly piece: Promise<Piece | InflatedPiece>; readonly size: number }[] = []
  let bytes = 0
  for await (const piece of pieces) {
    const whole = piece.kind === 'deflated' && piece.inflatedSize <= WHOLE_LIMIT
    const pending = whole ? inflated(piece) : Promise.resolve(piece)
    // Awaited in its turn; until then a failure must not count as unhandled.
    pending.catch(() => {})
    const size = whole ? piece.inflatedSize : 0
    waiting.push({ piece: pending, size })
    bytes += size
    while (bytes > AHEAD_LIMIT || waiting.length > AHEAD_PIECES) {
      const first = waiting.shift()
      if (first === undefined) break
      bytes -= first.size
      yield await first.piece
    }
  }
  for (const { piece } of waiting) yield await piece
}

const inflateWhole = promisify(inflateRaw) as unknown as (
  bytes: Uint8Array,
  options: object
) => Promise<{ readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }>

const inflated = async (piece: DeflatedPiece): Promise<InflatedPiece> => {
  const { path, deflated, inflatedSize } = piece
  const chunks: Uint8Array[] = []
  for await (const chunk of deflated.open()) chunks.push(Buffer.from(chunk))
  const compressed = Buffer.concat(chunks)
  try {
    const { buffer, engine } = await inflateWhole(compressed, {
      info: true,
      chunkSize: Math.max(constants.Z_MIN_CHUNK, inflatedSize + 1),
      maxOutputLength: inflatedSize
    })
    check(piece, engine.bytesWritten, buffer.length, crc32(buffer))
    return { ...piece, kind: 'inflated', compressed, content: buffer }
  } catch (error) {
    throw asBroken(error, path)
  }
}

const streamThrough = async (
  piece: DeflatedPiece,
  compressed: (chunk: Uint8Array) => void,
  content: (chunk: Uint8Array) => void
): Promise<void> => {
  const { path, deflated, inflatedSize } = piece
  const inflater = createInflateRaw({ chunkSize: 1024 * 1024 })
  let length = 0
  let crc = 0
  const reading = (async () => {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > inflatedSize) throw new BrokenStream(path, 'inflates to more than it says')
      crc = crc32(chunk, crc)
      content(chunk)
    }
  })()
  reading.catch(() => {})
  try {
    for await (const chunk of deflated.open()) {
      compressed(chunk)
      // The inflater keeps what it is given until it has worked on it.
      if (!inflater.write(Buffer.from(chunk))) await Promise.race([drained(inflater), reading])
      if (inflater.destroyed) break
    }
    inflater.end()
    await reading
    check(piece, inflater.bytesWritten, length, crc)
  } catch (error) {
    throw asBroken(error, path)
  } finally {
    inflater.destroy()
  }
}

const drained = (stream: NodeJS.EventEmitter): Promise<void> =>
  new Promise(resolve => {
    stream.once('drain', resolve)
  })

/** A stream must end exactly where its bytes end: what follows would not be a gzip trailer. */
const check = (piece: DeflatedPiece, consumed: number, length: number, crc: number): void => {
  const { path, deflated, inflatedSize } = piece
  if (consumed !== deflated.size) throw new BrokenStream(path, 'holds bytes after its end')
  if (length !== inflatedSize) throw new BrokenStream(path, 'inflates to less than it says')
  if (crc !== deflated.crc32) throw new BrokenStream(path, 'fails its checksum')
}

const asBroken = (error: unknown, path: string): unknown => {
  const code = (error as { code?: unknown }).code
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return new BrokenStream(path, 'inflates to more than it says')
  return String(code).startsWith('Z_') ? new BrokenStream(path, 'is damaged') : error
}
