import type { SourcePlace } from '../../core/errors.ts'
import type { Clock, Exec, Log } from '../../core/ports.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { TargetKinds } from '../../targets/index.ts'

/** Everything an action may touch outside its own memory: a runner or a terminal. */
export interface Host {
  /** The inputs as given, by name; what was not given is not there or empty. */
  readonly inputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Log
  readonly exec: Exec
  /** The kinds of targets that services can be deployed to. */
  readonly targets: TargetKinds
  readonly clock: Clock
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal
  /** The folder of the bundle: `runtime/` lies in it, `../actions/` beside it. */
  readonly home: string
  /** Of who only plans: makes of a store one that is never written. */
  readonly rehearsal?: (store: DocumentStore) => DocumentStore
  output(name: string, value: string): void
  /** Writes what a command was asked to print, as it is. */
  print(text: string): void
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
  /** Ends the step as failed. */
  fail(message: string, at?: SourcePlace): void
}

/** What an action file exports: its work, from inputs to outputs. */
export type Main = (host: Host) => Promise<void>
