/** Types in the words of the Open Inference Protocol, from ours. */
export const V2_TYPES: Readonly<Record<string, string>> = {
  bool: 'BOOL',
  uint8: 'UINT8',
  uint16: 'UINT16',
  uint32: 'UINT32',
  uint64: 'UINT64',
  int8: 'INT8',
  int16: 'INT16',
  int32: 'INT32',
  int64: 'INT64',
  float16: 'FP16',
  float32: 'FP32',
  float64: 'FP64',
  string: 'BYTES'
}

/** One tensor of a request: its elements row after row, as JSON values or as little-endian bytes. */
export interface V2Input {
  readonly name: string
  readonly datatype: string
  readonly shape: readonly number[]
  readonly data: { readonly values: readonly unknown[] } | { readonly bytes: Buffer }
}

export interface V2Request {
  readonly id: string | undefined
  readonly inputs: readonly V2Input[]
  /** Names of the outputs wanted; undefined for all. */
  readonly outputs: readonly string[] | undefined
  /** Whether an output is answered as bytes. */
  readonly isBinary: (output: string) => boolean
}

/** One tensor of an answer, either as the text of a flat JSON list or as little-endian bytes. */
export interface V2Output {
  readonly name: string
  readonly datatype: string
  readonly shape: readonly number[]
  readonly data: { readonly json: string } | { readonly bytes: Buffer }
}

/** What came of an inference, whatever protocol it was asked in. */
export type V2Outcome =
  | { readonly outputs: readonly V2Output[]; readonly runMs?: number | undefined }
  | {
      /** As HTTP has it. */
      readonly status: number
      readonly error: string
      /** Whether the script's `run()` failed. */
      readonly runFailed: boolean | undefined
    }
