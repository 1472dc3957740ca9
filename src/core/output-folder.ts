import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isErrno } from './errors.ts'

/** The folder of this tool in the workspace: what is made for people and later steps, and the default registry. */
export const OUTPUT_FOLDER = '.scoreline'

/** Git's own file in the folder, so that no weights and no locks are committed by accident. */
const IGNORE_ALL = '# Written by scoreline: nothing in this folder is committed.\n*\n'

/**
 * Makes one folder, where it is not there. An output folder that is new is left out by Git; one that is there already is
 * as somebody wants it.
 * @throws the errors of `mkdir` and `writeFile`, but for a place that is taken: what takes it is for the caller to see.
 */
export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return
    throw error
  }
  if (path.basename(folder) !== OUTPUT_FOLDER) return
  // Never over a file, nor through a link, that another process has put there meanwhile.
  await writeFile(path.join(folder, '.gitignore'), IGNORE_ALL, { flag: 'wx' }).catch(error => {
    if (!isErrno(error, 'EEXIST')) throw error
  })
}

/** Makes a folder and those above it, where they are not there; an output folder that it lies in as `makeFolder` does. */
export const makeFolders = async (folder: string): Promise<void> => {
  const parent = path.dirname(folder)
  if (path.basename(parent) === OUTPUT_FOLDER) {
    await mkdir(path.dirname(parent), { recursive: true })
    await makeFolder(parent)
  }
  await mkdir(folder, { recursive: true })
}
