import { LABEL } from '../contract/image.ts'
import { hasCode, messageOf, UserError } from '../core/errors.ts'
import { flag, text } from '../core/inputs.ts'
import { required, withDefault } from '../core/parameters.ts'
import { plainJson, plainText } from '../core/plain-text.ts'
import type { Log } from '../core/ports.ts'
import { bytes } from '../core/words.ts'
import {
  digestsOfImage,
  findImage,
  isNoImage,
  layersOf,
  type RegisteredImage
} from '../image/registered.ts'
import { imagesUsing, modelsIn, tagsIn } from '../image/uses.ts'
import { findAnyModel, isNoModel, parseModelReference } from '../models/find.ts'
import type { Model } from '../models/model.ts'
import { modelRepository } from '../models/register.ts'
import type { Digest } from '../oci/digest.ts'
import { ANNOTATION } from '../oci/manifest.ts'
import type { DocumentStore } from '../oci/store.ts'
import { type ListedService, mayRun, reconciled } from '../services/listing.ts'
import type { Host } from './host/host.ts'
import { type Inspection, inspectionText } from './inspection.ts'
import { openTarget, readTargetInputs, targetInputHere } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'
import { askPlace, type OpenPlace } from './recorded/ask-places.ts'
import { imageUsers } from './recorded/image-users.ts'
import { listedFacts } from './recorded/list-services.ts'

export const inputs = {
  reference: required(text, 'iris:3 or models/iris:3, optionally prefixed with host/prefix/.'),
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: targetInputHere,
  ...registryInputs
}

/** Services that run an image are looked for where the target's inputs say. */
export const ofTarget = 'place'

/** Tells what a reference names. Without a kind (`models/iris:3`), a model and an image of that name are both shown. */
export const main = async (host: Host): Promise<void> => {
  const read = await readTargetInputs(inputs, ofTarget, host)
  const { input } = read
  const { location, kind, name } = parseInspected(input.reference, input.registry)
  const opened = await openTarget(read.kind, read.place, location, {
    ...host,
    inputs: { ...host.inputs, registry: location }
  })
  const store = await opened.store()
  const found: Inspection[] = []
  const missing: unknown[] = []
  if (kind !== 'image') await keep(inspectModel(store, name, host), found, missing)
  if (kind !== 'model')
    await keep(inspectImage(store, name, { ...read, target: opened.target }, host), found, missing)
  const failed = missing.filter(error => !isNotThat(error))
  if (found.length === 0) throw failed[0] ?? missing.at(-1)
  for (const error of failed) host.log.warning(messageOf(error))
  host.print(
    input.json
      ? `${plainJson(found.length === 1 ? found[0] : found, 2)}\n`
      : plainText(found.map(inspectionText).join('\n'))
  )
}

/**
 * `iris:3`, `models/iris:3`, or either behind `host/prefix/`. Pure.
 * @param registry where a reference without a host is looked up
 */
const parseInspected = (
  reference: string,
  registry: string
): {
  readonly location: string
  readonly kind: 'model' | 'image' | undefined
  readonly name: string
} => {
  const parts = reference.split('/')
  const name = parts.pop() ?? ''
  const isModel = parts.at(-1) === 'models'
  if (isModel) parts.pop()
  const location = parts.join('/')
  return {
    location: location || registry,
    kind: isModel ? 'model' : location ? 'image' : undefined,
    name
  }
}

const keep = async (
  work: Promise<Inspection>,
  found: Inspection[],
  missing: unknown[]
): Promise<void> => {
  try {
    found.push(await work)
  } catch (error) {
    // Where a model and an image may both be meant, one that cannot be read does not hide the other.
    if (!(error instanceof UserError)) throw error
    missing.push(error)
  }
}

/** There is no such model, or no such image: the other may be meant. Some names are right for one of the two only. */
const isNotThat = (error: unknown): boolean =>
  isNoModel(error) ||
  isNoImage(error) ||
  hasCode(error, 'MODEL_REFERENCE_INVALID', 'IMAGE_REFERENCE_INVALID')

const inspectModel = async (
  store: DocumentStore,
  text: string,
  { log }: Host
): Promise<Inspection> => {
  const reference = parseModelReference(text)
  const found = await findAnyModel(store, reference)
  const { digest } = found
  const repository = modelRepository(reference.name)
  const layers =
    'own' in found
      ? found.own.layers.map(layer => ({ ...layer, holds: 'weights' }))
      : found.foreign.layers
  return {
    kind: 'model',
    label: `${reference.name}:${found.tag}`,
    digest,
    reference: store.reference(repository, digest),
    size: layers.reduce((sum, layer) => sum + layer.size, 0),
    facts:
      'own' in found
        ? cardFacts(found.own)
        : { 'written as': found.foreign.kind, ...found.foreign.facts },
    layers: layers.map(({ holds, digest, size, mediaType }) => ({
      holds,
      digest,
      size,
      mediaType
    })),
    usedBy: await usersKnown(store, digest, log),
    referrers: await referrersOf(store, repository, digest)
  }
}

/** None where the registry does not list what it holds: then nobody can know. */
const usersKnown = async (
  store: DocumentStore,
  digest: Digest,
  log: Log
): Promise<readonly string[]> => {
  try {
    return await imagesUsing(store, { digest }, log)
  } catch (error) {
    if (!hasCode(error, 'REGISTRY_NO_CATALOG')) throw error
    log.warning(`Which images use it is not known. ${error.message}`)
    return []
  }
}

const cardFacts = ({ card: { name: _, files, ...facts } }: Model): Inspection['facts'] => ({
  ...facts,
  files: files.map(file => `${file.path} (${bytes(file.size)})`)
})

const inspectImage = async (
  store: DocumentStore,
  name: string,
  place: OpenPlace,
  host: Host
): Promise<Inspection> => {
  const image = await findImage(store, name)
  const { manifest, descriptor, repository } = image
  const digests = digestsOfImage(image)
  const services = await servicesKnown(digests, store, place, host)
  return {
    kind: 'image',
    label: image.label,
    digest: descriptor.digest,
    reference: image.reference,
    size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
    facts: imageFacts(image),
    layers: layersOf(image),
    usedBy: services.map(service => service.name),
    services: services.map(listedFacts),
    referrers: await referrersOf(store, repository, descriptor.digest)
  }
}

/** Without the records where they cannot be read: then nobody knows of services elsewhere. */
const servicesKnown = async (
  digests: readonly string[],
  store: DocumentStore,
  place: OpenPlace,
  host: Host
): Promise<readonly ListedService[]> => {
  const asked = await askPlace(place, host)
  try {
    const { location } = store
    return await imageUsers(digests, { store, registry: location, host, asked })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.log.warning(`Which services elsewhere run it is not known. ${error.message}`)
    return reconciled([], [asked], host.clock.now()).filter(service => mayRun(service, digests))
  }
}

/** What an image says of itself. Pure. */
export const imageFacts = ({ manifest, config, index }: RegisteredImage): Inspection['facts'] => {
  const annotations = { ...manifest.annotations, ...index?.annotations }
  const { Labels, User, ExposedPorts } = config.config
  const labels = Labels ?? {}
  return {
    description: annotations[ANNOTATION.description],
    runtime: labels[LABEL.runtime],
    models: modelsIn(config).map(({ model }) => model),
    python: labels[LABEL.python],
    platform: `${config.os}/${config.architecture}`,
    platforms: index?.manifests.map(
      ({ platform, digest }) => `${platform?.os}/${platform?.architecture} ${digest}`
    ),
    base: annotations[ANNOTATION.baseName],
    baseDigest: annotations[ANNOTATION.baseDigest],
    source: annotations[ANNOTATION.source],
    revision: annotations[ANNOTATION.revision],
    created: config.created ?? annotations[ANNOTATION.created],
    tags: tagsIn(config),
    user: User,
    ports: Object.keys(ExposedPorts ?? {})
  }
}

const referrersOf = async (store: DocumentStore, repository: string, digest: Digest) =>
  (await store.referrers(repository, digest)).map(referrer => ({
    type: referrer.artifactType ?? referrer.mediaType,
    digest: referrer.digest
  }))
