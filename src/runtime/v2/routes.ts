/** The Open Inference Protocol over REST. https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md */
import type { Backend, ModelDescription, ScoreRequest, ScoreResponse } from '../backends/backend.ts'
import { InputError } from '../input-error.ts'
import type { Settings } from '../settings.ts'
import { infer } from './infer.ts'
import { findModel, modelMetadata, noModel } from './models.ts'
import { parseV2Request } from './request.ts'
import { v2Error, v2Response } from './response.ts'

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
  const model = findModel(backend, name, version)
  if (model === undefined) return v2Error(404, noModel(name, version))
  if (rest.length === 0) return json(modelMetadata(model, backend))
  if (rest.length > 1) return v2Error(404, NOT_FOUND)
  if (rest[0] === 'ready') return json({ name: model.name, ready }, ready ? 200 : 503)
  if (rest[0] !== 'infer') return v2Error(404, NOT_FOUND)
  return inferOver(model, request, backend)
}

const NOT_FOUND = 'There is nothing here.'
const WRONG_METHOD = 'The method is not allowed for the requested URL.'

const inferOver = async (
  model: ModelDescription,
  request: ScoreRequest,
  backend: Backend
): Promise<ScoreResponse> => {
  try {
    const asked = parseV2Request(request)
    const found = await infer(model, asked, request, backend)
    if ('error' in found)
      return { ...v2Error(found.status, found.error), runFailed: found.runFailed }
    return v2Response(model, asked.id, found.outputs, found.runMs)
  } catch (error) {
    if (error instanceof InputError) return v2Error(400, error.message)
    throw error
  }
}

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
