/** SBOM, provenance and signatures as manifests that refer to an image. */
import { EMPTY, EMPTY_BYTES } from '../../oci/describe.ts'
import { type Digest, digestOf } from '../../oci/digest.ts'
import { isDamaged, parseJsonObject } from '../../oci/documents.ts'
import {
  ANNOTATION,
  type Annotations,
  type Descriptor,
  MEDIA,
  toBytes
} from '../../oci/manifest.ts'
import { readManifest } from '../../oci/read-image.ts'
import type { DocumentStore, Referrer } from '../../oci/store.ts'

export const SBOM_TYPE = 'application/vnd.cyclonedx+json'
export const PROVENANCE_TYPE = 'application/vnd.in-toto+json'
/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto */
export const SIGNATURE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json'

/** What `oras pull` calls the files: it leaves out what has no name. */
const FILES = {
  [SBOM_TYPE]: 'sbom.cdx.json',
  [PROVENANCE_TYPE]: 'provenance.intoto.json',
  [SIGNATURE_TYPE]: 'provenance.sigstore.json'
}

/**
 * A manifest with one document for its only layer.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
export const attachment = (
  artifactType: keyof typeof FILES,
  document: unknown,
  { mediaType, digest, size }: Descriptor,
  annotations?: Annotations
): Referrer => {
  const bytes = toBytes(document)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      artifactType,
      config: EMPTY,
      layers: [
        {
          mediaType: artifactType,
          digest: digestOf(bytes),
          size: bytes.length,
          annotations: { [ANNOTATION.title]: FILES[artifactType] }
        }
      ],
      subject: { mediaType, digest, size },
      ...(annotations ? { annotations } : {})
    },
    documents: new Map([
      [EMPTY.digest, EMPTY_BYTES],
      [digestOf(bytes), bytes]
    ])
  }
}

export const digestOfAttachment = ({ manifest }: Referrer): Digest => digestOf(toBytes(manifest))

/** The documents of one type that refer to an image, with the digests of their manifests. */
export const attachedTo = async (
  store: DocumentStore,
  repository: string,
  subject: Digest,
  artifactType: string
): Promise<readonly { readonly digest: Digest; readonly document: unknown }[]> => {
  const found = []
  for (const referrer of await store.referrers(repository, subject)) {
    if (referrer.artifactType !== artifactType) continue
    const document = await documentOf(store, repository, subject, referrer)
    if (document !== undefined) found.push({ digest: referrer.digest, document })
  }
  return found
}

/** None for what is about something else, and for what is damaged: anybody who may push may attach that. */
const documentOf = async (
  store: DocumentStore,
  repository: string,
  subject: Digest,
  referrer: Descriptor
): Promise<unknown> => {
  try {
    const { layers, subject: of } = await readManifest(store, repository, referrer)
    const [layer] = layers
    if (layer === undefined || of?.digest !== subject) return undefined
    return parseJsonObject(await store.read(repository, layer), layer.digest)
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

/** Adds to an image that was there before what it has not: one that was made by somebody else, or before. */
export const attachLater = async (
  store: DocumentStore,
  repository: string,
  { manifest, documents }: Referrer
): Promise<Digest> => {
  for (const { digest, mediaType, size } of [manifest.config, ...manifest.layers])
    await store.stage(repository, {
      mediaType,
      digest,
      size,
      label: manifest.artifactType ?? 'attachment',
      open: async function* () {
        yield documents.get(digest) ?? Buffer.alloc(0)
      }
    })
  const document = { mediaType: manifest.mediaType, bytes: toBytes(manifest) }
  return (await store.put(repository, document)).digest
}
