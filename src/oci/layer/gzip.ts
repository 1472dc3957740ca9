/**
 * Layers as multi-member gzip files. What is DEFLATE already (a wheel's members) becomes a gzip member as it is, without
 * inflating and deflating again; everything else goes into *stored* members. No compressor runs, so no version of zlib
 * can change a byte. A file of many members is plain gzip: https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
import { crc32 } from 'node:zlib'
import { TAR_END, type TarEntry, tarHeader, tarPadding } from './tar.ts'

/** A tar entry whose content may be at hand as a raw DEFLATE stream. */
export interface PackedEntry extends TarEntry {
  readonly deflated?: Deflated
}

export interface Deflated {
  /** Bytes of the DEFLATE stream. */
  readonly size: number
  /** Of the inflated content. */
  readonly crc32: number
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** The parts of a layer in order: bytes to be stored, or a DEFLATE stream with the length of what it inflates to. */
export type Piece =
  | { readonly kind: 'stored'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'deflated'
      readonly path: string
      readonly deflated: Deflated
      readonly inflatedSize: number
    }

/** No name, no time, unknown system: https://www.rfc-editor.org/rfc/rfc1952#page-6 */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** The most a stored block holds: https://www.rfc-editor.org/rfc/rfc1951#page-11 */
const STORED_LIMIT = 0xffff

/** The archive in pieces. The padding after a file and the header of the next share one piece. */
export async function* piecesOf(entries: readonly PackedEntry[]): AsyncGenerator<Piece> {
  let padding = Buffer.alloc(0)
  for (const entry of entries) {
    const size = entry.size ?? 0
    yield stored(Buffer.concat([padding, tarHeader(entry)]))
    padding = Buffer.from(tarPadding(size))
    const { deflated } = entry
    if (size === 0) continue
    if (deflated) yield { kind: 'deflated', path: entry.path, deflated, inflatedSize: size }
    else yield* storedContent(entry, size)
  }
  yield stored(Buffer.concat([padding, TAR_END]))
}

/** The compressed layer, in large buffers. */
export async function* gzipStream(entries: readonly PackedEntry[]): AsyncGenerator<Uint8Array> {
  const collected = new Collector()
  for await (const piece of piecesOf(entries)) {
    if (piece.kind === 'stored') collected.add(storedMember(piece.bytes))
    else {
      collected.add(HEADER)
      for await (const chunk of piece.deflated.open()) {
        collected.add(chunk)
        if (collected.full) yield collected.take()
      }
      collected.add(trailer(piece.deflated.crc32, piece.inflatedSize))
    }
    if (collected.full) yield collected.take()
  }
  yield collected.take()
}

/** A whole gzip member that holds these bytes in stored blocks. */
export const storedMember = (bytes: Uint8Array): Buffer => {
  const blocks = Math.max(1, Math.ceil(bytes.length / STORED_LIMIT))
  const member = Buffer.allocUnsafe(HEADER.length + blocks * 5 + bytes.length + 8)
  let at = HEADER.copy(member)
  for (let start = 0, block = 1; block <= blocks; start += STORED_LIMIT, block++) {
    const part = bytes.subarray(start, start + STORED_LIMIT)
    member[at] = block === blocks ? 1 : 0
    member.writeUInt16LE(part.length, at + 1)
    member.writeUInt16LE(part.length ^ 0xffff, at + 3)
    member.set(part, at + 5)
    at += 5 + part.length
  }
  trailer(crc32(bytes), bytes.length).copy(member, at)
  return member
}

/** The frame around one DEFLATE stream. */
export const memberHeader = (): Buffer => HEADER
export const memberTrailer = (crc: number, inflatedSize: number): Buffer =>
  trailer(crc, inflatedSize)

const trailer = (crc: number, inflatedSize: number): Buffer => {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeUInt32LE(crc, 0)
  // "The size of the original input data modulo 2^32."
  bytes.writeUInt32LE(inflatedSize % 2 ** 32, 4)
  return bytes
}

const stored = (bytes: Uint8Array): Piece => ({ kind: 'stored', bytes })

async function* storedContent(entry: TarEntry, size: number): AsyncGenerator<Piece> {
  let left = size
  for await (const chunk of entry.content?.() ?? []) {
    left -= chunk.length
    yield stored(chunk)
  }
  if (left !== 0) throw new Error(`${entry.path} changed its size while it was read`)
}

const ENOUGH = 1024 * 1024

/** Many small buffers in, few large ones out. */
class Collector {
  #parts: Uint8Array[] = []
  #length = 0

  add(bytes: Uint8Array): void {
    // What is given may be overwritten once the next is asked for.
    this.#parts.push(bytes.length < ENOUGH ? Buffer.from(bytes) : bytes)
    this.#length += bytes.length
  }

  get full(): boolean {
    return this.#length >= ENOUGH
  }

  take(): Buffer {
    const all = Buffer.concat(this.#parts, this.#length)
    this.#parts = []
    this.#length = 0
    return all
  }
}
