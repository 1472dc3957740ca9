import type { Digest } from '../oci/digest.ts'
import {
  type Descriptor,
  type ImageConfig,
  type Index,
  type Manifest,
  MEDIA
} from '../oci/manifest.ts'
import { isIndex } from '../oci/read-image.ts'
import type { Store } from '../oci/store.ts'
import { LABEL } from './config.ts'

const IMAGE_TYPES: readonly string[] = [MEDIA.manifest, MEDIA.index]

/** The images (`name:version`) that were built with a model, as their labels tell. */
export const imagesUsing = async (
  store: Store,
  model: { readonly digest: Digest }
): Promise<readonly string[]> => {
  const users: string[] = []
  for await (const { repository, tag, descriptor } of store.entries()) {
    const configs = await configsOf(store, repository, descriptor)
    if (configs.flatMap(modelsIn).some(({ digest }) => digest === model.digest))
      users.push(`${repository}:${tag}`)
  }
  return users
}

/** The config of an image, of one for several platforms all of them; none of what is no image. */
const configsOf = async (
  store: Store,
  repository: string,
  descriptor: Descriptor
): Promise<readonly ImageConfig[]> => {
  if (descriptor.artifactType !== undefined || !IMAGE_TYPES.includes(descriptor.mediaType))
    return []
  const read = async (named: Descriptor) =>
    JSON.parse((await store.read(repository, named)).toString())
  const document: Manifest | Index = await read(descriptor)
  if (isIndex(document)) {
    const found = document.manifests.map(named => configsOf(store, repository, named))
    return (await Promise.all(found)).flat()
  }
  return document.config.mediaType === MEDIA.config ? [await read(document.config)] : []
}

/** The models an image was built with. */
export const modelsIn = (
  config: ImageConfig
): readonly { readonly model: string; readonly digest: string }[] =>
  JSON.parse(config.config.Labels?.[LABEL.models] ?? '[]')
