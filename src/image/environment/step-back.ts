/** Packages that end below their newest wheel, though no line asks for that: an old one may fit where a new one should. */
import { pinnedIn } from './pinned.ts'
import { normalizedName, pinnedVersion } from './requirement.ts'
import type { Solver } from './solver.ts'
import type { GivenUp, State } from './state.ts'
import { compareVersions, isVersion } from './version.ts'
import type { Note, Wanted } from './wanted.ts'

export interface SteppedBack {
  /** Normalized. */
  readonly name: string
  readonly version: string
  /** The newest with a wheel for this Python that its line allows. */
  readonly newest: string
  readonly at: Wanted['at']
}

/** Those that a line names without one version, in the order of the lines. */
export const behind = async (
  { text, state }: { readonly text: string; readonly state: State },
  solver: Solver
): Promise<readonly SteppedBack[]> => {
  const open = state.wanted.filter(isOpen)
  if (open.length === 0) return []
  const { known, without } = state
  const { exitCode, stdout } = await solver.ask({ wanted: open, alone: true, known, without })
  if (exitCode !== 0) return []
  const [newest, there] = [pinnedIn(stdout), pinnedIn(text)]
  return open.flatMap(({ name: written, at }) => {
    const name = normalizedName(written)
    const [best, version] = [newest.get(name), there.get(name)]
    if (best === undefined || version === undefined) return []
    if (!isVersion(best) || !isVersion(version)) return []
    return compareVersions(version, best) < 0 ? [{ name, version, newest: best, at }] : []
  })
}

const isOpen = (entry: Wanted): boolean =>
  entry.wheelFile === undefined && entry.url === undefined && pinnedVersion(entry) === undefined

/** The lines with the newest version of one package asked for. Pure. */
export const pushed = (
  wanted: readonly Wanted[],
  { name, newest }: SteppedBack
): readonly Wanted[] =>
  wanted.map(entry =>
    normalizedName(entry.name) === name && isOpen(entry)
      ? { ...entry, versions: [entry.versions, `>=${newest}`].filter(Boolean).join(',') }
      : entry
  )

/** Pure. @param missing packages without a wheel that the newest version would need */
export const steppedBack = (
  { name, version, newest, at }: SteppedBack,
  missing: readonly string[],
  python: string
): Note => ({
  level: 'warning',
  message: `${name} is locked to ${version}, though ${newest} has a wheel for Python ${python}: with it goes ${missing.join(', ')}, of which there is no wheel. If it has to be the newer one, write ${name}==${newest} in line ${at.line ?? 1} of ${at.file}, and what is missing is said.`,
  at
})

/** What is worth knowing of versions that cannot be built, where another one took their place. Pure. */
export const givenUp = (
  without: readonly GivenUp[],
  locked: ReadonlyMap<string, string>
): readonly Note[] => {
  const names = new Set(without.filter(({ failure }) => failure).map(({ name }) => name))
  return [...names].flatMap((name): readonly Note[] => {
    const failed = without.filter(it => it.name === name && it.failure)
    const version = locked.get(name)
    const [first] = failed
    if (version === undefined || first?.failure === undefined) return []
    return [
      {
        level: 'warning',
        message: `${name} is locked to ${version}, since ${failed.map(it => it.version).join(' and ')} cannot be built here. ${first.failure.message}`
      }
    ]
  })
}
