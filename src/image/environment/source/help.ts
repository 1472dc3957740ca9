/** What is tried where a build fails for want of what pip of then would have had lying around. */
import { hasCode, UserError } from '../../../core/errors.ts'
import { normalizedName, parseRequirement } from '../requirement.ts'
import { satisfies } from '../version.ts'
import type { Task } from './failed.ts'

/** What a build is given besides what it asks for. */
export interface Help {
  /** Requirements. */
  readonly also: readonly string[]
  /** Build requirements are those that were there at that time: `2021-08-04T13:00:37Z`. */
  readonly until?: string
  /** Whether what is compiled may ask for any C library: without the header of `old-glibc.ts`. */
  readonly anyGlibc?: boolean
}

/**
 * Builds, and again with more help for as long as a failure says what would help: a module that `setup.py` imports and the
 * source lists among what it needs, as the environment has it (numpy and Cython also where it does not), at last with build requirements of then.
 * @param build rejects with what was thrown where the last help did not help either
 * @param requires lines of what the package needs, as its source says; known once it was unpacked
 */
export const withHelp = async <Built>(
  build: (help: Help) => Promise<Built>,
  task: Task,
  requires: () => readonly string[]
): Promise<Built> => {
  let help: Help = { also: [] }
  let told: unknown
  for (;;) {
    try {
      return await build(help)
    } catch (error) {
      // Of a build with tools of then, the user can change nothing: what counts is what was said before it.
      if (help.until === undefined) told = error
      if (!(error instanceof UserError)) throw error
      const next = hasCode(error, 'SOURCE_BUILD_FAILED')
        ? nextHelp(error.message, help, task, requires())
        : undefined
      if (next === undefined) throw told
      help = next
    }
  }
}

/** Undefined where nothing more is tried. Pure. */
export const nextHelp = (
  problem: string,
  help: Help,
  { python, source }: Task,
  requires: readonly string[]
): Help | undefined => {
  // https://setuptools.pypa.io/en/stable/history.html#v58-0-0
  if (/\buse_2to3\b/.test(problem) && !help.also.includes(WITH_2TO3))
    return { ...help, also: [...help.also, WITH_2TO3] }
  // A function of the package has the name of one of the C library's.
  if (/version node not found/.test(problem) && !help.anyGlibc) return { ...help, anyGlibc: true }
  const lacking = /No module named '?([\w-]+)/.exec(problem)?.[1]
  const line = lacking === undefined ? undefined : lineFor(lacking, python, requires, source.beside)
  if (line !== undefined && !help.also.includes(line))
    return { ...help, also: [...help.also, line] }
  const { uploaded } = source.file
  if (help.until !== undefined || uploaded === undefined) return undefined
  return { ...help, until: aYearAfter(uploaded) }
}

/** The last that translates Python 2 when it builds. */
const WITH_2TO3 = 'setuptools<58'

/** What has a module: what is built with the oldest numpy of a Python runs with newer ones, too. */
const lineFor = (
  module: string,
  python: string,
  requires: readonly string[],
  beside: ReadonlyMap<string, string> = new Map()
): string | undefined => {
  const name = normalizedName(module)
  if (name === 'numpy') return satisfies(python, '<3.9') ? 'oldest-supported-numpy' : 'numpy'
  if (name === 'cython') return 'cython<3'
  const line = requires.find(each => normalizedName(parseRequirement(each)?.name ?? '') === name)
  const version = beside.get(name)
  return line === undefined || version === undefined ? line : `${name}==${version}`
}

/** Tools that came soon after a package still knew it; the next Python came within a year. */
const aYearAfter = (time: string): string => {
  const date = new Date(time)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString()
}
