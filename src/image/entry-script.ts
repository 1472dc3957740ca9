import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { readPlainText } from '../core/plain-file.ts'
import { type Log, silent } from '../core/ports.ts'
import { realPlace } from '../core/workspace.ts'
import { sourceFiles, tellSource } from './source-files.ts'
import type { EntryScript } from './spec.ts'

/**
 * Finds the entry script and reads it, without running it: what is plainly missing is reported now, not by a service that
 * does not start.
 * @throws UserError `ENTRY_SCRIPT_MISSING`, `ENTRY_SCRIPT_INVALID`.
 */
export const readEntryScript = async (
  file: string,
  sourceDirectory: string | undefined,
  { log = silent, signal }: { readonly log?: Log; readonly signal?: AbortSignal } = {}
): Promise<EntryScript> => {
  const source = sourceDirectory === undefined ? file : path.join(sourceDirectory, file)
  const { place, text } = await readScript(source, file, sourceDirectory, signal)
  const missing = missingFunctions(text)
  if (missing.length > 0)
    throw new UserError(
      'ENTRY_SCRIPT_INVALID',
      `The entry script "${source}" does not define ${missing.map(name => `${name}()`).join(' or ')}.`,
      {
        hint: 'It needs init(), called once per worker, and run(data), called for each request.',
        at: { file: source, line: 1 }
      }
    )
  if (sourceDirectory === undefined) return { file: path.basename(file), source: place }
  const inside = path.posix.normalize(file.split(path.sep).join('/'))
  if (inside.startsWith('../') || path.isAbsolute(inside)) throw outside(file, sourceDirectory)
  const found = await sourceFiles(sourceDirectory, inside)
  tellSource(sourceDirectory, found, log)
  return { file: inside, source: place, sourceDirectory, files: found.files }
}

/**
 * Which of `init` and `run` a script has no definition for, read off its text. A name may be defined, assigned or
 * imported; a star import or a driver module can bring anything, so such scripts are left to the scoring runtime.
 */
export const missingFunctions = (text: string): readonly string[] => {
  if (/^\s*from\s+\S+\s+import\s+\*/m.test(text) || /^driver_module\b/m.test(text)) return []
  return ['init', 'run'].filter(name => !definesName(text, name))
}

const definesName = (text: string, name: string): boolean =>
  new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text) ||
  new RegExp(`^${name}\\s*(?::[^=]+)?=[^=]`, 'm').test(text) ||
  new RegExp(`^\\s+def\\s+${name}\\s*\\(`, 'm').test(conditionalBlocks(text)) ||
  importedNames(text).includes(name)

/** Top-level `if`, `try` and `else` blocks: what they define is a name of the module too. */
const conditionalBlocks = (text: string): string =>
  (text.match(/^(?:if|try|else|elif|except|with)\b.*:\s*\n(?:(?:[ \t]+.*)?\n?)*/gm) ?? []).join(
    '\n'
  )

const importedNames = (text: string): string[] =>
  [...text.matchAll(/^(?:from\s+\S+\s+)?import\s+(\([^)]*\)|.*)$/gm)].flatMap(([, names = '']) =>
    names
      .replace(/[()\\]/g, ' ')
      .split(',')
      .map(
        part =>
          part
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? ''
      )
  )

const readScript = async (
  source: string,
  file: string,
  sourceDirectory: string | undefined,
  signal: AbortSignal | undefined
): Promise<{ readonly place: string; readonly text: string }> => {
  const options = { what: 'The entry script', signal }
  try {
    const place = await realPlace(source, options)
    return { place, text: await readPlainText(source, options) }
  } catch (error) {
    if (!(error instanceof UserError) || !['FILE_MISSING', 'FILE_NOT_PLAIN'].includes(error.code))
      throw error
    const hint =
      sourceDirectory === undefined
        ? 'Give its path from the workspace, for example model/score.py.'
        : `The input "entry-script" (${file}) is looked for below source-directory (${sourceDirectory}).`
    const message =
      error.code === 'FILE_MISSING' ? `There is no entry script "${source}".` : error.message
    throw new UserError('ENTRY_SCRIPT_MISSING', message, { cause: error, hint })
  }
}

const outside = (file: string, sourceDirectory: string): UserError =>
  new UserError(
    'ENTRY_SCRIPT_MISSING',
    `The entry script "${file}" does not lie in the source directory "${sourceDirectory}".`,
    { hint: 'Give the path of the script as seen from the source directory.' }
  )
