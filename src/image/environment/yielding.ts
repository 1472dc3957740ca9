/**
 * Lines of conda's that give way to lines of pip's: pip comes after conda, and replaces what conda installed where one of
 * its packages needs another version.
 */
import { formatRequirement, normalizedName } from './requirement.ts'
import type { State } from './state.ts'
import { namedIn } from './uv-errors.ts'
import type { Note, Wanted } from './wanted.ts'

/**
 * The lines with any version allowed for those of conda's that a refusal of uv's names beside lines of pip's; undefined
 * where there are none. One version alone (`numpy=1.16.2`) is kept instead, see `firm.ts`. Pure.
 */
export const withYielding = (said: string, { wanted }: State): readonly Wanted[] | undefined => {
  const named = namedIn(said, wanted)
  const giving = named.filter(
    ({ from, firm, versions }) => from === 'conda' && firm !== true && versions !== ''
  )
  return giving.length === 0 || !named.some(({ from }) => from === 'pip')
    ? undefined
    : wanted.map(entry => (giving.includes(entry) ? { ...entry, versions: '' } : entry))
}

/** A warning that names them. Pure. @param asked the lines as they are written @param taken as they were asked for in the end */
export const yielded = (
  asked: readonly Wanted[],
  taken: readonly Wanted[],
  locked: ReadonlyMap<string, string>
): readonly Note[] =>
  asked.flatMap((entry, index): readonly Note[] =>
    entry.versions === '' || taken[index]?.versions !== ''
      ? []
      : [
          {
            level: 'warning',
            message: `${entry.name} is locked to ${locked.get(normalizedName(entry.name)) ?? 'another version'}, though a line of conda's asks for ${formatRequirement(entry)}: a line of pip's does not fit to that, and pip comes last.`,
            at: entry.at
          }
        ]
  )
