import { messageOf, UserError } from '../../core/errors.ts'
import type { DocumentStore } from '../../oci/store.ts'
import { type AskedPlace, type ListedService, mayRun, reconciled } from '../../services/listing.ts'
import { listRecords } from '../../services/records.ts'
import { placeText } from '../../services/whereabouts.ts'
import type { Host } from '../host/host.ts'
import { askPlace, openHere, openRecorded } from './ask-places.ts'

/** A service that runs an image, or may. */
export interface ImageUser extends ListedService {
  /** Why its target does not say so itself. */
  readonly unasked?: string
}

/** What asking takes. */
export interface Asking {
  readonly store: DocumentStore
  /** The input of that name. */
  readonly registry: string
  readonly host: Host
  /** What the target of the step has; this machine is asked besides. */
  readonly asked: AskedPlace
}

/**
 * The services that run one of these images, by the records of the registry and by the targets that were asked.
 * @param digests of the image, and of the images it is an index of
 * @throws UserError those of `listRecords`, `RECORDS_NOT_LISTED`
 */
export const imageUsers = async (
  digests: readonly string[],
  { store, registry, host, asked }: Asking
): Promise<readonly ListedService[]> => {
  const here = await openHere(registry, host)
  const others = here.filter(({ kind }) => kind.name !== asked.target)
  const [{ records, listed }, ...places] = await Promise.all([
    listRecords(store, {}, host.log),
    ...others.map(place => askPlace(place, host))
  ])
  if (!listed)
    throw new UserError(
      'RECORDS_NOT_LISTED',
      `Registry "${store.location}" does not list tags, so it is not known which services there are.`,
      { hint: 'Look at each target with scoreline list --target, then set input "force".' }
    )
  return reconciled(records, [asked, ...places], host.clock.now()).filter(service =>
    mayRun(service, digests)
  )
}

/** The same, with the target of each record asked whether that is so: what cannot be asked counts as a user. */
export const confirmedUsers = async (
  digests: readonly string[],
  asking: Asking
): Promise<readonly ImageUser[]> => {
  const users = await imageUsers(digests, asking)
  const confirmed = await Promise.all(users.map(user => confirmedUser(user, digests, asking)))
  return confirmed.filter(user => user !== undefined)
}

const confirmedUser = async (
  user: ListedService,
  digests: readonly string[],
  { registry, host }: Asking
): Promise<ImageUser | undefined> => {
  const { record, asked, name } = user
  if (asked || record === undefined) return user
  try {
    const place = await openRecorded(record, registry, host)
    if (place === undefined) return { ...user, unasked: 'it is another machine' }
    const service = await place.target.find(name, host.signal)
    const [now] = reconciled(
      [record],
      [
        {
          target: record.target,
          id: record.place.id,
          shown: record.place.shown,
          services: service ? [service] : []
        }
      ],
      host.clock.now()
    )
    return now && mayRun(now, digests) ? now : undefined
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...user, unasked: messageOf(error) }
  }
}

/** `"wine" at aci (resource-group rg), which was not asked: …`, for people. Pure. */
export const userText = ({ name, target, place, unasked }: ImageUser): string => {
  const where = placeText({ target, place: { shown: place } })
  return `"${name}" at ${where}${unasked ? `, which was not asked: ${unasked.replace(/\.$/, '')}` : ''}`
}
