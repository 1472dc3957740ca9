/** What a model takes and gives. */
export interface Signature {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
}

export interface TensorInfo {
  readonly name: string
  /** `float32`, `int64`, `string`, …; what is no tensor in ONNX's own words: `seq(map(int64,float32))`. */
  readonly type: string
  /** An axis is a length, the name of one, or `null` for any. Absent when the rank is unknown. */
  readonly shape?: readonly (number | string | null)[]
}

/** https://github.com/onnx/onnx/blob/v1.19.0/onnx/onnx.proto#L503 in the words of NumPy. */
export const ELEMENT_TYPES: Readonly<Record<number, string>> = {
  1: 'float32',
  2: 'uint8',
  3: 'int8',
  4: 'uint16',
  5: 'int16',
  6: 'int32',
  7: 'int64',
  8: 'string',
  9: 'bool',
  10: 'float16',
  11: 'float64',
  12: 'uint32',
  13: 'uint64',
  14: 'complex64',
  15: 'complex128',
  16: 'bfloat16',
  17: 'float8e4m3fn',
  18: 'float8e4m3fnuz',
  19: 'float8e5m2',
  20: 'float8e5m2fnuz',
  21: 'uint4',
  22: 'int4',
  23: 'float4e2m1',
  24: 'float8e8m0',
  25: 'uint2',
  26: 'int2',
  27: 'float6e2m3',
  28: 'float6e3m2'
}
