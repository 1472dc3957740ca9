import { flag, invalid, number, oneOf, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { optional, withDefault } from '../core/parameters.ts'
import type { Host } from './host/host.ts'
import { readTargetInputs, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { listArtifacts } from './recorded/list-artifacts.ts'
import { listServices } from './recorded/list-services.ts'

const WHAT = ['services', 'models', 'images'] as const

export const inputs = {
  what: withDefault(oneOf(WHAT), 'services', 'services, models or images.'),
  name: optional(text, 'Only what has this name.'),
  image: optional(text, 'Only services of this image: a name, name:version or digest.'),
  model: optional(text, 'Only services or images with this model: a name or name:version.'),
  'pull-request': optional(
    number({ least: 1, whole: true }),
    'Only services that this pull request deployed, by its number.'
  ),
  expired: withDefault(flag, 'false', 'true: only services whose time (expires-after) is over.'),
  check: withDefault(
    flag,
    'false',
    'true: ask every target that a record names what it has, not only this machine and the target that is named.'
  ),
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: {
    ...targetInputFound,
    empty: { kind: 'value', value: undefined, shown: 'all' } as const
  },
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints the services that the records of a registry and the targets know, or the models or images of a registry. */
export const main = async (host: Host): Promise<void> => {
  const read = await readTargetInputs(inputs, ofTarget, host)
  const { what, name } = read.input
  refuseOthers(what, host.inputs)
  if (what !== 'services') return listArtifacts(what, read.input, host)
  if (name !== undefined) nameOf('service')(name, 'name')
  return listServices(read, host)
}

/** Which of the filters narrow what. */
const FILTERS: Readonly<Record<(typeof WHAT)[number], readonly string[]>> = {
  services: ['image', 'model', 'pull-request', 'expired', 'check', 'target'],
  images: ['model'],
  models: []
}

const refuseOthers = (what: (typeof WHAT)[number], given: Host['inputs']): void => {
  for (const filter of FILTERS.services)
    if (
      !FILTERS[what].includes(filter) &&
      !['', 'false', undefined].includes(given[filter]?.trim())
    )
      throw invalid(filter, `does not apply to a list of ${what}`)
}
