import { messageOf, UserError } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import { isDamaged } from '../../oci/documents.ts'
import { limit } from '../../oci/registry/limit.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { AskedPlace } from '../../services/listing.ts'
import { unrecordedPreviews } from '../../services/preview/marked.ts'
import { isOf, sourcesOf } from '../../services/preview/sweep.ts'
import { recordTag, type ServiceRecord } from '../../services/record.ts'
import { type RecordList, readRecord } from '../../services/records.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import { repositoryUrl } from '../host/event.ts'
import type { Host } from '../host/host.ts'
import { openTarget } from '../opening/open-target.ts'
import { askAll, askPlace, isPlaceless, openHere } from '../recorded/ask-places.ts'

const RECORDS_AT_ONCE = 8

/** The target that the step names, and the registry whose records count. */
export interface SweptPlaces {
  readonly kind: AnyTargetKind
  readonly place: Readonly<Record<string, unknown>>
  readonly registry: string
}

/**
 * Services that may be previews of this repository: those of the records, and those that bear the mark of a preview at
 * this machine, at the target that the step names, and at every place that a record of the repository names.
 * @throws UserError `REGISTRY_NO_CATALOG` where neither records nor a target say anything; `INPUT_INVALID` where it is not
 * known which repository the sweep is for
 */
export const servicesToSweep = async (
  places: SweptPlaces,
  { records: all, listed }: RecordList,
  store: DocumentStore,
  host: Host
): Promise<readonly ServiceRecord[]> => {
  const { kind, registry } = places
  if (!listed) tellUnlisted(places, host)
  const here = repositoryOf(host)
  const known = all.filter(record => isOf(record, here))
  const asked: AskedPlace[] = []
  for (const opened of await openHere(registry, host)) asked.push(await askPlace(opened, host))
  const named = isPlaceless(kind) ? undefined : await askNamed(places, host)
  if (named) asked.push(named)
  asked.push(...(await askAll(known, asked, registry, host)))
  const marked = unrecordedPreviews(all, asked).filter(record => isOf(record, here))
  const inTurn = limit(RECORDS_AT_ONCE)
  const found = [
    ...known,
    ...(await Promise.all(marked.map(each => inTurn(() => withRecord(each, store)))))
  ]
  const sources = sourcesOf(found)
  if (here !== undefined || sources.length < 2) return found
  throw invalid(
    'registry',
    `has previews of ${sources.length} repositories, and a sweep is for one of them`,
    `Set GITHUB_REPOSITORY (owner/name) to the one that is meant: ${sources.slice(0, 10).join(', ')}.`
  )
}

/** The record of a preview where it has one all the same: not listed, or written meanwhile. It is newer than the mark. */
const withRecord = async (marked: ServiceRecord, store: DocumentStore): Promise<ServiceRecord> => {
  try {
    return (await readRecord(store, recordTag(marked))) ?? marked
  } catch (error) {
    if (isDamaged(error)) return marked
    throw error
  }
}

/** As records and marks say it; undefined outside of GitHub. */
const repositoryOf = ({ env }: Host): string | undefined =>
  repositoryUrl({ ...env, GITHUB_SERVER_URL: env.GITHUB_SERVER_URL || 'https://github.com' })

const tellUnlisted = ({ kind, registry }: SweptPlaces, { log }: Host): void => {
  const what = `Registry ${registry} does not list the records of services`
  if (isPlaceless(kind))
    throw new UserError('REGISTRY_NO_CATALOG', `${what}, so previews cannot be found.`, {
      hint: 'Name the target of the previews, which is asked then, or delete each by its service-name.'
    })
  log.warning(`${what}: only previews of target ${kind.name} that bear their mark are found.`)
}

/** A place that cannot be asked does not keep the others from being swept. */
const askNamed = async (
  { kind, place, registry }: SweptPlaces,
  host: Host
): Promise<AskedPlace | undefined> => {
  try {
    const { target } = await openTarget(kind, place, registry, host)
    return await askPlace({ kind, place, target }, host)
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.warning(
      `Target ${kind.name} was not asked for previews without a record: ${messageOf(error)}`
    )
    return undefined
  }
}
