import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { signalsSeen } from './signals-seen.ts'

/**
 * Replaces a file in one step: readers see the old bytes or the new ones, never a part.
 * @param draft where the bytes are written first, on the same disk; beside the file when left out.
 * @param mode of the file, of which the process's umask takes away.
 * @param signal aborted before the new bytes take the place of the old ones, those stay
 */
export const writeWhole = async (
  file: string,
  bytes: Uint8Array | string,
  draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}`),
  mode = 0o666,
  signal?: AbortSignal
): Promise<void> => {
  try {
    // A draft is a new file: a link that has its name already is not followed.
    await writeFile(draft, bytes, { flag: 'wx', mode, flush: true })
    if (signal) await signalsSeen()
    signal?.throwIfAborted()
    await rename(draft, file)
  } catch (error) {
    // The error of the disk is the one to report.
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}
