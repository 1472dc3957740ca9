import { writeFile } from 'node:fs/promises'
import { isErrno, UserError } from '../../core/errors.ts'
import { outputPlace } from '../../core/plain-write.ts'

export interface NewFile {
  /** Absolute. */
  readonly place: string
  readonly content: string
}

/**
 * Writes new files, in their order: one that is there is never touched, and no link on the way is followed. All places
 * are checked before the first is written.
 * @param root absolute: nothing is written outside of it
 * @returns for each whether it was written; false where something of that name is there already.
 * @throws UserError `OUTPUT_REFUSED`, `OUTPUT_FAILED`
 */
export const writeNew = async (
  files: readonly NewFile[],
  root: string
): Promise<readonly boolean[]> => {
  const workspace = { folders: [root], writable: [root], reserved: [] }
  const places = []
  for (const { place } of files) places.push(await outputPlace(place, 'file', { workspace }))
  const written: boolean[] = []
  for (const [i, { content, place }] of files.entries())
    written.push(await writeOne(places[i] ?? place, content))
  return written
}

const writeOne = async (place: string, content: string): Promise<boolean> => {
  try {
    await writeFile(place, content, { flag: 'wx', mode: 0o644, flush: true })
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    if (!isErrno(error, 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EPERM')) throw error
    throw new UserError('OUTPUT_FAILED', `"${place}" could not be written: ${error.code}.`, {
      cause: error,
      hint: 'Check that this user may write there and that the disk has room.'
    })
  }
}
