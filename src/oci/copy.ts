import type { Log } from '../core/ports.ts'
import { silent } from '../core/ports.ts'
import type { Digest } from './digest.ts'
import { type Descriptor, isManifestType, namedBy } from './manifest.ts'
import type { Document, DocumentStore } from './store.ts'

/** Where something is, or shall be. */
export interface Place {
  readonly store: DocumentStore
  readonly repository: string
}

/** Layers that registries refuse to take: https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#non-distributable-layers */
const NOT_DISTRIBUTABLE = /nondistributable|foreign/

/**
 * Copies what a tag points at, byte for byte, so that every digest stays: blobs first, then manifests, then what refers
 * to them, then the tag. On the same registry host, blobs are taken over without being sent.
 * @returns undefined when the source has no such tag.
 */
export const copyTag = async (
  from: Place,
  tag: string,
  to: Place,
  toTag = tag,
  log: Log = silent
): Promise<Descriptor | undefined> => {
  const found = await from.store.resolve(from.repository, tag)
  if (found === undefined) return undefined
  const document = await copyNamed(from, found, to, log)
  await stageDocument(document, to)
  await copyReferrers(from, found.digest, to, log)
  return to.store.put(to.repository, document, toTag)
}

/** Copies what a manifest names, and gives the manifest itself. */
const copyNamed = async (
  from: Place,
  descriptor: Descriptor,
  to: Place,
  log: Log
): Promise<Document> => {
  const bytes = await from.store.read(from.repository, descriptor)
  const document = { mediaType: descriptor.mediaType, bytes }
  await Promise.all(
    namedBy(JSON.parse(bytes.toString())).map(async named => {
      if (isManifestType(named.mediaType)) {
        await stageDocument(await copyNamed(from, named, to, log), to)
        await copyReferrers(from, named.digest, to, log)
      } else if (!NOT_DISTRIBUTABLE.test(named.mediaType)) await copyBlob(from, named, to, log)
    })
  )
  return document
}

const copyBlob = async (
  { store, repository }: Place,
  descriptor: Descriptor,
  to: Place,
  log: Log
): Promise<void> => {
  const { mediaType, digest, size } = descriptor
  await to.store.stage(
    to.repository,
    {
      mediaType,
      digest,
      size,
      label: digest.slice(0, 19),
      copyOf: store.reference(repository, digest),
      open: () => store.stream(repository, descriptor)
    },
    log
  )
}

const stageDocument = async ({ mediaType, bytes }: Document, to: Place): Promise<void> => {
  await to.store.stage(to.repository, {
    mediaType,
    size: bytes.length,
    label: 'manifest',
    open: async function* () {
      yield bytes
    }
  })
}

/** Signatures, SBOMs, provenance: and what refers to those in turn. */
const copyReferrers = async (from: Place, subject: Digest, to: Place, log: Log): Promise<void> => {
  for (const referrer of await from.store.referrers(from.repository, subject)) {
    const document = await copyNamed(from, referrer, to, log)
    await to.store.put(to.repository, document)
    await copyReferrers(from, referrer.digest, to, log)
  }
}
