import { createHash } from 'node:crypto'
import path from 'node:path'
import { isErrno } from '../../core/errors.ts'
import { makeFolders } from '../../core/output-folder.ts'
import { type Log, silent } from '../../core/ports.ts'
import { describeDocument, describeManifest } from '../describe.ts'
import { type Digest, digestOf, isDigest } from '../digest.ts'
import { parseDocument } from '../documents.ts'
import { isVersion } from '../entries.ts'
import { type Descriptor, type Index, isManifestType, namedBy, toBytes } from '../manifest.ts'
import { reachableFrom } from '../reachable.ts'
import { readChunks } from '../read-chunks.ts'
import type {
  Artifact,
  Blob,
  Document,
  DocumentStore,
  Entry,
  Freed,
  PublishOptions
} from '../store.ts'
import { BlobFolder } from './blobs.ts'
import { LayoutDocuments } from './documents.ts'
import {
  isLayout,
  makeLayout,
  notAFolder,
  readIndex,
  refName,
  splitRefName,
  withEntry,
  withoutEntry,
  withoutUnused,
  withReferrer,
  writeIndex
} from './index-file.ts'
import { refuseLinks } from './links.ts'
import { withLock } from './lock.ts'

/**
 * A folder in the OCI image layout.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 *
 * `index.json` is the only truth: blobs are moved into place first, the index is replaced whole, last, under a lock.
 * A run killed anywhere leaves at most blobs that nothing names, which the next `remove` frees.
 */
export class LayoutStore implements DocumentStore {
  readonly location: string
  readonly #root: string
  readonly #private: string
  readonly #blobs: BlobFolder
  readonly #documents: LayoutDocuments
  readonly #signal: AbortSignal | undefined
  readonly #staged = new Map<Digest, string>()
  #checked: Promise<void> | undefined

  /** @param signal once it is aborted, nothing more is named in the index */
  constructor(location: string, signal?: AbortSignal) {
    this.location = location
    this.#signal = signal
    this.#root = path.resolve(location)
    this.#private = path.join(this.#root, '.scoreline')
    this.#blobs = new BlobFolder(this.#root, this.#private)
    this.#documents = new LayoutDocuments(location, this.#blobs)
  }

  /** The transport syntax of `skopeo` and `podman`, with the digest instead of a tag. */
  reference(repository: string, digest: Digest): string {
    return `${this.location}:${repository}@${digest}`
  }

  async tags(repository: string): Promise<readonly string[]> {
    const { manifests } = await this.#index()
    return manifests.flatMap(entry => {
      const name = splitRefName(entry)
      return name?.repository === repository ? [name.tag] : []
    })
  }

  async resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined> {
    const { manifests } = await this.#index()
    return manifests.find(entry => {
      const name = splitRefName(entry)
      if (name?.repository !== repository) return false
      return isDigest(tagOrDigest) ? entry.digest === tagOrDigest : name.tag === tagOrDigest
    })
  }

  async read(_repository: string, descriptor: Descriptor): Promise<Buffer> {
    await this.#check()
    return this.#documents.read(descriptor.digest)
  }

  async *stream(_repository: string, descriptor: Descriptor): AsyncGenerator<Uint8Array> {
    await this.#check()
    if (!(await this.#blobs.has(descriptor.digest, descriptor.size)))
      throw this.#documents.missing(descriptor.digest)
    const hash = createHash('sha256')
    for await (const chunk of readChunks(this.#blobs.pathOf(descriptor.digest))) {
      hash.update(chunk)
      // A copy: the reader of a stream may keep what it got.
      yield Buffer.from(chunk)
    }
    if (`sha256:${hash.digest('hex')}` !== descriptor.digest)
      throw this.#documents.corrupt(descriptor.digest)
  }

  async has(_repository: string, descriptor: Descriptor): Promise<boolean> {
    await this.#check()
    return this.#blobs.has(descriptor.digest, descriptor.size)
  }

  async stage(_repository: string, blob: Blob, log: Log = silent): Promise<Descriptor> {
    await this.#open()
    const { descriptor, file } = await this.#blobs.stage(blob, log)
    if (file !== undefined) this.#staged.set(descriptor.digest, file)
    return descriptor
  }

  async publish(
    repository: string,
    artifact: Artifact,
    tag: string,
    { exclusive = false, referrers = [] }: PublishOptions = {}
  ): Promise<Descriptor | undefined> {
    await this.#open()
    const manifest = toBytes(artifact.manifest)
    const descriptor = describeManifest(artifact, manifest)
    return withLock(this.#lock, async () => {
      const index = await this.#index()
      const holder = await this.resolve(repository, tag)
      if (exclusive && holder !== undefined) return undefined
      if (holder?.digest === descriptor.digest) return descriptor
      await this.#settle(namedBy(artifact.manifest), artifact.documents)
      await this.#blobs.write(descriptor.digest, manifest)
      let next = withEntry(index, refName(repository, tag), descriptor)
      for (const { manifest, documents } of referrers) {
        const document = { mediaType: manifest.mediaType, bytes: toBytes(manifest) }
        const referrer = describeDocument(document, manifest)
        await this.#settle([referrer], new Map([...documents, [referrer.digest, document.bytes]]))
        next = withReferrer(next, referrer)
      }
      await this.#replaceIndex(next)
      return descriptor
    })
  }

  async put(repository: string, document: Document, tag?: string): Promise<Descriptor> {
    await this.#open()
    const parsed = parseDocument(document.bytes, digestOf(document.bytes))
    const descriptor = describeDocument(document, parsed)
    return withLock(this.#lock, async () => {
      const index = await this.#index()
      await this.#settle([descriptor], new Map([[descriptor.digest, document.bytes]]))
      const next =
        tag === undefined
          ? withReferrer(index, descriptor)
          : withEntry(index, refName(repository, tag), descriptor)
      await this.#replaceIndex(next)
      return descriptor
    })
  }

  async referrers(_repository: string, subject: Digest): Promise<readonly Descriptor[]> {
    const found: Descriptor[] = []
    for (const entry of (await this.#index()).manifests) {
      if (splitRefName(entry) !== undefined) continue
      const { subject: of } = await this.#documents.parsed(entry.digest)
      if (of?.digest === subject) found.push(entry)
    }
    return found
  }

  async *entries(): AsyncGenerator<Entry> {
    const { manifests } = await this.#index()
    for (const descriptor of manifests) {
      const name = splitRefName(descriptor)
      if (name !== undefined && isVersion(name)) yield { ...name, descriptor }
    }
  }

  async remove(repository: string, tag: string): Promise<Freed> {
    await this.#open()
    return withLock(this.#lock, async () => {
      const index = withoutEntry(await this.#index(), refName(repository, tag))
      const used = await this.#used(index)
      await this.#replaceIndex(withoutUnused(index, used))
      return this.#blobs.sweep(used)
    })
  }

  get #lock(): string {
    return path.join(this.#private, 'lock')
  }

  async #replaceIndex(index: Index): Promise<void> {
    await writeIndex(this.#root, index, await this.#blobs.draft(), this.#signal)
  }

  async #index(): Promise<Index> {
    await this.#check()
    return readIndex(this.#root)
  }

  /** Before anything is read, written or deleted. Once: nobody but programs of this machine could change it now. */
  #check(): Promise<void> {
    this.#checked ??= refuseLinks(this.location, this.#root)
    return this.#checked
  }

  async #open(): Promise<void> {
    await this.#check()
    await makeFolders(this.#root).catch(cause => {
      throw isErrno(cause, 'EEXIST', 'ENOTDIR') ? notAFolder(this.location, cause) : cause
    })
    if (!(await isLayout(this.#root)))
      await withLock(this.#lock, async () => makeLayout(this.#root, await this.#blobs.draft()))
    await this.#blobs.dropAbandoned()
  }

  /** Inside the lock: nobody deletes a blob between this and the index that names it. */
  async #settle(
    named: readonly Descriptor[],
    documents: ReadonlyMap<Digest, Buffer>
  ): Promise<void> {
    for (const { digest, size, mediaType } of named) {
      const document = documents.get(digest)
      const staged = this.#staged.get(digest)
      if (staged !== undefined) await this.#blobs.settle(staged, digest)
      else if (document !== undefined) await this.#blobs.write(digest, document)
      else if (!(await this.#blobs.has(digest, size))) throw this.#documents.missing(digest)
      this.#staged.delete(digest)
      if (isManifestType(mediaType))
        await this.#settle(namedBy(await this.#documents.parsed(digest)), documents)
    }
  }

  #used(index: Index): Promise<ReadonlySet<Digest>> {
    return reachableFrom(index.manifests, digest => this.#documents.read(digest))
  }
}
