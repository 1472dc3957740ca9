import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { onnxModel, STRING } from '../../../testkit/onnx-model.ts'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/models')
const DIABETES = path.resolve(
  import.meta.dirname,
  '../../../workflows-examples/diabetes/model.onnx'
)

const serve = (file: string, env: Record<string, string> = {}) =>
  startRuntime({ args: ['--model-dir', file], env })

/** The answers of these tests, as far as they are looked into. */
type Answer = number[][] & {
  message: string
  output_label: number[]
  output_probability: Record<string, number>[]
  outputs: unknown[]
}

const post = async (runtime: RunningRuntime, body: unknown, route = '/score') => {
  const response = await fetch(runtime.url + route, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  })
  return { status: response.status, body: (await response.json()) as Answer }
}

describe('a regression model', () => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await serve(DIABETES)
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  const row = Array.from({ length: 10 }, (_, i) => i / 100)

  it('answers rows with rows, the same alone and together', async () => {
    const both = await post(runtime, { data: [row, row.toReversed()] })
    expect(both.status).toBe(200)
    const [first, second] = await Promise.all([
      post(runtime, { data: [row] }),
      post(runtime, { data: [row.toReversed()] })
    ])
    expect(both.body).toEqual([...first.body, ...second.body])
    expect(typeof both.body[0]?.[0]).toBe('number')
  })

  it('takes the bare rows, the input by its name, and spaces anywhere', async () => {
    const expected = (await post(runtime, { data: [row] })).body
    expect((await post(runtime, [row])).body).toEqual(expected)
    expect((await post(runtime, ` { "data" :\n[ [ ${row.join(' , ')} ] ] } `)).body).toEqual(
      expected
    )
  })

  it.each([
    ['a wrong width', { data: [[1, 2, 3]] }, /expects float32 \[.*10\], but got shape \[1, 3\]/],
    ['a text', { data: [[...row.slice(1), 'x']] }, /element 9 is "x"/],
    [
      'a number too large',
      `{"data": [[${row.slice(1)}, 1e39]]}`,
      /element 9 is 1e\+39, which is beyond/
    ],
    ['ragged rows', { data: [row, row.slice(1)] }, /row 1 has 9 values, not 10 as the first one/],
    ['a value among rows', { data: [row, 1] }, /row 1 is 1, where a list of 10 is expected/],
    ['an unknown name', { dat: [row] }, /no input "dat"/],
    ['no object', '"rows"', /must be a JSON object/],
    ['broken JSON', '{"data": [[1,', /not valid JSON/],
    ['nothing', '', /empty/],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), /nested too deeply/],
    ['a deep object', `{"data":[[${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]]}`, /expects/]
  ])('refuses %s with a 400 that says what came', async (_what, body, message) => {
    const answer = await post(runtime, body)
    expect(answer.status).toBe(400)
    expect(answer.body.message).toMatch(message)
  })

  it('refuses bytes that are no UTF-8', async () => {
    const response = await fetch(`${runtime.url}/score`, {
      method: 'POST',
      body: new Uint8Array([0x7b, 0xff, 0x7d])
    })
    expect(response.status).toBe(400)
  })

  it('describes what it takes in OpenAPI', async () => {
    const response = await fetch(`${runtime.url}/swagger.json?version=3`)
    const document = (await response.json()) as {
      components: { schemas: { ServiceInput: { properties: { data: { items: object } } } } }
    }
    const { data } = document.components.schemas.ServiceInput.properties
    expect(data.items).toMatchObject({ minItems: 10, maxItems: 10, items: { type: 'number' } })
  })
})

describe('a classifier with a list of maps', () => {
  it('answers labels and one map a row', async () => {
    await using runtime = await serve(path.join(FIXTURES, 'classifier.onnx'))
    const { status, body } = await post(runtime, {
      data: [
        [5.1, 3.5, 1.4, 0.2],
        [6.7, 3, 5.2, 2.3]
      ]
    })
    expect(status).toBe(200)
    const { output_label: labels, output_probability: maps } = body
    expect(labels).toEqual([0, 2])
    expect(maps).toHaveLength(2)
    const [first = {}] = maps
    const sum = Object.values(first).reduce((total, value) => total + value, 0)
    expect(Object.keys(first)).toEqual(['0', '1', '2'])
    expect(sum).toBeCloseTo(1, 5)
    expect(first['0']).toBeGreaterThan(0.9)
  })

  it('gives the probabilities as a tensor in the Open Inference Protocol', async () => {
    await using runtime = await serve(path.join(FIXTURES, 'classifier.onnx'))
    const { body } = await post(
      runtime,
      { inputs: [{ name: 'X', datatype: 'FP32', shape: [1, 4], data: [5.1, 3.5, 1.4, 0.2] }] },
      '/v2/models/classifier/infer'
    )
    expect(body.outputs).toEqual([
      { name: 'output_label', datatype: 'INT64', shape: [1], data: [0] },
      {
        name: 'output_probability',
        datatype: 'FP32',
        shape: [1, 3],
        data: [expect.any(Number), expect.any(Number), expect.any(Number)]
      }
    ])
  })
})

it('takes texts and numbers as two inputs by their names', async () => {
  await using runtime = await serve(path.join(FIXTURES, 'text-input.onnx'))
  const good = await post(runtime, { colour: [['red'], ['blue']], size: [[1], [2]] })
  expect(good.status).toBe(200)
  const missing = await post(runtime, { colour: [['red']] })
  expect(missing).toEqual({
    status: 400,
    body: { message: expect.stringMatching(/Input "size" \(float32 \[.*1\]\) is missing/) }
  })
})

it.each(['0', '2'])(
  'takes inputs that have an initializer, or leaves them, with %s threads',
  async threads => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    const factor = { name: 'k', shape: [1] }
    await writeFile(
      file,
      onnxModel({
        nodes: [
          { operator: 'Mul', inputs: ['x', 'k'], outputs: ['z'] },
          { operator: 'Add', inputs: ['z', 'b'], outputs: ['y'] }
        ],
        inputs: [{ name: 'x', shape: [null, 2] }, factor, { name: 'b', shape: [1] }],
        initializers: [
          { name: 'k', dims: [1], values: [3] },
          { name: 'b', dims: [1], values: [0.5] }
        ]
      })
    )
    await using runtime = await serve(
      file,
      threads === '0' ? {} : { SCORELINE_ONNX_THREADS: threads }
    )
    const rows = [[1, 2]]
    const answers = await Promise.all([
      post(runtime, { data: rows }),
      post(runtime, rows),
      post(runtime, { x: rows, k: [10] }),
      post(runtime, { x: rows, k: [10], b: [0] }),
      post(runtime, { x: rows, b: [0] }),
      post(runtime, { instances: rows })
    ])
    expect(answers.map(({ body }) => body)).toEqual([
      [[3.5, 6.5]],
      [[3.5, 6.5]],
      [[10.5, 20.5]],
      [[10, 20]],
      [[3, 6]],
      { predictions: [[3.5, 6.5]] }
    ])
    const x = { name: 'x', datatype: 'FP32', shape: [1, 2], data: [1, 2] }
    const k = { name: 'k', datatype: 'FP32', shape: [1], data: [10] }
    for (const [inputs, expected] of [
      [[x], [3.5, 6.5]],
      [
        [k, x],
        [10.5, 20.5]
      ]
    ]) {
      const { body } = await post(runtime, { inputs }, '/v2/models/model/infer')
      expect(body.outputs).toEqual([{ name: 'y', datatype: 'FP32', shape: [1, 2], data: expected }])
    }
    expect(await post(runtime, { k: [10] })).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('Input "x" (float32 [?, 2]) is missing') }
    })
  }
)

describe('a text model', () => {
  const textModel = (attributes: Record<string, string | number>) =>
    onnxModel({
      inputs: [{ name: 'x', type: STRING, shape: [null] }],
      outputs: [{ name: 'y', type: STRING, shape: [null] }],
      nodes: [
        {
          operator: 'StringNormalizer',
          inputs: ['x'],
          outputs: ['y'],
          attributes: { case_change_action: 'LOWER', is_case_sensitive: 0, ...attributes }
        }
      ]
    })

  it.each([{ locale: 'xx_YY.UTF-8' }, { locale: 'yy.UTF-8' }])(
    'starts where its locale is not installed: %j',
    async attributes => {
      await using folder = await tempFolder()
      const file = path.join(folder.path, 'model.onnx')
      await writeFile(file, textModel(attributes))
      await using runtime = await serve(file)
      expect((await post(runtime, { data: ['ÄPFEL Straße'] })).body).toEqual(['äpfel straße'])
      expect(runtime.output()).toMatch(/locale "\w+.UTF-8" of .* is not installed here: C.UTF-8/)
    }
  )

  it('starts where it names none', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    await writeFile(file, textModel({}))
    await using runtime = await serve(file)
    expect((await post(runtime, { data: ['ÄPFEL Straße'] })).body).toEqual(['äpfel straße'])
  })

  it('says what it needs where letters would change in another way', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'model.onnx')
    await writeFile(file, textModel({ locale: 'tr_XX.UTF-8' }))
    await expect(serve(file)).rejects.toThrow(
      'needs the locale "tr_XX.UTF-8", which is not installed here: use a base image'
    )
  })
})

it('offers an example that the model takes, also where a width is called free', async () => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'model.onnx')
  const weights = { name: 'w', dims: [7, 1], values: [1, 1, 1, 1, 1, 1, 1] }
  await writeFile(
    file,
    onnxModel({
      nodes: [{ operator: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }],
      inputs: [{ name: 'x', shape: ['rows', 'width'] }],
      outputs: [{ name: 'y', shape: ['rows', 1] }],
      initializers: [weights]
    })
  )
  await using runtime = await serve(file)
  const response = await fetch(`${runtime.url}/swagger.json`)
  const swagger = (await response.json()) as {
    definitions: { ServiceInput: { example: unknown } }
  }
  const { example } = swagger.definitions.ServiceInput
  expect(await post(runtime, example)).toEqual({ status: 200, body: [[0]] })
})

it('answers what the model computes, where its own description calls an axis fixed that is not', async () => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'model.onnx')
  await writeFile(
    file,
    onnxModel({
      inputs: [{ name: 'x', shape: ['rows', 2] }],
      outputs: [{ name: 'y', shape: [1, 1] }]
    })
  )
  await using runtime = await serve(file)
  const data = [
    [1, 2],
    [3, 4],
    [5, 6]
  ]
  expect(await post(runtime, { data })).toEqual({ status: 200, body: data })
  const inputs = [{ name: 'x', datatype: 'FP32', shape: [3, 2], data }]
  expect(await post(runtime, { inputs }, '/v2/models/model/infer')).toMatchObject({
    status: 200,
    body: { outputs: [{ name: 'y', datatype: 'FP32', shape: [3, 2], data: data.flat() }] }
  })
})

it('names inputs that bring different numbers of rows, on both routes', async () => {
  await using runtime = await serve(path.join(FIXTURES, 'text-input.onnx'))
  const plain = await post(runtime, { colour: ['red', 'blue'], size: [1, 2, 3] })
  const inputs = [
    { name: 'colour', datatype: 'BYTES', shape: [2, 1], data: ['red', 'blue'] },
    { name: 'size', datatype: 'FP32', shape: [3, 1], data: [1, 2, 3] }
  ]
  const v2 = await post(runtime, { inputs }, '/v2/models/text-input/infer')
  for (const { status, body } of [plain, v2])
    expect([status, JSON.stringify(body)]).toEqual([
      400,
      expect.stringContaining('Input \\"colour\\" has 2 rows, but input \\"size\\" has 3.')
    ])
})

it('keeps 64-bit whole numbers exact, in and out', async () => {
  await using runtime = await serve(path.join(FIXTURES, 'axes.onnx'))
  const response = await fetch(`${runtime.url}/score`, {
    method: 'POST',
    body: '{"a": [[1,2,3]], "b": 0.5, "c": [9223372036854775807, -9223372036854775808, "12", 9007199254740993]}'
  })
  expect(await response.text()).toBe(
    '{"sum":[[1.5,2.5,3.5]],"same":[9223372036854775807,-9223372036854775808,12,9007199254740993]}'
  )
})

it('finds several models of one service by name and version', async () => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'scoreline.json')
  await mkdir(path.join(folder.path, 'app'))
  const model = (name: string, version: string, onnx: string) => ({
    name,
    version,
    path: path.dirname(onnx),
    file: path.basename(onnx)
  })
  await writeFile(
    file,
    JSON.stringify({
      schemaVersion: 1,
      runtime: 'onnx',
      models: [
        model('diabetes', '1', DIABETES),
        model('iris', '3', path.join(FIXTURES, 'classifier.onnx'))
      ]
    })
  )
  await using runtime = await startRuntime({ env: { SCORELINE_SERVICE_FILE: file } })
  const get = async (route: string) => (await fetch(runtime.url + route)).json()
  expect(await get('/v2/models')).toEqual({ models: ['diabetes', 'iris'] })
  expect(await get('/v2/models/iris/versions/3')).toMatchObject({
    name: 'iris',
    versions: ['3'],
    inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 4] }]
  })
  expect((await fetch(`${runtime.url}/v2/models/iris/versions/4`)).status).toBe(404)
  const answer = await post(
    runtime,
    { inputs: [{ name: 'X', datatype: 'FP32', shape: [1, 4], data: [[6.7, 3, 5.2, 2.3]] }] },
    '/v2/models/iris/versions/3/infer'
  )
  expect(answer.body).toMatchObject({ model_name: 'iris', model_version: '3' })
})

it("ends with 3 and onnxruntime's own words when the model cannot be opened", async () => {
  await expect(serve(path.join(FIXTURES, 'no-such-operator.onnx'))).rejects.toThrow(
    /ended with 3:[\s\S]*Levitate/
  )
})

it('leaves out an output that is a sequence, says so, and answers the rest', async () => {
  await using runtime = await serve(path.join(FIXTURES, 'sequence-output.onnx'))
  expect(await post(runtime, { data: [[1, 2]] })).toEqual({ status: 200, body: [[-1, -2]] })
  expect(runtime.output()).toMatch(/no tensors are left out: both/)
  const described = await (await fetch(`${runtime.url}/v2/models/sequence-output`)).json()
  expect(described).toMatchObject({ outputs: [{ name: 'y' }] })
})

it('refuses a text that the bindings would cut, and inputs that lie ever deeper', async () => {
  await using runtime = await serve(path.join(FIXTURES, 'text-input.onnx'))
  expect(await post(runtime, { colour: [['re\0d']], size: [[1]] })).toEqual({
    status: 400,
    body: { message: expect.stringContaining('"colour"') }
  })
  const deep = `${'{"data":'.repeat(50_000)}1${'}'.repeat(50_000)}`
  expect((await post(runtime, deep)).status).toBe(400)
})
