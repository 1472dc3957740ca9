import { UserError } from '../core/errors.ts'
import { flag, parseInputs, text } from '../core/inputs.ts'
import { plainJson, plainText } from '../core/plain-text.ts'
import { bytes } from '../core/words.ts'
import { LABEL } from '../image/config.ts'
import { findImage, type RegisteredImage } from '../image/registered.ts'
import { imagesUsing, modelsIn } from '../image/uses.ts'
import { findModel, parseModelReference } from '../models/find.ts'
import { labelOf } from '../models/model.ts'
import { modelRepository } from '../models/register.ts'
import type { Digest } from '../oci/digest.ts'
import { ANNOTATION } from '../oci/manifest.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { Host } from './host.ts'
import { openLocalTarget } from './local-target.ts'
import { registryInputs } from './places.ts'
import { openStore } from './stores.ts'

export const inputs = { reference: text, json: flag, ...registryInputs }

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
export const inspect = async (host: Host): Promise<void> => {
  const input = parseInputs(inputs, host.inputs)
  const { location, kind, name } = parseInspected(input.reference, input.registry)
  const store = await openStore(location, {
    ...host,
    inputs: { ...host.inputs, registry: location }
  })
  const found: Inspection[] = []
  const missing: unknown[] = []
  if (kind !== 'image') await keep(inspectModel(store, name), found, missing)
  if (kind !== 'model') await keep(inspectImage(store, name, host), found, missing)
  if (found.length === 0) throw missing.at(-1)
  process.stdout.write(
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
    const isAbsent = error instanceof UserError && /_UNKNOWN$|_REFERENCE_INVALID$/.test(error.code)
    if (!isAbsent) throw error
    missing.push(error)
  }
}

const inspectModel = async (store: DocumentStore, name: string): Promise<Inspection> => {
  const model = await findModel(store, parseModelReference(name))
  const { card, layers } = model
  const repository = modelRepository(model.name)
  const { name: _, files, ...facts } = card
  return {
    kind: 'model',
    label: labelOf(model),
    digest: model.digest,
    reference: store.reference(repository, model.digest),
    size: layers.reduce((sum, layer) => sum + layer.size, 0),
    facts: { ...facts, files: files.map(file => `${file.path} (${bytes(file.size)})`) },
    layers: layers.map(({ digest, size, mediaType }) => ({
      holds: 'weights',
      digest,
      size,
      mediaType
    })),
    usedBy: await imagesUsing(store, model),
    referrers: await referrersOf(store, repository, model.digest)
  }
}

const inspectImage = async (
  store: DocumentStore,
  name: string,
  host: Host
): Promise<Inspection> => {
  const image = await findImage(store, name)
  const { manifest, config, descriptor, repository } = image
  const services = await openLocalTarget(store, host).list()
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
  const { Labels: labels = {}, User, ExposedPorts } = config.config
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
    tags: JSON.parse(labels[LABEL.tags] ?? '{}'),
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
