import { writeFile } from 'node:fs/promises'
import { isErrno, UserError } from '../../core/errors.ts'
import { outputPlace } from '../../core/plain-write.ts'
import type { Workspace } from '../../core/workspace.ts'

/**
 * Writes a new file: one that is there is never touched, nor is what a link leads to.
 * @returns false where there is something of that name already.
 * @throws UserError `OUTPUT_REFUSED`, `OUTPUT_FAILED`
 */
export const writeNew = async (
  file: string,
  content: string,
  workspace?: Workspace
): Promise<boolean> => {
  try {
    const place = await outputPlace(file, 'file', workspace ? { workspace } : {})
    await writeFile(place, content, { flag: 'wx', mode: 0o644, flush: true })
    return true
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false
    if (!isErrno(error, 'EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'EPERM')) throw error
    throw new UserError('OUTPUT_FAILED', `"${file}" could not be written: ${error.code}.`, {
      cause: error,
      hint: 'Check that this user may write there and that the disk has room.'
    })
  }
}
