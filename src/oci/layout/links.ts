import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, isErrno, UserError } from '../../core/errors.ts'
import { realPlace } from '../../core/workspace.ts'

/** Where a layout keeps things: files are written to, read from and deleted in all of these. */
const FOLDERS = ['blobs', 'blobs/sha256', '.scoreline', '.scoreline/staged', '.scoreline/lock']

/**
 * A registry folder may be part of a checkout that a stranger made: a link in it would lead what is written and deleted
 * there to any place of the machine.
 * @throws UserError `REGISTRY_LINKED`, `FILE_LINK_OUTSIDE`.
 */
export const refuseLinks = async (location: string, root: string): Promise<void> => {
  await realPlace(root, { what: 'The registry' }).catch(error => {
    if (!hasCode(error, 'FILE_MISSING')) throw error
    return parentOf(root)
  })
  for (const folder of FOLDERS) {
    const found = await lstat(path.join(root, folder)).catch(error => {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) return undefined
      throw error
    })
    if (found !== undefined && !found.isDirectory()) throw linked(location, folder)
  }
}

/** A registry that is still to be made: the nearest folder above it that is there. */
const parentOf = async (root: string): Promise<void> => {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const found = await lstat(folder).catch(() => undefined)
    if (found !== undefined) {
      await realPlace(folder, { what: 'The folder of the registry' })
      return
    }
  }
}

const linked = (location: string, folder: string): UserError =>
  new UserError(
    'REGISTRY_LINKED',
    `"${folder}" in the registry folder "${location}" is a link or a file, not a folder.`,
    {
      hint: 'Nothing was read, written or deleted. A registry folder holds its own files: remove the link, or name another folder.'
    }
  )
