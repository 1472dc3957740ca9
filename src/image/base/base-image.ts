/** What a base image is, decided from its documents alone. */
import { UserError } from '../../core/errors.ts'
import type { Digest } from '../../oci/digest.ts'
import {
  type Descriptor,
  type ImageConfig,
  isImageConfigType,
  type Manifest,
  MEDIA,
  type Platform
} from '../../oci/manifest.ts'
import type { Base } from '../config.ts'
import type { LayerSource } from '../layer-source.ts'

/** The part of an image below our own layers. */
export interface BaseImage extends Base {
  /** As they are in the base's registry, under the media types of OCI. */
  readonly sources: readonly LayerSource[]
}

/** Without a base: the image holds our own layers alone. */
export const SCRATCH: BaseImage = { layers: [], sources: [] }

/** https://github.com/distribution/distribution/blob/main/docs/content/spec/manifest-v2-2.md#media-types */
const LAYER_TYPES: Readonly<Record<string, string>> = {
  [MEDIA.layer]: MEDIA.layer,
  [MEDIA.layerGzip]: MEDIA.layerGzip,
  'application/vnd.oci.image.layer.v1.tar+zstd': 'application/vnd.oci.image.layer.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.diff.tar': MEDIA.layer,
  'application/vnd.docker.image.rootfs.diff.tar.gzip': MEDIA.layerGzip
}

/**
 * The manifest of a platform in an index. Of several, the one without a variant or with the plain one of arm64 (`v8`).
 * @returns undefined when the index has none.
 */
export const choosePlatform = (
  manifests: readonly Descriptor[],
  wanted: Platform
): Descriptor | undefined => {
  const fitting = manifests.filter(
    ({ platform }) => platform?.os === wanted.os && platform.architecture === wanted.architecture
  )
  return (
    fitting.find(({ platform }) => [undefined, '', 'v8'].includes(platform?.variant)) ?? fitting[0]
  )
}

/** The platforms an index offers, for messages. Attestations stand in it as `unknown/unknown`. */
export const platformsIn = (manifests: readonly Descriptor[]): string =>
  [
    ...new Set(
      manifests.flatMap(({ platform }) =>
        platform && platform.os !== 'unknown' ? [`${platform.os}/${platform.architecture}`] : []
      )
    )
  ].join(', ')

/**
 * The layers of a base under their OCI media types, each with the digest of its tar.
 * @throws UserError `BASE_IMAGE_UNSUPPORTED` where something in it cannot be part of an image of ours.
 */
export const layersOf = (
  name: string,
  manifest: { readonly layers?: readonly Descriptor[] },
  config: Partial<ImageConfig>
): readonly { readonly descriptor: Descriptor; readonly diffId: Digest }[] => {
  const { layers = [] } = manifest
  const diffIds = config.rootfs?.diff_ids ?? []
  if (diffIds.length !== layers.length)
    throw unsupported(name, `has ${layers.length} layers, but its config names ${diffIds.length}`)
  return layers.map(({ mediaType, digest, size }, i) => {
    const oci = LAYER_TYPES[mediaType]
    if (oci === undefined)
      throw unsupported(name, `has a layer of type ${mediaType}, which may not be passed on`)
    return { descriptor: { mediaType: oci, digest, size }, diffId: diffIds[i] as Digest }
  })
}

/** @throws UserError `BASE_IMAGE_UNSUPPORTED` for a manifest of something else. */
export const checkIsImage = (name: string, { config }: Pick<Manifest, 'config'>): void => {
  if (!isImageConfigType(config.mediaType)) throw unsupported(name, 'is not a container image')
}

export const unsupported = (name: string, problem: string): UserError =>
  new UserError('BASE_IMAGE_UNSUPPORTED', `Base image "${name}" ${problem}.`, {
    hint: 'Use a Linux image whose layers are plain, gzip or zstd tar archives in its own registry.'
  })
