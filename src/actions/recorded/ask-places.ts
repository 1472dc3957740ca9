import { readParameters } from '../../core/parameters.ts'
import { serviceInOtherPlace } from '../../services/find.ts'
import type { AskedPlace } from '../../services/listing.ts'
import type { ServiceRecord } from '../../services/record.ts'
import { kindOf } from '../../services/spec.ts'
import { inputsOfPlace, placeOf, placeText } from '../../services/whereabouts.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { parametersOfKinds } from '../inputs/target-parameters.ts'
import { openTarget } from '../opening/open-target.ts'

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
