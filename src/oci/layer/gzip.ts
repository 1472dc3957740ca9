/**
 * Layers as multi-member gzip files. What is DEFLATE already (a wheel's members) becomes a gzip member as it is, without
 * inflating and deflating again; everything else goes into *stored* members. No compressor runs, so no version of zlib
 * can change a byte. A file of many members is plain gzip: https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { deflatedSize, GZIP_HEADER, gzipTrailer, StoredBlocks, storedSize } from './gzip-format.ts'
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
      yield* out.put(GZIP_HEADER)
      yield* storedContent(entry, size, out)
    }
    for (const part of deflated ?? []) {
      yield* out.put(GZIP_HEADER)
      yield* source.copy(part, out)
      yield* out.put(gzipTrailer(part.crc32, part.inflated))
    }
  }
  yield* out.put(storedMember(Buffer.concat([padding, TAR_END])))
  yield* out.end()
}

/** The length of `gzipStream(entries)`, without reading any content. */
export const packedSize = (entries: readonly PackedEntry[]): number => {
  let total = 0
  let padding = 0
  for (const entry of entries) {
    const { size = 0, deflated } = entry
    total += storedSize(padding + tarHeader(entry).length)
    padding = tarPadding(size).length
    if (size === 0) continue
    if (deflated === undefined) total += storedSize(size)
    for (const part of deflated ?? []) total += deflatedSize(part.size)
  }
  return total + storedSize(padding + TAR_END.length)
}

const NOTHING = Buffer.alloc(0)

/** A whole gzip member with these bytes in stored blocks. */
const storedMember = (bytes: Uint8Array): Buffer =>
  Buffer.concat([
    GZIP_HEADER,
    ...new StoredBlocks(bytes.length).frame(bytes),
    gzipTrailer(crc32(bytes), bytes.length)
  ])

/** Blocks and trailer of a file's content. */
async function* storedContent(entry: TarEntry, size: number, out: Chunks): AsyncGenerator<Buffer> {
  const blocks = new StoredBlocks(size)
  let crc = 0
  for await (const chunk of entry.content?.() ?? []) {
    if (chunk.length > blocks.left) throw changedSize(entry)
    crc = crc32(chunk, crc)
    for (const part of blocks.frame(chunk)) yield* out.put(part)
  }
  if (blocks.left > 0) throw changedSize(entry)
  yield* out.put(gzipTrailer(crc, size))
}

const changedSize = ({ path }: TarEntry): Error =>
  new Error(`${path} changed its size while it was read`)

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
