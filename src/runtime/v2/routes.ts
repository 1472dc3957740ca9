/** The Open Inference Protocol over REST. https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md */
import type { Backend, ModelDescription, ScoreRequest, ScoreResponse } from '../backends/backend.ts'
import type { TensorInfo } from '../service.ts'
import type { Settings } from '../settings.ts'
import { v2Error } from './response.ts'
import { inferThroughScore } from './through-score.ts'
import { V2_TYPES } from './types.ts'

export const isV2 = (path: string): boolean => path === '/v2' || path.startsWith('/v2/')

type Described = Pick<Settings, 'serviceName' | 'serviceVersion'>

/** The answer to a request below `/v2`. */
export const routeV2 = async (
  path: string,
  request: ScoreRequest,
  backend: Backend,
  service: Described,
  ready: boolean
): Promise<ScoreResponse> => {
  const parts = path.split('/').slice(2).map(decode)
  const isInfer = parts.at(-1) === 'infer' && parts.length > 2
  if (isInfer !== (request.method === 'POST')) return v2Error(405, WRONG_METHOD)
  if (parts.length === 0)
    return json({
      name: service.serviceName,
      version: service.serviceVersion,
      extensions: ['binary_tensor_data']
    })
  if (path === '/v2/health/live') return json({ live: true })
  if (path === '/v2/health/ready') return json({ ready }, ready ? 200 : 503)
  if (parts[0] !== 'models') return v2Error(404, NOT_FOUND)
  if (parts.length === 1) return json({ models: backend.models().map(({ name }) => name) })
  const [, name = '', ...rest] = parts
  const version = rest[0] === 'versions' ? rest.splice(0, 2)[1] : undefined
  const model = backend
    .models()
    .find(one => one.name === name && (version === undefined || one.version === version))
  if (model === undefined)
    return v2Error(
      404,
      `There is no model "${name}"${version === undefined ? '' : ` of version "${version}"`}.`
    )
  if (rest.length === 0) return json(metadata(model, backend))
  if (rest.length > 1) return v2Error(404, NOT_FOUND)
  if (rest[0] === 'ready') return json({ name: model.name, ready }, ready ? 200 : 503)
  if (rest[0] !== 'infer') return v2Error(404, NOT_FOUND)
  return backend.infer?.(model, request) ?? inferThroughScore(model, request, backend)
}

const NOT_FOUND = 'There is nothing here.'
const WRONG_METHOD = 'The method is not allowed for the requested URL.'

const metadata = ({ name, version, signature }: ModelDescription, backend: Backend) => ({
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

const json = (document: object, status = 200): ScoreResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(document),
  runFailed: false
})

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
