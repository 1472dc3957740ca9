import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'
import { isErrno, UserError } from '../core/errors.ts'

/**
 * The files that patterns name, sorted, each once: a path names a file, or a folder's `*.json`; what is neither
 * is a glob (`*`, `**`, `?`).
 * @throws UserError `SAMPLES_MISSING` for the first pattern that names no file.
 */
export const matchingFiles = async (patterns: readonly string[]): Promise<readonly string[]> => {
  const found: string[] = []
  for (const pattern of patterns) {
    const files = await filesOf(pattern)
    if (files.length === 0) throw missing(`"${pattern}" matches no file.`)
    found.push(...files)
  }
  if (found.length === 0) throw missing('No samples are named.')
  return [...new Set(found)].toSorted()
}

const filesOf = async (pattern: string): Promise<readonly string[]> => {
  const kind = await kindOf(pattern)
  if (kind === 'file') return [path.normalize(pattern)]
  const files =
    kind === 'folder'
      ? await glob('*.json', { ...GLOB, cwd: pattern })
      : await glob(pattern, { ...GLOB, absolute: path.isAbsolute(pattern) })
  return files.map(file => path.normalize(kind === 'folder' ? path.join(pattern, file) : file))
}

/** Links to folders may lead in a circle or out of the workspace: they are not followed. */
const GLOB = { onlyFiles: true, expandDirectories: false, followSymbolicLinks: false }

const kindOf = async (name: string): Promise<'file' | 'folder' | undefined> => {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return undefined
    throw error
  }
}

const missing = (message: string): UserError =>
  new UserError('SAMPLES_MISSING', `There are no samples: ${message}`, {
    hint: 'Give paths of JSON files, folders with *.json, or globs, one per line, seen from the workspace.'
  })
