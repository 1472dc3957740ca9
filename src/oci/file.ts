/** Files read and written the way a store needs it: in bounded memory, and whole or not at all. */
import { randomUUID } from 'node:crypto'
import { type FileHandle, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openInPlace } from '../core/plain-file.ts'

const CHUNK = 1024 * 1024

/**
 * The bytes of a plain file from `start`, `length` of them; a link is not followed. While the caller works on one chunk the next is being read;
 * a chunk stays untouched only until the next one is asked for.
 */
export async function* readChunks(
  file: string,
  start = 0,
  length = Number.POSITIVE_INFINITY
): AsyncGenerator<Uint8Array> {
  await using handle = await openForReading(file)
  const buffers = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)]
  let at = start
  const end = start + length
  const next = (turn: number) => {
    const buffer = buffers[turn % 3] as Buffer
    const wanted = Math.min(CHUNK, end - at)
    return handle.file.read(buffer, 0, wanted, at)
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

/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 */
export const writeWhole = async (
  file: string,
  bytes: Uint8Array | string,
  draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`),
  mode = 0o666
): Promise<void> => {
  try {
    // A draft is a new file: a link that has its name already is not followed.
    await writeFile(draft, bytes, { flag: 'wx', mode, flush: true })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

const openForReading = async (file: string): Promise<AsyncDisposable & { file: FileHandle }> => {
  const { handle } = await openInPlace(file)
  return { file: handle, [Symbol.asyncDispose]: () => handle.close() }
}
