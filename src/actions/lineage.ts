import { UserError } from '../core/errors.ts'
import { text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { optional } from '../core/parameters.ts'
import { plainJson } from '../core/plain-text.ts'
import { findImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import { existing } from '../services/find.ts'
import type { Host } from './host/host.ts'
import { openTarget, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { findTarget } from './recorded/find-target.ts'

export const inputs = {
  'service-name': optional(nameOf('service'), 'A service.'),
  image: optional(text, 'Instead of a service: an image as name:version.'),
  target: targetInputFound,
  ...registryInputs
}

export const ofTarget = 'place'

/** Prints where a service on this machine, or an image, comes from, as one JSON document. */
export const main = async (given: Host): Promise<void> => {
  const { kind, input, place, host } = await findTarget(inputs, ofTarget, given)
  const { 'service-name': name, image } = input
  if ((name === undefined) === (image === undefined))
    throw new UserError('INPUT_INVALID', 'Either a service or an image must be named.', {
      hint: 'Give one of the inputs "service-name" and "image".'
    })
  const opened = await openTarget(kind, place, input.registry, host)
  const store = await opened.store()
  const service =
    name === undefined ? undefined : await existing(opened.target, kind, name, host.signal)
  // By digest: what runs, whatever a tag says today.
  const wanted = service
    ? `${service.imageLabel.replace(/[:@].*$/, '')}@${service.imageDigest}`
    : (image ?? '')
  const found = await lineageOf(store, await findImage(store, wanted))
  const document = service ? { service: { name, state: service.state }, ...found } : found
  host.report(document, `${plainJson(document, 2)}\n`)
}
