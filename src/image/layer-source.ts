import type { Digest } from '../oci/digest.ts'
import type { Blob } from '../oci/store.ts'

/** A layer before it is in the store. */
export interface LayerSource {
  readonly blob: Blob
  /** Digest of the uncompressed tar; the blob's own when left out. Asked for once the blob is staged. */
  readonly diffId?: () => Digest
  readonly madeBy: string
}
