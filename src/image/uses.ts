import { LABEL } from '../contract/image.ts'
import { isObject } from '../core/is-object.ts'
import { type Log, silent } from '../core/ports.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import { isDamaged, isIndex } from '../oci/documents.ts'
import {
  type Descriptor,
  type ImageConfig,
  isImageConfigType,
  isManifestType
} from '../oci/manifest.ts'
import { readDocument, readImageConfig } from '../oci/read-image.ts'
import type { Store } from '../oci/store.ts'

/** An index in an index in an index: further in is no image of anybody's. */
const DEEPEST_INDEX = 3

/**
 * The images (`name:version`) that were built with a model, by their labels. What cannot be read is named in the
 * log, and passed over: it holds nobody up.
 * @param known the repositories to look at; all that the registry lists when left out
 */
export const imagesUsing = async (
  store: Store,
  model: { readonly digest: Digest },
  log: Log = silent,
  known?: readonly string[]
): Promise<readonly string[]> => {
  const users: string[] = []
  for await (const { repository, tag, descriptor } of store.entries(known)) {
    const configs = await goingOn(`${repository}:${tag}`, log, () =>
      configsOf(store, repository, descriptor)
    )
    if (configs?.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
      users.push(`${repository}:${tag}`)
  }
  return users
}

/** @returns undefined, after a warning that names it, for something damaged: not for a registry that does not answer. */
const goingOn = async <T>(
  name: string,
  log: Log,
  work: () => Promise<T>
): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (!isDamaged(error)) throw error
    log.warning(`Passed over ${name}, which cannot be read: ${error.message}`)
    return undefined
  }
}

/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (
  store: Store,
  repository: string,
  descriptor: Descriptor,
  depth = 0
): Promise<readonly ImageConfig[]> => {
  const isOther = descriptor.artifactType !== undefined || !isManifestType(descriptor.mediaType)
  if (isOther || depth > DEEPEST_INDEX) return []
  const document = await readDocument(store, repository, descriptor)
  if (isIndex(document)) {
    const each = new Map(document.manifests.map(named => [named.digest, named])).values()
    const found = [...each].map(named => configsOf(store, repository, named, depth + 1))
    return (await Promise.all(found)).flat()
  }
  return isImageConfigType(document.config.mediaType)
    ? [await readImageConfig(store, repository, document)]
    : []
}

/** The models an image was built with: none, where its label is not as ours are. */
export const modelsIn = (
  config: ImageConfig
): readonly { readonly model: string; readonly digest: Digest }[] => {
  const models: unknown = jsonIn(config.config.Labels?.[LABEL.models])
  if (!Array.isArray(models)) return []
  return models.filter(
    each => isObject(each) && typeof each.model === 'string' && isDigest(each.digest)
  )
}

/** The tags an image was built with. */
export const tagsIn = (config: ImageConfig): Readonly<Record<string, string>> => {
  const tags = jsonIn(config.config.Labels?.[LABEL.tags])
  const texts = Object.entries(isObject(tags) ? tags : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string'
  )
  return Object.fromEntries(texts)
}

/** Labels may be anybody's: what is not JSON says nothing. */
const jsonIn = (label: string | undefined): unknown => {
  try {
    return JSON.parse(label ?? 'null')
  } catch {
    return undefined
  }
}
