import type { Signature } from '../../service.ts'
import type { TensorData } from './tensor.ts'

/** What an inference thread is started with. */
export interface ThreadData {
  /** Absolute paths of the ONNX files, by model. */
  readonly files: readonly string[]
}

/** One turn's jobs for a thread. */
export interface Job {
  readonly id: number
  /** Index into `files`. */
  readonly model: number
  readonly feeds: Readonly<Record<string, TensorData>>
}

export type ThreadMessage =
  | { readonly type: 'ready'; readonly signatures: readonly Signature[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'results'; readonly results: readonly Result[] }

export interface Result {
  readonly id: number
  readonly outputs?: Readonly<Record<string, TensorData>>
  readonly error?: string
  readonly runMs: number
}
