import path from 'node:path'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/models')

describe('the Open Inference Protocol', () => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await startRuntime({ args: ['--model-dir', path.join(FIXTURES, 'axes.onnx')] })
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  const a = { name: 'a', datatype: 'FP32', shape: [2, 3], data: [1, 2, 3, 4, 5, 6] }
  const b = { name: 'b', datatype: 'FP32', shape: [], data: [10] }
  const c = { name: 'c', datatype: 'INT64', shape: [2], data: [7, 8] }
  const infer = (body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${runtime.url}/v2/models/axes/infer`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body)
    })

  it('tells of the server, its health and the model', async () => {
    const get = async (route: string) => (await fetch(runtime.url + route)).json()
    expect(await get('/v2')).toMatchObject({ extensions: ['binary_tensor_data'] })
    expect(await get('/v2/health/live')).toEqual({ live: true })
    expect(await get('/v2/health/ready')).toEqual({ ready: true })
    expect(await get('/v2/models/axes/ready')).toEqual({ name: 'axes', ready: true })
    expect(await get('/v2/models/axes')).toMatchObject({
      platform: 'onnxruntime_onnx',
      inputs: [
        { name: 'a', datatype: 'FP32', shape: [-1, 3] },
        { name: 'b', datatype: 'FP32', shape: [] },
        { name: 'c', datatype: 'INT64' }
      ]
    })
  })

  it('answers JSON tensors with the id and only the outputs asked for', async () => {
    const response = await infer(
      JSON.stringify({ id: '42', inputs: [c, b, a], outputs: [{ name: 'sum' }] })
    )
    expect(await response.json()).toEqual({
      id: '42',
      model_name: 'axes',
      model_version: '1',
      outputs: [{ name: 'sum', datatype: 'FP32', shape: [2, 3], data: [11, 12, 13, 14, 15, 16] }]
    })
  })

  it('takes and gives tensors as bytes, mixed with JSON', async () => {
    const floats = new Float32Array([0.1, 0.2, 0.3])
    const head = JSON.stringify({
      inputs: [
        { name: 'a', datatype: 'FP32', shape: [1, 3], parameters: { binary_data_size: 12 } },
        b,
        c
      ],
      outputs: [{ name: 'sum', parameters: { binary_data: true } }, { name: 'same' }]
    })
    const response = await infer(Buffer.concat([Buffer.from(head), Buffer.from(floats.buffer)]), {
      'inference-header-content-length': String(head.length)
    })
    expect(response.status).toBe(200)
    const bytes = Buffer.from(await response.arrayBuffer())
    const split = Number(response.headers.get('inference-header-content-length'))
    expect(JSON.parse(bytes.toString('utf8', 0, split)).outputs).toEqual([
      { name: 'sum', datatype: 'FP32', shape: [1, 3], parameters: { binary_data_size: 12 } },
      { name: 'same', datatype: 'INT64', shape: [2], data: [7, 8] }
    ])
    const sum = [0, 4, 8].map(at => bytes.readFloatLE(split + at))
    expect(sum).toEqual([...floats].map(value => Math.fround(value + 10)))
  })

  it.each([
    ['a missing input', { inputs: [a, b] }, /Input "c" .* is missing/],
    ['an unknown input', { inputs: [a, b, c, { ...c, name: 'd' }] }, /no input "d"/],
    ['a wrong datatype', { inputs: [{ ...a, datatype: 'FP64' }, b, c] }, /expects datatype FP32/],
    ['a wrong shape', { inputs: [{ ...a, shape: [3, 2] }, b, c] }, /expects float32 \[.*3\]/],
    ['too few elements', { inputs: [{ ...a, data: [1] }, b, c] }, /but 1 elements came/],
    ['an unknown output', { inputs: [a, b, c], outputs: [{ name: 'z' }] }, /no output "z"/],
    [
      'bytes that are not there',
      { inputs: [{ ...a, parameters: { binary_data_size: 24 } }, b, c] },
      /not in the body/
    ],
    ['no inputs', {}, /no list "inputs"/],
    ['a negative axis', { inputs: [{ ...a, shape: [-2, 3] }, b, c] }, /no valid "shape"/],
    ['a huge shape', { inputs: [{ ...a, shape: [1e9, 1e9] }, b, c] }, /no valid "shape"/]
  ])('refuses %s with a 400', async (_what, body, message) => {
    const response = await infer(JSON.stringify(body))
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: string }).error).toMatch(message)
  })

  it('knows which models and methods there are', async () => {
    const statuses = await Promise.all([
      fetch(`${runtime.url}/v2/models/other/infer`, { method: 'POST', body: '{}' }),
      fetch(`${runtime.url}/v2/models/axes/infer`),
      fetch(`${runtime.url}/v2/nothing`),
      fetch(`${runtime.url}/v2/models/axes`, { method: 'POST', body: '{}' })
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 405, 404, 405])
  })
})
