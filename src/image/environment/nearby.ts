/** Versions of conda's that PyPI has under a number of its own: torch 0.4.1 is 0.4.1.post2 there, opencv 4.5.1 is 4.5.1.48. */
import { formatRequirement, normalizedName, pinnedVersion } from './requirement.ts'
import { absentIn } from './uv-errors.ts'
import type { Note, Wanted } from './wanted.ts'

/**
 * The lines with such numbers allowed for the package that a refusal of uv's is about; undefined where conda has nothing to
 * do with it, or they are allowed already. Pure.
 */
export const withNearby = (
  stderr: string,
  wanted: readonly Wanted[]
): readonly Wanted[] | undefined => {
  const name = absentIn(stderr)
  const found = wanted.find(
    entry =>
      entry.from === 'conda' &&
      normalizedName(entry.name) === name &&
      /^\d[\d.]*$/.test(pinnedVersion(entry) ?? '')
  )
  return (
    found &&
    wanted.map(entry => (entry === found ? { ...entry, versions: `${entry.versions}.*` } : entry))
  )
}

/** What became of them. Pure. @param asked the lines as they are written @param taken as they were asked for in the end */
export const nearbyTaken = (
  asked: readonly Wanted[],
  taken: readonly Wanted[],
  locked: ReadonlyMap<string, string>
): readonly Note[] =>
  asked.flatMap((entry, index): readonly Note[] => {
    const version = locked.get(normalizedName(entry.name))
    return version === undefined || taken[index]?.versions !== `${entry.versions}.*`
      ? []
      : [
          {
            level: 'info',
            message: `${formatRequirement(entry)} of conda is ${version} on PyPI.`,
            at: entry.at
          }
        ]
  })
