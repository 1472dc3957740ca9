import { number } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { required, withDefault } from '../core/parameters.ts'
import { plainLine } from '../core/plain-text.ts'
import { existing } from '../services/find.ts'
import type { Host } from './host/host.ts'
import { openTarget, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { findTarget } from './recorded/find-target.ts'

export const inputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  lines: withDefault(number({ least: 1, whole: true }), '100', 'Number of lines to print.'),
  target: targetInputFound,
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints what a service wrote last. */
export const main = async (given: Host): Promise<void> => {
  const { kind, input, place, host } = await findTarget(inputs, ofTarget, given)
  const { target } = await openTarget(kind, place, input.registry, host)
  const { name } = await existing(target, kind, input['service-name'], host.signal)
  const lines = await target.logs(name, input.lines, host.signal)
  host.report({ name, lines }, lines.map(line => `${plainLine(line)}\n`).join(''))
}
