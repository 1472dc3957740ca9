import { UserError } from '../../core/errors.ts'
import { readParameters } from '../../core/parameters.ts'
import { limit } from '../../oci/registry/limit.ts'
import { serviceInOtherPlace } from '../../services/find.ts'
import type { AskedPlace } from '../../services/listing.ts'
import { hasPassed, type ServiceRecord } from '../../services/record.ts'
import { kindOf } from '../../services/spec.ts'
import { inputsOfPlace, placeOf, placeText } from '../../services/whereabouts.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKinds } from '../inputs/target-parameters.ts'
import { openTarget } from '../opening/open-target.ts'

const PLACES_AT_ONCE = 4

/** A target that was opened, with what it was opened by. */
export interface OpenPlace {
  readonly kind: AnyTargetKind
  readonly place: Readonly<Record<string, unknown>>
  readonly target: Target
}

/** Asks a target what it has. @throws UserError as the target does */
export const askPlace = async (
  { kind, place, target }: OpenPlace,
  { signal }: Pick<Host, 'signal'>
): Promise<AskedPlace> => {
  const [where, services] = await Promise.all([
    placeOf(kind, place, target, 'look'),
    target.list(signal)
  ])
  return { target: kind.name, id: where?.id, shown: where?.shown ?? {}, services }
}

/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
export const openHere = async (registry: string, host: Host): Promise<readonly OpenPlace[]> => {
  const kinds = [...(await parametersOfKinds(host.targets, 'place')).keys()].filter(isPlaceless)
  return Promise.all(
    kinds.map(async kind => {
      const { target } = await openTarget(kind, {}, registry, host)
      return { kind, place: {}, target }
    })
  )
}

/** Such a target is where the step runs: one elsewhere cannot be asked from here. */
export const isPlaceless = ({ place }: Pick<AnyTargetKind, 'place'>): boolean =>
  Object.keys(place).length === 0

/**
 * Opens the place that a record names, with the sign-in and the secrets of the step.
 * @returns undefined for another machine than the one that the step runs on: nothing leads there
 * @throws UserError where the inputs do not lead there; `SERVICE_ELSEWHERE` where they lead to another place
 */
export const openRecorded = async (
  { target: name, place, service }: Pick<ServiceRecord, 'target' | 'place' | 'service'>,
  registry: string,
  host: Host
): Promise<OpenPlace | undefined> => {
  const kind = await kindOf(name, host.targets)
  const inputs = inputsOfPlace(kind, place, host.inputs)
  const values = readParameters(kind.place, inputs) as Readonly<Record<string, unknown>>
  const { target } = await openTarget(kind, values, registry, {
    ...host,
    inputs: { ...host.inputs, ...inputs }
  })
  const opened = await placeOf(kind, values, target, 'look')
  if (opened?.id !== place.id && isPlaceless(kind)) return undefined
  // What a record says is not all that leads to a place: another cluster may have such a namespace too.
  if (opened?.id !== place.id)
    throw serviceInOtherPlace(service, placeText({ target: name, place }))
  return { kind, place: values, target }
}

/** Every place that a record names, once, that was not asked yet and can be. */
export const askAll = async (
  records: readonly ServiceRecord[],
  asked: readonly AskedPlace[],
  registry: string,
  host: Host
): Promise<readonly AskedPlace[]> => {
  const isAsked = ({ target, place }: ServiceRecord) =>
    asked.some(each => each.target === target && each.id === place.id) ||
    hasPassed(place.ends, host.clock.now())
  const places = new Map(
    records
      .filter(record => !isAsked(record))
      .map(record => [`${record.target} ${record.place.id}`, record])
  )
  const inTurn = limit(PLACES_AT_ONCE)
  const found = await Promise.all(
    [...places.values()].map(record => inTurn(() => askRecorded(record, registry, host)))
  )
  return found.filter(place => place !== undefined)
}

/** Undefined where it cannot be asked; the log says why. */
const askRecorded = async (
  record: ServiceRecord,
  registry: string,
  host: Host
): Promise<AskedPlace | undefined> => {
  try {
    const opened = await openRecorded(record, registry, host)
    if (opened === undefined) return undefined
    // Asked by what the record says: its services are those of this place, whatever it calls itself now.
    return { ...(await askPlace(opened, host)), id: record.place.id }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.log.info(`${placeText(record)} was not asked: ${error.message}`)
    return undefined
  }
}
