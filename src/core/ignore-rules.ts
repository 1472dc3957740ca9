/**
 * What a folder's own ignore file leaves out: `.amlignore`, `.dockerignore` or `.gitignore`, the first that is there, as
 * Azure ML did. https://learn.microsoft.com/azure/machine-learning/how-to-save-write-experiment-files
 */
import path from 'node:path'
import ignore from 'ignore'
import { hasCode } from './errors.ts'
import { OUTPUT_FOLDER } from './output-folder.ts'
import { readInPlace, textOf } from './plain-file.ts'

const IGNORE_FILES = ['.amlignore', '.dockerignore', '.gitignore'] as const

/** Part of no model and no source, whatever the rules say: version control, this tool's own folder, caches. */
export const NEVER_CONTENT = ['.git', OUTPUT_FOLDER, '__pycache__'] as const

export interface IgnoreRules {
  /** Of which file. */
  readonly name: (typeof IGNORE_FILES)[number]
  /**
   * What the rules say of a path: `in` where a line with `!` lets it in. A folder that is out may be passed over with
   * all that is in it unless `reopens`.
   */
  of(file: string, isFolder?: boolean): 'out' | 'in' | undefined
  /** Whether a later line may let in what lies in a folder that an earlier one leaves out. */
  readonly reopens: boolean
}

/** @returns undefined where there is no such file. */
export const readIgnoreRules = async (
  folder: string,
  names: readonly (typeof IGNORE_FILES)[number][] = IGNORE_FILES
): Promise<IgnoreRules | undefined> => {
  for (const name of names) {
    const text = await textAt(path.join(folder, name))
    if (text !== undefined) return rulesIn(text, name)
  }
  return undefined
}

/** Pure. */
const rulesIn = (text: string, name: IgnoreRules['name']): IgnoreRules =>
  name === '.dockerignore' ? dockerRules(text) : gitRules(text, name)

/** https://git-scm.com/docs/gitignore#_pattern_format */
const gitRules = (text: string, name: IgnoreRules['name']): IgnoreRules => {
  const rules = ignore({ ignorecase: false }).add(text)
  return {
    name,
    reopens: false,
    of: (file, isFolder = false) => {
      const { ignored, unignored } = rules.test(isFolder ? `${file}/` : file)
      return ignored ? 'out' : unignored ? 'in' : undefined
    }
  }
}

/**
 * The last line that matches a path, or a folder above it, decides; patterns start at the root.
 * https://docs.docker.com/build/concepts/context/#dockerignore-files
 */
const dockerRules = (text: string): IgnoreRules => {
  const lines = text
    .split(/\r?\n/)
    .filter(line => !line.startsWith('#') && line.trim() !== '')
    .map(line => {
      const lets = line.trim().startsWith('!')
      const pattern = path.posix.normalize(
        `/${line
          .trim()
          .slice(lets ? 1 : 0)
          .trim()}`
      )
      return { lets, rule: ignore({ ignorecase: false }).add(pattern.replace(/(.)\/+$/, '$1')) }
    })
  return {
    name: '.dockerignore',
    reopens: lines.some(({ lets }) => lets),
    of: file => {
      const last = lines.findLast(({ rule }) => rule.ignores(file))
      return last && (last.lets ? 'in' : 'out')
    }
  }
}

const textAt = async (file: string): Promise<string | undefined> => {
  try {
    return textOf(await readInPlace(file, { what: 'The ignore file', most: 1024 * 1024 }))
  } catch (error) {
    if (hasCode(error, 'FILE_MISSING')) return undefined
    throw error
  }
}
