import { createHash } from 'node:crypto'
import { UserError } from '../core/errors.ts'
import { describeBlob, describeDocument, describeManifest } from './describe.ts'
import { type Digest, digestOf, isDigest } from './digest.ts'
import { parseDocument } from './documents.ts'
import { type Descriptor, toBytes } from './manifest.ts'
import type { DocumentStore } from './store.ts'

/**
 * A store that is read and never written: what would be published is kept in memory, and is there for who reads it
 * afterwards. Of blobs only digest and size are kept.
 */
export const rehearsed = (store: DocumentStore): DocumentStore => {
  const documents = new Map<Digest, Buffer>()
  const tags = new Map<string, Map<string, Descriptor>>()
  const referring: { readonly subject: Digest; readonly descriptor: Descriptor }[] = []
  const known = new Map<Digest, Descriptor>()
  const tagsOf = (repository: string): Map<string, Descriptor> => {
    const found = tags.get(repository) ?? new Map<string, Descriptor>()
    tags.set(repository, found)
    return found
  }
  const keep = (descriptor: Descriptor, bytes: Buffer): void => {
    known.set(descriptor.digest, descriptor)
    documents.set(descriptor.digest, bytes)
  }
  const hasIt = async (repository: string, descriptor: Descriptor): Promise<boolean> =>
    known.has(descriptor.digest) || (await store.has(repository, descriptor))

  return {
    location: store.location,
    reference: (repository, digest) => store.reference(repository, digest),
    ...(store.listsTags
      ? { listsTags: repository => store.listsTags?.(repository) ?? Promise.resolve(true) }
      : {}),
    tags: async repository => [
      ...new Set([...(await store.tags(repository)), ...tagsOf(repository).keys()])
    ],
    resolve: async (repository, tagOrDigest) =>
      (isDigest(tagOrDigest) && documents.has(tagOrDigest)
        ? known.get(tagOrDigest)
        : tagsOf(repository).get(tagOrDigest)) ?? (await store.resolve(repository, tagOrDigest)),
    read: async (repository, descriptor) =>
      documents.get(descriptor.digest) ?? (await store.read(repository, descriptor)),
    stream: (repository, descriptor) => store.stream(repository, descriptor),
    has: hasIt,
    stage: async (_, blob) => {
      const { digest, size } = blob
      const descriptor =
        digest !== undefined && size !== undefined
          ? describeBlob(blob, digest, size)
          : await measured(blob)
      known.set(descriptor.digest, descriptor)
      return descriptor
    },
    publish: async (repository, artifact, tag, { exclusive = false, referrers = [] } = {}) => {
      const bytes = toBytes(artifact.manifest)
      const descriptor = describeManifest(artifact, bytes)
      const holder = tagsOf(repository).get(tag) ?? (await store.resolve(repository, tag))
      if (exclusive && holder !== undefined) return undefined
      for (const [digest, document] of artifact.documents) documents.set(digest, document)
      keep(descriptor, bytes)
      for (const { manifest, documents: own } of referrers) {
        for (const [digest, document] of own) documents.set(digest, document)
        const document = { mediaType: manifest.mediaType, bytes: toBytes(manifest) }
        const referrer = describeDocument(document, manifest)
        keep(referrer, document.bytes)
        referring.push({ subject: manifest.subject.digest, descriptor: referrer })
      }
      tagsOf(repository).set(tag, descriptor)
      return descriptor
    },
    put: async (repository, document, tag) => {
      const parsed = parseDocument(document.bytes, digestOf(document.bytes))
      const descriptor = describeDocument(document, parsed)
      keep(descriptor, document.bytes)
      if (parsed.subject) referring.push({ subject: parsed.subject.digest, descriptor })
      if (tag !== undefined) tagsOf(repository).set(tag, descriptor)
      return descriptor
    },
    referrers: async (repository, subject) => [
      ...(documents.has(subject) && !(await store.resolve(repository, subject))
        ? []
        : await store.referrers(repository, subject)),
      ...referring.filter(each => each.subject === subject).map(({ descriptor }) => descriptor)
    ],
    entries: repositories => store.entries(repositories),
    remove: async (repository, tag) => {
      throw new UserError(
        'REGISTRY_FAILED',
        `"${repository}:${tag}" is not deleted by a plan, which changes nothing.`
      )
    }
  }
}

const measured = async (blob: Parameters<DocumentStore['stage']>[1]): Promise<Descriptor> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of blob.open()) {
    hash.update(chunk)
    size += chunk.length
  }
  return describeBlob(blob, `sha256:${hash.digest('hex')}`, size)
}
