/** What callers are told of the models, in the words of the Open Inference Protocol. */
import type { Backend, ModelDescription } from '../backends/backend.ts'
import type { TensorInfo } from '../service.ts'
import { V2_TYPES } from './types.ts'

/** @param version undefined for whichever there is */
export const findModel = (
  backend: Backend,
  name: string,
  version: string | undefined
): ModelDescription | undefined =>
  backend
    .models()
    .find(one => one.name === name && (version === undefined || one.version === version))

export const noModel = (name: string, version: string | undefined): string =>
  `There is no model "${name}"${version === undefined ? '' : ` of version "${version}"`}.`

export const modelMetadata = (
  { name, version, signature }: ModelDescription,
  backend: Backend
) => ({
  name,
  versions: backend
    .models()
    .filter(one => one.name === name)
    .map(one => one.version),
  platform: backend.infer === undefined ? 'python' : 'onnxruntime_onnx',
  inputs: (signature?.inputs ?? []).map(tensorMetadata),
  outputs: (signature?.outputs ?? []).map(tensorMetadata),
  version
})

const tensorMetadata = ({ name, type, shape }: TensorInfo) => ({
  name,
  datatype: V2_TYPES[type] ?? type,
  shape: (shape ?? []).map(axis => (typeof axis === 'number' ? axis : -1))
})
