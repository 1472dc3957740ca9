import { columns } from '../../core/columns.ts'
import { plainJson } from '../../core/plain-text.ts'
import { bytes } from '../../core/words.ts'
import { modelsIn } from '../../image/uses.ts'
import { isDamaged } from '../../oci/documents.ts'
import { ANNOTATION, isImageConfigType } from '../../oci/manifest.ts'
import { versionsIn } from '../../oci/numbers.ts'
import { readImage, readImageConfig } from '../../oci/read-image.ts'
import { limit } from '../../oci/registry/limit.ts'
import type { DocumentStore, Entry } from '../../oci/store.ts'
import type { Host } from '../host/host.ts'
import { openStore } from '../opening/stores.ts'

const REQUESTS_AT_ONCE = 8
const MODELS = 'models/'

interface ArtifactFilter {
  readonly registry: string
  readonly json: boolean
  readonly name?: string | undefined
  readonly model?: string | undefined
}

/** One version of a model or an image. */
interface ListedArtifact {
  readonly name: string
  readonly version: string
  readonly digest: string
  /** Bytes of all layers. */
  readonly size: number
  readonly description?: string
  /** Those in an image. */
  readonly models?: readonly string[]
}

/**
 * Prints the versions of the models or images of a registry.
 * @throws UserError `REGISTRY_NO_CATALOG` where the registry does not list what it holds
 */
export const listArtifacts = async (
  what: 'models' | 'images',
  { registry, json, ...filter }: ArtifactFilter,
  host: Host
): Promise<void> => {
  const store = await openStore(registry, host)
  const inTurn = limit(REQUESTS_AT_ONCE)
  const reading: Promise<ListedArtifact | undefined>[] = []
  for await (const entry of store.entries())
    if (
      entry.repository.startsWith(MODELS) === (what === 'models') &&
      versionsIn([entry.tag]).length
    )
      reading.push(inTurn(() => readArtifact(store, entry, what, host)))
  const found = (await Promise.all(reading))
    .filter(artifact => artifact !== undefined)
    .filter(artifact => isWanted(artifact, filter))
    .toSorted(byVersion)
  if (json) return host.print(`${plainJson(found, 2)}\n`)
  if (found.length === 0) host.log.info(`"${store.location}" has no such ${what}`)
  host.print(artifactsText(found))
}

/** Undefined for what is neither a model nor an image of ours; what cannot be read is named in the log. */
const readArtifact = async (
  store: DocumentStore,
  { repository, tag, descriptor }: Entry,
  what: 'models' | 'images',
  { log }: Host
): Promise<ListedArtifact | undefined> => {
  try {
    const { manifest, index } = await readImage(store, repository, descriptor)
    const annotations = { ...manifest.annotations, ...index?.annotations }
    const description = annotations[ANNOTATION.description]
    const isImage = isImageConfigType(manifest.config.mediaType)
    if (isImage !== (what === 'images')) return undefined
    // A repository may have another name than its model: names have more characters.
    const name = isImage
      ? repository
      : (annotations[ANNOTATION.title] ?? repository.slice(MODELS.length))
    return {
      name,
      version: tag,
      digest: descriptor.digest,
      size: manifest.layers.reduce((sum, layer) => sum + layer.size, 0),
      ...(description ? { description } : {}),
      ...(isImage
        ? {
            models: modelsIn(await readImageConfig(store, repository, manifest)).map(
              ({ model }) => model
            )
          }
        : {})
    }
  } catch (error) {
    if (!isDamaged(error)) throw error
    log.warning(`Passed over ${repository}:${tag}, which cannot be read: ${error.message}`)
    return undefined
  }
}

const isWanted = (
  { name, models = [] }: ListedArtifact,
  filter: Pick<ArtifactFilter, 'name' | 'model'>
): boolean =>
  (filter.name === undefined || filter.name === name) &&
  (filter.model === undefined ||
    models.some(model => model === filter.model || model.split(':')[0] === filter.model))

const byVersion = (a: ListedArtifact, b: ListedArtifact): number =>
  a.name === b.name ? Number(a.version) - Number(b.version) : a.name < b.name ? -1 : 1

/** A line a version, in columns under their names. Pure. */
const artifactsText = (artifacts: readonly ListedArtifact[]): string =>
  artifacts.length === 0
    ? ''
    : columns([
        ['NAME', 'SIZE', 'DIGEST', 'MODELS', 'DESCRIPTION'].filter(
          column => column !== 'MODELS' || artifacts[0]?.models
        ),
        ...artifacts.map(({ name, version, size, digest, models, description = '' }) => [
          `${name}:${version}`,
          bytes(size),
          digest.slice(0, 19),
          ...(models ? [models.join(', ')] : []),
          description
        ])
      ])
