import { hasCode, messageOf, UserError } from '../../core/errors.ts'
import { nameOf } from '../../core/names.ts'
import type { Parameters } from '../../core/parameters.ts'
import { namesNoRegistry } from '../../oci/registry/reference.ts'
import { DEFAULT_REGISTRY } from '../../oci/registry-parameters.ts'
import { serviceElsewhere, serviceUnknown } from '../../services/find.ts'
import { hasPassed, type ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import { kindOf } from '../../services/spec.ts'
import { inputsOfPlace, placeText } from '../../services/whereabouts.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { Host } from '../host/host.ts'
import { maskSecrets } from '../inputs/read-inputs.ts'
import type { OfTarget } from '../inputs/target-parameters.ts'
import { checkNames, readTargetInputs, type TargetInputs } from '../opening/open-target.ts'
import { registryInputs } from '../opening/places.ts'
import { openStore } from '../opening/stores.ts'
import { isPlaceless, openHere, openRecorded } from './ask-places.ts'

/** A step's inputs, with the target and place that its service was found at. */
export interface FoundTarget<P extends Parameters> extends TargetInputs<P> {
  /** The same step, as if all of that had been given. */
  readonly host: Host
  /** By which it was found; undefined where the user said where it is, and for this machine. */
  readonly record?: ServiceRecord
  /** Records of services of this name on other machines, which nothing leads to. */
  readonly elsewhere: readonly ServiceRecord[]
  /** Those of machines that are gone, as of a job that is over. */
  readonly ended: readonly ServiceRecord[]
}

const NOWHERE = { elsewhere: [], ended: [] }

/**
 * As `readTargetInputs`; where the user did not say where the service is, the records of the registry do.
 * @param own the action's own inputs, `target` and `service-name` among them
 * @throws UserError `SERVICE_AMBIGUOUS`, and those of `readTargetInputs`
 */
export const findTarget = async <P extends Parameters>(
  own: P,
  ofTarget: OfTarget,
  host: Host
): Promise<FoundTarget<P>> => {
  await maskSecrets(own, host)
  await checkNames(own, ofTarget, host)
  const name = host.inputs['service-name']?.trim()
  if (!name || (await isSaid(host)))
    return { ...(await readTargetInputs(own, ofTarget, host)), host, ...NOWHERE }
  const { record, ...others } = await search(nameOf('service')(name, 'service-name'), host)
  if (record === undefined)
    return { ...(await readTargetInputs(own, ofTarget, host)), host, ...others }
  const kind = await kindOf(record.target, host.targets)
  const inputs = {
    ...host.inputs,
    ...inputsOfPlace(kind, record.place, host.inputs),
    target: record.target
  }
  const found = { ...host, inputs }
  host.log.info(`Service "${name}" is at ${placeText(record)}, by the records of the registry`)
  await checkPlace(record, found)
  return { ...(await readTargetInputs(own, ofTarget, found)), host: found, record, ...others }
}

/** What else goes wrong when the target is opened is said where that is needed. @throws UserError `SERVICE_ELSEWHERE` */
const checkPlace = async (record: ServiceRecord, host: Host): Promise<void> => {
  try {
    await openRecorded(record, host.inputs.registry?.trim() || DEFAULT_REGISTRY, host)
  } catch (error) {
    if (hasCode(error, 'SERVICE_ELSEWHERE') || !(error instanceof UserError)) throw error
  }
}

/**
 * Whether the user named a target, and something of its place where it has one. What a registry takes too, as the
 * subscription of its sign-in, says nothing of the place.
 */
const isSaid = async ({ inputs, targets }: Host): Promise<boolean> => {
  const name = inputs.target?.trim()
  if (!name) return false
  const kind = await kindOf(name, targets)
  const names = namesOfPlace(kind).filter(each => !Object.hasOwn(registryInputs, each))
  return isPlaceless(kind) || names.some(each => inputs[each]?.trim())
}

const namesOfPlace = ({ place, recorded }: AnyTargetKind): readonly string[] =>
  recorded ?? Object.keys(place)

const search = async (
  name: string,
  host: Host
): Promise<Pick<FoundTarget<Parameters>, 'record' | 'elsewhere' | 'ended'>> => {
  const { inputs, signal, clock } = host
  const registry = inputs.registry?.trim() || DEFAULT_REGISTRY
  const target = inputs.target?.trim() || undefined
  const here = target === undefined ? await openHere(registry, host) : []
  const found = await Promise.all(here.map(each => each.target.find(name, signal)))
  const isHere = found.some(service => service !== undefined)
  const records = await recordsOf(name, target, registry, host)
  const kinds = await Promise.all(records.map(record => placedKind(record, host)))
  const there = records.filter((record, i) => fits(record, kinds[i], inputs))
  const others = records.filter((_, i) => kinds[i] === undefined)
  const isEnded = ({ place }: ServiceRecord) => hasPassed(place.ends, clock.now())
  const elsewhere = isHere ? [] : others.filter(record => !isEnded(record))
  const ended = others.filter(isEnded)
  const [record] = there
  if (there.length + (isHere ? 1 : 0) < 2)
    return { ...(record ? { record } : {}), elsewhere, ended }
  const places = [...(isHere ? ['this machine'] : []), ...there.map(placeText).toSorted()]
  throw new UserError(
    'SERVICE_AMBIGUOUS',
    `There are several services "${name}": at ${places.join('; at ')}.`,
    { hint: 'Say which one with target and the inputs of its place.' }
  )
}

/** Where the records cannot be read, the user has to say where the service is. */
const recordsOf = async (
  service: string,
  target: string | undefined,
  registry: string,
  host: Host
): Promise<readonly ServiceRecord[]> => {
  try {
    const wanted = { service, ...(target ? { target } : {}) }
    return (await listRecords(await openStore(registry, host), wanted, host.log)).records
  } catch (error) {
    if (!(error instanceof UserError) || namesNoRegistry(error)) throw error
    host.log.info(`The records of the registry were not read: ${messageOf(error)}`)
    return []
  }
}

/** The kind of a record's target where that has a place; it may be one that this version does not know. */
const placedKind = async (
  { target }: ServiceRecord,
  { targets }: Host
): Promise<AnyTargetKind | undefined> => {
  if (!Object.hasOwn(targets, target)) return undefined
  const kind = await kindOf(target, targets)
  return isPlaceless(kind) ? undefined : kind
}

/** Whether a record is of a place that what was given does not rule out. */
const fits = (
  { place }: ServiceRecord,
  kind: AnyTargetKind | undefined,
  given: Host['inputs']
): boolean =>
  kind !== undefined &&
  namesOfPlace(kind).every(name => {
    const text = given[name]?.trim()
    return !text || place.shown[name]?.toLowerCase() === text.toLowerCase()
  })

/** Why there is no such service at the target that was found. @param record of it, where there is one */
export const missingService = (
  {
    kind,
    input: { 'service-name': name = '' },
    elsewhere: [other] = []
  }: {
    readonly kind: AnyTargetKind
    readonly input: { readonly 'service-name'?: string | undefined }
    readonly elsewhere?: readonly ServiceRecord[]
  },
  record?: ServiceRecord
): UserError => {
  if (record !== undefined)
    return new UserError(
      'SERVICE_GONE',
      `The records of the registry have service "${name}" at ${placeText(record)}, which has no such service any more.`,
      {
        hint: `Deploy it again, or remove its record: scoreline clean-up --service-name ${name}`
      }
    )
  return other === undefined ? serviceUnknown(kind, name) : serviceElsewhere(name, placeText(other))
}
