import type { KnownMetadata } from './metadata.ts'
import type { BuiltWheel } from './source/build.ts'
import type { Wanted } from './wanted.ts'

/** What is known of the packages while they are looked for. */
export interface State {
  readonly wanted: readonly Wanted[]
  readonly known: readonly KnownMetadata[]
  /** Packages that have no wheel: taken from their source, by normalized name. */
  readonly fromSource: ReadonlySet<string>
  readonly built: ReadonlyMap<string, BuiltWheel>
}
