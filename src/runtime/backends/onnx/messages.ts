import type { Providers } from '../../providers.ts'
import type { Signature } from '../../service.ts'
import type { TensorData } from './tensor.ts'

export type Feeds = Readonly<Record<string, TensorData>>

/** What an inference thread is started with. */
/** What is known of a model once it is open. */
export interface Opened {
  readonly signature: Signature
  /** What computes it, where that was asked for. */
  readonly provider: string | undefined
  /** Those that come first in the list and cannot, with the reason. */
  readonly passedOver: readonly string[]
}

export interface ThreadData {
  /** Absolute path of the ONNX file. */
  readonly file: string
  /** Threads that onnxruntime may use inside one operator. */
  readonly intraOpThreads: number
  /** Whether to find out if rows of several requests may be computed together, once the model is open. */
  readonly proves: boolean
  readonly providers: Providers | undefined
}

export interface RunRequest {
  readonly id: number
  readonly feeds: Feeds
}

export type ThreadMessage =
  | ({ readonly type: 'ready' } & Opened)
  | { readonly type: 'proof'; readonly batchable: boolean }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'result'; readonly id: number; readonly outcome: Outcome }

export interface Failure {
  readonly error: string
  readonly runMs: number
  /** The thread died, which is not an error of the input that the model could report. */
  readonly threadLost?: true
}

export type Outcome = { readonly outputs: Feeds; readonly runMs: number } | Failure
