import { UserError } from '../core/errors.ts'
import { number, parseInputs, withDefault } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { plainLine } from '../core/plain-text.ts'
import { openAci, serviceInputs } from './aci.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  'service-name': nameOf('service'),
  lines: withDefault(number({ least: 1, whole: true }), 100),
  ...serviceInputs,
  ...registryInputs
}

/** Prints what a service wrote last. */
export const logs = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const name = input['service-name']
  const aci = input.target === 'aci'
  const target = aci
    ? (await openAci(input, host)).target
    : openLocalTarget(await openStore(input.registry, host), host)
  if ((await target.find(name, host.signal)) === undefined)
    throw aci
      ? new UserError('SERVICE_UNKNOWN', `There is no service "${name}".`, {
          hint: 'Check service-name and resource-group.'
        })
      : new UserError('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
          hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
        })
  for (const line of await target.logs(name, input.lines, host.signal))
    process.stdout.write(`${plainLine(line)}\n`)
}
