import { isGoneTag } from './numbers.ts'
import type { Entry } from './store.ts'

/** Repositories below this hold what was written down of services (services/records.ts): no versions of anything. */
export const RECORDS = 'records'

export const isOfRecords = (repository: string): boolean => repository.startsWith(`${RECORDS}/`)

/** Whether a tag is a version of a model or image: neither a record of a service nor what keeps a number. Pure. */
export const isVersion = ({ repository, tag }: Pick<Entry, 'repository' | 'tag'>): boolean =>
  !isGoneTag(tag) && !isOfRecords(repository)
