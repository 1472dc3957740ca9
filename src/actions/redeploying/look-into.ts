import { hasCode } from '../../core/errors.ts'
import { findImage } from '../../image/registered.ts'
import { type Contents, contentsOf } from '../../image/supply-chain/contents.ts'
import type { DocumentStore } from '../../oci/store.ts'
import type { RecordedImage } from '../../services/record.ts'
import type { Service } from '../../targets/target.ts'

/** An image with what it is made of. */
export interface LookedInto {
  readonly image: RecordedImage
  readonly contents: Contents
}

/** @returns undefined for an image that the registry has not. @throws UserError where it does not answer */
export const lookInto = async (
  store: DocumentStore,
  text: string
): Promise<LookedInto | undefined> => {
  const image = await unlessUnknown(() => findImage(store, text))
  if (image === undefined) return undefined
  const { label, repository, descriptor } = image
  return {
    image: { label, repository, digest: descriptor.digest },
    contents: await contentsOf(store, image)
  }
}

/**
 * The image that a service runs, by its digest, under the name that it has by now.
 * @returns undefined where the registry has it no more
 */
export const imageBehind = async (
  store: DocumentStore,
  { imageLabel, imageDigest }: Pick<Service, 'imageLabel' | 'imageDigest'>
): Promise<LookedInto | undefined> => {
  const name = imageLabel.replace(/[:@].*$/, '')
  const named = await lookInto(store, imageLabel)
  if (named?.image.digest === imageDigest) return named
  return lookInto(store, `${name}@${imageDigest}`)
}

const unlessUnknown = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error, 'IMAGE_UNKNOWN', 'IMAGE_REFERENCE_INVALID')) return undefined
    throw error
  }
}
