import { hasCode, UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import type { Descriptor, ImageConfig } from '../oci/manifest.ts'
import { isGoneTag, thereAre, versionsOf } from '../oci/numbers.ts'
import { type ReadImage, readImage, readImageConfig } from '../oci/read-image.ts'
import type { Store } from '../oci/store.ts'
import { imageRepository } from './build.ts'

/** An image found in a registry; of one for several platforms, manifest and config are those for this machine's. */
export interface RegisteredImage extends ReadImage {
  /** `name:version` */
  readonly label: string
  readonly name: string
  readonly repository: string
  /** Absent when it was found by its digest: see `tagsOf`. */
  readonly tag?: string
  readonly descriptor: Descriptor
  readonly reference: string
  readonly config: ImageConfig
}

/**
 * Finds an image by `name`, `name:version` or `name@sha256:…`.
 * @throws UserError `IMAGE_REFERENCE_INVALID`, `IMAGE_UNKNOWN`.
 */
export const findImage = async (store: Store, text: string): Promise<RegisteredImage> => {
  const { name, tag, digest } = parseImageReference(text)
  const repository = imageRepository(name)
  const newest = tag ?? (digest ? '' : String((await versionsOf(store, repository)).at(-1) ?? ''))
  const descriptor = await store.resolve(repository, digest ?? newest)
  if (descriptor === undefined) throw await unknown(store, repository, text)
  const documents = await readImage(store, repository, descriptor)
  const config = await readImageConfig(store, repository, documents.manifest)
  return {
    label: digest ? `${name}@${digest}` : `${name}:${newest}`,
    name,
    repository,
    ...(digest ? {} : { tag: newest }),
    descriptor,
    reference: store.reference(repository, descriptor.digest),
    ...documents,
    config
  }
}

/** Whether a failure to find an image says that there is none of that name. */
export const isNoImage = (error: unknown): boolean => hasCode(error, 'IMAGE_UNKNOWN')

/** The tags by which an image goes: the one it was found by, or all that lead to its digest, numbers first. */
export const tagsOf = async (
  store: Pick<Store, 'tags' | 'resolve'>,
  { tag, repository, descriptor }: Pick<RegisteredImage, 'tag' | 'repository' | 'descriptor'>
): Promise<readonly string[]> => {
  if (tag !== undefined) return [tag]
  const tags = (await store.tags(repository)).filter(each => !isGoneTag(each))
  const found: string[] = []
  for (const each of tags)
    if ((await store.resolve(repository, each))?.digest === descriptor.digest) found.push(each)
  return found.sort((a, b) => (Number(a) || Infinity) - (Number(b) || Infinity) || (a < b ? -1 : 1))
}

const parseImageReference = (text: string): { name: string; tag?: string; digest?: Digest } => {
  const [, name, tag, digest] =
    /^([a-z0-9][-.a-z0-9]*)(?::([A-Za-z0-9_][A-Za-z0-9._-]{0,127})|@(sha256:[a-f0-9]{64}))?$/.exec(
      text
    ) ?? []
  if (name === undefined)
    throw new UserError('IMAGE_REFERENCE_INVALID', `"${text}" does not name an image.`, {
      hint: 'Write name:version, for example myimage:1, or a name alone for its newest version.'
    })
  return {
    name,
    ...(tag && tag !== 'latest' ? { tag } : {}),
    ...(digest ? { digest: digest as Digest } : {})
  }
}

const unknown = async (store: Store, repository: string, text: string): Promise<UserError> => {
  const versions = await versionsOf(store, repository)
  return new UserError('IMAGE_UNKNOWN', `Registry "${store.location}" has no image "${text}".`, {
    hint:
      versions.length === 0
        ? 'Build it first with build-image, into the same registry. scoreline list images shows what there is.'
        : thereAre(versions)
  })
}

/** Its digest, and those of the images that it is an index of. Pure. */
export const digestsOfImage = ({
  descriptor,
  index
}: Pick<RegisteredImage, 'descriptor' | 'index'>): readonly Digest[] => [
  descriptor.digest,
  ...(index?.manifests.map(({ digest }) => digest) ?? [])
]

/** A layer of an image, and what it holds, as far as its history says that. */
export interface RegisteredLayer {
  readonly holds: string
  readonly digest: Digest
  readonly size: number
  readonly mediaType: string
}

/** Its layers, from the base up. Pure. */
export const layersOf = ({
  manifest,
  config
}: Pick<RegisteredImage, 'manifest' | 'config'>): readonly RegisteredLayer[] => {
  const history = (config.history ?? []).filter(entry => !entry.empty_layer)
  return manifest.layers.map(({ digest, size, mediaType }, i) => ({
    holds: history[i]?.created_by?.replace(/^scoreline: /, '') ?? '',
    digest,
    size,
    mediaType
  }))
}
