import { UserError } from '../core/errors.ts'
import { optional, parseInputs, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { plainJson } from '../core/plain-text.ts'
import { findImage } from '../image/registered.ts'
import { lineageOf } from '../image/supply-chain/lineage.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  'service-name': optional(nameOf('service')),
  image: optional(text),
  ...registryInputs
}

/** Prints where a service on this machine, or an image, comes from, as one JSON document. */
export const lineage = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { 'service-name': name, image } = input
  const store = await openStore(input.registry, host)
  if ((name === undefined) === (image === undefined))
    throw new UserError('INPUT_INVALID', 'Either a service or an image must be named.', {
      hint: 'Give one of the options service-name and image.'
    })
  const service = name === undefined ? undefined : await openLocalTarget(store, host).find(name)
  if (name !== undefined && service === undefined)
    throw new UserError('SERVICE_UNKNOWN', `No service "${name}" runs on this machine.`, {
      hint: 'Services are kept in .scoreline/services of the folder they were deployed from.'
    })
  // By digest: what runs, whatever a tag says today.
  const wanted = service
    ? `${service.imageLabel.replace(/[:@].*$/, '')}@${service.imageDigest}`
    : (image ?? '')
  const found = await lineageOf(store, await findImage(store, wanted))
  const document = service ? { service: { name, state: service.state }, ...found } : found
  process.stdout.write(`${plainJson(document, 2)}\n`)
}
