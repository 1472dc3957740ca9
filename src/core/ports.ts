import type { SourcePlace } from './errors.ts'

/** Where a use case reports what it is doing. The runner and the terminal each have one. */
export interface Log {
  debug(message: string): void
  /** @param shown `always`: where only errors are shown too, as what an error refers to. */
  info(message: string, shown?: 'always'): void
  warning(message: string, at?: SourcePlace): void
  /** Long work: `done` of `total` (bytes, or any unit). Shown now and then, never on every call. */
  progress(label: string, done: number, total: number): void
  /** From here on the value is masked, in every form the log can meet it in. */
  secret(value: string): void
}

export interface ExecOptions {
  readonly cwd?: string
  /** What the program's variables are chosen from, by the list of `child-environment.ts`; our own when left out. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Names of further variables that are handed on: those the user listed for this. */
  readonly allow?: readonly string[]
  /** Variables that are set, whatever is chosen. */
  readonly set?: Readonly<Record<string, string>>
  readonly input?: string
  /** Ends the program, and all it started itself. */
  readonly signal?: AbortSignal
  /** Called for each line of stdout and stderr, as it comes. */
  readonly onLine?: (line: string) => void
}

export interface ExecResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a program to its end, without a shell and never with the whole environment. A program that fails is a result,
 * not an exception; one that does not exist rejects with a UserError `PROGRAM_MISSING`, one that a signal ended with
 * the reason of that signal.
 */
export type Exec = (
  command: string,
  args: readonly string[],
  options?: ExecOptions
) => Promise<ExecResult>

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** A log that says nothing. */
export const silent: Log = {
  debug: () => {},
  info: () => {},
  warning: () => {},
  progress: () => {},
  secret: () => {}
}
