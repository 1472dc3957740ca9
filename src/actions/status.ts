import { UserError } from '../core/errors.ts'
import { flag } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { required, withDefault } from '../core/parameters.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import { recordTag, type ServiceRecord } from '../services/record.ts'
import { readRecord } from '../services/records.ts'
import { placeOf, placeText } from '../services/whereabouts.ts'
import type { Service } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { openTarget, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { findTarget, missingService } from './recorded/find-target.ts'

export const inputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: targetInputFound,
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints what one service is doing, and what its record says of its deployment. */
export const main = async (given: Host): Promise<void> => {
  const found = await findTarget(inputs, ofTarget, given)
  const { kind, input, place, host } = found
  const name = input['service-name']
  const { target, store } = await openTarget(kind, place, input.registry, host)
  const service = await target.find(name, host.signal)
  const where = await placeOf(kind, place, target, 'look')
  const record =
    found.record ??
    (where && (await recordAt(store, { service: name, target: kind.name, place: where }, host)))
  if (service === undefined) throw missingService(found, record)
  host.print(
    input.json
      ? `${plainJson({ ...serviceFacts(service), target: kind.name, record }, 2)}\n`
      : statusText(service, record)
  )
}

/** A service has its state without its record. */
const recordAt = async (
  store: () => Promise<Parameters<typeof readRecord>[0]>,
  where: Parameters<typeof recordTag>[0],
  { log }: Host
): Promise<ServiceRecord | undefined> => {
  try {
    return await readRecord(await store(), recordTag(where))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    log.info(`The record of service "${where.service}" cannot be read: ${error.message}`)
    return undefined
  }
}

/** A service as JSON has it. Pure. */
export const serviceFacts = ({
  name,
  state,
  imageLabel,
  imageDigest,
  scoringUri,
  swaggerUri,
  beside,
  instances,
  facts
}: Service) => ({
  name,
  state,
  image: imageLabel,
  imageDigest,
  beside,
  scoringUri,
  swaggerUri,
  instances,
  facts: facts && Object.fromEntries(facts)
})

/** As a terminal shows it. Pure. */
export const statusText = (
  {
    name,
    state,
    imageLabel,
    imageDigest,
    beside,
    scoringUri,
    swaggerUri,
    instances,
    facts
  }: Service,
  record?: ServiceRecord
): string => {
  const rows = [
    ['state', state],
    ['image', `${imageLabel} (${imageDigest})`],
    ['tried beside', beside],
    ['scoring URI', scoringUri],
    ['OpenAPI', swaggerUri],
    ['instances', instances && `${instances.ready} of ${instances.targeted} ready`],
    ...(instances?.failed ?? []).map(({ name, why }) => ['failed', `${name}: ${why}`]),
    ...(facts ?? []),
    ...(record ? recordRows(record) : [['record', 'none; the next deployment writes it']])
  ].filter(([, value]) => value !== undefined)
  return `${name}\n${rows.map(([what = '', value]) => `  ${what.padEnd(12)}  ${plainLine(String(value))}\n`).join('')}`
}

const recordRows = (record: ServiceRecord): readonly (readonly (string | undefined)[])[] => [
  ['target', placeText(record)],
  ['models', record.models.join(', ') || undefined],
  ['deployed', `${record.updated}${record.origin.by ? ` by ${record.origin.by}` : ''}`],
  ['commit', record.origin.commit],
  ['pull request', record.origin.pullRequest?.toString()],
  ['run', record.origin.run],
  ['expires', record.expires]
]
