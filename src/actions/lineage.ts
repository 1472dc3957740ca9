import { UserError } from '../core/errors.ts'
import { invalid, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { optional, type Values } from '../core/parameters.ts'
import { plainJson } from '../core/plain-text.ts'
import { findImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import type { Host } from './host/host.ts'
import { openTarget, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'
import { descendantsOf } from './recorded/descendants.ts'
import { type FoundTarget, findTarget, missingService } from './recorded/find-target.ts'
import { recordOf } from './recorded/record-of.ts'

export const inputs = {
  'service-name': optional(nameOf('service'), 'A service: where it comes from.'),
  image: optional(text, 'Instead of a service: an image as name:version.'),
  model: optional(
    text,
    'Instead of a service: a model as name or name:version, to find the services that run it.'
  ),
  commit: optional(
    text,
    'Instead of a service: a commit, to find the services that were deployed or built from it.'
  ),
  target: targetInputFound,
  ...registryInputs
}

export const ofTarget = 'place'

const SUBJECTS = ['service-name', 'image', 'model', 'commit'] as const

/**
 * Prints where a service or an image comes from, or which services come from a model or a commit, as one JSON document.
 * @throws UserError `INPUT_INVALID` unless one subject is named
 */
export const main = async (given: Host): Promise<void> => {
  const looked = await findTarget(inputs, ofTarget, given)
  const { input, host } = looked
  if (SUBJECTS.filter(name => input[name] !== undefined).length !== 1)
    throw new UserError(
      'INPUT_INVALID',
      'One service, image, model or commit must be named, and one alone.',
      { hint: `Give one of the inputs ${SUBJECTS.map(name => `"${name}"`).join(', ')}.` }
    )
  const document = await documentOf(looked, host)
  host.report(document, `${plainJson(document, 2)}\n`)
}

const documentOf = async (looked: FoundTarget<typeof inputs>, host: Host): Promise<object> => {
  const { 'service-name': name, image, model, commit, registry } = looked.input
  if (name !== undefined) return ofService(name, looked, host)
  const store = await openStore(registry, host)
  if (image !== undefined) return lineageOf(store, await findImage(store, image))
  if (model !== undefined) return { model, services: await descendantsOf({ model }, store, host) }
  const id = commitIn({ commit })
  return { commit: id, services: await descendantsOf({ commit: id }, store, host) }
}

/** At least as much of it as Git itself shows. @throws UserError `INPUT_INVALID` */
const commitIn = ({ commit = '' }: Pick<Values<typeof inputs>, 'commit'>): string => {
  if (/^[0-9a-f]{7,64}$/i.test(commit)) return commit.toLowerCase()
  throw invalid('commit', `must be 7 to 64 hexadecimal characters, not "${commit}"`)
}

/** With its state, and what is written down of its deployment. */
const ofService = async (
  name: string,
  looked: FoundTarget<typeof inputs>,
  host: Host
): Promise<object> => {
  const { kind, input, place } = looked
  const opened = await openTarget(kind, place, input.registry, host)
  const service = await opened.target.find(name, host.signal)
  if (service === undefined) throw missingService(looked, looked.record)
  const store = await opened.store()
  // By digest: what runs, whatever a tag says today.
  const wanted = `${service.imageLabel.replace(/[:@].*$/, '')}@${service.imageDigest}`
  const found = await lineageOf(store, await findImage(store, wanted))
  const record = await recordOf(service, kind.name, store)
  return {
    service: { name, state: service.state },
    ...(record ? { deployed: { ...record.origin, updated: record.updated } } : {}),
    ...found,
    image: { ...found.image, name: service.imageLabel }
  }
}
