import { UserError } from '../../core/errors.ts'
import { invalid, text } from '../../core/inputs.ts'
import { nameOf } from '../../core/names.ts'
import { optional, secret } from '../../core/parameters.ts'
import type { SmokeReport } from '../../smoke/smoke-test.ts'
import type { Target } from '../../targets/target.ts'
import type { Host } from '../host/host.ts'
import { openTarget, type TargetInputs, targetInputFound } from '../opening/open-target.ts'
import { registryInputs } from '../opening/places.ts'
import { type FoundTarget, missingService } from '../recorded/find-target.ts'

/** Which service is tested: at an address, or by its name at a target. */
export const serviceInputs = {
  key: secret(
    optional(
      text,
      'Key of the service, sent as a bearer token.',
      'read from the target where it keeps one'
    )
  ),
  target: targetInputFound,
  'service-name': optional(
    nameOf('service'),
    'Name of the service, where its address or key is read from the target.'
  ),
  ...registryInputs
}

export const uriInput = {
  'scoring-uri': optional(text, 'URL to POST the samples to.', 'the address of service-name')
}

type ServiceInputs = typeof serviceInputs & typeof uriInput

/** The service that is tested, and how it was found where it was looked for. */
export type Tested = TargetInputs<ServiceInputs> &
  Partial<Pick<FoundTarget<ServiceInputs>, 'record' | 'elsewhere'>>

/** The key given; else that of the service, where its target keeps keys. Read again at each run: nobody has to keep it. */
export const keyFor = async (
  { kind, input, place }: Tested,
  host: Host
): Promise<string | undefined> => {
  const name = input['service-name']
  if (input.key !== undefined) return input.key
  const { target } = await openTarget(kind, place, input.registry, host)
  if (target.keys === undefined) return undefined
  if (name === undefined)
    throw invalid(
      'service-name',
      `is required with target ${kind.name}`,
      'Or pass input "key", the key of the service.'
    )
  return (await target.keys.read(name, host.signal))?.primary
}

/** A test of the service at an address. */
export type Test = (scoringUri: string) => Promise<SmokeReport>
type Way = (test: Test) => Promise<SmokeReport>

/**
 * How a test gets to the service: by the address given, else by that of the service, or by the target where there is no
 * other way from here.
 * @throws UserError `SERVICE_UNKNOWN`, `SERVICE_ADDRESSLESS`
 */
export const wayTo = async (read: Tested, host: Host): Promise<Way> => {
  const { kind, input, place } = read
  const { 'scoring-uri': given, 'service-name': name } = input
  if (given !== undefined && kind.isInside?.(given) !== true) return test => test(given)
  if (name === undefined)
    throw given === undefined
      ? invalid('scoring-uri', 'is required', 'Or name the service with service-name.')
      : invalid('service-name', `is required with target ${kind.name}`)
  const { target } = await openTarget(kind, place, input.registry, host)
  const scoringUri = given ?? (await addressOf(name, target, read, host))
  const { signal } = host
  if (scoringUri !== undefined && kind.isInside?.(scoringUri) !== true)
    return test => test(scoringUri)
  return test => {
    if (target.reach) return target.reach(name, test, signal)
    if (scoringUri !== undefined) return test(scoringUri)
    throw addressless(name, kind)
  }
}

/** Undefined where services of the target never have one. */
const addressOf = async (
  name: string,
  target: Target,
  read: Tested,
  { signal }: Host
): Promise<string | undefined> => {
  const service = await target.find(name, signal)
  if (service === undefined) throw missingService(read, read.record)
  if (service.scoringUri === undefined && !read.kind.addressless) throw addressless(name, read.kind)
  return service.scoringUri
}

const addressless = (name: string, { title }: Tested['kind']): UserError =>
  new UserError('SERVICE_ADDRESSLESS', `Service "${name}" has no address yet (target: ${title}).`, {
    hint: 'Wait until it runs, or pass scoring-uri: some targets have none of their own.'
  })
