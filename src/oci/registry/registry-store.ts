import { createHash } from 'node:crypto'
import { UserError } from '../../core/errors.ts'
import { type Log, silent } from '../../core/ports.ts'
import { type Digest, digestOf, isDigest } from '../digest.ts'
import {
  type Descriptor,
  isManifestType,
  MANIFEST_TYPES,
  MEDIA,
  namedBy,
  toBytes
} from '../manifest.ts'
import type {
  Artifact,
  Blob,
  Document,
  DocumentStore,
  Entry,
  Freed,
  PublishOptions
} from '../store.ts'
import { missing } from './blob-errors.ts'
import { claimTag } from './claim.ts'
import { type ClientOptions, RegistryClient } from './client.ts'
import { isThere, putDocument } from './documents.ts'
import { download } from './download.ts'
import { layerSizes } from './layer-sizes.ts'
import { limit } from './limit.ts'
import { isTagLocked, pathOf, putManifest, resolveManifest } from './manifests.ts'
import { listPages } from './pages.ts'
import { isTag, parseRegistry } from './reference.ts'
import { isReferrersTag, listReferrers, putReferrer } from './referrers.ts'
import { removeTag } from './removal.ts'
import { CATALOG_SCOPE, type RepositoryAction, repositoryScope } from './scope.ts'
import { upload } from './upload.ts'

/** As many blobs are sent at once; each needs a few megabytes of memory. */
const UPLOADS_AT_ONCE = 4
const REQUESTS_AT_ONCE = 6
/** Up to here hashing costs less than asking what is there. */
const HASHED_FIRST_LIMIT = 4 * 1024 * 1024
/** `read` is for documents; more than this is not one. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024

/**
 * An OCI registry: `host[:port]/prefix`.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 *
 * Staged bytes are in the registry at once, unreferenced: its garbage collection frees them when no manifest comes.
 * The tag is written last, so it never points at something incomplete.
 */
export class RegistryStore implements DocumentStore {
  readonly location: string
  readonly client: RegistryClient
  readonly #upload = limit(UPLOADS_AT_ONCE)
  /** What this process has seen to be there, `repository@digest`. */
  readonly #present = new Set<string>()
  readonly #sizes = new Map<string, Promise<ReadonlySet<number>>>()

  constructor(location: string, options: ClientOptions = {}) {
    this.location = location
    this.client = new RegistryClient(parseRegistry(location), options)
  }

  reference(repository: string, digest: Digest): string {
    return `${this.client.registry.host}/${this.#path(repository)}@${digest}`
  }

  async tags(repository: string): Promise<readonly string[]> {
    const path = this.#path(repository)
    const scopes = [repositoryScope(path, 'pull')]
    const all = (await listPages(this.client, `/v2/${path}/tags/list`, 'tags', scopes)) ?? []
    return all.filter(tag => !isReferrersTag(tag))
  }

  async resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined> {
    if (!isTag(tagOrDigest) && !isDigest(tagOrDigest)) return undefined
    return resolveManifest(this.client, this.#path(repository), tagOrDigest)
  }

  async read(repository: string, descriptor: Descriptor): Promise<Buffer> {
    if (descriptor.size > LARGEST_DOCUMENT)
      throw new UserError(
        'BLOB_CORRUPT',
        `Registry "${this.location}" says that the document ${descriptor.digest} has ${descriptor.size} bytes.`,
        { hint: 'Documents are small; whoever wrote this one meant no good.' }
      )
    const chunks: Uint8Array[] = []
    for await (const chunk of this.stream(repository, descriptor)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  stream(repository: string, descriptor: Descriptor): AsyncIterable<Uint8Array> {
    const path = this.#path(repository)
    const accept = isManifestType(descriptor.mediaType) ? MANIFEST_TYPES.join(', ') : '*/*'
    return download(this.client, path, descriptor, pathOf(path, descriptor), accept)
  }

  has(repository: string, descriptor: Descriptor): Promise<boolean> {
    return this.#has(repository, descriptor, ['pull'])
  }

  /** Who is about to write asks as one who may write: for others, some registries hide what is not there yet. */
  async #has(
    repository: string,
    descriptor: Descriptor,
    actions: readonly RepositoryAction[]
  ): Promise<boolean> {
    const path = this.#path(repository)
    if (this.#present.has(`${path}@${descriptor.digest}`)) return true
    const found = await isThere(this.client, path, descriptor, actions)
    if (found) this.#present.add(`${path}@${descriptor.digest}`)
    return found
  }

  stage(repository: string, blob: Blob, log: Log = silent): Promise<Descriptor> {
    return this.#upload(() => this.#stage(repository, blob, log))
  }

  async publish(
    repository: string,
    artifact: Artifact,
    tag: string,
    { exclusive = false }: PublishOptions = {}
  ): Promise<Descriptor | undefined> {
    const path = this.#path(repository)
    const bytes = toBytes(artifact.manifest)
    const descriptor = describeManifest(artifact, bytes)
    if (exclusive && (await this.resolve(repository, tag)) !== undefined) return undefined
    await this.#settle(repository, namedBy(artifact.manifest), artifact.documents)
    const put = () => putManifest(this.client, path, { bytes, mediaType: MEDIA.manifest }, tag)
    if (!exclusive) {
      await put()
      return descriptor
    }
    const won = await claimTag(`${this.client.registry.host}/${path}:${tag}`, descriptor.digest, {
      clock: this.client.retryTools.clock,
      look: async () => (await this.resolve(repository, tag))?.digest,
      put: async () => {
        try {
          await put()
          return true
        } catch (error) {
          const locked = error instanceof UserError && isTagLocked(error.cause)
          if (locked && (await this.resolve(repository, tag)) !== undefined) return false
          throw error
        }
      }
    })
    return won ? descriptor : undefined
  }

  /** What the document names is checked by the registry. */
  async put(repository: string, document: Document, tag?: string): Promise<Descriptor> {
    const path = this.#path(repository)
    if (tag === undefined) return putReferrer(this.client, path, document)
    const { digest } = await putManifest(this.client, path, document, tag)
    return { mediaType: document.mediaType, digest, size: document.bytes.length }
  }

  referrers(repository: string, subject: Digest): Promise<readonly Descriptor[]> {
    return listReferrers(this.client, this.#path(repository), subject)
  }

  async *entries(known?: readonly string[]): AsyncGenerator<Entry> {
    const inTurn = limit(REQUESTS_AT_ONCE)
    for (const repository of known ?? (await this.#repositories())) {
      const found = (await this.tags(repository)).map(async tag => {
        const descriptor = await inTurn(() => this.resolve(repository, tag))
        return descriptor && { repository, tag, descriptor }
      })
      yield* (await Promise.all(found)).filter(entry => entry !== undefined)
    }
  }

  /** The registry frees the blobs itself, when it collects its garbage: none are counted here. */
  async remove(repository: string, tag: string): Promise<Freed> {
    await removeTag(this.client, this.#path(repository), tag, await this.tags(repository))
    this.#present.clear()
    return { blobs: 0, bytes: 0 }
  }

  close(): void {
    this.client.close()
  }

  async #stage(repository: string, blob: Blob, log: Log): Promise<Descriptor> {
    if (isManifestType(blob.mediaType)) return this.#stageManifest(repository, blob)
    const { digest, size } = await this.#identify(repository, blob, log)
    if (digest !== undefined) {
      const descriptor = describe(blob, digest, size)
      if (await this.#has(repository, descriptor, ['pull', 'push'])) return descriptor
    }
    const path = this.#path(repository)
    const sent = await upload(
      this.client,
      path,
      {
        label: blob.label,
        size,
        digest,
        mountFrom: this.#mountFrom(blob),
        open: () => blob.open()
      },
      log
    )
    this.#present.add(`${path}@${sent.digest}`)
    return describe(blob, sent.digest, size)
  }

  /** A manifest that an index will name: registries keep them apart from blobs. */
  async #stageManifest(repository: string, blob: Blob): Promise<Descriptor> {
    const chunks: Uint8Array[] = []
    for await (const chunk of blob.open()) chunks.push(Uint8Array.from(chunk))
    const document = { mediaType: blob.mediaType, bytes: Buffer.concat(chunks) }
    const { digest } = await putManifest(this.client, this.#path(repository), document)
    return describe(blob, digest, document.bytes.length)
  }

  /** The whole path of a repository on this host that may have the bytes. */
  #mountFrom({ mountFrom, copyOf }: Blob): string | undefined {
    if (mountFrom !== undefined) return this.#path(mountFrom)
    const start = `${this.client.registry.host}/`
    return copyOf?.startsWith(start) ? copyOf.slice(start.length).split('@')[0] : undefined
  }

  /**
   * Bytes that may be there already are hashed before anything is sent. Large ones that are new, by their size,
   * are hashed while they are sent: reading them once instead of twice is a fifth of the time to a registry nearby.
   */
  async #identify(
    repository: string,
    blob: Blob,
    log: Log
  ): Promise<{ digest: Digest | undefined; size: number }> {
    const { digest, size, mountFrom } = blob
    if (digest !== undefined && size !== undefined) return { digest, size }
    const large = size !== undefined && size > HASHED_FIRST_LIMIT && mountFrom === undefined
    if (large && !(await this.#layerSizes(repository)).has(size)) return { digest: undefined, size }
    return hashed(blob, log)
  }

  /** Sizes of the layers in the repository's newest versions. */
  async #layerSizes(repository: string): Promise<ReadonlySet<number>> {
    const path = this.#path(repository)
    let known = this.#sizes.get(path)
    if (known === undefined) {
      known = this.tags(repository)
        .then(tags => layerSizes(this, repository, tags))
        .catch(() => new Set<number>()) // only a hint; what is wrong will show when the bytes are sent
      this.#sizes.set(path, known)
    }
    return known
  }

  async #settle(
    repository: string,
    named: readonly Descriptor[],
    documents: Artifact['documents'] = new Map()
  ): Promise<void> {
    await Promise.all(
      named.map(async descriptor => {
        const bytes = documents.get(descriptor.digest)
        if (bytes !== undefined)
          await putDocument(this.client, this.#path(repository), descriptor.digest, bytes)
        else if (!(await this.#has(repository, descriptor, ['pull', 'push'])))
          throw missing(this.location, descriptor)
      })
    )
  }

  async #repositories(): Promise<readonly string[]> {
    const { host, prefix } = this.client.registry
    const all = await listPages(this.client, '/v2/_catalog', 'repositories', [CATALOG_SCOPE])
    if (all === undefined)
      throw new UserError(
        'REGISTRY_NO_CATALOG',
        `Registry "${host}" does not list what it holds.`,
        {
          hint: 'Name the model or image.'
        }
      )
    const start = prefix === '' ? '' : `${prefix}/`
    return all.filter(name => name.startsWith(start)).map(name => name.slice(start.length))
  }

  #path(repository: string): string {
    const { prefix } = this.client.registry
    return prefix === '' ? repository : `${prefix}/${repository}`
  }
}

const hashed = async (blob: Blob, log: Log): Promise<{ digest: Digest; size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of blob.open()) {
    hash.update(chunk)
    size += chunk.length
    log.progress(`${blob.label}, hashing`, size, blob.size ?? size)
  }
  return { digest: `sha256:${hash.digest('hex')}`, size }
}

const describe = (blob: Blob, digest: Digest, size: number): Descriptor => ({
  mediaType: blob.mediaType,
  digest,
  size,
  ...(blob.annotations ? { annotations: blob.annotations } : {})
})

const describeManifest = ({ manifest }: Artifact, bytes: Buffer): Descriptor => ({
  mediaType: MEDIA.manifest,
  digest: digestOf(bytes),
  size: bytes.length,
  ...(manifest.artifactType ? { artifactType: manifest.artifactType } : {})
})
