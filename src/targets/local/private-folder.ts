import { chmodSync, lstatSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { isErrno, messageOf, UserError } from '../../core/errors.ts'

/**
 * Makes a folder that only this user may look into, and checks that it is one: a folder, no link, of this user, which nobody
 * else may write to. One that others may read is closed to them.
 * @throws UserError `FOLDER_NOT_PRIVATE`
 */
export const privateFolder = (folder: string): string => {
  const problem = problemOf(folder)
  if (problem !== undefined)
    throw new UserError('FOLDER_NOT_PRIVATE', `The folder "${folder}" ${problem}.`, {
      hint: 'Services are controlled through it, so it must be yours alone. Delete it and deploy again, or set XDG_RUNTIME_DIR to a folder of yours.'
    })
  return folder
}

const problemOf = (folder: string): string | undefined => {
  try {
    mkdirSync(path.dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) return `cannot be made: ${messageOf(error)}`
  }
  const found = lstatSync(folder)
  if (!found.isDirectory()) return 'is not a folder but something else'
  const user = process.getuid?.()
  // Windows has neither owners nor modes of this kind.
  if (user === undefined) return undefined
  if (found.uid !== user) return 'belongs to another user'
  if ((found.mode & 0o022) !== 0) return 'may be changed by other users'
  if ((found.mode & 0o077) !== 0) chmodSync(folder, 0o700)
  return undefined
}
