import type { Exec, ExecOptions, ExecResult, Log } from '../../core/ports.ts'
import type { PythonPlatform } from './platform.ts'
import { withNames } from './variables.ts'

/** What building an environment needs of the world. */
export interface EnvironmentTools {
  readonly platform: PythonPlatform
  readonly exec: Exec
  readonly log: Log
  readonly signal: AbortSignal
  /** A folder that outlives the job where the runner lets it: programs, wheels, digests of finished layers. */
  readonly cacheDir: string
  /** Environment variables, the process's own when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Whether packages without a wheel are built from their source; `never` when left out. */
  readonly sourceBuilds?: SourceBuilds | undefined
  /** An image with the wanted Python, for packages that have to be built with it; that of Docker's own where left out. */
  readonly buildImage?: string | undefined
  /** The Python that a conda program installed below the packages, where there is one for this machine. */
  readonly condaPython?: (() => Promise<string | undefined>) | undefined
  /** Names of the variables that requirements may fill in, as the user lists them. */
  readonly variables?: readonly string[]
  /** Whether packages' tests and static libraries stay out of the layer. */
  readonly slim?: boolean | undefined
}

export const SOURCE_BUILDS = ['auto', 'never'] as const
export type SourceBuilds = (typeof SOURCE_BUILDS)[number]

export type Runs = Pick<EnvironmentTools, 'exec' | 'signal' | 'env' | 'variables'>

/**
 * Runs pip, uv, Python or a conda program: with the variables listed for it and those that requirements may fill in.
 * What it writes names these, and does not show them.
 */
export const runTool = async (
  { exec, signal, env = process.env, variables = [] }: Runs,
  program: string,
  args: readonly string[],
  options: Pick<ExecOptions, 'cwd' | 'set' | 'input'> = {}
): Promise<ExecResult> => {
  const { exitCode, ...said } = await exec(program, args, {
    ...options,
    signal,
    env,
    allow: variables
  })
  const shown = (text: string): string => withNames(text, { allowed: variables, env })
  return { exitCode, stdout: shown(said.stdout), stderr: shown(said.stderr) }
}

/** The variables that have a value: what settings of pip, uv and conda are read from. */
export const variablesOf = ({
  env = process.env
}: Pick<EnvironmentTools, 'env'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
