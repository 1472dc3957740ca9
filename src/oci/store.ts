import type { Log } from '../core/ports.ts'
import type { Digest } from './digest.ts'
import type { Annotations, Descriptor, Index, Manifest } from './manifest.ts'

/**
 * Where models and images live: an OCI layout folder or an OCI registry. Both keep the same promises
 * (test/contract/store.contract.ts).
 *
 * Bytes are staged first and become part of the store when a tag is published: a run that dies in
 * between leaves nothing that anyone can see.
 */
export interface Store {
  /** The folder or `host/prefix`, as the user wrote it. For messages. */
  readonly location: string
  /** The reference people and engines pull by, e.g. `registry.test/team/iris@sha256:…`. */
  reference(repository: string, digest: Digest): string

  /** Tags of one repository, in no particular order; empty when it does not exist. */
  tags(repository: string): Promise<readonly string[]>
  /** Whether `tags` is complete; yes when left out. Some registries have no lists, and then it is empty. */
  listsTags?(repository: string): Promise<boolean>
  /** What a tag or digest points at, or undefined. */
  resolve(repository: string, tagOrDigest: string): Promise<Descriptor | undefined>
  /** Reads a small document (manifest, config), checked against its digest. Fails with BLOB_MISSING or BLOB_CORRUPT. */
  read(repository: string, descriptor: Descriptor): Promise<Buffer>
  /** Streams a blob, checked against its digest: the stream fails at its end when the bytes were others. */
  stream(repository: string, descriptor: Descriptor): AsyncIterable<Uint8Array>
  /** Whether the blob is there already, complete. */
  has(repository: string, descriptor: Descriptor): Promise<boolean>

  /** Brings bytes near: hashed, deduplicated, but referred to by nothing yet. */
  stage(repository: string, blob: Blob, progress?: Log): Promise<Descriptor>
  /**
   * Publishes a manifest and everything staged for it, then points `tag` at it, last.
   * With `exclusive`, answers undefined and changes nothing when the tag is taken, even by this manifest.
   */
  publish(
    repository: string,
    artifact: Artifact,
    tag: string,
    options?: PublishOptions
  ): Promise<Descriptor | undefined>

  /**
   * Every version of a model or image that the store can list; a registry may not let us list repositories other than
   * `known`. Records of services and what keeps numbers are none.
   */
  entries(known?: readonly string[]): AsyncIterable<Entry>
  /** Removes a tag, its manifest, and every blob that nothing uses any more. Removing what is not there is a success. */
  remove(repository: string, tag: string): Promise<Freed>
}

/** A manifest or index, byte for byte as somebody made it. */
export interface Document {
  readonly mediaType: string
  readonly bytes: Buffer
}

/** A store that takes documents as they are: what copies, multi-platform indexes and referrers are made with. Both do. */
export interface DocumentStore extends Store {
  /**
   * Keeps a manifest or index, and points `tag` at it, last. Without a tag it must have a `subject`, and is kept as long
   * as that. What it names must be there or staged; the manifests of an index are staged like blobs.
   */
  put(repository: string, document: Document, tag?: string): Promise<Descriptor>
  /** What was put with this digest as its subject. */
  referrers(repository: string, subject: Digest): Promise<readonly Descriptor[]>
}

export interface PublishOptions {
  readonly exclusive?: boolean
  /** What refers to the manifest from the start: there before the tag is. */
  readonly referrers?: readonly Referrer[]
}

/** A manifest with a subject, ready to be put. */
export type Referrer = Artifact & { readonly manifest: Manifest & { readonly subject: Descriptor } }

/** A manifest or index with the descriptors it names, ready to publish. Its documents travel with it. */
export interface Artifact {
  readonly manifest: Manifest | Index
  /** Bytes of the config and of other small blobs made for it, by digest; of an index, those of its manifests too. */
  readonly documents: ReadonlyMap<Digest, Buffer>
}

/** Bytes that can be read from the start more than once. */
export interface Blob {
  readonly mediaType: string
  /** For progress and messages: `diabetes (weights)`. */
  readonly label: string
  /** Bytes, when known before reading. */
  readonly size?: number
  /** When known before reading: the store may then skip reading altogether. */
  readonly digest?: Digest
  readonly annotations?: Annotations
  /** Another repository of the same store that has the blob. */
  readonly mountFrom?: string
  /** What `Store.reference` calls these bytes elsewhere: a registry on the same host may take them over unsent. */
  readonly copyOf?: string
  /** Yields buffers that stay untouched until the next one is asked for, and no longer. */
  open(): AsyncIterable<Uint8Array>
}

export interface Entry {
  readonly repository: string
  readonly tag: string
  readonly descriptor: Descriptor
}

export interface Freed {
  readonly blobs: number
  readonly bytes: number
}
