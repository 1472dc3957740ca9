/** What runs, as the records of a registry and the targets that could be asked say it together. Pure. */
import type { Service, ServiceState } from '../targets/target.ts'
import { digestsOf, hasPassed, type ServiceRecord } from './record.ts'

/** One service, however it is known. */
export interface ListedService {
  readonly name: string
  /** The kind of its target: `aci`. */
  readonly target: string
  /** Where it is, for people. */
  readonly place: Readonly<Record<string, string>>
  /** Of the place; undefined where nothing was ever written down of it. */
  readonly placeId: string | undefined
  /** `gone`: there is a record, and the target has no such service. */
  readonly state: ServiceState | 'gone'
  /** Whether its target was asked; else the state is the one that was written down. */
  readonly asked: boolean
  /** Undefined where nobody wrote it down. */
  readonly record: ServiceRecord | undefined
  /** What the target says of it. */
  readonly service: Service | undefined
}

/** A place whose target was asked what it has. */
export interface AskedPlace {
  readonly target: string
  /** Of the place; undefined where nothing was ever deployed with a record. */
  readonly id: string | undefined
  readonly shown: Readonly<Record<string, string>>
  readonly services: readonly Service[]
}

/**
 * Records beside what targets have.
 * @param now milliseconds since 1970
 */
export const reconciled = (
  records: readonly ServiceRecord[],
  asked: readonly AskedPlace[],
  now: number
): readonly ListedService[] => {
  const placeOf = (record: ServiceRecord): AskedPlace | undefined =>
    asked.find(({ target, id }) => target === record.target && id === record.place.id)
  const recorded = records.map(record => listed(record, placeOf(record), now))
  const isRecorded = (place: AskedPlace, { name }: Service): boolean =>
    records.some(record => record.service === name && placeOf(record) === place)
  const unrecorded = asked.flatMap(place =>
    place.services
      .filter(service => !isRecorded(place, service))
      .map(service => ({
        name: service.name,
        target: place.target,
        place: place.shown,
        placeId: place.id,
        state: service.state,
        asked: true,
        record: undefined,
        service
      }))
  )
  return [...recorded, ...unrecorded].toSorted(byName)
}

const listed = (
  record: ServiceRecord,
  place: AskedPlace | undefined,
  now: number
): ListedService => {
  const service = place?.services.find(({ name }) => name === record.service)
  const base = {
    name: record.service,
    target: record.target,
    place: record.place.shown,
    placeId: record.place.id,
    record,
    service
  }
  if (place !== undefined) {
    const begins = record.state === 'deploying' && !hasPassed(record.updated, now - LONGEST_START)
    return { ...base, state: service?.state ?? (begins ? 'deploying' : 'gone'), asked: true }
  }
  // The machine of a job that is over: nobody needs to be asked.
  if (hasPassed(record.place.ends, now)) return { ...base, state: 'gone', asked: true }
  return { ...base, state: record.state, asked: false }
}

/** A deployment that began this long ago, in milliseconds, and has no service yet, was ended before it had one. */
const LONGEST_START = 3_600_000

const byName = (a: ListedService, b: ListedService): number =>
  [a.name, a.target, JSON.stringify(a.place)] < [b.name, b.target, JSON.stringify(b.place)] ? -1 : 1

/** What a list is narrowed by; what is left out narrows nothing. */
export interface ServiceFilter {
  readonly name?: string | undefined
  readonly target?: string | undefined
  /** `wine`, `wine:4` or a digest. */
  readonly image?: string | undefined
  /** `iris` or `iris:3` */
  readonly model?: string | undefined
  readonly pullRequest?: number | undefined
  readonly expired?: boolean | undefined
}

/** @param now milliseconds since 1970 */
export const isWanted = (
  { name, target, record, service }: ListedService,
  filter: ServiceFilter,
  now: number
): boolean => {
  const labels = [
    service?.imageLabel,
    service?.imageDigest,
    record?.image.label,
    record?.image.digest
  ]
  return (
    (filter.name === undefined || filter.name === name) &&
    (filter.target === undefined || filter.target === target) &&
    (filter.image === undefined || labels.some(label => isNamed(label, filter.image ?? ''))) &&
    (filter.model === undefined ||
      (record?.models.some(model => isNamed(model, filter.model ?? '')) ?? false)) &&
    (filter.pullRequest === undefined ||
      pullRequestOf({ record, service }) === filter.pullRequest) &&
    (!filter.expired || hasPassed(record?.expires, now))
  )
}

/** The pull request that a service was deployed for: as its record says it, or else the mark at its target. */
export const pullRequestOf = ({
  record,
  service
}: Pick<ListedService, 'record' | 'service'>): number | undefined =>
  record ? record.origin.pullRequest : service?.preview?.pullRequest

/** `wine:4` is named by `wine:4` and by `wine`. */
const isNamed = (label: string | undefined, text: string): boolean =>
  label !== undefined && (label === text || label.replace(/[:@].*$/, '') === text)

/** Whether what is known of a service says that it runs one of these images, or may soon. */
export const mayRun = (
  { record, service, state }: ListedService,
  digests: readonly string[]
): boolean => {
  if (state === 'gone') return false
  const isNews = record !== undefined && (service === undefined || record.state === 'deploying')
  const running = [...(service ? [service.imageDigest] : []), ...(isNews ? digestsOf(record) : [])]
  return running.some(digest => digests.includes(digest))
}
