import { UserError } from '../../core/errors.ts'
import { invalid, text } from '../../core/inputs.ts'
import { nameOf } from '../../core/names.ts'
import { optional, secret } from '../../core/parameters.ts'
import type { SmokeReport } from '../../smoke/smoke-test.ts'
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

/** The address given; else that of the service. @throws UserError `SERVICE_UNKNOWN`, `SERVICE_ADDRESSLESS` */
export const addressFor = async (read: Tested, host: Host): Promise<string> => {
  const { kind, input, place } = read
  if (input['scoring-uri'] !== undefined) return input['scoring-uri']
  const name = input['service-name']
  if (name === undefined)
    throw invalid('scoring-uri', 'is required', 'Or name the service with service-name.')
  const { target } = await openTarget(kind, place, input.registry, host)
  const service = await target.find(name, host.signal)
  if (service === undefined) throw missingService(read, read.record)
  if (service.scoringUri !== undefined) return service.scoringUri
  throw new UserError(
    'SERVICE_ADDRESSLESS',
    `Service "${name}" has no address yet (target: ${kind.title}).`,
    { hint: 'Wait until it runs, or pass scoring-uri: some targets have none of their own.' }
  )
}

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

/** How a test gets to an address: by itself, or by the target where there is no other way from here. */
export const wayTo = async (
  scoringUri: string,
  { kind, input, place }: Tested,
  host: Host
): Promise<Way> => {
  const direct: Way = test => test(scoringUri)
  if (kind.isInside?.(scoringUri) !== true) return direct
  const name = input['service-name']
  if (name === undefined) throw invalid('service-name', `is required with target ${kind.name}`)
  const { target } = await openTarget(kind, place, input.registry, host)
  return test => target.reach?.(name, test, host.signal) ?? direct(test)
}
