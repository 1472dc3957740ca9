import { hasCode, messageOf, UserError } from '../core/errors.ts'
import { flag, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { optional, withDefault } from '../core/parameters.ts'
import type { Log } from '../core/ports.ts'
import { bytes } from '../core/words.ts'
import {
  digestsOfImage,
  findImage,
  isNoImage,
  type RegisteredImage,
  tagsOf
} from '../image/registered.ts'
import { imagesUsing } from '../image/uses.ts'
import { type FoundModel, findAnyModel, isNoModel, parseModelReference } from '../models/find.ts'
import { modelRepository } from '../models/register.ts'
import { retire } from '../oci/numbers.ts'
import type { DocumentStore, Freed } from '../oci/store.ts'
import { placeOf, placeText } from '../services/whereabouts.ts'
import { targetLacks } from '../targets/capabilities.ts'
import type { Target } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { facts, heading } from './host/markdown.ts'
import { openTarget, readTargetInputs, targetInputFound } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { openStore } from './opening/stores.ts'
import { askPlace } from './recorded/ask-places.ts'
import { type DoomedService, doomedService } from './recorded/doomed-service.ts'
import { type FoundTarget, findTarget } from './recorded/find-target.ts'
import { confirmedUsers, userText } from './recorded/image-users.ts'
import { sweep } from './sweeping/sweep.ts'
import { isSweep, sweepInputs, sweepTokenInput } from './sweeping/sweep-inputs.ts'

export const inputs = {
  'service-name': optional(nameOf('service'), 'Service to delete.'),
  image: optional(text, 'Image to delete, as name:version.'),
  model: optional(text, 'Model to delete, as name:version.'),
  target: targetInputFound,
  ...registryInputs,
  'delete-place': withDefault(
    flag,
    'false',
    'true: delete what the services run in as well, with everything in it, if Scoreline made it: the cluster of target aks; of target iot-edge the device, or the hub where no device is named. Needs force.'
  ),
  force: withDefault(
    flag,
    'false',
    'true: delete an image that a service runs, a model that an image uses, the place of services, or the record of a service whose target cannot be asked.'
  ),
  ...sweepInputs,
  ...sweepTokenInput
}

export const ofTarget = 'place'

/**
 * Deletes in the order of use: the service, then the image it ran, then the model the image held. Everything that is
 * named is looked for, and checked for use, before anything is deleted. What is not there is no failure.
 */
export const main = async (given: Host): Promise<void> => {
  if (isSweep(given.inputs)) return sweep(await readTargetInputs(inputs, ofTarget, given), given)
  const read = await findTarget(inputs, ofTarget, given)
  const { input, host } = read
  const { 'service-name': service, image, model } = input
  checkPlace(input)
  if (service === undefined && image === undefined && model === undefined && !input['delete-place'])
    throw new UserError(
      'INPUT_INVALID',
      'Nothing to clean up: no service, image or model is named.',
      {
        hint: 'Give at least one of the inputs "service-name", "image" and "model".'
      }
    )
  const place = await openPlace(read)
  const found = await lookFor(read, place)
  tellMeaning(input, found, host)
  if (!input.force) await checkUnused(found, read, place)
  if (input['delete-place'] && place.target?.deletePlace === undefined)
    throw targetLacks(read.kind.name, 'deletePlace')
  const { deleted, freed } = await deleteAll(found, place, read)
  const absent = absentOf(input, found)
  for (const what of absent) host.log.info(`There was no ${what}`)
  if (deleted.length > 0)
    host.log.info(`Deleted ${deleted.join(', ')}; ${bytes(freed.bytes)} freed`)
  host.output('deleted', deleted)
  host.output('freed-bytes', freed.bytes)
  await host.summary(
    heading('Clean-up') +
      facts([
        ['Deleted', deleted.join('\n') || 'nothing'],
        ...(absent.length > 0 ? ([['Not there', absent.join('\n')]] as const) : []),
        ['Freed', `${bytes(freed.bytes)} in ${freed.blobs} blobs`]
      ])
  )
}

/** Everything in it goes too, so it is asked for twice. */
const checkPlace = ({ 'delete-place': place, force }: Input): void => {
  if (place && !force)
    throw new UserError(
      'INPUT_INVALID',
      'delete-place deletes what the services run in, with all services and whatever else is in it, and needs force.',
      { hint: 'Set input "force" if that is what you want.' }
    )
}

type Read = FoundTarget<typeof inputs>
type Input = Read['input']

interface Place {
  readonly store: DocumentStore
  /** Undefined where it cannot be opened, and nothing of it has to be known. */
  readonly target: Target | undefined
}

/** What of the things that are named there is. */
interface Found {
  readonly service?: DoomedService
  readonly image?: { readonly image: RegisteredImage; readonly tags: readonly string[] }
  readonly model?: { readonly label: string; readonly repository: string } & FoundModel
}

/** A target that cannot be opened stops a clean-up, but for `force` where a record led there. */
const openPlace = async ({ kind, input, place, host, record }: Read): Promise<Place> => {
  try {
    const { target, store } = await openTarget(kind, place, input.registry, host)
    if (record) await target.find(record.service, host.signal)
    return { store: await store(), target }
  } catch (error) {
    if (!(error instanceof UserError) || record === undefined) throw error
    if (!input.force) throw unasked(record, error)
    host.log.warning(
      `${placeText(record)} was not asked, so service "${record.service}" may still run there: ${messageOf(error)}`
    )
    return { store: await openStore(input.registry, host), target: undefined }
  }
}

const unasked = ({ service, ...record }: NonNullable<Read['record']>, cause: UserError) =>
  new UserError(
    'SERVICE_UNREACHABLE',
    `Service "${service}" is at ${placeText(record)} by the records of the registry, and that cannot be asked: ${cause.message}`,
    {
      cause,
      hint: `${cause.hint ? `${cause.hint} ` : ''}Or set input "force": then only its record is deleted.`
    }
  )

const lookFor = async (read: Read, { store, target }: Place): Promise<Found> => {
  const { kind, place, host } = read
  const { 'service-name': name, image: imageText, model: modelText, force } = read.input
  const where = target && (await placeOf(kind, place, target, 'look'))
  const service =
    name === undefined
      ? undefined
      : await doomedService(
          { ...read, name, kind: kind.name, place: where },
          { target, store, force, host }
        )
  const image =
    imageText === undefined ? undefined : await unless(isNoImage, findImage(store, imageText))
  const reference = modelText === undefined ? undefined : parseModelReference(modelText)
  const model = reference && (await unless(isNoModel, findAnyModel(store, reference)))
  return {
    ...(service ? { service } : {}),
    ...(image ? { image: { image, tags: await tagsOf(store, image) } } : {}),
    ...(reference && model
      ? {
          model: {
            ...model,
            label: `${reference.name}:${model.tag}`,
            repository: modelRepository(reference.name)
          }
        }
      : {})
  }
}

const unless = async <T>(
  isAbsent: (error: unknown) => boolean,
  work: Promise<T>
): Promise<T | undefined> => {
  try {
    return await work
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** A name without a version is one that nobody wrote down: it is said before it goes. */
const tellMeaning = ({ image, model }: Input, found: Found, { log }: Host): void => {
  const said = [
    { kind: 'Image', text: image, label: found.image?.image.label },
    { kind: 'Model', text: model, label: found.model?.label }
  ]
  for (const { kind, text, label } of said)
    if (text !== undefined && label !== undefined && !/[:@]/.test(text.replace(/:latest$/, '')))
      log.info(`${kind} "${text}" means ${label}, its newest version`)
}

/** What is deleted in the same step does not count as a user. */
const checkUnused = async (
  { service, image, model }: Found,
  { kind, place, input, host }: Read,
  { store, target }: Place
): Promise<void> => {
  if (image !== undefined && target !== undefined) {
    const { label } = image.image
    const digests = digestsOfImage(image.image)
    const asked = await askPlace({ kind, place, target }, host)
    const users = await confirmedUsers(digests, { store, registry: input.registry, host, asked })
    const others = users.filter(
      user =>
        user.name !== service?.name || user.target !== asked.target || user.placeId !== asked.id
    )
    if (others.length > 0)
      throw new UserError(
        'IMAGE_IN_USE',
        `Image "${label}" is what service ${others.map(userText).join('; ')} runs.`,
        { hint: 'Delete the service first, deploy another image to it, or set input "force".' }
      )
  }
  if (model !== undefined) {
    const going = image?.tags.map(tag => `${image.image.repository}:${tag}`) ?? []
    const users = (await usersOf(store, model, host.log)).filter(name => !going.includes(name))
    if (users.length > 0)
      throw new UserError(
        'MODEL_IN_USE',
        `Model "${model.label}" is in ${users.length === 1 ? 'image' : 'images'} ${users.map(name => `"${name}"`).join(', ')}.`,
        {
          hint: 'Delete the image first, or set input "force": the image keeps its own copy of the weights.'
        }
      )
  }
}

const usersOf = async (
  store: DocumentStore,
  model: FoundModel,
  log: Log
): Promise<readonly string[]> => {
  try {
    return await imagesUsing(store, model, log)
  } catch (cause) {
    if (!hasCode(cause, 'REGISTRY_NO_CATALOG')) throw cause
    throw new UserError(cause.code, cause.message, {
      cause,
      hint: 'So it is not known whether an image uses the model. Set input "force" to delete it all the same: an image keeps its own copy of the weights.'
    })
  }
}

const deleteAll = async (
  { service, image, model }: Found,
  { store, target }: Place,
  { input, host }: Read
): Promise<{ readonly deleted: readonly string[]; readonly freed: Freed }> => {
  const deleted: string[] = []
  let freed: Freed = { blobs: 0, bytes: 0 }
  const remove = async (repository: string, tag: string, what: string): Promise<void> => {
    const more = await retire(store, repository, tag)
    freed = { blobs: freed.blobs + more.blobs, bytes: freed.bytes + more.bytes }
    deleted.push(what)
  }
  if (service !== undefined) deleted.push(...(await service.delete()))
  if (input['delete-place']) deleted.push(...((await target?.deletePlace?.(host.signal)) ?? []))
  if (image !== undefined) {
    const { repository, name } = image.image
    for (const tag of image.tags) await remove(repository, tag, `image ${name}:${tag}`)
  }
  if (model !== undefined) await remove(model.repository, model.tag, `model ${model.label}`)
  return { deleted, freed }
}

const absentOf = (
  { 'service-name': service, image, model }: Input,
  found: Found
): readonly string[] => [
  ...(service !== undefined && found.service?.running === undefined
    ? [`service "${service}"`]
    : []),
  ...(image !== undefined && found.image === undefined ? [`image "${image}"`] : []),
  ...(model !== undefined && found.model === undefined ? [`model "${model}"`] : [])
]
