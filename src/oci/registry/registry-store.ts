import { UserError } from '../../core/errors.ts'
import { type Log, silent } from '../../core/ports.ts'
import { describeManifest } from '../describe.ts'
import { type Digest, isDigest } from '../digest.ts'
import { parseDocument } from '../documents.ts'
import { isOfRecords, isVersion } from '../entries.ts'
import { type Descriptor, isManifestType, namedBy, toBytes } from '../manifest.ts'
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
import { putDocument } from './documents.ts'
import { download } from './download.ts'
import { limit } from './limit.ts'
import { isTagLocked, putManifest, resolveManifest } from './manifests.ts'
import { listPages } from './pages.ts'
import { isTag, parseRegistry } from './reference.ts'
import { describeReferrer, listReferrers, putReferrers } from './referrers.ts'
import { removeTag } from './removal.ts'
import { CATALOG_SCOPE } from './scope.ts'
import { Staging } from './staging.ts'
import type { TagLocks } from './tag-locks.ts'
import { listTags } from './tags.ts'

const REQUESTS_AT_ONCE = 6
/** How often, and with which growing pauses, it is asked whether something deleted is gone. */
const GONE_TURNS = 6
const GONE_WAIT_MS = 200
/** `read` is for documents; more than this is not one. */
const LARGEST_DOCUMENT = 32 * 1024 * 1024

export interface RegistryOptions extends ClientOptions {
  /** For the tags that are published once and for all: `exclusive`. */
  readonly locks?: TagLocks | undefined
}

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
  readonly #staging: Staging
  readonly #locks: TagLocks | undefined

  constructor(location: string, options: RegistryOptions = {}) {
    this.location = location
    this.client = new RegistryClient(parseRegistry(location), options)
    this.#staging = new Staging(this.client)
    this.#locks = options.locks
  }

  reference(repository: string, digest: Digest): string {
    return `${this.client.registry.host}/${this.#path(repository)}@${digest}`
  }

  async tags(repository: string): Promise<readonly string[]> {
    return (await listTags(this.client, this.#path(repository))) ?? []
  }

  async listsTags(repository: string): Promise<boolean> {
    return (await listTags(this.client, this.#path(repository))) !== undefined
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
        { hint: 'It exceeds the limit of 32 MiB and was not downloaded; it may be malicious.' }
      )
    const chunks: Uint8Array[] = []
    for await (const chunk of this.stream(repository, descriptor)) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  stream(repository: string, descriptor: Descriptor): AsyncIterable<Uint8Array> {
    return download(this.client, this.#path(repository), descriptor)
  }

  has(repository: string, descriptor: Descriptor): Promise<boolean> {
    return this.#staging.has(this.#path(repository), descriptor, ['pull'])
  }

  stage(repository: string, blob: Blob, log: Log = silent): Promise<Descriptor> {
    const mountFrom = blob.mountFrom === undefined ? undefined : this.#path(blob.mountFrom)
    return this.#staging.stage(
      this.#path(repository),
      { ...blob, mountFrom, open: () => blob.open() },
      log
    )
  }

  async publish(
    repository: string,
    artifact: Artifact,
    tag: string,
    { exclusive = false, referrers = [] }: PublishOptions = {}
  ): Promise<Descriptor | undefined> {
    const path = this.#path(repository)
    const bytes = toBytes(artifact.manifest)
    const descriptor = describeManifest(artifact, bytes)
    const [taken] = await Promise.all([
      exclusive ? this.resolve(repository, tag) : undefined,
      this.#settleAll(path, [artifact, ...referrers])
    ])
    if (taken !== undefined) return undefined
    const { mediaType } = artifact.manifest
    if (referrers.length > 0) {
      await putManifest(this.client, path, { bytes, mediaType })
      const documents = referrers.map(({ manifest }) => ({
        mediaType: manifest.mediaType,
        bytes: toBytes(manifest)
      }))
      await putReferrers(this.client, path, descriptor.digest, documents)
    }
    const put = () => putManifest(this.client, path, { bytes, mediaType }, tag)
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
    if (!won) return undefined
    await this.#locks?.lock(path, tag)
    return descriptor
  }

  /** What the document names is checked by the registry. */
  async put(repository: string, document: Document, tag?: string): Promise<Descriptor> {
    const path = this.#path(repository)
    if (tag === undefined) {
      const { descriptor, subject } = describeReferrer(document)
      await putReferrers(this.client, path, subject, [document])
      return descriptor
    }
    const { digest } = await putManifest(this.client, path, document, tag)
    return { mediaType: document.mediaType, digest, size: document.bytes.length }
  }

  referrers(repository: string, subject: Digest): Promise<readonly Descriptor[]> {
    return listReferrers(this.client, this.#path(repository), subject)
  }

  async *entries(known?: readonly string[]): AsyncGenerator<Entry> {
    const inTurn = limit(REQUESTS_AT_ONCE)
    for (const repository of known ?? (await this.#repositories())) {
      const tags = (await this.tags(repository)).filter(tag => isVersion({ repository, tag }))
      const found = tags.map(async tag => {
        const descriptor = await inTurn(() => this.resolve(repository, tag))
        return descriptor && { repository, tag, descriptor }
      })
      yield* (await Promise.all(found)).filter(entry => entry !== undefined)
    }
  }

  /** The registry frees the blobs itself, when it collects its garbage: none are counted here. */
  async remove(repository: string, tag: string): Promise<Freed> {
    const path = this.#path(repository)
    const tags = await this.tags(repository)
    if (tags.includes(tag)) await this.#locks?.unlock(path, tag)
    await removeTag(this.client, path, tag, tags)
    this.#staging.forget()
    await this.#checkGone(repository, tag)
    return { blobs: 0, bytes: 0 }
  }

  /** A registry may take a moment to delete, and some say yes and do nothing. */
  async #checkGone(repository: string, tag: string): Promise<void> {
    const { clock, signal } = this.client.retryTools
    for (let turn = 1; (await this.resolve(repository, tag)) !== undefined; turn++) {
      if (turn > GONE_TURNS)
        throw new UserError(
          'REGISTRY_KEEPS',
          `Registry "${this.client.registry.host}" says that it deleted ${this.#path(repository)}:${tag}, and still has it.`,
          { hint: 'Look for rules that keep versions (immutable tags, retention, replication).' }
        )
      await clock.sleep(GONE_WAIT_MS * turn, signal)
    }
  }

  close(): void {
    this.client.close()
  }

  /** What several artifacts name, each once and all at the same time: a registry far away is asked in few turns. */
  #settleAll(path: string, artifacts: readonly Artifact[]): Promise<void> {
    const named = artifacts.flatMap(({ manifest }) => namedBy(manifest))
    const once = new Map(named.map(descriptor => [descriptor.digest, descriptor]))
    const documents = new Map(artifacts.flatMap(artifact => [...artifact.documents]))
    return this.#settle(path, [...once.values()], documents)
  }

  async #settle(
    path: string,
    named: readonly Descriptor[],
    documents: Artifact['documents']
  ): Promise<void> {
    await Promise.all(
      named.map(async descriptor => {
        const { digest, mediaType } = descriptor
        const bytes = documents.get(digest)
        if (bytes !== undefined && isManifestType(mediaType)) {
          await this.#settle(path, namedBy(parseDocument(bytes, digest)), documents)
          await putManifest(this.client, path, { bytes, mediaType })
        } else if (bytes !== undefined) await putDocument(this.client, path, digest, bytes)
        else if (!(await this.#staging.has(path, descriptor, ['pull', 'push'])))
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
    return all
      .filter(name => name.startsWith(start))
      .map(name => name.slice(start.length))
      .filter(name => !isOfRecords(name))
  }

  #path(repository: string): string {
    const { prefix } = this.client.registry
    return prefix === '' ? repository : `${prefix}/${repository}`
  }
}
