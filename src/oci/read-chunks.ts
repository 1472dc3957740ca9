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
  const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)]
  let at = start
  const end = start + length
  const next = (turn: number) => {
    const buffer = buffers[turn % 3] as Buffer
    const wanted = Math.min(CHUNK, end - at)
    return plain.handle.read(buffer, 0, wanted, at)
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
