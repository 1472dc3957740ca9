import type { Model } from '../models/model.ts'
import type { Architecture } from '../parts/pinned.ts'
import type { SourceFile } from './source-files.ts'

/** What kind of code answers requests: none (an ONNX model alone) or the user's entry script. */
export type RuntimeKind = 'onnx' | 'python'

/** Everything that decides what an image holds. */
export interface ImageSpec {
  readonly name: string
  readonly runtime: RuntimeKind
  readonly models: readonly Model[]
  /** Python only. */
  readonly script?: EntryScript | undefined
  readonly tags: Readonly<Record<string, string>>
  readonly description?: string | undefined
  readonly architecture: Architecture
  readonly origin?: Origin
}

/** Where an image comes from. It is recorded in annotations alone: an image that differs in it only is the same image. */
export interface Origin {
  /** `https://github.com/octo-org/models` */
  readonly source?: string
  /** The commit. */
  readonly revision?: string
  /** RFC 3339. */
  readonly created?: string
}

export interface EntryScript {
  /** The folder whose files go into the image; undefined when the script goes alone. */
  readonly sourceDirectory?: string | undefined
  /** Path of the script below the source directory, or its file name. */
  readonly file: string
  /** Where the script lies on this disk. */
  readonly source: string
  /** What of the source directory goes into the image; looked for when left out. */
  readonly files?: readonly SourceFile[]
}
