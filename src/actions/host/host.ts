import type { SourcePlace } from '../../core/errors.ts'
import type { Clock, Exec, Log } from '../../core/ports.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { TargetKinds } from '../../targets/index.ts'

/** Everything an action may touch outside its own memory: a runner or a terminal. */
export interface Host {
  /** The inputs as given, by name; what was not given is not there or empty. */
  readonly inputs: Readonly<Record<string, string>>
  /** The same without what `settings` and the project file say, where these were put under them. */
  readonly given?: Readonly<Record<string, string>>
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
  output(name: string, value: OutputValue): void
  /** Writes what a command was asked to print, as it is. */
  print(text: string): void
  /** Writes what a command reports: the text for people, the document where JSON was asked for. */
  report(document: unknown, text: string): void
  /**
   * Does a part of the work under a heading: a runner folds its lines, a terminal shows the heading. A part of a part has
   * no heading of its own. What people have to see is said after it.
   */
  phase<T>(title: string, work: () => Promise<T>): Promise<T>
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
  /** Where an input was given, for what is said about it: its line of the project file or of the workflow, where known. */
  placeOf(input: string): Promise<SourcePlace | undefined>
  /** Shows why the step fails, with what to do about it in lines of their own. */
  fail(message: string, advice: readonly string[], at?: SourcePlace): void
}

/** What a step hands on: a text, or what a JSON document says of it. */
export type OutputValue = string | number | boolean | object

/** An output as the text that later steps of a workflow get. */
export const outputText = (value: OutputValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** What an action file exports: its work, from inputs to outputs. */
export type Main = (host: Host) => Promise<void>
