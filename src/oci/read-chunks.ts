import { openInPlace } from '../core/plain-file.ts'

const CHUNK = 1024 * 1024

/**
 * The bytes of a plain file from `start`, `length` of them, in bounded memory; a link is not followed. While the caller
 * works on one chunk the next is being read; a chunk stays untouched only until the next one is asked for.
 */
export async function* readChunks(
  file: string,
  start = 0,
  length = Number.POSITIVE_INFINITY
): AsyncGenerator<Uint8Array> {
  await using plain = await openInPlace(file)
  // Three, of which a small file needs one of its own size: megabytes for each of many make the collector run for nothing.
  const buffers: Buffer[] = []
  let at = start
  const end = start + length
  const next = (turn: number) => {
    const wanted = Math.min(CHUNK, end - at)
    if (turn < 3) buffers.push(Buffer.allocUnsafe(wanted))
    return plain.handle.read(buffers[turn % 3] as Buffer, 0, wanted, at)
  }
  let turn = 0
  let pending = end > at ? next(turn) : undefined
  while (pending !== undefined) {
    const { bytesRead, buffer } = await pending
    if (bytesRead === 0) return
    at += bytesRead
    turn++
    pending = end > at ? next(turn) : undefined
    yield buffer.subarray(0, bytesRead)
  }
}
