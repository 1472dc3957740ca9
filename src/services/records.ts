/** Records of services in the registry: small manifests of one repository, one tag a service. docs/records.md */
import { hasCode, UserError } from '../core/errors.ts'
import { type Log, silent } from '../core/ports.ts'
import { EMPTY, EMPTY_BYTES, markManifest } from '../oci/describe.ts'
import { isDamaged } from '../oci/documents.ts'
import { RECORDS } from '../oci/entries.ts'
import { readManifest } from '../oci/read-image.ts'
import { limit } from '../oci/registry/limit.ts'
import type { DocumentStore } from '../oci/store.ts'
import {
  annotationsOf,
  hasPassed,
  partsOfTag,
  recordIn,
  recordTag,
  type ServiceRecord
} from './record.ts'

/** No image can have this name: it has a slash. */
export const RECORDS_REPOSITORY = `${RECORDS}/services`
const RECORD_TYPE = 'application/vnd.scoreline.service.v1'
/** Stands under the tag of a record that the registry does not let anybody delete. */
const DELETED_TYPE = 'application/vnd.scoreline.service.deleted.v1'

const REQUESTS_AT_ONCE = 8

/**
 * The record under a tag; undefined where there is none.
 * @throws UserError those of `Store.resolve` and `Store.read`; `DOCUMENT_INVALID` for a record that is not one
 */
export const readRecord = async (
  store: DocumentStore,
  tag: string
): Promise<ServiceRecord | undefined> => {
  const descriptor = await store.resolve(RECORDS_REPOSITORY, tag)
  if (descriptor === undefined) return undefined
  const { artifactType, annotations = {} } = await readManifest(
    store,
    RECORDS_REPOSITORY,
    descriptor
  )
  if (artifactType !== RECORD_TYPE) return undefined
  const record = recordIn(annotations, tag)
  if (record !== undefined) return record
  throw new UserError(
    'DOCUMENT_INVALID',
    `What ${RECORDS_REPOSITORY}:${tag} says is not a record of this service.`,
    { hint: 'The next deployment of the service writes it again.' }
  )
}

/** Writes a record in place of the one its service had. @throws UserError those of `DocumentStore.put` */
export const writeRecord = (store: DocumentStore, record: ServiceRecord): Promise<void> =>
  mark(store, RECORD_TYPE, annotationsOf(record), recordTag(record))

/**
 * Deletes a record; where the registry does not let anybody delete, a document that says so takes its place.
 * @throws UserError those of `DocumentStore.remove` and `put`
 */
export const deleteRecord = async (store: DocumentStore, tag: string): Promise<void> => {
  try {
    await store.remove(RECORDS_REPOSITORY, tag)
  } catch (error) {
    if (!hasCode(error, 'REGISTRY_KEEPS', 'REGISTRY_DENIED', 'REGISTRY_SIGN_IN')) throw error
    await mark(store, DELETED_TYPE, { 'dev.scoreline.deleted': tag }, tag)
  }
}

/** Deletes what is left of a service on machines that are gone, as those of jobs that are over. */
export const deleteEnded = async (
  store: DocumentStore,
  wanted: Wanted,
  now: number
): Promise<void> => {
  const { records } = await listRecords(store, wanted)
  for (const record of records)
    if (hasPassed(record.place.ends, now)) await deleteRecord(store, recordTag(record))
}

const mark = async (
  store: DocumentStore,
  type: string,
  annotations: Readonly<Record<string, string>>,
  tag: string
): Promise<void> => {
  await store.stage(RECORDS_REPOSITORY, {
    ...EMPTY,
    label: `the record ${tag}`,
    open: async function* () {
      yield EMPTY_BYTES
    }
  })
  await store.put(RECORDS_REPOSITORY, markManifest(type, annotations), tag)
}

/** Records, as far as the registry lists them. */
export interface RecordList {
  readonly records: readonly ServiceRecord[]
  /** False where the registry lists no tags: then nobody knows which there are. */
  readonly listed: boolean
}

/** What of a record its tag says already: the others need not be read. */
export type Wanted = Partial<Pick<ServiceRecord, 'service' | 'target'>>

/**
 * All records, or those of one service or kind of target: one request for the tags, then a few at a time for each.
 * What cannot be read is named in the log, and passed over.
 * @throws UserError those of `Store.tags`
 */
export const listRecords = async (
  store: DocumentStore,
  { service, target }: Wanted = {},
  log: Log = silent
): Promise<RecordList> => {
  const tags = await store.tags(RECORDS_REPOSITORY)
  if (tags.length === 0 && (await store.listsTags?.(RECORDS_REPOSITORY)) === false)
    return { records: [], listed: false }
  const wanted = tags.filter(tag => {
    const parts = partsOfTag(tag)
    return (
      parts !== undefined &&
      (service === undefined || parts.service === service) &&
      (target === undefined || parts.target === target)
    )
  })
  const inTurn = limit(REQUESTS_AT_ONCE)
  const read = await Promise.all(wanted.map(tag => inTurn(() => unlessDamaged(store, tag, log))))
  return { records: read.filter(record => record !== undefined).toSorted(byTag), listed: true }
}

const byTag = (a: ServiceRecord, b: ServiceRecord): number => (recordTag(a) < recordTag(b) ? -1 : 1)

const unlessDamaged = async (
  store: DocumentStore,
  tag: string,
  log: Log
): Promise<ServiceRecord | undefined> => {
  try {
    return await readRecord(store, tag)
  } catch (error) {
    if (!isDamaged(error)) throw error
    // One that was deleted or replaced meanwhile is not damaged.
    if ((await store.resolve(RECORDS_REPOSITORY, tag)) !== undefined)
      log.warning(
        `Passed over ${RECORDS_REPOSITORY}:${tag}, which cannot be read: ${error.message}`
      )
    return undefined
  }
}
