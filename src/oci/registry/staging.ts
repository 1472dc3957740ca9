import { createHash } from 'node:crypto'
import type { Log } from '../../core/ports.ts'
import { describeBlob } from '../describe.ts'
import type { Digest } from '../digest.ts'
import { type Descriptor, isManifestType } from '../manifest.ts'
import type { Blob } from '../store.ts'
import type { RegistryClient } from './client.ts'
import { layerSizes } from './layer-sizes.ts'
import { limit } from './limit.ts'
import { putManifest } from './manifests.ts'
import { isThere } from './presence.ts'
import type { RepositoryAction } from './scope.ts'
import { upload } from './upload.ts'

/** A blob whose `mountFrom` is a whole path on this host. */
export type PlacedBlob = Omit<Blob, 'mountFrom'> & { readonly mountFrom: string | undefined }

/** The digest is left out while only sending the bytes would show it. */
interface Identity {
  readonly digest: Digest | undefined
  readonly size: number
}

/** As many blobs are sent at once; each needs a few megabytes of memory. */
const UPLOADS_AT_ONCE = 4
const QUESTIONS_AT_ONCE = 8
/** Up to here hashing costs less than asking what is there. */
const HASHED_FIRST_LIMIT = 4 * 1024 * 1024

/** Brings blobs into repositories, named by their whole paths, with as few bytes sent and read as can be. */
export class Staging {
  readonly #client: RegistryClient
  readonly #sending = limit(UPLOADS_AT_ONCE)
  readonly #asking = limit(QUESTIONS_AT_ONCE)
  /** What this process has seen to be there, `path@digest`. */
  readonly #present = new Set<string>()
  readonly #sizes = new Map<string, Promise<ReadonlySet<number>>>()

  constructor(client: RegistryClient) {
    this.#client = client
  }

  async stage(path: string, blob: PlacedBlob, log: Log): Promise<Descriptor> {
    if (isManifestType(blob.mediaType)) return this.#sending(() => this.#stageManifest(path, blob))
    const { digest, size } = blob
    if (digest === undefined || size === undefined)
      return this.#sending(() => this.#stageUnknown(path, blob, log))
    const descriptor = describeBlob(blob, digest, size)
    if (await this.#asking(() => this.has(path, descriptor, ['pull', 'push']))) return descriptor
    return this.#sending(() => this.#send(path, blob, { digest, size }, log))
  }

  /** Who is about to write asks as one who may write: for others, some registries hide what is not there yet. */
  async has(
    path: string,
    descriptor: Descriptor,
    actions: readonly RepositoryAction[]
  ): Promise<boolean> {
    if (this.#present.has(`${path}@${descriptor.digest}`)) return true
    const found = await isThere(this.#client, path, descriptor, actions)
    if (found) this.#present.add(`${path}@${descriptor.digest}`)
    return found
  }

  /** Something was deleted: what was seen may be gone. */
  forget(): void {
    this.#present.clear()
    this.#sizes.clear()
  }

  /** One whose digest must be found out first. */
  async #stageUnknown(path: string, blob: PlacedBlob, log: Log): Promise<Descriptor> {
    const found = await this.#identify(path, blob, log)
    const { digest, size } = found
    if (digest !== undefined) {
      const descriptor = describeBlob(blob, digest, size)
      if (await this.has(path, descriptor, ['pull', 'push'])) return descriptor
    }
    return this.#send(path, blob, found, log)
  }

  async #send(path: string, blob: PlacedBlob, found: Identity, log: Log): Promise<Descriptor> {
    const { digest } = await upload(
      this.#client,
      path,
      {
        ...found,
        label: blob.label,
        mountFrom: this.#mountFrom(blob),
        open: () => blob.open()
      },
      log
    )
    this.#present.add(`${path}@${digest}`)
    return describeBlob(blob, digest, found.size)
  }

  /** A manifest that an index will name: registries keep them apart from blobs. */
  async #stageManifest(path: string, blob: PlacedBlob): Promise<Descriptor> {
    const chunks: Uint8Array[] = []
    for await (const chunk of blob.open()) chunks.push(Uint8Array.from(chunk))
    const document = { mediaType: blob.mediaType, bytes: Buffer.concat(chunks) }
    const { digest } = await putManifest(this.#client, path, document)
    return describeBlob(blob, digest, document.bytes.length)
  }

  /** A repository on this host that may have the bytes. */
  #mountFrom({ mountFrom, copyOf }: PlacedBlob): string | undefined {
    if (mountFrom !== undefined) return mountFrom
    const start = `${this.#client.registry.host}/`
    return copyOf?.startsWith(start) ? copyOf.slice(start.length).split('@')[0] : undefined
  }

  /**
   * Bytes that may be there already are hashed before anything is sent. Large ones that are new, by their size,
   * are hashed while they are sent: reading them once instead of twice is a fifth of the time to a registry nearby.
   */
  async #identify(path: string, blob: PlacedBlob, log: Log): Promise<Identity> {
    const { size, mountFrom } = blob
    const large = size !== undefined && size > HASHED_FIRST_LIMIT && mountFrom === undefined
    if (large && !(await this.#layerSizes(path)).has(size)) return { digest: undefined, size }
    return hashed(blob, log)
  }

  /** Sizes of the layers in the repository's newest versions. */
  async #layerSizes(path: string): Promise<ReadonlySet<number>> {
    let known = this.#sizes.get(path)
    if (known === undefined) {
      // Only a hint: what is wrong with the registry will show when the bytes are sent.
      known = layerSizes(this.#client, path).catch(() => new Set<number>())
      this.#sizes.set(path, known)
    }
    return known
  }
}

const hashed = async (
  blob: Pick<Blob, 'label' | 'size' | 'open'>,
  log: Log
): Promise<{ digest: Digest; size: number }> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of blob.open()) {
    hash.update(chunk)
    size += chunk.length
    log.progress(`${blob.label}, hashing`, size, blob.size ?? size)
  }
  return { digest: `sha256:${hash.digest('hex')}`, size }
}
