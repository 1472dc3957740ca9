import type { Log } from '../core/ports.ts'
import { silent } from '../core/ports.ts'
import type { Digest } from './digest.ts'
import { invalidDocument, parseDocument } from './documents.ts'
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
  log: Log = silent,
  mostManifests = MOST_MANIFESTS
): Promise<Descriptor | undefined> => {
  const found = await from.store.resolve(from.repository, tag)
  if (found === undefined) return undefined
  const run: Run = { from, to, log, mostManifests, manifests: new Map(), referrers: new Set() }
  const document = await copyNamed(run, found)
  await stageDocument(document, to)
  await copyReferrers(run, found.digest)
  return to.store.put(to.repository, document, toTag)
}

/** One copy: each manifest is copied once, however many others name it. */
interface Run {
  readonly from: Place
  readonly to: Place
  readonly log: Log
  readonly mostManifests: number
  readonly manifests: Map<Digest, Promise<Document>>
  readonly referrers: Set<Digest>
}

/** More documents than this belong to no image; a source that makes up referrers of referrers would never be done with. */
const MOST_MANIFESTS = 10_000

/** Copies what a manifest names, and gives the manifest itself. */
const copyNamed = (run: Run, descriptor: Descriptor): Promise<Document> => {
  const known = run.manifests.get(descriptor.digest)
  if (known !== undefined) return known
  if (run.manifests.size >= run.mostManifests)
    throw invalidDocument(descriptor.digest, `it is one of more than ${run.mostManifests}`)
  const copied = copyManifest(run, descriptor)
  run.manifests.set(descriptor.digest, copied)
  return copied
}

const copyManifest = async (run: Run, descriptor: Descriptor): Promise<Document> => {
  const { from, to, log } = run
  const bytes = await from.store.read(from.repository, descriptor)
  const document = { mediaType: descriptor.mediaType, bytes }
  await Promise.all(
    namedBy(parseDocument(bytes, descriptor.digest)).map(async named => {
      if (isManifestType(named.mediaType)) {
        await stageDocument(await copyNamed(run, named), to)
        await copyReferrers(run, named.digest)
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
const copyReferrers = async (run: Run, subject: Digest): Promise<void> => {
  const { from, to } = run
  for (const referrer of await from.store.referrers(from.repository, subject)) {
    if (run.referrers.has(referrer.digest)) continue
    run.referrers.add(referrer.digest)
    const document = await copyNamed(run, referrer)
    // What a list says is somebody's word; what the manifest says of its subject counts.
    if (parseDocument(document.bytes, referrer.digest).subject?.digest !== subject) continue
    await to.store.put(to.repository, document)
    await copyReferrers(run, referrer.digest)
  }
}
