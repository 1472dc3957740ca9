import path from 'node:path'
import { ifNoProgram, UserError } from '../../../core/errors.ts'
import { type Runs, runTool, variablesOf } from '../tools.ts'
import type { CondaMode } from './mode.ts'

/** A program that installs conda packages. */
export interface CondaTool {
  readonly command: 'micromamba' | 'mamba' | 'conda'
  /** Whose arguments it takes: mamba 2 is micromamba under another name, mamba 1 is conda with another solver. */
  readonly dialect: 'micromamba' | 'conda'
  readonly version: string
  /** What to call: a name on PATH, or a path. */
  readonly program: string
}

/** The first that is there of micromamba, mamba and conda: from the fastest to the slowest. */
export const findCondaTool = async (tools: Runs): Promise<CondaTool | undefined> => {
  for (const [command, program] of candidates(variablesOf(tools))) {
    const version = await versionOf(program, tools)
    if (version !== undefined)
      return { command, dialect: dialectOf(command, version), version, program }
  }
  return undefined
}

type Candidate = readonly [command: CondaTool['command'], program: string]

/**
 * Where the programs may be. Many installations put none on PATH and give their place in a variable: MAMBA_EXE and
 * CONDA_EXE by the hook of the shell, CONDA by GitHub's runners. Pure.
 */
const candidates = ({
  MAMBA_EXE,
  CONDA_EXE,
  CONDA
}: Readonly<Record<string, string>>): readonly Candidate[] => [
  ['micromamba', 'micromamba'],
  ...(MAMBA_EXE
    ? ([[/\bmicromamba$/.test(MAMBA_EXE) ? 'micromamba' : 'mamba', MAMBA_EXE]] as const)
    : []),
  ['mamba', 'mamba'],
  ['conda', 'conda'],
  ...(CONDA_EXE ? ([['conda', CONDA_EXE]] as const) : []),
  ...(CONDA ? ([['conda', path.join(CONDA, 'bin', 'conda')]] as const) : [])
]

/** Pure. */
export const dialectOf = (command: CondaTool['command'], version: string): CondaTool['dialect'] =>
  command === 'micromamba' || (command === 'mamba' && Number.parseInt(version, 10) >= 2)
    ? 'micromamba'
    : 'conda'

const versionOf = async (program: string, tools: Runs): Promise<string | undefined> => {
  const said = await runTool(tools, program, ['--version']).catch(ifNoProgram)
  // "2.3.2", "conda 24.11.1", or "mamba 1.5.8" above "conda 23.11.0".
  return said?.exitCode === 0 ? /\d+(?:\.\d+)+/.exec(said.stdout)?.[0] : undefined
}

export const condaMissing = (why: string, mode: CondaMode): UserError =>
  mode === 'never'
    ? new UserError('CONDA_MISSING', `${why}, but the input "conda" is never.`, {
        hint: 'Leave the input "conda" out, or give an environment file of packages that PyPI has.'
      })
    : new UserError(
        'CONDA_MISSING',
        `${why}, but this machine has no micromamba, mamba or conda.`,
        { hint: 'Put mamba-org/setup-micromamba before this step, or install one of the three.' }
      )
