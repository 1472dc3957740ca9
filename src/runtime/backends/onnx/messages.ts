import type { Signature } from '../../service.ts'
import type { TensorData } from './tensor.ts'

export type Feeds = Readonly<Record<string, TensorData>>

/** What an inference thread is started with. */
export interface ThreadData {
  /** Absolute path of the ONNX file. */
  readonly file: string
  /** Threads that onnxruntime may use inside one operator. */
  readonly intraOpThreads: number
}

/** What is known of a model once it is open. */
export interface OpenModel {
  readonly signature: Signature
  /** Rows of several requests may be computed together: proven by trying. */
  readonly batchable: boolean
}

export interface RunRequest {
  readonly id: number
  readonly feeds: Feeds
}

export type ThreadMessage =
  | ({ readonly type: 'ready' } & OpenModel)
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'result'; readonly id: number; readonly outcome: Outcome }

export type Outcome =
  | { readonly outputs: Feeds; readonly runMs: number }
  | { readonly error: string; readonly runMs: number }
