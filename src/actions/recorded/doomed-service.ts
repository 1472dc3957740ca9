import { UserError } from '../../core/errors.ts'
import type { DocumentStore } from '../../oci/store.ts'
import { serviceElsewhere } from '../../services/find.ts'
import {
  digestsOf,
  imageOf,
  type RecordedPlace,
  recordTag,
  type ServiceRecord
} from '../../services/record.ts'
import { recordingOf } from '../../services/recording.ts'
import { deleteRecord, readRecord } from '../../services/records.ts'
import { placeText } from '../../services/whereabouts.ts'
import type { Service, Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'

/** A service that a clean-up names, before anything is done to it. */
export interface DoomedService {
  readonly name: string
  /** What its target has; undefined where there is none, or where the target could not be asked. */
  readonly running: Service | undefined
  /** Deletes it, then its record. @returns what went, in words */
  delete(): Promise<readonly string[]>
}

interface Found {
  readonly name: string
  /** The kind of target. */
  readonly kind: string
  /** Undefined where nothing was written down of the place. */
  readonly place: RecordedPlace | undefined
  /** By which it was found, where the user did not say where it is. */
  readonly record?: ServiceRecord | undefined
  readonly elsewhere: readonly ServiceRecord[]
  readonly ended: readonly ServiceRecord[]
}

/**
 * Looks for a service that shall be deleted. What a record says is checked against its target.
 * @param target undefined where it cannot be opened, and the clean-up goes on all the same
 * @throws UserError `SERVICE_ELSEWHERE`, `SERVICE_NOT_AS_RECORDED`, but for `force`
 */
export const doomedService = async (
  { name, kind, place, record: foundBy, elsewhere, ended }: Found,
  {
    target,
    store,
    force,
    host
  }: {
    readonly target: Target | undefined
    readonly store: DocumentStore
    readonly force: boolean
    readonly host: Host
  }
): Promise<DoomedService> => {
  const running = await target?.find(name, host.signal)
  const record =
    foundBy ?? (place && (await readable(store, { service: name, target: kind, place }, host)))
  const [other] = elsewhere
  if (!force && running === undefined && record === undefined && other !== undefined)
    throw serviceElsewhere(name, placeText(other))
  if (!force && foundBy && running && !digestsOf(foundBy).includes(running.imageDigest))
    throw notAsRecorded(foundBy, running)
  const orphans = [...ended, ...(force && running === undefined ? elsewhere : [])]
  return {
    name,
    running,
    delete: async () => {
      const gone: string[] = []
      // Also what a deployment left that was cut off before there was a service.
      if (running !== undefined || record !== undefined) await target?.delete(name, host.signal)
      if (running !== undefined) gone.push(`service ${name}`)
      const at = record?.place ?? place
      const wanted =
        record ?? (running && at && unrecorded(running, { service: name, target: kind, place: at }))
      if (target !== undefined && wanted !== undefined)
        await recordingOf(wanted, { ...host, target, store }).settle('deleted')
      else if (record !== undefined) await deleteRecord(store, recordTag(record))
      for (const orphan of orphans) await deleteRecord(store, recordTag(orphan))
      if (running === undefined && record !== undefined) gone.push(`record of service ${name}`)
      for (const orphan of orphans) gone.push(`record of service ${name} at ${placeText(orphan)}`)
      return gone
    }
  }
}

type Where = Pick<ServiceRecord, 'service' | 'target' | 'place'>

/** For the case that somebody deploys the service again meanwhile. */
const unrecorded = (running: Service, where: Where) => ({
  ...where,
  image: imageOf(running),
  models: [],
  origin: {}
})

/** A record that cannot be read keeps nobody from deleting a service that was named with its target. */
const readable = async (
  store: DocumentStore,
  where: Where,
  { log }: Host
): Promise<ServiceRecord | undefined> => {
  try {
    return await readRecord(store, recordTag(where))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.info(`The record of service "${where.service}" cannot be read: ${error.message}`)
    return undefined
  }
}

const notAsRecorded = (record: ServiceRecord, running: Service): UserError =>
  new UserError(
    'SERVICE_NOT_AS_RECORDED',
    `The records of the registry say that service "${running.name}" at ${placeText(record)} runs ${record.image.label}, and it runs ${running.imageLabel}.`,
    {
      hint: 'It may be a service of somebody else. Name it with input "target" and the inputs of its place, or set input "force".'
    }
  )
