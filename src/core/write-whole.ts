import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

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
    // The error of the disk is the one to report.
    await rm(draft, { force: true }).catch(() => {})
    throw error
  }
}
