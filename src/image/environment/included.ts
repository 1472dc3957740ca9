/** The files of an environment: those the user names, and those that these name, which have to stay in the workspace. */

import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { abandoned } from '../../core/abandoned.ts'
import { hasCode, isErrno, type SourcePlace, UserError } from '../../core/errors.ts'
import { openPlainFile, readPlainFile } from '../../core/plain-file.ts'
import { bytes, short } from '../../core/words.ts'
import { realPlace, type Workspace, workspaceHere } from '../../core/workspace.ts'
import type { EnvironmentFiles } from './files.ts'
import type { Place } from './requirements-file.ts'
import type { EnvironmentTexts } from './texts.ts'

/** Bytes of all texts of one environment: the locks of whole companies have a few of these millions. */
const MOST = 32 * 1024 * 1024
const MOST_FILES = 500

/** Reads the texts of one environment, bounded together. */
export const environmentTexts = ({
  environmentFile,
  requirementsFile,
  signal
}: Pick<EnvironmentFiles, 'environmentFile' | 'requirementsFile' | 'signal'>): EnvironmentTexts => {
  const workspace = workspaceWith([environmentFile, requirementsFile])
  let [left, files] = [MOST, MOST_FILES]
  const read = async (
    file: string,
    what: string,
    at: SourcePlace | undefined,
    from: string
  ): Promise<string> => {
    if (--files < 0) throw tooMany(at)
    const options = { workspace, what, signal, most: left, inside: at !== undefined }
    const content = await readPlainFile(file, options).catch(cause => {
      throw placed(cause, file, from, at)
    })
    left -= content.length
    return decoded(content)
  }
  return {
    given: (file, input) =>
      read(file, `The file of input "${input}",`, undefined, ` (input "${input}")`),
    included: (file, at) => read(file, 'The file', at, from(at)),
    inside: async (file, at) => {
      try {
        return await abandoned(
          realPlace(file, { workspace, what: 'The place', inside: true }),
          signal
        )
      } catch (cause) {
        // pip passes over a place that is not there.
        if (hasCode(cause, 'FILE_MISSING')) return undefined
        throw placed(cause, file, from(at), at)
      }
    }
  }
}

/**
 * A folder of packages that a file names: neither it nor what lies in it leads out of the workspace or never ends.
 * @throws UserError `FILE_OUTSIDE`, `FILE_NOT_PLAIN`
 */
export const checkLinks = async ({ file, at }: Place, texts: EnvironmentTexts): Promise<void> => {
  const place = await texts.inside(file, at)
  if (place === undefined) return
  const check = async (each: string): Promise<void> => {
    const real = await texts.inside(each, at)
    if (real === undefined || (await stat(real)).isDirectory()) return
    const plain = await openPlainFile(real, { what: 'The package' })
    await plain[Symbol.asyncDispose]()
  }
  if (!(await stat(place)).isDirectory()) return check(place)
  for (const entry of await readdir(place, { withFileTypes: true }))
    if (!entry.isFile()) await check(path.join(place, entry.name))
}

/** A file that the user chose outside of the workspace may name what lies beside it. */
const workspaceWith = (files: readonly (string | undefined)[]): Pick<Workspace, 'folders'> => {
  const beside = files
    .filter(file => file !== undefined)
    .map(file => path.dirname(path.resolve(file)))
    .filter(folder => folder !== path.parse(folder).root)
  return { folders: [...workspaceHere().folders, ...beside] }
}

const from = ({ file, line }: SourcePlace): string => ` (${file}, line ${line ?? 1})`

const placed = (
  cause: unknown,
  file: string,
  from: string,
  at: SourcePlace | undefined
): unknown => {
  if (!(cause instanceof UserError)) return cause
  if (cause.code === 'FILE_MISSING' || isErrno(cause.cause, 'EISDIR'))
    return new UserError('ENVIRONMENT_FILE_MISSING', `There is no file "${short(file)}"${from}.`, {
      cause,
      at,
      hint: 'Paths start from the workspace; those in a file, from the folder of that file. Was the repository checked out?'
    })
  const { message } = cause
  return new UserError(cause.code, message.length > 600 ? `${message.slice(0, 600)} …` : message, {
    cause,
    at,
    hint: cause.hint
  })
}

const tooMany = (at: SourcePlace | undefined): UserError =>
  new UserError(
    'FILE_TOO_LARGE',
    `The files of this environment name more than ${MOST_FILES} others.`,
    { at, hint: `An environment has up to ${MOST_FILES} files of ${bytes(MOST)} together.` }
  )

/** As pip reads it: `pip freeze > requirements.txt` in Windows' PowerShell writes UTF-16. */
const decoded = (content: Buffer): string => {
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content)
  return new TextDecoder().decode(content)
}
