import { LABEL } from '../contract/image.ts'
import { hasCode, messageOf, UserError } from '../core/errors.ts'
import { flag, text } from '../core/inputs.ts'
import { required, withDefault } from '../core/parameters.ts'
import { plainJson, plainText } from '../core/plain-text.ts'
import type { Log } from '../core/ports.ts'
import { bytes } from '../core/words.ts'
import { findImage, isNoImage, type RegisteredImage } from '../image/registered.ts'
import { imagesUsing, modelsIn, tagsIn } from '../image/uses.ts'
import { findAnyModel, isNoModel, parseModelReference } from '../models/find.ts'
import type { Model } from '../models/model.ts'
import { modelRepository } from '../models/register.ts'
import type { Digest } from '../oci/digest.ts'
import { ANNOTATION } from '../oci/manifest.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { Target } from '../targets/target.ts'
import type { Host } from './host/host.ts'
import { openTarget, readTargetInputs, targetInputHere } from './opening/open-target.ts'
import { registryInputs } from './opening/places.ts'

export const inputs = {
  reference: required(text, 'iris:3 or models/iris:3, optionally prefixed with host/prefix/.'),
  json: withDefault(flag, 'false', 'true prints a JSON document.'),
  target: targetInputHere,
  ...registryInputs
}

/** Services that run an image are looked for where the target's inputs say. */
export const ofTarget = 'place'

/** What a model or an image is, for people and programs. */
export interface Inspection {
  readonly kind: 'model' | 'image'
  readonly label: string
  readonly digest: Digest
  readonly reference: string
  /** Bytes of all layers. */
  readonly size: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly layers: readonly {
    readonly holds: string
    readonly digest: Digest
    readonly size: number
    readonly mediaType: string
  }[]
  /** Images with this model, or services on this machine that run this image. */
  readonly usedBy: readonly string[]
  /** SBOM, provenance, signatures: by what they are. */
  readonly referrers: readonly { readonly type: string; readonly digest: Digest }[]
}

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
  if (kind !== 'model') await keep(inspectImage(store, name, opened.target, host), found, missing)
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
export const parseInspected = (
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
  target: Pick<Target, 'list'>,
  { signal }: Pick<Host, 'signal'>
): Promise<Inspection> => {
  const image = await findImage(store, name)
  const { manifest, config, descriptor, repository } = image
  const services = await target.list(signal)
  const history = (config.history ?? []).filter(entry => !entry.empty_layer)
  return {
    kind: 'image',
    label: image.label,
    digest: descriptor.digest,
    reference: image.reference,
    size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
    facts: imageFacts(image),
    layers: manifest.layers.map(({ digest, size, mediaType }, i) => ({
      holds: history[i]?.created_by?.replace(/^scoreline: /, '') ?? '',
      digest,
      size,
      mediaType
    })),
    usedBy: services
      .filter(service => service.imageDigest === descriptor.digest)
      .map(service => service.name),
    referrers: await referrersOf(store, repository, descriptor.digest)
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

/** As a terminal shows it. Pure. */
export const inspectionText = (found: Inspection): string => {
  const rows: [string, string][] = [
    ['digest', found.digest],
    ['reference', found.reference],
    ['size', bytes(found.size)],
    ...Object.entries(found.facts).flatMap(([name, value]): [string, string][] => {
      const shown = shownFact(value)
      return shown === '' ? [] : [[name, shown]]
    }),
    ['used by', found.usedBy.join(', ') || 'nothing known here'],
    ...found.referrers.map(({ type, digest }): [string, string] => [
      'attached',
      `${type} ${digest}`
    ])
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  const layers = found.layers.map(
    ({ holds, digest, size, mediaType }) =>
      `  ${bytes(size).padStart(8)}  ${digest.slice(0, 19)}  ${mediaType.replace(/^application\//, '')}  ${holds}`
  )
  return `${found.kind} ${found.label}\n${lines.join('\n')}\n  layers\n${layers.map(line => `  ${line}`).join('\n')}\n`
}

const shownFact = (value: unknown): string => {
  if (value === undefined || value === '') return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value.join(', ')
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return isEmpty ? '' : JSON.stringify(value)
}
