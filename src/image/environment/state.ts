import type { UserError } from '../../core/errors.ts'
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
  /** Versions that turned out not to do. */
  readonly without: readonly GivenUp[]
  /** Lines whose versions are taken whatever other packages say of them. */
  readonly firm: readonly Wanted[]
}

export interface GivenUp {
  /** Normalized. */
  readonly name: string
  readonly version: string
  /** Why it cannot be built, where that is the reason. */
  readonly failure?: UserError
}

/** What is known before anything was asked. */
export const firstState = (wanted: readonly Wanted[]): State => ({
  ...{ wanted, known: [], fromSource: new Set(), built: new Map() },
  ...{ without: [], firm: [] }
})
