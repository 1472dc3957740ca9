import type { ModelDescription, ScoreResponse } from '../backends/backend.ts'
import type { V2Output } from './types.ts'

/** The answer to an inference request; with bytes, the JSON goes first and its length is in a header. Pure. */
export const v2Response = (
  model: ModelDescription,
  id: string | undefined,
  outputs: readonly V2Output[],
  runMs?: number
): ScoreResponse => {
  const parts = outputs.map(({ name, datatype, shape, data }) => {
    const head = `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(',')}],`
    return 'json' in data
      ? `${head}"data":${data.json}}`
      : `${head}"parameters":{"binary_data_size":${data.bytes.length}}}`
  })
  const identity = id === undefined ? '' : `"id":${JSON.stringify(id)},`
  const json = `{${identity}"model_name":${JSON.stringify(model.name)},"model_version":${JSON.stringify(model.version)},"outputs":[${parts.join(',')}]}`
  const tensors = outputs.flatMap(({ data }) => ('bytes' in data ? [data.bytes] : []))
  if (tensors.length === 0)
    return { status: 200, headers: JSON_TYPE, body: json, runFailed: false, runMs }
  const head = Buffer.from(json)
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'inference-header-content-length': String(head.length)
    },
    body: Buffer.concat([head, ...tensors]),
    runFailed: false,
    runMs
  }
}

export const v2Error = (status: number, error: string): ScoreResponse => ({
  status,
  headers: JSON_TYPE,
  body: JSON.stringify({ error }),
  runFailed: false
})

const JSON_TYPE = { 'content-type': 'application/json' }
