import { UserError } from '../core/errors.ts'
import { number, parseInputs, withDefault } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  'service-name': nameOf('service'),
  lines: withDefault(number({ least: 1, whole: true }), 100),
  ...registryInputs
}

/** Prints what a service on this machine wrote last. */
export const logs = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const target = openLocalTarget(await openStore(input.registry, host), host)
  const name = input['service-name']
  if ((await target.find(name)) === undefined)
    throw new UserError('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
      hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
    })
  for (const line of await target.logs(name, input.lines)) process.stdout.write(`${line}\n`)
}
