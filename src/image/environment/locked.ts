import type { PackageSources } from './environment.ts'
import type { LockedPackage } from './lock-text.ts'
import type { Note } from './wanted.ts'

/** Exactly what is installed. */
export interface Lock {
  /** `3.11` */
  readonly python: string
  /** A requirements file with hashes, for pip as for us. No address of an index and no path of this machine is in it. */
  readonly text: string
  readonly packages: readonly LockedPackage[]
  /** Where to look for the wheels, besides what pip is configured with. */
  readonly sources: PackageSources
  /** What is worth knowing of how the packages were found. */
  readonly notes: readonly Note[]
}
