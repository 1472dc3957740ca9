/** What is kept of a call: the texts that the same request and answer are over REST. */
import type { Sample } from '../collect/collector.ts'
import type { V2Input, V2Output } from '../v2/types.ts'
import { jsonOf, valuesFromBytes } from '../v2/values.ts'
import type { Arrived } from './gate.ts'
import type { InferCall } from './infer-message.ts'

/** Pure. */
export const sampleOf = (
  { requestId }: Arrived,
  { model, asked }: InferCall,
  outputs: readonly V2Output[]
): Sample => ({
  requestId,
  path: `/v2/models/${encodeURIComponent(model)}/infer`,
  status: 200,
  input: Buffer.from(`{"inputs":${tensorsOf(asked.inputs)}}`),
  output: `{"model_name":${JSON.stringify(model)},"outputs":${tensorsOf(outputs)}}`
})

const tensorsOf = (tensors: readonly (V2Input | V2Output)[]): string =>
  `[${tensors
    .map(tensor => {
      const { name, datatype, shape, data } = tensor
      const values = 'bytes' in data ? jsonOf(valuesFromBytes(tensor, data.bytes)) : '[]'
      return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(',')}],"data":${values}}`
    })
    .join(',')}]`
