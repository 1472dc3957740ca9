import type { TensorInfo } from '../../service.ts'

/** What onnxruntime reports of an input or output, in our words. Pure. */
export const infoOf = (
  info: import('onnxruntime-node').InferenceSession.ValueMetadata
): TensorInfo =>
  info.isTensor
    ? {
        name: info.name,
        type: info.type,
        // No axes may mean a scalar or an unknown rank: then onnxruntime itself judges what comes.
        ...(info.shape.length > 0
          ? { shape: info.shape.map(axis => (axis === '' ? null : axis)) }
          : {})
      }
    : { name: info.name, type: 'unknown' }
