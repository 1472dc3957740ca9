import type { CondaPart } from './conda/part.ts'
import type { Note, Wanted } from './wanted.ts'

/** What the user's files ask for, before anything is resolved. */
export interface Environment {
  /** `3.11` */
  readonly python: string
  /** Minor versions that it may be, newest first, where no file, lock or input says which one: 12 of `3.12`. */
  readonly openMinors?: readonly number[]
  readonly wanted: readonly Wanted[]
  /** Versions that are kept where a package is needed anyway (`-c`). */
  readonly constraints: readonly Wanted[]
  /** A requirements file that is a lock already: every package pinned, with hashes. */
  readonly lock?: { readonly file: string; readonly text: string }
  /** The conda part, where a conda program installs it; `wanted` is the pip part alone then. */
  readonly conda?: CondaPart
  /** What is installed below the packages of this environment and is not installed again. */
  readonly below?: Installed
  readonly sources: PackageSources
  /** What was read differently from what the files say, for the log and the summary. */
  readonly notes: readonly Note[]
}

/** A Python that is there, with its packages. */
export interface Installed {
  /** `3.11.9` */
  readonly python: string
  readonly packages: readonly { readonly name: string; readonly version: string }[]
}

/** Where packages come from, when a requirements file says so itself; pip's own configuration holds besides. */
export interface PackageSources {
  /** `--index-url …`, `--extra-index-url …`, `--find-links …`, `--no-index`: lines that pip and uv both read. */
  readonly lines: readonly string[]
  readonly trustedHosts: readonly string[]
  /** `--pre` */
  readonly prereleases: boolean
}
