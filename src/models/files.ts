import { lstat, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from '../core/errors.ts'
import { NEVER_CONTENT, readIgnoreRules } from '../core/ignore-rules.ts'
import { isOnDisk, kindOf } from '../core/plain-file.ts'
import { holdsSecret, isUsualSecret } from '../core/usual-secrets.ts'
import { isBelow, realPlace } from '../core/workspace.ts'
import type { ModelFile } from './weights.ts'

/** What a user's path leads to. */
export interface ModelFiles {
  readonly files: readonly ModelFile[]
  /** Name of the folder; undefined for a single file. */
  readonly folder: string | undefined
  /** Left out since they usually hold secrets: paths in the folder. */
  readonly secrets: readonly string[]
}

/** Never part of a model. */
const LEFT_OUT = new Set<string>([...NEVER_CONTENT, '.DS_Store'])

/** More than any model has; a folder that links lead round and round in has as many as one waits for. */
const MOST_FILES = 100_000
const MOST_FOLLOWED = 1000
const DEEPEST = 100

/**
 * Every file of a model, sorted by path. Links inside the folder count as the files they lead to. Its `.amlignore` counts;
 * other ignore files do not, as they mostly keep models out of Git.
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_LINK_OUTSIDE`, `MODEL_FILE_UNSUPPORTED`, `MODEL_IS_SECRET`, `MODEL_TOO_MANY_FILES`.
 */
export const listFiles = async (given: string): Promise<ModelFiles> => {
  const root = await rootOf(given)
  const found = await stat(root)
  const names = [path.basename(given), path.relative(process.cwd(), root)]
  for (const name of names.map(one => one.split(path.sep).join('/')))
    if (await (found.isFile() ? holdsSecret(name, root, found.size) : isUsualSecret(name)))
      throw isSecret(given)
  if (found.isDirectory()) return filesOfFolder(root, given)
  if (!found.isFile() || !isOnDisk(root)) throw unsupported(given)
  return {
    files: [{ path: path.basename(given), source: root, size: found.size }],
    folder: undefined,
    secrets: []
  }
}

const rootOf = async (given: string): Promise<string> => {
  try {
    return await realPlace(given, { what: 'The model' })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    if (error.code === 'FILE_LINK_OUTSIDE')
      throw new UserError('MODEL_LINK_OUTSIDE', error.message, {
        cause: error,
        hint: error.hint
      })
    throw new UserError('MODEL_PATH_MISSING', `There is no file or folder "${given}".`, {
      cause: error,
      hint: 'Paths start from the workspace. Does a step before this one make or check out the model?'
    })
  }
}

const filesOfFolder = async (root: string, given: string): Promise<ModelFiles> => {
  const rules = await readIgnoreRules(root, ['.amlignore'])
  const files: ModelFile[] = []
  const secrets: string[] = []
  let followed = 0

  /** @param above real places of the folders on the way: a link to one of them leads in a circle */
  const walk = async (below: string, folder: string, above: readonly string[]): Promise<void> => {
    if (above.includes(folder)) return
    if (above.length > DEEPEST)
      throw tooMany(given, `folders in folders, more than ${DEEPEST} deep`)
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry
      if (LEFT_OUT.has(name)) continue
      if (name === '.amlignore' && rules !== undefined) continue
      const relative = path.posix.join(below, name)
      const isLink = entry.isSymbolicLink()
      if (isLink && ++followed > MOST_FOLLOWED)
        throw tooMany(given, `more than ${MOST_FOLLOWED} links`)
      const source = isLink
        ? await insideOf(root, path.join(folder, name), relative, given)
        : path.join(folder, name)
      const found = await lstat(source).catch(error => {
        throw isErrno(error, 'ENOENT') ? nowhere(path.join(given, relative), relative) : error
      })
      const verdict = rules?.of(relative, found.isDirectory())
      if (verdict === 'out') continue
      if (found.isDirectory()) await walk(relative, source, [...above, folder])
      else if (!found.isFile()) throw unsupported(path.join(given, relative), kindOf(found))
      else if (verdict !== 'in' && (await isLeftOut(relative, source, root, found.size)))
        secrets.push(relative)
      else files.push({ path: relative, source, size: found.size })
      if (files.length > MOST_FILES) throw tooMany(given, `more than ${MOST_FILES} files`)
    }
  }

  await walk('', root, [])
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, folder: path.basename(path.resolve(given)), secrets: secrets.sort() }
}

/** By its own name or by that of the file it is a link to. */
const isLeftOut = async (
  relative: string,
  source: string,
  root: string,
  size: number
): Promise<boolean> =>
  (await holdsSecret(relative, source, size)) ||
  (await holdsSecret(path.relative(root, source).split(path.sep).join('/'), source, size))

/** The file a link stands for; it must not lead out of the folder that is registered. */
const insideOf = async (
  root: string,
  file: string,
  relative: string,
  given: string
): Promise<string> => {
  const link = path.join(given, relative)
  const source = await realPlace(file, {
    workspace: { folders: [root] }
  }).catch(error => {
    if (!(error instanceof UserError) || error.code === 'FILE_LINK_OUTSIDE')
      throw outside(link, given)
    throw nowhere(link, relative)
  })
  if (!isBelow(source, root)) throw outside(link, given)
  return source
}

const outside = (link: string, given: string): UserError =>
  new UserError('MODEL_LINK_OUTSIDE', `"${link}" is a link to a file outside of "${given}".`, {
    hint: 'Copy the file into the folder: only what lies below it is registered.'
  })

const nowhere = (link: string, relative: string): UserError =>
  relative.includes('\ufffd')
    ? new UserError('MODEL_FILE_UNSUPPORTED', `The name of "${link}" is not UTF-8.`, {
        hint: 'Rename the file: tools that read the model later could not find it.'
      })
    : new UserError('MODEL_FILE_UNSUPPORTED', `"${link}" is a link that leads nowhere.`, {
        hint: 'Remove it, or make the file it stands for.'
      })

const unsupported = (file: string, kind?: string): UserError =>
  new UserError(
    'MODEL_FILE_UNSUPPORTED',
    `"${file}" is neither a file nor a folder${kind ? ` but ${kind}` : ''}.`,
    { hint: 'A model holds plain files. Register a folder without sockets, pipes and devices.' }
  )

const isSecret = (given: string): UserError =>
  new UserError('MODEL_IS_SECRET', `"${given}" is a file that usually holds secrets.`, {
    hint: 'Everybody who can pull the model could read it. Nothing was registered. If it really is a model, rename the file.'
  })

const tooMany = (given: string, what: string): UserError =>
  new UserError('MODEL_TOO_MANY_FILES', `The folder "${given}" holds ${what}.`, {
    hint: 'Register the folder of the model alone, or pack its files into an archive.'
  })
