/** What a module answers to messages for its input: predictions, lists, errors; with which properties, to whom. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../../testkit/available.ts'
import { type EdgeDevice, edgeDevice } from '../../../../testkit/edge/edge-device.ts'
import type { Upstream } from '../../../../testkit/edge/edge-hub.ts'
import { serveScript } from '../../../../testkit/entry-script.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { type RunningRuntime, startRuntime } from '../../../../testkit/runtime.ts'
import { until } from '../../../../testkit/until.ts'

/** The next answers, once so many are there. */
const answers = async ({ hub }: EdgeDevice, count: number): Promise<Upstream[]> => {
  await until(async () => hub.upstream.length >= count)
  return hub.upstream.splice(0)
}

describeWith('openssl', 'messages to a model', () => {
  let device: EdgeDevice
  let runtime: RunningRuntime
  const ask = async (
    payload: string,
    properties: Record<string, string> = {},
    input = 'amlInput'
  ) => {
    device.hub.module('score').input(input, payload, properties)
    const [answer] = await answers(device, 1)
    return answer as Upstream
  }
  beforeAll(async () => {
    device = await edgeDevice()
    const file = path.join(device.folder, 'm.onnx')
    await writeFile(file, onnxModel({}))
    runtime = await startRuntime({
      args: ['--model-dir', file],
      env: device.environment('score')
    })
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
    await device[Symbol.asyncDispose]()
  })

  it('are answered with the prediction, the same that HTTP gives', async () => {
    const body = '{"data": [[1, 2], [3, 4]]}'
    const overHttp = await fetch(`${runtime.url}/score`, { method: 'POST', body })
    expect(await ask(body)).toEqual({
      module: 'score',
      output: 'amlOutput',
      payload: await overHttp.text(),
      properties: {
        '$.ct': 'application/json',
        '$.ce': 'utf-8',
        scorelineStatus: '200'
      }
    })
  })

  it('pass on ids and the properties of their sender, whatever is in them', async () => {
    const sent = { 'a b&=': 'ü+/ %?#', empty: '', plain: 'x' }
    const system = { '$.mid': 'm 1', '$.uid': 'u', '$.cdid': 'leaf', '$.cmid': 'camera' }
    const { properties } = await ask('[[1, 2]]', { ...sent, ...system, '$.ctime': '2026-01-01' })
    expect(properties).toEqual({
      ...sent,
      '$.mid': 'm 1',
      '$.cid': 'm 1',
      '$.uid': 'u',
      '$.ctime': '2026-01-01',
      '$.ct': 'application/json',
      '$.ce': 'utf-8',
      scorelineDevice: 'leaf',
      scorelineModule: 'camera',
      scorelineStatus: '200'
    })
    const correlated = await ask('[[1, 2]]', { '$.mid': 'm', '$.cid': 'c' })
    expect(correlated.properties).toMatchObject({ '$.mid': 'm', '$.cid': 'c' })
  })

  it('that cannot be scored are answered with an error, and the next one is served', async () => {
    for (const payload of ['{', '{"data": [[1]]}', '', '\ufffd']) {
      const { payload: text, properties } = await ask(payload, { keep: 'me' })
      expect(properties).toMatchObject({
        scorelineStatus: '400',
        scorelineError: 'true',
        keep: 'me'
      })
      expect(JSON.parse(text)).toEqual({ message: expect.any(String) })
    }
    const elsewhere = await ask('[[1, 2]]', {}, 'other')
    expect(elsewhere.properties.scorelineStatus).toBe('404')
    expect(elsewhere.payload).toContain('There is no input')
    expect((await ask('[[1, 2]]')).properties.scorelineError).toBeUndefined()
  })

  it('that are lists of rows are one request, lists of requests so many', async () => {
    expect((await ask('[[1, 2], [3, 4]]')).payload).toBe('[[1,2],[3,4]]')
    const requests = '[{"data": [[1, 2]]},\n {"data": [[3, 4], [5, 6]]}, {"data": 7}]'
    const { payload, properties } = await ask(requests)
    const [first, second, third] = JSON.parse(payload)
    expect([first, second]).toEqual([
      [[1, 2]],
      [
        [3, 4],
        [5, 6]
      ]
    ])
    expect(third).toEqual({ message: expect.any(String) })
    expect(properties).toMatchObject({ scorelineStatus: '400', scorelineError: 'true' })
  })

  it('are counted and logged like requests over HTTP', async () => {
    await ask('[[1, 2]]')
    const page = await (await fetch(`${runtime.url}/metrics`)).text()
    expect(page).toMatch(/scoreline_requests_total\{route="edge\/amlInput",status="200"\} [1-9]/)
    await until(async () => /edge\/amlInput 200 [\d.]+ms \d+/.test(runtime.output()))
  })

  it('with an answer that is larger than a message may be are answered with an error', async () => {
    const rows = Array.from({ length: 20_000 }, () => [1.2345678, 2])
    const { payload, properties } = await ask(JSON.stringify(rows), { '$.mid': 'big' })
    expect(properties).toMatchObject({ scorelineStatus: '413', '$.mid': 'big' })
    expect(payload).toContain('larger than')
    const wide = { p: '%'.repeat(21_820) }
    expect((await ask('[[1, 2]]', wide)).properties.scorelineStatus).toBe('413')
  })
})

describeWith('openssl', 'messages to an entry script', () => {
  const SCRIPT = `import json
def init():
    pass

def run(data):
    asked = json.loads(data)
    if asked == "texts":
        return [json.dumps({"a": 1}), json.dumps([2])]
    if asked == "words":
        return ["a", "{b"]
    if asked == "fail":
        raise ValueError("no")
    if asked == "none":
        return None
    return {"got": asked}
`

  it('are answered by run(); a list of texts of JSON is so many messages, as Azure ML had it', async () => {
    await using device = await edgeDevice()
    await using script = await serveScript(SCRIPT, { env: device.environment('score') })
    const module = device.hub.module('score')
    const ask = async (payload: unknown, count = 1) => {
      module.input('amlInput', JSON.stringify(payload), { '$.mid': 'm' })
      return answers(device, count)
    }
    expect(await ask({ x: 1 })).toMatchObject([{ payload: '{"got": {"x": 1}}' }])
    expect(await ask('texts', 2)).toMatchObject([
      {
        payload: '{"a": 1}',
        properties: { '$.mid': 'm-1', '$.cid': 'm', '$.ct': 'application/json' }
      },
      { payload: '[2]', properties: { '$.mid': 'm-2', '$.cid': 'm' } }
    ])
    expect(await ask('words')).toMatchObject([{ payload: '["a", "{b"]' }])
    expect(await ask('none')).toMatchObject([{ payload: '{}' }])
    expect(await ask([{ x: 1 }, { x: 2 }])).toMatchObject([
      { payload: '[{"got": {"x": 1}},{"got": {"x": 2}}]' }
    ])
    expect(await ask([1, 2])).toMatchObject([{ payload: '{"got": [1, 2]}' }])
    const [failed] = await ask('fail')
    expect(failed?.properties).toMatchObject({ scorelineStatus: '500', scorelineError: 'true' })
    expect(failed?.payload).toContain('An unexpected error occurred in scoring script')
    expect(script.output()).toContain('ValueError: no')
    await until(async () => module.waiting === 0)
  })
})

describeWith('openssl', 'modules in a row', () => {
  it('are connected by routes', async () => {
    const to = (module: string) => `BrokeredEndpoint("/modules/${module}/inputs/amlInput")`
    await using device = await edgeDevice(
      ['first', 'second'],
      [
        `FROM /messages/modules/first/outputs/amlOutput INTO ${to('second')}`,
        'FROM /messages/modules/second/outputs/* INTO $upstream'
      ]
    )
    const file = path.join(device.folder, 'm.onnx')
    await writeFile(file, onnxModel({}))
    const start = (module: string) =>
      startRuntime({ args: ['--model-dir', file], env: device.environment(module) })
    await using _first = await start('first')
    await using _second = await start('second')
    device.hub.module('first').input('amlInput', '[[1, 2]]', { '$.mid': 'm', '$.cdid': 'leaf' })
    const [answer] = await answers(device, 1)
    expect(answer).toMatchObject({
      module: 'second',
      payload: '[[1,2]]',
      properties: { '$.mid': 'm', scorelineDevice: 'press-4', scorelineModule: 'first' }
    })
  })
})
