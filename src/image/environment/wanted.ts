import type { SourcePlace } from '../../core/errors.ts'
import type { Requirement } from './requirement.ts'

/** One package somebody asked for. */
export interface Wanted extends Requirement {
  readonly at: SourcePlace
  readonly from: 'conda' | 'pip'
  /** `sha256:…` or of another kind, as `--hash` gives them. */
  readonly hashes: readonly string[]
  /** Absolute path of a wheel on this disk. */
  readonly wheelFile?: string
  /** Its version counts whatever other packages say of it. */
  readonly firm?: boolean
}

export interface Note {
  readonly level: 'info' | 'warning'
  readonly message: string
  readonly at?: SourcePlace
  /** What it is about, where a later note may take its place. */
  readonly about?: 'python'
}
