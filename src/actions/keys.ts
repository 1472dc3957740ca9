import { flag, invalid, oneOf } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { givenFor, optional, required, withDefault } from '../core/parameters.ts'
import { readSettings } from '../services/spec.ts'
import { targetLacks } from '../targets/capabilities.ts'
import type { ServiceKeys } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { code, facts, heading } from './host/markdown.ts'
import { openTarget, readerFor, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { findTarget } from './recorded/find-target.ts'

export const inputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  target: targetInputFound,
  ...registryInputs,
  rotate: optional(
    oneOf(['primary', 'secondary']),
    'primary or secondary: rotates that key; the other one stays valid. Empty: only shows the keys.'
  ),
  reveal: withDefault(flag, 'false', 'true prints both keys to stdout. Not allowed in a workflow.')
}

/** A rotation sends again what the target cannot read back. */
export const ofTarget = 'unreadable'

/** Shows the keys of a service, as their first characters, and rotates one of them when asked to. */
export const main = async (given: Host): Promise<void> => {
  const { kind, input, place, host } = await findTarget(inputs, ofTarget, given)
  const { log, signal, env } = host
  if (input.reveal && env.GITHUB_ACTIONS === 'true')
    throw invalid('reveal', 'is for a terminal: keys do not belong into the log of a workflow')
  const { target } = await openTarget(kind, place, input.registry, host)
  if (target.keys === undefined) throw targetLacks(kind.name, 'keys')
  const name = input['service-name']
  if (input.rotate) {
    const settings = await readSettings(kind, givenFor(kind.settings, host.inputs), {
      readText: readerFor(host),
      log
    })
    await target.keys.rotate(name, input.rotate, settings, signal)
    log.info(`The ${input.rotate} key of ${name} is a new one; the other one is as it was`)
  }
  const keys = await target.keys.read(name, signal)
  if (keys === undefined) log.info(`Service ${name} asks for no key`)
  for (const [which, key] of Object.entries(keys ?? {})) log.info(`${which}: ${masked(key)}`)
  if (input.reveal && keys) host.report(keys, `${keys.primary}\n${keys.secondary}\n`)
  host.output('enabled', keys !== undefined)
  host.output('rotated', input.rotate ?? '')
  await host.summary(summaryOf(name, keys, input.rotate))
}

/** For people: the first four characters. */
const masked = (key: string): string => `${key.slice(0, 4)}…`

/** What the job summary shows of keys: enough to distinguish them. Pure. */
export const summaryOf = (
  name: string,
  keys: ServiceKeys | undefined,
  rotated: string | undefined
): string =>
  heading(`Keys of ${code(name)}`) +
  facts([
    ['Primary', keys ? masked(keys.primary) : 'none'],
    ['Secondary', keys ? masked(keys.secondary) : 'none'],
    ['Rotated', rotated]
  ])
