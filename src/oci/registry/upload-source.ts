import { createHash, type Hash } from 'node:crypto'
import { UserError } from '../../core/errors.ts'
import type { Digest } from '../digest.ts'

/** Bytes to send. Without a digest they are hashed while they are sent. */
export interface UploadSource {
  readonly label: string
  /** Bytes. */
  readonly size: number
  readonly digest?: Digest | undefined
  /** Another repository of this registry (its whole path) that may have the blob. */
  readonly mountFrom?: string | undefined
  /** The bytes from the start; more than once if need be. */
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Hashes bytes that come in order, some of them twice. */
export class RunningHash {
  readonly #hash: Hash = createHash('sha256')
  position = 0

  feed(chunk: Uint8Array, at: number): void {
    const known = this.position - at
    if (known >= chunk.length) return
    this.#hash.update(known > 0 ? chunk.subarray(known) : chunk)
    this.position = at + chunk.length
  }

  digest(): Digest {
    return `sha256:${this.#hash.copy().digest('hex')}`
  }
}

/** `length` bytes from `start`. @throws UserError `BLOB_CHANGED` when the source has more or fewer than it said. */
export async function* slice(
  { open, label, size }: UploadSource,
  start: number,
  length: number
): AsyncGenerator<Uint8Array> {
  const end = start + length
  let at = 0
  for await (const chunk of open()) {
    const from = Math.max(0, start - at)
    const to = Math.min(chunk.length, end - at)
    at += chunk.length
    if (to > from) yield chunk.subarray(from, to)
    if (at >= end && end < size) return
  }
  if (at !== size)
    throw new UserError(
      'BLOB_CHANGED',
      `${label} has ${at} bytes, ${size} when it was first looked at.`,
      { hint: 'Let nothing write to these files while this step runs.' }
    )
}

/** Reads all of it. @throws UserError `BLOB_CHANGED` as `slice` */
export const digestOfSource = async (source: UploadSource): Promise<Digest> => {
  const hash = createHash('sha256')
  for await (const chunk of slice(source, 0, source.size)) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}
