import { columns } from '../../core/columns.ts'
import { messageOf, UserError } from '../../core/errors.ts'
import { plainJson } from '../../core/plain-text.ts'
import { namesNoRegistry } from '../../oci/registry/reference.ts'
import {
  type AskedPlace,
  isWanted,
  type ListedService,
  pullRequestOf,
  reconciled,
  type ServiceFilter
} from '../../services/listing.ts'
import { hasPassed } from '../../services/record.ts'
import { listRecords, type RecordList } from '../../services/records.ts'
import { placeOf, placeText, recordedInputs } from '../../services/whereabouts.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Host } from '../host/host.ts'
import { openTarget } from '../opening/open-target.ts'
import { openStore } from '../opening/stores.ts'
import { askAll, askPlace, openHere } from './ask-places.ts'

/** What a list is asked for, and the target that is asked besides this machine. */
export interface ListInputs {
  readonly kind: AnyTargetKind
  readonly place: Readonly<Record<string, unknown>>
  readonly input: Omit<ServiceFilter, 'pullRequest'> & {
    readonly registry: string
    readonly 'pull-request': number | undefined
    readonly check: boolean
    readonly json: boolean
  }
}

/** Prints services: those of the records, beside what the targets that can be asked have. */
export const listServices = async (read: ListInputs, host: Host): Promise<void> => {
  const { input } = read
  const isNamed = input.target !== undefined
  const [{ records, listed }, named] = await Promise.all([
    recordsFor(read, host),
    isNamed ? askNamed(read, host) : askHere(input.registry, host)
  ])
  if (named.failure && !listed) throw named.failure
  if (named.failure)
    host.log.warning(`Target ${read.kind.name} was not asked: ${messageOf(named.failure)}`)
  const known = named.place ? records.filter(({ place }) => place.id === named.place) : records
  const asked = [...named.asked]
  if (input.check) asked.push(...(await askAll(known, asked, input.registry, host)))
  const now = host.clock.now()
  const services = reconciled(known, asked, now).filter(service =>
    isWanted(service, { ...input, pullRequest: input['pull-request'] }, now)
  )
  if (input.json) return host.print(`${plainJson(services.map(listedFacts), 2)}\n`)
  if (services.length === 0) host.log.info('No services found')
  host.print(listText(services, now))
  for (const line of advice(services)) host.log.info(line)
}

/** What the records say; where they cannot be read, or are not listed, what the targets have is all there is to show. */
const recordsFor = async ({ kind, input }: ListInputs, host: Host): Promise<RecordList> => {
  const none = { records: [], listed: false }
  const only = input.target === undefined ? 'this machine' : `target ${kind.name}`
  try {
    const store = await openStore(input.registry, host)
    const found = await listRecords(
      store,
      {
        ...(input.name === undefined ? {} : { service: input.name }),
        ...(input.target === undefined ? {} : { target: kind.name })
      },
      host.log
    )
    if (!found.listed)
      host.log.info(
        `Registry "${store.location}" does not list tags, so these are the services of ${only} alone`
      )
    return found
  } catch (error) {
    if (!(error instanceof UserError) || namesNoRegistry(error)) throw error
    host.log.info(
      `The records of the registry cannot be read, so these are the services of ${only} alone: ${error.message}`
    )
    return none
  }
}

interface Named {
  readonly asked: readonly AskedPlace[]
  /** Where a place was named, its id: the others are not shown. */
  readonly place?: string | undefined
  readonly failure?: unknown
}

const askHere = async (registry: string, host: Host): Promise<Named> => {
  const here = await openHere(registry, host)
  return { asked: await Promise.all(here.map(each => askPlace(each, host))) }
}

/** The target that is named; without a place, as far as that goes. */
const askNamed = async ({ kind, place, input }: ListInputs, host: Host): Promise<Named> => {
  const isSaid = Object.keys(recordedInputs(kind, place)).length > 0
  try {
    const { target } = await openTarget(kind, place, input.registry, host)
    const where = await placeOf(kind, place, target, 'look')
    return {
      asked: [await askPlace({ kind, place, target }, host)],
      place: isSaid ? where?.id : undefined
    }
  } catch (error) {
    if (!(error instanceof UserError) || isSaid) throw error
    return { asked: [], failure: error }
  }
}

/** A service of the list as JSON has it. Pure. */
export const listedFacts = ({
  name,
  target,
  place,
  state,
  asked,
  record,
  service
}: ListedService) => ({
  name,
  target,
  place,
  state,
  asked,
  image: service?.imageLabel ?? record?.image.label,
  imageDigest: service?.imageDigest ?? record?.image.digest,
  scoringUri: service ? service.scoringUri : record?.scoringUri,
  swaggerUri: service?.swaggerUri,
  instances: service?.instances,
  record
})

/** A line a service, in columns under their names. Pure. @param now milliseconds since 1970 */
const listText = (services: readonly ListedService[], now: number): string =>
  services.length === 0
    ? ''
    : columns([
        ['NAME', 'STATE', 'IMAGE', 'TARGET', 'ADDRESS', 'NOTES'],
        ...services.map(listed => [
          listed.name,
          stateText(listed),
          listed.service?.imageLabel ?? listed.record?.image.label ?? '',
          placeText({ target: listed.target, place: { shown: listed.place } }),
          (listed.service ? listed.service.scoringUri : listed.record?.scoringUri) ?? '',
          notesOf(listed, now).join(', ')
        ])
      ])

const stateText = ({ state, service }: ListedService): string => {
  const instances = service?.instances
  return instances ? `${state} (${instances.ready} of ${instances.targeted})` : state
}

const notesOf = ({ record, asked, service }: ListedService, now: number): readonly string[] => [
  ...(record ? [] : ['no record']),
  ...(asked || !record ? [] : [`not asked, as of ${record.updated}`]),
  ...pullRequestNote({ record, service }),
  ...(record?.expires
    ? [`${hasPassed(record.expires, now) ? 'expired' : 'expires'} ${record.expires}`]
    : [])
]

const pullRequestNote = (service: Parameters<typeof pullRequestOf>[0]): readonly string[] => {
  const number = pullRequestOf(service)
  return number === undefined ? [] : [`pull request ${number}`]
}

/** What to do about what is not as it should be. Pure. */
const advice = (services: readonly ListedService[]): readonly string[] => {
  const gone = services.find(({ state }) => state === 'gone')
  return [
    ...(gone
      ? [
          `gone: the target has no such service any more. Remove its record with: scoreline clean-up --service-name ${gone.name}`
        ]
      : []),
    ...(services.some(({ record }) => record === undefined)
      ? ['no record: the next deployment of the service writes it']
      : [])
  ]
}
