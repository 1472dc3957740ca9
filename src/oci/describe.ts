/** Descriptors of what is put into a store, each kind made in one way. Pure. */
import { type Digest, digestOf } from './digest.ts'
import {
  type Annotations,
  type Descriptor,
  type EitherDocument,
  MEDIA,
  toBytes
} from './manifest.ts'
import type { Artifact, Blob, Document } from './store.ts'

export const describeBlob = (
  { mediaType, annotations }: Pick<Blob, 'mediaType' | 'annotations'>,
  digest: Digest,
  size: number
): Descriptor => ({
  mediaType,
  digest,
  size,
  ...(annotations ? { annotations } : {})
})

/** A manifest or index that is published under a tag. */
export const describeManifest = ({ manifest }: Artifact, bytes: Buffer): Descriptor => ({
  mediaType: manifest.mediaType,
  digest: digestOf(bytes),
  size: bytes.length,
  ...('artifactType' in manifest ? { artifactType: manifest.artifactType } : {})
})

/** A manifest or index as an index lists it. https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers */
export const describeDocument = (
  { mediaType, bytes }: Document,
  { artifactType, config, annotations }: EitherDocument
): Descriptor => {
  const type = artifactType ?? config?.mediaType
  return {
    mediaType,
    digest: digestOf(bytes),
    size: bytes.length,
    ...(type ? { artifactType: type } : {}),
    ...(annotations ? { annotations } : {})
  }
}

/** The document that says nothing, for what has no config or no layer of its own. */
export const EMPTY_BYTES = Buffer.from('{}')
export const EMPTY: Descriptor = {
  mediaType: MEDIA.empty,
  digest: digestOf(EMPTY_BYTES),
  size: EMPTY_BYTES.length
}

/** A manifest of nothing but its annotations, which keeps a tag. The empty document has to be there first. */
export const markManifest = (artifactType: string, annotations: Annotations): Document => ({
  mediaType: MEDIA.manifest,
  bytes: toBytes({
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    artifactType,
    config: EMPTY,
    layers: [EMPTY],
    annotations
  })
})
