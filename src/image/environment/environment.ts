import type { SourcePlace } from '../../core/errors.ts'
import type { Requirement } from './requirement.ts'

/** What the user's files ask for, before anything is resolved. */
export interface Environment {
  /** `3.11` */
  readonly python: string
  readonly wanted: readonly Wanted[]
  /** Versions that are kept where a package is needed anyway (`-c`). */
  readonly constraints: readonly Wanted[]
  /** A requirements file that is a lock already: every package pinned, with hashes. */
  readonly lock?: { readonly file: string; readonly text: string }
  readonly sources: PackageSources
  /** What was read differently from what the files say, for the log and the summary. */
  readonly notes: readonly Note[]
}

/** One package somebody asked for. */
export interface Wanted extends Requirement {
  readonly at: SourcePlace
  readonly from: 'conda' | 'pip'
  /** `sha256:…` or of another kind, as `--hash` gives them. */
  readonly hashes: readonly string[]
  /** Absolute path of a wheel on this disk. */
  readonly wheelFile?: string
}

/** Where packages come from, when a requirements file says so itself; pip's own configuration holds besides. */
export interface PackageSources {
  /** `--index-url …`, `--extra-index-url …`, `--find-links …`, `--no-index`: lines that pip and uv both read. */
  readonly lines: readonly string[]
  readonly trustedHosts: readonly string[]
  /** `--pre` */
  readonly prereleases: boolean
}

export interface Note {
  readonly level: 'info' | 'warning'
  readonly message: string
  readonly at?: SourcePlace
}
