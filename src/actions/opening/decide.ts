import { nameOf } from '../../core/names.ts'
import { required } from '../../core/parameters.ts'
import { targetLacks } from '../../targets/capabilities.ts'
import type { Host } from '../host/host.ts'
import { code, facts, heading } from '../host/markdown.ts'
import { findTarget } from '../recorded/find-target.ts'
import { openTarget, targetInputFound } from './open-target.ts'
import { registryInputs } from './places.ts'

export const decisionInputs = {
  'service-name': required(nameOf('service'), 'Name of the service.'),
  target: targetInputFound,
  ...registryInputs
}

/** What a person decides of a roll-out, with outputs and summary. */
export const decide = async (decision: 'promote' | 'reject', given: Host): Promise<void> => {
  const { kind, input, place, host } = await findTarget(decisionInputs, 'place', given)
  const { target } = await openTarget(kind, place, input.registry, host)
  if (target.rollout === undefined) throw targetLacks(kind.name, 'rollout')
  const name = input['service-name']
  const service = await target.rollout.decide(name, decision, host.signal)
  if (service) host.log.info(`Service "${name}" runs ${service.imageLabel}`)
  host.output('state', service?.state ?? 'deploying')
  host.output('scoring-uri', service?.scoringUri ?? '')
  await host.summary(
    heading(`Service ${code(name)}: ${decision}`) +
      facts([
        ['Image', service?.imageLabel],
        ['State', service?.state ?? 'deploying']
      ])
  )
}
