import type { SourcePlace } from '../../../core/errors.ts'
import { UserError } from '../../../core/errors.ts'
import {
  beyondPyPi,
  type CondaFile,
  type Entry,
  nameIn,
  pythonIn,
  type WantedPython
} from '../conda-file.ts'
import { withoutSuperseded } from '../superseded.ts'
import type { Note } from '../wanted.ts'
import { parseExplicit } from './explicit.ts'
import type { CondaMode } from './mode.ts'
import type { CondaTool } from './tool.ts'

/** The conda part of an environment, as a conda program is asked for it. */
export interface CondaPart {
  readonly tool: CondaTool
  readonly at: SourcePlace
  readonly channels: readonly string[]
  /** Match specifications as the file has them. */
  readonly specs: readonly string[]
  /** The text of a lock of conda's, which stands for channels and specs. */
  readonly lock?: string
}

/** Whether a conda program is looked for. Pure. docs/adrs/0015-when-conda-installs.md */
export const wantsConda = (mode: CondaMode, file: CondaFile): boolean =>
  mode === 'always' || (mode === 'auto' && beyondPyPi(file).length > 0)

/** Pure. @param python `3.11`: what the rest of the image is made for */
export const condaPart = (
  file: CondaFile,
  python: string,
  tool: CondaTool
): { readonly part: CondaPart; readonly notes: readonly Note[] } => {
  const named = file.dependencies.map(entry => ({ ...entry, name: nameIn(entry) }))
  const { wanted, notes } = withoutSuperseded(named)
  const at = file.dependencies[0]?.at ?? { file: file.file }
  const beyond = beyondPyPi(file)
  return {
    part: {
      ...{ tool, at, channels: file.channels },
      specs: [...wanted.map(({ text }) => withoutComment(text)), ...pinOf(file, python)]
    },
    notes: [
      {
        level: 'info',
        message:
          beyond.length > 0
            ? `The conda part of ${file.file} is installed with ${tool.command}: PyPI does not have ${beyond.join(', ')}.`
            : `The conda part of ${file.file} is installed with ${tool.command}.`,
        at
      },
      ...notes
    ]
  }
}

/** A lock of conda's, and the Python in it. @throws UserError `ENVIRONMENT_FILE_INVALID` */
export const explicitPart = (
  text: string,
  file: string,
  tool: CondaTool
): { readonly part: CondaPart; readonly python: WantedPython } => {
  const at = { file, line: 1 }
  const python = parseExplicit(text).find(({ name }) => name === 'python')
  if (python === undefined)
    throw new UserError(
      'ENVIRONMENT_FILE_INVALID',
      `${file} is a lock of conda's without Python.`,
      {
        at,
        hint: 'An entry script needs one: add python to the environment that the lock was made of.'
      }
    )
  return {
    part: { tool, at, channels: [], specs: [], lock: text },
    python: { versions: `==${python.version}`, at }
  }
}

const withoutComment = (text: string): Entry['text'] => text.replace(/\s+#.*$/, '').trim()

/** Keeps the solver to the Python that was chosen, where the file leaves it open. */
const pinOf = (file: CondaFile, python: string): readonly string[] =>
  /^==3\.\d+/.test(pythonIn(file)?.versions ?? '') ? [] : [`python=${python}`]
