/**
 * Layers as multi-member gzip files. What is DEFLATE already (a wheel's members) becomes a gzip member as it is, without
 * inflating and deflating again; everything else goes into *stored* members. No compressor runs, so no version of zlib
 * can change a byte. A file of many members is plain gzip: https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { TAR_END, type TarEntry, tarHeader, tarPadding } from './tar.ts'

/** A tar entry whose content may be at hand as raw DEFLATE streams, one after the other. */
export interface PackedEntry extends TarEntry {
  readonly deflated?: readonly Deflated[]
}

/** A part of a file that is one whole DEFLATE stream. */
export interface Deflated {
  readonly file: string
  readonly offset: number
  /** Bytes of the stream. */
  readonly size: number
  /** Of what it inflates to. */
  readonly crc32: number
  /** Bytes it inflates to. */
  readonly inflated: number
}

/** The layer, in buffers of 256 KiB that nobody writes to again. */
export async function* gzipStream(entries: readonly PackedEntry[]): AsyncGenerator<Buffer> {
  const out = new Chunks()
  using source = new Source()
  // The padding after a file and the header of the next share one member.
  let padding: Uint8Array = NOTHING
  for (const entry of entries) {
    const size = entry.size ?? 0
    const head = tarHeader(entry)
    yield* out.put(storedMember(padding.length === 0 ? head : Buffer.concat([padding, head])))
    padding = tarPadding(size)
    const { deflated } = entry
    if (size === 0) continue
    if (deflated === undefined) {
      yield* out.put(HEADER)
      yield* storedContent(entry, size, out)
    }
    for (const part of deflated ?? []) {
      yield* out.put(HEADER)
      yield* source.copy(part, out)
      yield* out.put(trailer(part.crc32, part.inflated))
    }
  }
  yield* out.put(storedMember(Buffer.concat([padding, TAR_END])))
  yield* out.end()
}

/** No name, no time, unknown system: https://www.rfc-editor.org/rfc/rfc1952#page-6 */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const NOTHING = Buffer.alloc(0)

const trailer = (crc: number, size: number): Buffer => {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeUInt32LE(crc, 0)
  // "The size of the original input data modulo 2^32."
  bytes.writeUInt32LE(size % 2 ** 32, 4)
  return bytes
}

/** The most a stored block holds: https://www.rfc-editor.org/rfc/rfc1951#page-11 */
const BLOCK_LIMIT = 0xffff

/** A whole gzip member with these bytes in stored blocks. */
const storedMember = (bytes: Uint8Array): Buffer => {
  const parts: Uint8Array[] = [HEADER]
  for (let at = 0; at < bytes.length; at += BLOCK_LIMIT)
    parts.push(
      ...storedBlock(bytes.subarray(at, at + BLOCK_LIMIT), at + BLOCK_LIMIT >= bytes.length)
    )
  return Buffer.concat([...parts, trailer(crc32(bytes), bytes.length)])
}

const storedBlock = (bytes: Uint8Array, last: boolean): readonly Uint8Array[] => {
  const head = Buffer.allocUnsafe(5)
  head[0] = last ? 1 : 0
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(bytes.length ^ 0xffff, 3)
  return [head, bytes]
}

/** Blocks and trailer of a file's content. Blocks are full but the last, however the content comes in. */
async function* storedContent(entry: TarEntry, size: number, out: Chunks): AsyncGenerator<Buffer> {
  const block = Buffer.allocUnsafe(Math.min(size, BLOCK_LIMIT))
  let filled = 0
  let left = size
  let crc = 0
  for await (const chunk of entry.content?.() ?? []) {
    crc = crc32(chunk, crc)
    for (let at = 0; at < chunk.length && left > 0; ) {
      const part = chunk.subarray(at, at + Math.min(block.length - filled, left))
      block.set(part, filled)
      at += part.length
      filled += part.length
      left -= part.length
      if (filled < block.length && left > 0) continue
      for (const bytes of storedBlock(block.subarray(0, filled), left === 0)) yield* out.put(bytes)
      filled = 0
      if (left === 0 && at < chunk.length) left = -1
    }
  }
  if (left !== 0) throw new Error(`${entry.path} changed its size while it was read`)
  yield* out.put(trailer(crc, size))
}

const CHUNK = 256 * 1024

/** Many small buffers in, few large ones out. */
class Chunks {
  #chunk = Buffer.allocUnsafe(CHUNK)
  #filled = 0;

  *put(bytes: Uint8Array): Generator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + this.free.length)
      this.#chunk.set(part, this.#filled)
      at += part.length
      yield* this.advance(part.length)
    }
  }

  /** Where the next bytes go: never empty. */
  get free(): Buffer {
    return this.#chunk.subarray(this.#filled)
  }

  /** So many bytes were written into `free`. */
  *advance(length: number): Generator<Buffer> {
    this.#filled += length
    if (this.#filled < CHUNK) return
    const full = this.#chunk
    this.#chunk = Buffer.allocUnsafe(CHUNK)
    this.#filled = 0
    yield full
  }

  *end(): Generator<Buffer> {
    if (this.#filled > 0) yield this.#chunk.subarray(0, this.#filled)
  }
}

/**
 * The file the last stream was read from stays open: neighbours mostly lie in the same one. Reads are synchronous, as
 * thousands of small ones from the page cache cost a fifth of what they cost through promises.
 */
class Source {
  #file: string | undefined
  #handle = -1;

  *copy({ file, offset, size }: Deflated, out: Chunks): Generator<Buffer> {
    const handle = this.#open(file)
    for (let done = 0; done < size; ) {
      const { free } = out
      const wanted = Math.min(free.length, size - done)
      const read = readSync(handle, free, 0, wanted, offset + done)
      if (read === 0) throw new Error(`${file} changed its size while it was read`)
      done += read
      yield* out.advance(read)
    }
  }

  [Symbol.dispose](): void {
    if (this.#file !== undefined) closeSync(this.#handle)
    this.#file = undefined
  }

  #open(file: string): number {
    if (this.#file === file) return this.#handle
    this[Symbol.dispose]()
    this.#handle = openSync(file, 'r')
    this.#file = file
    return this.#handle
  }
}
