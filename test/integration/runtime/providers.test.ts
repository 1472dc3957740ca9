/** What computes a model: asked for, passed over, needed. */
import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWhere } from '../../../testkit/available.ts'
import { type RunningScript, serveScript, spawnScript } from '../../../testkit/entry-script.ts'
import { onnxModel } from '../../../testkit/onnx-model.ts'
import { spawnRuntime, startRuntime } from '../../../testkit/runtime.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { until } from '../../../testkit/until.ts'

const ORT = path.resolve(import.meta.dirname, '../../../node_modules/onnxruntime-node')

/** An onnxruntime with one provider more, which the processor stands in for. */
const WITH_VITIS = `
const ort = require(${JSON.stringify(ORT)})
const create = (model, { executionProviders, extra, ...options }) => {
  const { disable_cpu_ep_fallback, ...session } = extra.session
  if (executionProviders?.[0] !== 'vitisai')
    return ort.InferenceSession.create(model, { executionProviders, extra, ...options })
  if (disable_cpu_ep_fallback === '1' && process.env.KNOWS_ALL !== 'yes')
    throw new Error('fallback to CPU EP has been explicitly disabled by the user')
  return ort.InferenceSession.create(model, { extra: { session }, ...options })
}
module.exports = {
  Tensor: ort.Tensor,
  InferenceSession: { create },
  listSupportedBackends: () => [...ort.listSupportedBackends(), { name: 'vitisai', bundled: true }]
}
`

describe('an ONNX model', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  beforeAll(async () => {
    folder = await tempFolder()
    await writeFile(path.join(folder.path, 'm.onnx'), onnxModel({}))
    await writeFile(path.join(folder.path, 'ort.cjs'), WITH_VITIS)
  })
  afterAll(() => folder[Symbol.asyncDispose]())
  const served = (env: Record<string, string>) => ({
    args: ['--model-dir', path.join(folder.path, 'm.onnx')],
    env
  })
  const vitis = (env: Record<string, string>) =>
    served({ SCORELINE_ONNX_RUNTIME: path.join(folder.path, 'ort.cjs'), ...env })

  it('falls back to the processor where the list ends there, and says why', async () => {
    await using runtime = await startRuntime(
      served({ SCORELINE_EXECUTION_PROVIDERS: 'VitisAI,CUDA,CPU' })
    )
    expect(runtime.output()).toMatch(
      / W .*Execution provider of m:1: cpu, not vitisai \(.*backend not found\.\); cuda \(.*\)/
    )
    const body = '{"data": [[1, 2]]}'
    expect(await (await fetch(`${runtime.url}/score`, { method: 'POST', body })).json()).toEqual([
      [1, 2]
    ])
  })

  it.each([
    ['is left out of the list', { SCORELINE_EXECUTION_PROVIDERS: 'vitisai' }],
    [
      'would be alone',
      { SCORELINE_EXECUTION_PROVIDERS: 'vitisai,cpu', SCORELINE_ACCELERATOR_REQUIRED: 'on' }
    ]
  ])('does not start where the processor %s', async (_what, env) => {
    await using runtime = await spawnRuntime(served(env))
    expect(await runtime.ended).toBe(3)
    expect(runtime.output()).toMatch(
      /no execution provider that may compute it can: vitisai \(.*This onnxruntime offers cpu/
    )
  })

  it('says which one computes it, in threads of its own too', async () => {
    const env = {
      SCORELINE_EXECUTION_PROVIDERS: 'vitisai,cpu',
      SCORELINE_ACCELERATOR_REQUIRED: 'on'
    }
    for (const more of [{}, { SCORELINE_ONNX_THREADS: '1' }]) {
      await using runtime = await startRuntime(vitis({ ...env, ...more }))
      expect(runtime.output()).toMatch(/ I .*Execution provider of m:1: vitisai\n/)
    }
  })

  it('may leave nothing to the processor that is not in the list', async () => {
    const env = { SCORELINE_EXECUTION_PROVIDERS: 'vitisai' }
    await using refused = await spawnRuntime(vitis(env))
    expect(await refused.ended).toBe(3)
    expect(refused.output()).toContain('explicitly disabled')
    await using runtime = await startRuntime(vitis({ ...env, KNOWS_ALL: 'yes' }))
    expect(runtime.output()).toContain('Execution provider of m:1: vitisai')
  })
})

const PYTHON = process.env.SCORELINE_TEST_PYTHON ?? 'python3'
const hasRuntime = spawnSync(PYTHON, ['-c', 'import onnxruntime']).status === 0

describeWhere(hasRuntime, 'onnxruntime, by SCORELINE_TEST_PYTHON', 'a script', () => {
  const OPENS = `
import os, onnxruntime
def init():
    global session
    providers = os.environ["SCORELINE_EXECUTION_PROVIDERS"].split(",")
    session = onnxruntime.InferenceSession("m.onnx", providers=providers)
def run(data):
    return os.environ["SCORELINE_EXECUTION_PROVIDERS"]
`
  const PLAIN = 'def init():\n    pass\ndef run(data):\n    return 1\n'
  const spawned = async (script: string, env: Record<string, string>): Promise<RunningScript> => {
    const running = await spawnScript(
      `import os\nopen("m.onnx", "wb").write(bytes.fromhex("${onnxModel({}).toString('hex')}"))\n${script}`,
      { env: { SCORELINE_PYTHON: PYTHON, ...env } }
    )
    return running
  }

  it('gets the names that Python has, and its log says what computes its model', async () => {
    await using running = await spawned(OPENS, { SCORELINE_EXECUTION_PROVIDERS: 'vitisai,cpu' })
    await running.printed('Listening on')
    expect(running.output()).toMatch(
      / W .*session: CPUExecutionProvider, although VitisAIExecutionProvider,CPUExecutionProvider were asked for/
    )
    const port = /Listening on .*:(\d+)/.exec(running.output())?.[1]
    const response = await fetch(`http://127.0.0.1:${port}/score`, { method: 'POST', body: '1' })
    expect(await response.json()).toBe('VitisAIExecutionProvider,CPUExecutionProvider')
  })

  it('does not start on the processor where more is needed', async () => {
    await using running = await spawned(OPENS, {
      SCORELINE_EXECUTION_PROVIDERS: 'vitisai,cpu',
      SCORELINE_ACCELERATOR_REQUIRED: 'on'
    })
    expect(await running.ended).toBe(3)
    expect(running.output()).toMatch(/would run on the processor: onnxruntime here has .*CPUExec/)
  })

  it('that computes by something else is left to itself', async () => {
    await using running = await serveScript(PLAIN, {
      env: { SCORELINE_EXECUTION_PROVIDERS: 'vitisai', SCORELINE_ACCELERATOR_REQUIRED: 'on' }
    })
    await until(async () => /no session of onnxruntime/.test(running.output()))
  })
})
