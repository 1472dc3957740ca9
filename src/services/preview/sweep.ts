/** Which previews are not needed any more. Pure. */
import { duration } from '../../core/words.ts'
import { hasPassed, type ServiceRecord } from '../record.ts'
import { isPreview } from './name.ts'

export interface SweepWishes {
  /** Milliseconds after the last deployment; undefined: only those whose own time is over. */
  readonly staleAfter: number | undefined
  /** Only previews whose names match one of these, with `*` for any characters; all when empty. */
  readonly match: readonly string[]
  /** Never those whose names match one of these. */
  readonly keep: readonly string[]
  /** Pull requests that are known to be closed. */
  readonly closed: ReadonlySet<number>
}

export interface StalePreview {
  readonly record: ServiceRecord
  /** `its time ended 2026-11-29T10:00:00Z` */
  readonly why: string
}

/**
 * Whether a record may be of this repository: one that says none stands in its registry all the same.
 * @param repository its address; undefined where it is not known, and any may be
 */
export const isOf = (
  { origin: { source } }: ServiceRecord,
  repository: string | undefined
): boolean =>
  source === undefined ||
  repository === undefined ||
  source.toLowerCase() === repository.toLowerCase()

/** The repositories that previews are of. */
export const sourcesOf = (records: readonly ServiceRecord[]): readonly string[] => [
  ...new Set(records.filter(isPreview).flatMap(({ origin: { source } }) => source ?? []))
]

/** Previews among records that may be swept, whatever their age: never a service that is none. */
export const sweepable = (
  records: readonly ServiceRecord[],
  { match, keep }: Pick<SweepWishes, 'match' | 'keep'>
): readonly ServiceRecord[] =>
  records.filter(
    record =>
      isPreview(record) &&
      (match.length === 0 || match.some(pattern => isLike(record.service, pattern))) &&
      !keep.some(pattern => isLike(record.service, pattern))
  )

/** @param now milliseconds since 1970 */
export const stalePreviews = (
  records: readonly ServiceRecord[],
  wishes: SweepWishes,
  now: number
): readonly StalePreview[] =>
  sweepable(records, wishes).flatMap(record => {
    const why = reason(record, wishes, now)
    return why === undefined ? [] : [{ record, why }]
  })

const reason = (
  { origin, expires, updated }: ServiceRecord,
  { staleAfter, closed }: SweepWishes,
  now: number
): string | undefined => {
  if (origin.pullRequest !== undefined && closed.has(origin.pullRequest))
    return `pull request ${origin.pullRequest} is closed`
  if (hasPassed(expires, now)) return `its time ended ${expires}`
  if (staleAfter !== undefined && Date.parse(updated) + staleAfter <= now)
    return `deployed ${updated}, more than ${duration(staleAfter)} ago`
  return undefined
}

/** Whether a name is like a pattern in which `*` stands for any characters. */
const isLike = (name: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`).test(name)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
