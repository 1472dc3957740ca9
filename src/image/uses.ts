import type { Digest } from '../oci/digest.ts'
import { type ImageConfig, type Manifest, MEDIA } from '../oci/manifest.ts'
import type { Store } from '../oci/store.ts'
import { LABEL } from './config.ts'

/** The images (`name:version`) that were built with a model, as their labels tell. */
export const imagesUsing = async (
  store: Store,
  model: { readonly digest: Digest }
): Promise<readonly string[]> => {
  const users: string[] = []
  for await (const { repository, tag, descriptor } of store.entries()) {
    if (descriptor.artifactType !== undefined || descriptor.mediaType !== MEDIA.manifest) continue
    const manifest: Manifest = JSON.parse((await store.read(repository, descriptor)).toString())
    if (manifest.config.mediaType !== MEDIA.config) continue
    const config: ImageConfig = JSON.parse(
      (await store.read(repository, manifest.config)).toString()
    )
    if (modelsIn(config).some(({ digest }) => digest === model.digest))
      users.push(`${repository}:${tag}`)
  }
  return users
}

/** The models an image was built with. */
export const modelsIn = (
  config: ImageConfig
): readonly { readonly model: string; readonly digest: string }[] =>
  JSON.parse(config.config.Labels?.[LABEL.models] ?? '[]')
