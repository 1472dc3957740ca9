/**
 * Lines whose versions count whatever other packages say of them: conda has recipes with other conditions than the wheels
 * of PyPI, and pip before 20.3 took what a file says without a look at the rest.
 */
import { formatRequirement } from './requirement.ts'
import type { State } from './state.ts'
import { namedIn } from './uv-errors.ts'
import { satisfies } from './version.ts'
import type { Note, Wanted } from './wanted.ts'

/** The first pip that refuses lines that do not fit together. */
const CHECKING = '20.3'

/**
 * Which lines are so. Pure.
 * @param pip the version of pip that the file asks for: `19.2.3`
 */
export const withFirm = (wanted: readonly Wanted[], pip?: string): readonly Wanted[] => {
  const isOld = pip !== undefined && satisfies(pip, `<${CHECKING}`)
  return wanted.map(entry =>
    (entry.from === 'conda' || isOld) && isExact(entry) ? { ...entry, firm: true } : entry
  )
}

const isExact = ({ versions, url, wheelFile }: Wanted): boolean =>
  /^==[^,]+$/.test(versions) && url === undefined && wheelFile === undefined

/** Those that a refusal of uv's names and that were not kept yet. Pure. */
export const firmIn = (said: string, { wanted, firm }: State): readonly Wanted[] =>
  namedIn(said, wanted).filter(entry => entry.firm === true && !firm.includes(entry))

/** A warning that names those that were needed. Pure. */
export const keptFirm = (firm: readonly Wanted[]): readonly Note[] => {
  const [first] = firm
  if (first === undefined) return []
  const names = firm.map(entry => `${formatRequirement(entry)} (line ${entry.at.line ?? 1})`)
  return [
    {
      level: 'warning',
      message: `By what packages of PyPI say, lines of ${first.at.file} do not fit together: ${names.join(', ')}. They are locked as they are written, as the file's own installer takes them.`,
      at: first.at
    }
  ]
}
