import { flag } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { required, withDefault } from '../core/parameters.ts'
import { plainJson, plainLine } from '../core/plain-text.ts'
import { existing } from '../services/find.ts'
import type { Service } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { serviceFacts } from './list.ts'
import { openTarget, readTargetInputs, targetInputHere } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: targetInputHere,
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints what one service is doing. */
export const main = async (host: Host): Promise<void> => {
  const { kind, input, place } = await readTargetInputs(inputs, ofTarget, host)
  const { target } = await openTarget(kind, place, input.registry, host)
  const service = await existing(target, kind, input['service-name'], host.signal)
  host.print(input.json ? `${plainJson(serviceFacts(service), 2)}\n` : statusText(service))
}

/** As a terminal shows it. Pure. */
export const statusText = ({
  name,
  state,
  imageLabel,
  imageDigest,
  scoringUri,
  swaggerUri,
  instances
}: Service): string => {
  const rows = [
    ['state', state],
    ['image', `${imageLabel} (${imageDigest})`],
    ['scoring URI', scoringUri],
    ['OpenAPI', swaggerUri],
    ['instances', instances && `${instances.ready} of ${instances.targeted} ready`],
    ...(instances?.failed ?? []).map(({ name, why }) => ['failed', `${name}: ${why}`])
  ].filter(([, value]) => value !== undefined)
  return `${name}\n${rows.map(([what = '', value]) => `  ${what.padEnd(11)}  ${plainLine(String(value))}\n`).join('')}`
}
