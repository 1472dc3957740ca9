/**
 * Versions of an answer that say they are not for the wanted Python. uv looks at the lower bound of `Requires-Python`
 * alone: of `>=3.6,!=3.6.*` or `<3.10` it sees nothing, and pip refuses what it chose.
 */
import { UserError } from '../../core/errors.ts'
import type { Environment } from './environment.ts'
import { releaseOf } from './python-version.ts'
import { normalizedName, pinnedVersion } from './requirement.ts'
import type { Described } from './set-metadata.ts'
import type { State } from './state.ts'
import { isCondition, satisfies } from './version.ts'

interface Unfit {
  /** Normalized. */
  readonly name: string
  readonly version: string
  /** `>=3.6, !=3.6.*` */
  readonly says: string
}

/**
 * Those that pip would refuse. Pure.
 * @throws UserError `ENVIRONMENT_UNSOLVABLE` where a line asks for that very version, or no version seems to do
 */
export const unfitIn = (
  packages: readonly Described[],
  state: State,
  { python, wanted }: Environment
): readonly Unfit[] => {
  const unfit = packages
    .map(({ name, version, python: says = '' }) => ({ name, version, says }))
    .filter(({ says }) => refusesPython(says, python))
  for (const each of unfit) {
    refusePinned(each, python, wanted)
    refuseEndless(each, python, state)
  }
  return unfit
}

/** Whether a package that says this is not for a Python. Pure. @param python `3.6` */
export const refusesPython = (says: string, python: string): boolean =>
  isCondition(says) && !satisfies(releaseOf(python), says)

const refusePinned = (
  { name, version, says }: Unfit,
  python: string,
  wanted: Environment['wanted']
): void => {
  const line = wanted.find(
    entry => normalizedName(entry.name) === name && pinnedVersion(entry) === version
  )
  if (line === undefined) return
  throw new UserError(
    'ENVIRONMENT_UNSOLVABLE',
    `${line.name} ${version} (${line.at.file}, line ${line.at.line ?? 1}) is not for Python ${python}: it says "Requires-Python: ${says}".`,
    {
      at: line.at,
      hint: `Ask for another version of it, or for another Python ("python=…" in the environment file, or python-version).`
    }
  )
}

/** Versions of one package that are tried. */
const MOST = 25

const refuseEndless = (
  { name, version, says }: Unfit,
  python: string,
  { without }: State
): void => {
  if (without.filter(it => it.name === name).length < MOST) return
  throw new UserError(
    'ENVIRONMENT_UNSOLVABLE',
    `${name} is not for Python ${python}: ${version} and the ${MOST} versions above it say "Requires-Python: ${says}" or the like.`,
    {
      hint: 'Ask for another Python ("python=…" in the environment file, or python-version), or for an older version of what needs it.'
    }
  )
}
