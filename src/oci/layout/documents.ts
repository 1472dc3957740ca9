import { hasCode, UserError } from '../../core/errors.ts'
import { readInPlace } from '../../core/plain-file.ts'
import { type Digest, digestOf } from '../digest.ts'
import { parseDocument } from '../documents.ts'
import type { EitherDocument } from '../manifest.ts'
import type { BlobFolder } from './blobs.ts'

/** The small documents among a layout's blobs. Who reads here has seen to it that no link leads out of the layout. */
export class LayoutDocuments {
  readonly #location: string
  readonly #blobs: BlobFolder

  /** @param location the folder as the user wrote it, for messages */
  constructor(location: string, blobs: BlobFolder) {
    this.#location = location
    this.#blobs = blobs
  }

  /** A manifest or index that lies here. */
  async parsed(digest: Digest): Promise<EitherDocument> {
    try {
      return parseDocument(await this.read(digest), digest)
    } catch (error) {
      if (!hasCode(error, 'DOCUMENT_INVALID')) throw error
    }
    throw new UserError(
      'REGISTRY_CORRUPT',
      `The blob ${digest} in registry "${this.#location}" is not the manifest that the index says it is.`,
      {
        hint: 'Something else than Scoreline wrote it. Restore the folder from a backup, or register into a new one.'
      }
    )
  }

  /** The bytes of a small document, checked against its digest. */
  async read(digest: Digest): Promise<Buffer> {
    const file = this.#blobs.pathOf(digest)
    const bytes = await readInPlace(file, { what: 'The blob' }).catch(error => {
      throw hasCode(error, 'FILE_MISSING') ? this.missing(digest) : error
    })
    if (digestOf(bytes) !== digest) throw this.corrupt(digest)
    return bytes
  }

  missing(digest: Digest): UserError {
    return new UserError('BLOB_MISSING', `Registry "${this.#location}" has no blob ${digest}.`, {
      hint: 'A manifest names it, so something deleted it. Register the model or build the image again.'
    })
  }

  corrupt(digest: Digest): UserError {
    return new UserError(
      'BLOB_CORRUPT',
      `The blob ${digest} in registry "${this.#location}" has other bytes than its digest says.`,
      { hint: 'Delete that blob and register the model or build the image again.' }
    )
  }
}
