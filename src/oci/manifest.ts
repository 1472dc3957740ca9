import type { Digest } from './digest.ts'

export type Annotations = Readonly<Record<string, string>>

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  readonly annotations?: Annotations
  readonly artifactType?: string
  readonly platform?: Platform
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md#image-index-property-descriptions */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md */
export interface Manifest {
  readonly schemaVersion: 2
  readonly mediaType: typeof MEDIA.manifest
  readonly artifactType?: string
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly annotations?: Annotations
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md */
export interface Index {
  readonly schemaVersion: 2
  readonly mediaType: typeof MEDIA.index
  readonly manifests: readonly Descriptor[]
  readonly subject?: Descriptor
  readonly annotations?: Annotations
}

/** What may be asked of a document before it is known to be a manifest or an index. */
export type EitherDocument = Partial<Omit<Manifest, 'mediaType'> & Omit<Index, 'mediaType'>>

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
export interface ImageConfig {
  readonly architecture: string
  readonly os: string
  readonly variant?: string
  readonly created?: string
  readonly config: {
    readonly User?: string
    readonly ExposedPorts?: Readonly<Record<string, object>>
    readonly Env?: readonly string[]
    readonly Entrypoint?: readonly string[]
    readonly Cmd?: readonly string[]
    readonly WorkingDir?: string
    readonly Volumes?: Readonly<Record<string, object>>
    readonly Labels?: Readonly<Record<string, string>>
    readonly StopSignal?: string
  }
  readonly rootfs: { readonly type: 'layers'; readonly diff_ids: readonly Digest[] }
  readonly history?: readonly HistoryEntry[]
}

export interface HistoryEntry {
  readonly created?: string
  readonly created_by?: string
  readonly comment?: string
  /** The step made no layer. */
  readonly empty_layer?: boolean
}

export const MEDIA = {
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
  layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
  /** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidance-for-an-empty-descriptor */
  empty: 'application/vnd.oci.empty.v1+json'
} as const

/** Indexes, also in Docker's own form, which is read alike. */
const INDEX_TYPES: readonly string[] = [
  MEDIA.index,
  'application/vnd.docker.distribution.manifest.list.v2+json'
]

/** Manifests and indexes. */
export const MANIFEST_TYPES: readonly string[] = [
  MEDIA.manifest,
  'application/vnd.docker.distribution.manifest.v2+json',
  ...INDEX_TYPES
]

export const isIndexType = (mediaType: string): boolean => INDEX_TYPES.includes(mediaType)

export const isManifestType = (mediaType: string): boolean => MANIFEST_TYPES.includes(mediaType)

/** Configs of images that run, also in Docker's own form; what else is stored has others. */
export const isImageConfigType = (mediaType: string): boolean =>
  mediaType === MEDIA.config || mediaType === 'application/vnd.docker.container.image.v1+json'

/** What a manifest or index names: its config and layers, or its manifests. */
export const namedBy = (
  document: Partial<Pick<Manifest, 'config' | 'layers'> & Pick<Index, 'manifests'>>
): readonly Descriptor[] => [
  ...(document.config ? [document.config] : []),
  ...(document.layers ?? []),
  ...(document.manifests ?? [])
]

/** Annotation keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
export const ANNOTATION = {
  refName: 'org.opencontainers.image.ref.name',
  title: 'org.opencontainers.image.title',
  version: 'org.opencontainers.image.version',
  description: 'org.opencontainers.image.description',
  created: 'org.opencontainers.image.created',
  source: 'org.opencontainers.image.source',
  revision: 'org.opencontainers.image.revision',
  baseName: 'org.opencontainers.image.base.name',
  baseDigest: 'org.opencontainers.image.base.digest'
} as const

/** The one way a JSON document becomes bytes here, so that equal documents have equal digests. */
export const toBytes = (document: unknown): Buffer => Buffer.from(JSON.stringify(document))
