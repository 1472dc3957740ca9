import type { Exec, Log } from '../../core/ports.ts'
import type { PythonPlatform } from './platform.ts'

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
}

/** The variables that have a value: the whole environment of each program that is run. */
export const variablesOf = ({
  env = process.env
}: Pick<EnvironmentTools, 'env'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
