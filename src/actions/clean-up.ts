import { hasCode, UserError } from '../core/errors.ts'
import { flag, text } from '../core/inputs.ts'
import { nameOf } from '../core/names.ts'
import { optional, withDefault } from '../core/parameters.ts'
import type { Log } from '../core/ports.ts'
import { bytes } from '../core/words.ts'
import { findImage, isNoImage, type RegisteredImage, tagsOf } from '../image/registered.ts'
import { imagesUsing } from '../image/uses.ts'
import { type FoundModel, findAnyModel, isNoModel, parseModelReference } from '../models/find.ts'
import { modelRepository } from '../models/register.ts'
import { retire } from '../oci/numbers.ts'
import type { DocumentStore, Freed } from '../oci/store.ts'
import type { AnyTargetKind } from '../targets/index.ts'
import type { Service, Target } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { facts, heading } from './host/markdown.ts'
import { parametersOfKinds } from './inputs/target-parameters.ts'
import {
  openTarget,
  readTargetInputs,
  type TargetInputs,
  targetInputHere
} from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  'service-name': optional(nameOf('service'), 'Service to delete.'),
  image: optional(text, 'Image to delete, as name:version.'),
  model: optional(text, 'Model to delete, as name:version.'),
  target: targetInputHere,
  ...registryInputs,
  force: withDefault(
    flag,
    'false',
    'true: delete an image or model even if a service or an image uses it.'
  )
}

export const ofTarget = 'place'

/**
 * Deletes in the order of use: the service, then the image it ran, then the model the image held. Everything that is
 * named is looked for, and checked for use, before anything is deleted. What is not there is no failure.
 */
export const main = async (host: Host): Promise<void> => {
  const read = await readTargetInputs(inputs, ofTarget, host)
  const { input } = read
  const { 'service-name': service, image, model } = input
  if (service === undefined && image === undefined && model === undefined)
    throw new UserError(
      'INPUT_INVALID',
      'Nothing to clean up: no service, image or model is named.',
      {
        hint: 'Give at least one of the inputs "service-name", "image" and "model".'
      }
    )
  const place = await openPlace(read, host)
  const found = await lookFor(input, place, host)
  tellMeaning(input, found, host)
  await checkUnused(found, place, input.force, host)
  const { deleted, freed } = await deleteAll(found, place, host)
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

type Input = TargetInputs<typeof inputs>['input']
type Running = Pick<Service, 'name' | 'imageDigest'>

interface Place {
  readonly store: DocumentStore
  /** Of the target that is named. */
  readonly services: Pick<Target, 'find' | 'list' | 'delete'>
  /** What runs, as far as it is known here: at that target, and on this machine. */
  running(signal: AbortSignal): Promise<readonly Running[]>
}

/** What of the things that are named there is. */
interface Found {
  readonly service?: Running
  readonly image?: { readonly image: RegisteredImage; readonly tags: readonly string[] }
  readonly model?: { readonly label: string; readonly repository: string } & FoundModel
}

const openPlace = async (
  { kind, input, place }: TargetInputs<typeof inputs>,
  host: Host
): Promise<Place> => {
  const { target, store } = await openTarget(kind, place, input.registry, host)
  return {
    store: await store(),
    services: target,
    running: async signal => {
      const here = (await placelessKinds(host)).filter(({ name }) => name !== kind.name)
      const others = here.map(other => openTarget(other, {}, input.registry, host))
      const targets = [target, ...(await Promise.all(others)).map(opened => opened.target)]
      return (await Promise.all(targets.map(each => each.list(signal)))).flat()
    }
  }
}

/** Targets that nothing has to be named for, as this machine: their services are known in every step. */
const placelessKinds = async ({ targets }: Host): Promise<readonly AnyTargetKind[]> => {
  const kinds = [...(await parametersOfKinds(targets, 'place')).keys()]
  return kinds.filter(({ place }) => Object.keys(place).length === 0)
}

const lookFor = async (
  { 'service-name': name, image: imageText, model: modelText }: Input,
  { store, services }: Place,
  { signal }: Host
): Promise<Found> => {
  const service = name === undefined ? undefined : await services.find(name, signal)
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
  { store, running }: Place,
  force: boolean,
  { log, signal }: Host
): Promise<void> => {
  if (force) return
  if (image !== undefined) {
    const { descriptor, index, label } = image.image
    const digests = [descriptor.digest, ...(index?.manifests.map(({ digest }) => digest) ?? [])]
    const users = (await running(signal)).filter(
      ({ name, imageDigest }) =>
        name !== service?.name && digests.some(digest => digest === imageDigest)
    )
    if (users.length > 0)
      throw new UserError(
        'IMAGE_IN_USE',
        `Image "${label}" is what service ${users.map(({ name }) => `"${name}"`).join(', ')} runs.`,
        { hint: 'Delete the service first, deploy another image to it, or set input "force".' }
      )
  }
  if (model !== undefined) {
    const going = image?.tags.map(tag => `${image.image.repository}:${tag}`) ?? []
    const users = (await usersOf(store, model, log)).filter(name => !going.includes(name))
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
  { store, services }: Place,
  { signal }: Host
): Promise<{ readonly deleted: readonly string[]; readonly freed: Freed }> => {
  const deleted: string[] = []
  let freed: Freed = { blobs: 0, bytes: 0 }
  const remove = async (repository: string, tag: string, what: string): Promise<void> => {
    const more = await retire(store, repository, tag)
    freed = { blobs: freed.blobs + more.blobs, bytes: freed.bytes + more.bytes }
    deleted.push(what)
  }
  if (service !== undefined) {
    await services.delete(service.name, signal)
    deleted.push(`service ${service.name}`)
  }
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
  ...(service !== undefined && found.service === undefined ? [`service "${service}"`] : []),
  ...(image !== undefined && found.image === undefined ? [`image "${image}"`] : []),
  ...(model !== undefined && found.model === undefined ? [`model "${model}"`] : [])
]
