import { readSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Room } from './room.ts'

/** Bytes that can be read from their start, as often as needed. */
export interface Source {
  /**
   * Piece by piece, each valid until the next is asked for; `next(skip)` leaves out so many bytes behind the last piece.
   * @throws SourceError
   */
  chunks(): AsyncGenerator<Buffer, void, number | undefined>
  /** All of them, where they are in memory already. */
  readonly whole?: Buffer
}

/** A source whose parts can be reached at once. */
export interface RandomSource extends Source {
  readonly size: number
  part(start: number, end: number): RandomSource
}

/** Bytes that are in memory. */
export const inMemory = (whole: Buffer): RandomSource => ({
  whole,
  size: whole.length,
  part: (start, end) => inMemory(whole.subarray(start, end)),
  async *chunks() {
    if (whole.length > 0) yield whole
  }
})

export const isRandom = (source: Source): source is RandomSource => 'part' in source

/** Bytes that are damaged, or more than are unpacked. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

const CHUNK = 256 * 1024
/** One read in so many lets others have their turn: it takes longer to wait for one than to read. */
const TURN = 16
const FAR = 64 * 1024
/** No more than this of a compressed stream is unpacked. */
const MOST_UNPACKED = 4 * 1024 ** 3

/** The bytes of a file from `start` to `end`. */
export const fileSource = (file: FileHandle, start: number, end: number): RandomSource =>
  partOfFile(file, windowOn(file), start, end)

const partOfFile = (
  file: FileHandle,
  window: Window,
  start: number,
  end: number
): RandomSource => ({
  size: Math.max(0, end - start),
  part: (from, to) => partOfFile(file, window, start + from, Math.min(start + to, end)),
  async *chunks() {
    const most = Math.max(0, end - start)
    if (most <= NEAR) {
      const bytes = await window(start, most)
      if (bytes.length > 0) yield bytes
      return
    }
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, most))
    let at = start
    let asked = CHUNK
    for (let reads = 0; at < end; reads++) {
      const length = Math.min(asked, end - at)
      const bytesRead =
        reads % TURN > 0
          ? readSync(file.fd, buffer, 0, length, at)
          : (await file.read(buffer, 0, length, at)).bytesRead
      if (bytesRead === 0) return
      const skip = (yield buffer.subarray(0, bytesRead)) ?? 0
      at += bytesRead + skip
      // Behind one large value there often is the next.
      asked = skip > FAR ? NEAR : Math.min(CHUNK, asked * 16)
    }
  }
})

/** Bytes that are read together with what lies behind them: an archive has thousands of headers and small files. */
const NEAR = 4096

/** A few bytes of a file from a place on. */
type Window = (start: number, size: number) => Promise<Buffer>

/** Keeps the piece of the file that was read last. */
const windowOn = (file: FileHandle): Window => {
  let buffer = Buffer.alloc(0)
  let bytes = buffer
  let from = 0
  return async (start, size) => {
    if (start < from || start + size > from + bytes.length) {
      if (buffer.length === 0) buffer = Buffer.allocUnsafe(CHUNK)
      const { bytesRead } = await file.read(buffer, 0, CHUNK, start)
      bytes = buffer.subarray(0, bytesRead)
      from = start
    }
    // A copy: somebody else may ask for another piece meanwhile.
    return Buffer.from(bytes.subarray(start - from, start - from + size))
  }
}

/** What a decoder makes of the bytes of a source. @param room where the memory of its dictionary comes from */
export type Unpack = (packed: Source, room: Room) => AsyncIterable<Buffer>

/** What a decoder makes of a source, up to an upper bound. */
export const unpackedSource = (
  packed: Source,
  unpack: Unpack,
  room: Room = new Room()
): Source => ({
  async *chunks() {
    let skip = 0
    let size = 0
    try {
      for await (const chunk of unpack(packed, room)) {
        size += chunk.length
        if (size > MOST_UNPACKED)
          throw new SourceError(`it has more than ${MOST_UNPACKED / 1024 ** 3} GiB when unpacked`)
        if (skip >= chunk.length) skip -= chunk.length
        else skip = (yield chunk.subarray(skip)) ?? 0
      }
    } catch (cause) {
      if (cause instanceof SourceError) throw cause
      throw new SourceError(cause instanceof Error ? cause.message : String(cause), { cause })
    }
  }
})

/** The first bytes of a source, as many as there are up to `size`; those before the damage of a damaged one. */
export const headOf = async (source: Source, size: number): Promise<Buffer> => {
  if (source.whole !== undefined) return source.whole.subarray(0, size)
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of source.chunks()) {
      pieces.push(Buffer.from(chunk))
      length += chunk.length
      if (length >= size) break
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
  }
  return Buffer.concat(pieces).subarray(0, size)
}
