/** What a module's twin sets and reports, and its direct methods. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../../testkit/available.ts'
import { type EdgeDevice, edgeDevice } from '../../../../testkit/edge/edge-device.ts'
import { serveScript } from '../../../../testkit/entry-script.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { startRuntime } from '../../../../testkit/runtime.ts'
import { until } from '../../../../testkit/until.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`
// biome-ignore lint/suspicious/noExplicitAny: a document of any shape
const reported = ({ hub }: EdgeDevice): any => hub.module('score').reported.scoreline

const serve = async (device: EdgeDevice, env: Record<string, string> = {}) => {
  const file = path.join(device.folder, 'm.onnx')
  await writeFile(file, onnxModel({}))
  return startRuntime({
    args: ['--model-dir', file],
    env: { ...device.environment('score'), SCORELINE_EDGE_REPORT_S: '1', ...env }
  })
}

describeWith('openssl', "a module's twin", () => {
  it('says which image and model it is, what it counts, and its last error', async () => {
    await using device = await edgeDevice()
    const module = device.hub.module('score')
    module.report({ scoreline: { lastError: { message: 'of the module before' } } })
    await using _runtime = await serve(device, { SCORELINE_IMAGE_DIGEST: DIGEST })
    await until(async () => reported(device)?.imageDigest === DIGEST)
    expect(reported(device)).toEqual({
      imageDigest: DIGEST,
      model: { name: 'm', version: '1' },
      counts: { answered: 0, failed: 0, methods: 0, reconnects: 0 },
      startedAt: expect.any(String),
      settings: { sampling: 0, batch: 64, logLevel: 'info' }
    })
    for (const payload of ['[[1, 2]]', '[[3, 4]]', '{']) module.input('amlInput', payload, {})
    await module.call('score', [[1]])
    await until(async () => reported(device).counts.methods === 1)
    await until(async () => reported(device).counts.failed === 1)
    expect(reported(device)).toMatchObject({
      counts: { answered: 2, failed: 1 },
      lastError: { status: 400, message: expect.any(String), at: expect.any(String) }
    })
    device.hub.cut('rst')
    await until(async () => reported(device).counts.reconnects === 1)
  })

  it('sets the level of the log and how lists are taken; what is wrong is reported', async () => {
    await using device = await edgeDevice()
    const module = device.hub.module('score')
    module.desire({ other: 1, scoreline: { batch: 0 } })
    await using runtime = await serve(device)
    const list = '[{"data": [[1, 2]]}]'
    const ask = async (): Promise<string> => {
      module.input('amlInput', list, {})
      await until(async () => device.hub.upstream.length > 0)
      return device.hub.upstream.splice(0)[0]?.properties.scorelineStatus ?? ''
    }
    await until(async () => reported(device)?.settings.batch === 0)
    expect(await ask()).toBe('400')
    module.desire({ scoreline: { batch: null, logLevel: 'error', sampling: 1, x: 1 } })
    await until(async () => reported(device).settings.logLevel === 'error')
    expect(await ask()).toBe('200')
    const { settings } = reported(device)
    expect(settings).toMatchObject({ batch: 64, sampling: 0 })
    expect(settings.problem).toContain('There is no setting "x".')
    expect(settings.problem).toContain('sampling needs a place')
    expect(runtime.output()).not.toContain('edge/amlInput 200')
    module.desire({ scoreline: { logLevel: 'loud', x: null, sampling: null } })
    await until(async () => reported(device).settings.logLevel === 'info')
    expect(reported(device).settings.problem).toBe('logLevel must be "info", "warning" or "error".')
    module.desire({ scoreline: null })
    await until(async () => reported(device).settings.problem === undefined)
  })

  it('takes in what changed while there was no connection', async () => {
    await using device = await edgeDevice()
    await using _runtime = await serve(device)
    await until(async () => reported(device)?.settings.batch === 64)
    await device.hub.stop('rst')
    device.hub.module('score').desire({ scoreline: { batch: 7 } })
    await device.hub.start()
    await until(async () => reported(device).settings.batch === 7)
  })

  it('sets which part of the messages is kept', async () => {
    await using device = await edgeDevice()
    const module = device.hub.module('score')
    const folder = path.join(device.folder, 'kept')
    await using runtime = await serve(device, { SCORELINE_COLLECT_FOLDER: folder })
    await until(async () => reported(device)?.settings.sampling === 1)
    module.desire({ scoreline: { sampling: 0.5 } })
    await until(async () => reported(device).settings.sampling === 0.5)
    for (let i = 0; i < 10; i++) module.input('amlInput', `[[${i}, 0]]`, { '$.mid': `m${i}` })
    await until(async () => module.waiting === 0)
    runtime.process.kill('SIGTERM')
    await runtime.ended
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const [file] = files.filter(entry => entry.isFile())
    const text = await readFile(path.join(file?.parentPath ?? '', file?.name ?? ''), 'utf8')
    const kept = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(kept).toHaveLength(5)
    expect(kept[0]).toMatchObject({ path: 'edge/amlInput', requestId: 'm1', input: [[1, 0]] })
  })
})

describeWith('openssl', 'direct methods', () => {
  it('score as POST /score does, and say how the module is', async () => {
    await using device = await edgeDevice()
    await using _runtime = await serve(device, { SCORELINE_IMAGE_DIGEST: DIGEST })
    await until(async () => device.hub.connects === 1)
    const module = device.hub.module('score')
    await until(async () => module.subscriptions.has('$iothub/methods/POST/#'))
    expect(await module.call('score', { data: [[1, 2]] })).toEqual({
      status: 200,
      payload: [[1, 2]]
    })
    const refused = await module.call('score', null)
    expect(refused).toMatchObject({ status: 400, payload: { message: expect.any(String) } })
    expect(await module.call('health', {})).toMatchObject({
      status: 200,
      payload: { ready: true, imageDigest: DIGEST, model: { name: 'm' }, counts: { methods: 2 } }
    })
    expect(await module.call('other', {})).toMatchObject({ status: 404 })
    const rows = Array.from({ length: 15_000 }, () => [1.2345678, 2])
    expect(await module.call('score', rows)).toMatchObject({ status: 413 })
  })

  it('are answered while a message is scored; what a script answers in its own way is JSON', async () => {
    await using device = await edgeDevice()
    await using script = await serveScript(
      `import json, time
def init():
    pass

def run(data):
    if json.loads(data) == "slow":
        print("began")
        time.sleep(600)
    return float("nan")
`,
      {
        env: { ...device.environment('score'), SCORELINE_DRAIN_MS: '500' },
        args: ['--entry-script', 'score.py', '--workers', '2']
      }
    )
    const module = device.hub.module('score')
    module.input('amlInput', '"slow"', {})
    await script.printed('began')
    expect(await module.call('score', 1)).toEqual({ status: 200, payload: 'NaN' })
    expect(await module.call('health', null)).toMatchObject({ status: 200 })
  })
})
