import type { Parameter } from '../core/parameters.ts'
import { digestOf, shortDigest } from '../oci/digest.ts'
import type { AnyTargetKind } from '../targets/index.ts'
import type { Target, Whereabouts } from '../targets/target.ts'
import { type RecordedPlace, timestamp } from './record.ts'

type Kind = Pick<AnyTargetKind, 'place' | 'recorded'>
type Texts = Readonly<Record<string, string>>

/**
 * The place of a target as records say it; undefined where one who only looks finds none.
 * @param values of the kind's place
 */
export const placeOf = async (
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  target: Pick<Target, 'whereabouts'>,
  use: 'look' | 'deploy'
): Promise<RecordedPlace | undefined> => {
  const inputs = recordedInputs(kind, values)
  if (target.whereabouts === undefined) return recordedPlace({ id: inputs, shown: {} }, inputs)
  const whereabouts = await target.whereabouts(use)
  return whereabouts && recordedPlace(whereabouts, inputs)
}

/** Pure. @param inputs those of the place that may be shown */
const recordedPlace = ({ id, shown, ends }: Whereabouts, inputs: Texts): RecordedPlace => {
  const sorted = Object.entries(id).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    id: shortDigest(digestOf(JSON.stringify(sorted))),
    shown: { ...shown, ...inputs },
    ...(ends === undefined ? {} : { ends: timestamp(ends) })
  }
}

/** The inputs of a place that are written down, as texts; without what was not given. Pure. */
export const recordedInputs = (
  { place, recorded }: Kind,
  values: Readonly<Record<string, unknown>>
): Texts =>
  Object.fromEntries(
    Object.entries<Parameter<unknown>>(place).flatMap(([name, { secret }]) => {
      const value = values[name]
      if (secret || recorded?.includes(name) === false) return []
      if (value === undefined || value === false) return []
      return [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)]]
    })
  )

/**
 * What a record says of a place, as inputs: only what the kind lets a record say. Pure.
 * @param given of the step: secrets, and what records do not say
 */
export const inputsOfPlace = (
  { place, recorded = [] }: Kind,
  { shown }: Pick<RecordedPlace, 'shown'>,
  given: Texts
): Texts =>
  Object.fromEntries(
    Object.keys(place).flatMap(name => {
      const text = recorded.includes(name) ? shown[name] : given[name]
      return text ? [[name, text]] : []
    })
  )

/** `aci (resource-group rg)`, for people. Pure. */
export const placeText = ({
  target,
  place
}: {
  readonly target: string
  readonly place: Pick<RecordedPlace, 'shown'>
}): string => {
  const shown = Object.entries(place.shown).map(([name, value]) => `${name} ${value}`)
  return shown.length === 0 ? target : `${target} (${shown.join(', ')})`
}
