import { UserError } from '../../core/errors.ts'
import { ANNOTATION, type ImageConfig, type Manifest } from '../../oci/manifest.ts'
import { HERE, readImage, readImageConfig } from '../../oci/read-image.ts'
import type { Store } from '../../oci/store.ts'
import type { LocalImage } from './settings.ts'

export interface RunnableImage {
  readonly manifest: Manifest
  readonly config: ImageConfig
}

/**
 * What an image says of itself, for this machine's processor.
 * @throws UserError `IMAGE_UNKNOWN`, `IMAGE_NOT_RUNNABLE`
 */
export const runnableImage = async (
  store: Store,
  { repository, digest }: LocalImage
): Promise<RunnableImage> => {
  const descriptor = await store.resolve(repository, digest)
  if (descriptor === undefined)
    throw new UserError(
      'IMAGE_UNKNOWN',
      `${repository}@${digest} is not in registry "${store.location}" any more.`,
      {
        hint: 'It was deleted after it was found. Build it again.'
      }
    )
  const { manifest } = await readImage(store, repository, descriptor)
  const config = await readImageConfig(store, repository, manifest)
  if (config.architecture === HERE.architecture) return { manifest, config }
  throw new UserError(
    'IMAGE_NOT_RUNNABLE',
    `The image is for ${config.os}/${config.architecture}, and this machine is ${HERE.os}/${HERE.architecture}.`,
    {
      hint: `Build it with input "platforms" set to ${HERE.os}/${HERE.architecture}, alone or among others.`
    }
  )
}

/** Whether something lies below our own layers: without a C library no container starts. Pure. */
export const hasBase = ({ manifest }: Pick<RunnableImage, 'manifest'>): boolean =>
  manifest.annotations?.[ANNOTATION.baseName] !== undefined
