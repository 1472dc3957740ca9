/** The parts of a gzip file: https://www.rfc-editor.org/rfc/rfc1952 */

/** No name, no time, unknown system: https://www.rfc-editor.org/rfc/rfc1952#page-6 */
export const GZIP_HEADER: Buffer = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** What closes a member. @param size bytes it inflates to */
export const gzipTrailer = (crc: number, size: number): Buffer => {
  const bytes = Buffer.allocUnsafe(TRAILER_LENGTH)
  bytes.writeUInt32LE(crc, 0)
  // "The size of the original input data modulo 2^32."
  bytes.writeUInt32LE(size % 2 ** 32, 4)
  return bytes
}

/** Bytes of a member that holds `size` bytes as they are. */
export const storedSize = (size: number): number =>
  GZIP_HEADER.length + HEAD_LENGTH * Math.ceil(size / BLOCK_LIMIT) + size + TRAILER_LENGTH

/** Bytes of a member around a DEFLATE stream of `size` bytes. */
export const deflatedSize = (size: number): number => GZIP_HEADER.length + size + TRAILER_LENGTH

/** The most a stored block holds: https://www.rfc-editor.org/rfc/rfc1951#page-11 */
const BLOCK_LIMIT = 0xffff
const HEAD_LENGTH = 5
const TRAILER_LENGTH = 8

/** Puts bytes into stored blocks: all full but the last, however the bytes come in. */
export class StoredBlocks {
  /** Bytes that are still to come. */
  left: number
  #leftInBlock = 0

  /** @param size bytes that will come: at least one */
  constructor(size: number) {
    this.left = size
  }

  /** The heads of blocks, and the bytes between them. @param chunk of no more bytes than are left */
  *frame(chunk: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < chunk.length; ) {
      if (this.#leftInBlock === 0) {
        this.#leftInBlock = Math.min(BLOCK_LIMIT, this.left)
        yield head(this.#leftInBlock, this.#leftInBlock === this.left)
      }
      const part = chunk.subarray(at, at + this.#leftInBlock)
      yield part
      at += part.length
      this.left -= part.length
      this.#leftInBlock -= part.length
    }
  }
}

const head = (length: number, last: boolean): Buffer => {
  const bytes = Buffer.allocUnsafe(HEAD_LENGTH)
  bytes[0] = last ? 1 : 0
  bytes.writeUInt16LE(length, 1)
  bytes.writeUInt16LE(length ^ BLOCK_LIMIT, 3)
  return bytes
}
