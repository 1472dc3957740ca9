import { readdir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from '../core/errors.ts'
import type { ModelFile } from './weights.ts'

/** What a user's path leads to. */
export interface ModelFiles {
  readonly files: readonly ModelFile[]
  /** Name of the folder; undefined for a single file. */
  readonly folder: string | undefined
}

/**
 * Every file of a model, sorted by path. Links inside the folder count as the files they lead to.
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_LINK_OUTSIDE`, `MODEL_FILE_UNSUPPORTED`.
 */
export const listFiles = async (given: string): Promise<ModelFiles> => {
  const root = await rootOf(given)
  const found = await stat(root)
  if (found.isFile())
    return {
      files: [{ path: path.basename(given), source: root, size: found.size }],
      folder: undefined
    }
  const files = await filesBelow(root, '', given, new Set())
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    folder: path.basename(path.resolve(given))
  }
}

const rootOf = async (given: string): Promise<string> => {
  try {
    return await realpath(given)
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) throw error
    throw new UserError('MODEL_PATH_MISSING', `There is no file or folder "${given}".`, {
      cause: error,
      hint: 'Paths start from the workspace. Does a step before this one make or check out the model?'
    })
  }
}

const filesBelow = async (
  root: string,
  below: string,
  given: string,
  above: ReadonlySet<string>
): Promise<ModelFile[]> => {
  const folder = await realpath(path.join(root, below))
  if (above.has(folder)) return []
  const files: ModelFile[] = []
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    if (name === '.git' || name === '__pycache__' || name === '.DS_Store') continue
    const relative = path.posix.join(below, name)
    const source = await insideOf(root, relative, given)
    const found = await stat(source)
    if (found.isDirectory())
      files.push(...(await filesBelow(root, relative, given, new Set([...above, folder]))))
    else if (found.isFile()) files.push({ path: relative, source, size: found.size })
    else throw unsupported(path.join(given, relative))
  }
  return files
}

/** The file a name stands for; a link must not lead out of the folder that is registered. */
const insideOf = async (root: string, relative: string, given: string): Promise<string> => {
  const link = path.join(given, relative)
  try {
    const source = await realpath(path.join(root, relative))
    if (source === root || source.startsWith(root + path.sep)) return source
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ELOOP')) throw error
    if (relative.includes('\ufffd'))
      throw new UserError('MODEL_FILE_UNSUPPORTED', `The name of "${link}" is not UTF-8.`, {
        hint: 'Rename the file: tools that read the model later could not find it.'
      })
    throw new UserError('MODEL_FILE_UNSUPPORTED', `"${link}" is a link that leads nowhere.`, {
      hint: 'Remove it, or make the file it stands for.'
    })
  }
  throw new UserError(
    'MODEL_LINK_OUTSIDE',
    `"${link}" is a link to a file outside of "${given}".`,
    {
      hint: 'Copy the file into the folder: only what lies below it is registered.'
    }
  )
}

const unsupported = (file: string): UserError =>
  new UserError('MODEL_FILE_UNSUPPORTED', `"${file}" is neither a file nor a folder.`, {
    hint: 'A model holds plain files. Register a folder without sockets and devices.'
  })
