import { chmod, lstat, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from './errors.ts'
import { kindOf } from './plain-file.ts'
import { realPlace } from './workspace.ts'

/**
 * A folder for what nobody else may read or prepare: made where it is missing, for this user alone, behind no link.
 * @param root the user's choice, or this user's own place: may lie behind links of the machine
 * @param below folders in it, each in the one before
 * @returns its path
 * @throws UserError `STATE_FOLDER_UNSAFE`, `FILE_LINK_OUTSIDE`.
 */
export const ownFolder = async (root: string, ...below: readonly string[]): Promise<string> => {
  await mkdir(root, { recursive: true, mode: 0o700 }).catch(cause => {
    throw unsafe(root, `cannot be made: ${cause.code}`, cause)
  })
  let folder = await realPlace(root, { what: 'The state folder' })
  await check(folder)
  for (const name of below) {
    folder = path.join(folder, name)
    await mkdir(folder, { mode: 0o700 }).catch(cause => {
      if (cause.code !== 'EEXIST') throw unsafe(folder, `cannot be made: ${cause.code}`, cause)
    })
    await check(folder)
  }
  return folder
}

const check = async (folder: string): Promise<void> => {
  const found = await lstat(folder)
  if (!found.isDirectory()) throw unsafe(folder, `is ${kindOf(found)}`)
  const user = process.getuid?.()
  if (user === undefined) return
  if (found.uid !== user) throw unsafe(folder, 'belongs to another user')
  // Made by an earlier version, or unpacked with the modes of another machine.
  if ((found.mode & 0o022) !== 0) await chmod(folder, 0o700)
}

const unsafe = (folder: string, why: string, cause?: unknown): UserError =>
  new UserError('STATE_FOLDER_UNSAFE', `The folder "${folder}" ${why}.`, {
    cause,
    hint: 'Scoreline keeps services and their files there, for this user alone. Remove it, or name another folder in SCORELINE_STATE.'
  })
