import { UserError } from '../../../core/errors.ts'
import type { EnvironmentTools } from '../tools.ts'
import type { CondaMode } from './part.ts'

/** A program that installs conda packages. */
export interface CondaTool {
  readonly command: 'micromamba' | 'mamba' | 'conda'
  /** Whose arguments it takes: mamba 2 is micromamba under another name, mamba 1 is conda with another solver. */
  readonly dialect: 'micromamba' | 'conda'
  readonly version: string
}

/** The first of micromamba, mamba and conda that is on PATH: from the fastest to the slowest. */
export const findCondaTool = async (
  tools: Pick<EnvironmentTools, 'exec' | 'signal'>
): Promise<CondaTool | undefined> => {
  for (const command of ['micromamba', 'mamba', 'conda'] as const) {
    const version = await versionOf(command, tools)
    if (version !== undefined) return { command, dialect: dialectOf(command, version), version }
  }
  return undefined
}

/** Pure. */
export const dialectOf = (command: CondaTool['command'], version: string): CondaTool['dialect'] =>
  command === 'micromamba' || (command === 'mamba' && Number.parseInt(version, 10) >= 2)
    ? 'micromamba'
    : 'conda'

const versionOf = async (
  command: string,
  { exec, signal }: Pick<EnvironmentTools, 'exec' | 'signal'>
): Promise<string | undefined> => {
  try {
    const { exitCode, stdout } = await exec(command, ['--version'], { signal })
    // "2.3.2", "conda 24.11.1", or "mamba 1.5.8" above "conda 23.11.0".
    return exitCode === 0 ? /\d+(?:\.\d+)+/.exec(stdout)?.[0] : undefined
  } catch (error) {
    if (error instanceof UserError && error.code === 'PROGRAM_MISSING') return undefined
    throw error
  }
}

export const condaMissing = (why: string, mode: CondaMode): UserError =>
  mode === 'never'
    ? new UserError('CONDA_MISSING', `${why}, but the input "conda" is never.`, {
        hint: 'Leave the input "conda" out, or give an environment file of packages that PyPI has.'
      })
    : new UserError(
        'CONDA_MISSING',
        `${why}, but this machine has no micromamba, mamba or conda on PATH.`,
        { hint: 'Put mamba-org/setup-micromamba before this step, or install one of the three.' }
      )
