import { UserError } from '../core/errors.ts'
import { flag, optional, type Parsed, parseInputs, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { bytes } from '../core/words.ts'
import { findImage } from '../image/registered.ts'
import { imagesUsing } from '../image/uses.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { labelOf } from '../models/model.ts'
import { modelRepository } from '../models/register.ts'
import type { Freed, Store } from '../oci/store.ts'
import type { Service } from '../targets/target.ts'
import { openAci, serviceInputs } from './aci.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { facts, heading } from './markdown.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = {
  'service-name': optional(nameOf('service')),
  image: optional(text),
  model: optional(text),
  ...serviceInputs,
  ...registryInputs,
  force: flag
}

/** Deletes in the order of use: the service, then the image it ran, then the model the image held. */
export const main = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { 'service-name': service, image, model, force } = input
  if (service === undefined && image === undefined && model === undefined)
    throw new UserError(
      'INPUT_INVALID',
      'Nothing to clean up: no service, image or model is named.',
      {
        hint: 'Give at least one of the inputs service-name, image and model.'
      }
    )
  const { store, services } = await openPlace(input, host)
  const deleted: string[] = []
  let freed: Freed = { blobs: 0, bytes: 0 }
  if (service !== undefined) {
    await services.delete(service, host.signal)
    deleted.push(`service ${service}`)
  }
  if (image !== undefined) {
    freed = add(freed, await deleteImage(image, store, services, force, host.signal))
    deleted.push(`image ${image}`)
  }
  if (model !== undefined) {
    freed = add(freed, await deleteModel(model, store, force))
    deleted.push(`model ${model}`)
  }
  host.log.info(`Deleted ${deleted.join(', ')}; ${bytes(freed.bytes)} freed`)
  host.output('deleted', JSON.stringify(deleted))
  host.output('freed-bytes', String(freed.bytes))
  await host.summary(
    heading('Clean-up') +
      facts([
        ['Deleted', deleted.join('\n')],
        ['Freed', `${bytes(freed.bytes)} in ${freed.blobs} blobs`]
      ])
  )
}

/** What both targets can do about services that exist. */
interface Services {
  list(signal: AbortSignal): Promise<readonly Pick<Service, 'name' | 'imageDigest'>[]>
  delete(name: string, signal: AbortSignal): Promise<void>
}

interface Place {
  readonly store: Store
  readonly services: Services
}

const openPlace = async (input: Parsed<typeof inputs>, host: Host): Promise<Place> => {
  if (input.target === 'local') {
    const store = await openStore(input.registry, host)
    return { store, services: openLocalTarget(store, host) }
  }
  const { access, target } = await openAci(input, host)
  return {
    store: await openStore(input.registry, host, access),
    services: target
  }
}

const deleteImage = async (
  text: string,
  store: Store,
  services: Services,
  force: boolean,
  signal: AbortSignal
): Promise<Freed> => {
  const image = await findImage(store, text)
  const users = (await services.list(signal)).filter(
    service => service.imageDigest === image.descriptor.digest
  )
  if (users.length > 0 && !force)
    throw new UserError(
      'IMAGE_IN_USE',
      `Image "${image.label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`,
      { hint: 'Delete the service first, deploy another image to it, or set force.' }
    )
  return store.remove(image.repository, image.tag)
}

const deleteModel = async (text: string, store: Store, force: boolean): Promise<Freed> => {
  const model = await findModel(store, parseModelReference(text))
  const users = await imagesUsing(store, model)
  if (users.length > 0 && !force)
    throw new UserError(
      'MODEL_IN_USE',
      `Model "${labelOf(model)}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`,
      { hint: 'Delete the image first, or set force: the image keeps its own copy of the weights.' }
    )
  return store.remove(modelRepository(model.name), String(model.version))
}

const add = (a: Freed, b: Freed): Freed => ({ blobs: a.blobs + b.blobs, bytes: a.bytes + b.bytes })
