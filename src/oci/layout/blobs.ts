import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { isErrno, UserError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import { isAlive, parseOwner, thisProcess } from '../../core/process-owner.ts'
import { writeWhole } from '../../core/write-whole.ts'
import { describeBlob } from '../describe.ts'
import { type Digest, hexOf, isDigest } from '../digest.ts'
import type { Descriptor } from '../manifest.ts'
import type { Blob } from '../store.ts'

/** A killed run's half-written bytes in another container are kept this long. */
const UNSEEN_PATIENCE_MS = 24 * 60 * 60 * 1000

/** `blobs/sha256/` of a layout, and the folder where bytes wait until something refers to them. */
export class BlobFolder {
  readonly #blobs: string
  readonly #staging: string

  constructor(root: string, privateFolder: string) {
    this.#blobs = path.join(root, 'blobs', 'sha256')
    this.#staging = path.join(privateFolder, 'staged')
  }

  pathOf(digest: Digest): string {
    return path.join(this.#blobs, hexOf(digest))
  }

  /** A blob is there when a file of its name and size is: files are renamed into place whole. */
  async has(digest: Digest, size: number): Promise<boolean> {
    return (await sizeOf(this.pathOf(digest))) === size
  }

  /** Writes the bytes beside the blobs and hashes them on the way. Nothing is written when they are there already. */
  async stage(blob: Blob, log: Log): Promise<{ descriptor: Descriptor; file: string | undefined }> {
    if (
      blob.digest !== undefined &&
      blob.size !== undefined &&
      (await this.has(blob.digest, blob.size))
    )
      return { descriptor: describeBlob(blob, blob.digest, blob.size), file: undefined }
    if (blob.size !== undefined && (await this.#someBlobOfSize(blob.size))) {
      const { digest, size } = await hashed(blob, log)
      if (await this.has(digest, size))
        return { descriptor: describeBlob(blob, digest, size), file: undefined }
    }
    const file = await this.draft()
    try {
      const { digest, size } = await writeHashed(blob, file, log)
      if (blob.digest !== undefined && digest !== blob.digest) throw changed(blob)
      return { descriptor: describeBlob(blob, digest, size), file }
    } catch (error) {
      await rm(file, { force: true })
      throw error
    }
  }

  /** Moves staged bytes to their place. */
  async settle(file: string, digest: Digest): Promise<void> {
    await mkdir(this.#blobs, { recursive: true })
    await rename(file, this.pathOf(digest))
  }

  async write(digest: Digest, bytes: Uint8Array): Promise<void> {
    if (await this.has(digest, bytes.length)) return
    await mkdir(this.#blobs, { recursive: true })
    await writeWhole(this.pathOf(digest), bytes, await this.draft())
  }

  /** A path for bytes that are not in their place yet. What a killed run leaves there, a later run removes. */
  async draft(): Promise<string> {
    await mkdir(this.#staging, { recursive: true })
    return path.join(this.#staging, stagedName())
  }

  /** Deletes every blob not in `used`. What is no blob by its name or kind is somebody else's, and stays. */
  async sweep(used: ReadonlySet<Digest>): Promise<{ blobs: number; bytes: number }> {
    let blobs = 0
    let bytes = 0
    for (const name of await namesIn(this.#blobs)) {
      const digest = `sha256:${name}`
      if (!isDigest(digest) || used.has(digest)) continue
      const file = path.join(this.#blobs, name)
      const size = await sizeOf(file)
      if (size === undefined) continue
      bytes += size
      blobs++
      await rm(file, { force: true })
    }
    return { blobs, bytes }
  }

  /** Deletes what runs that are no longer there had staged, and nothing else that may lie there. */
  async dropAbandoned(): Promise<void> {
    for (const name of await namesIn(this.#staging)) {
      const owner = ownerOf(name)
      if (owner === undefined) continue
      const file = path.join(this.#staging, name)
      const since = (await lstat(file).catch(() => undefined))?.mtimeMs ?? 0
      if (!isAlive(owner, since, UNSEEN_PATIENCE_MS)) await rm(file, { force: true })
    }
  }

  async #someBlobOfSize(size: number): Promise<boolean> {
    for (const name of await namesIn(this.#blobs))
      if ((await sizeOf(path.join(this.#blobs, name))) === size) return true
    return false
  }
}

const changed = ({ label, digest }: Blob): UserError =>
  new UserError('BLOB_CHANGED', `${label} has other bytes than its digest ${digest} says.`, {
    hint: 'Something changed the file meanwhile, or in a cache. Run this step again.'
  })

interface Hashed {
  readonly digest: Digest
  readonly size: number
}

const hashed = async (blob: Blob, log: Log): Promise<Hashed> => {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of blob.open()) {
    hash.update(chunk)
    size += chunk.length
    log.progress(blob.label, size, blob.size ?? size)
  }
  return { digest: `sha256:${hash.digest('hex')}`, size }
}

/** The disk writes one chunk while the processor hashes it. */
const writeHashed = async (blob: Blob, file: string, log: Log): Promise<Hashed> => {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx')
  try {
    let size = 0
    for await (const chunk of blob.open()) {
      const written = handle.write(chunk, 0, chunk.length, size)
      hash.update(chunk)
      const { bytesWritten } = await written
      if (bytesWritten !== chunk.length)
        throw new Error(`The disk took only a part of ${blob.label}`)
      size += chunk.length
      log.progress(blob.label, size, blob.size ?? size)
    }
    return { digest: `sha256:${hash.digest('hex')}`, size }
  } finally {
    await handle.close()
  }
}

/** Carries its owner in its name, so that a later run knows whether it is abandoned. */
const stagedName = (): string => {
  const owner = Buffer.from(JSON.stringify(thisProcess())).toString('base64url')
  return `${owner}.${randomUUID()}`
}

const ownerOf = (name: string) => {
  const [owner, id] = name.split('.')
  return id === undefined ? undefined : parseOwner(Buffer.from(owner ?? '', 'base64url').toString())
}

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return []
    throw error
  }
}

/** Of a plain file; a link is none. */
const sizeOf = async (file: string): Promise<number | undefined> => {
  try {
    const found = await lstat(file)
    return found.isFile() ? found.size : undefined
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}
