/** A module stays connected whatever happens, and drops no input that it has not answered. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describeWith } from '../../../../testkit/available.ts'
import { type EdgeDevice, edgeDevice } from '../../../../testkit/edge/edge-device.ts'
import type { EdgeHub } from '../../../../testkit/edge/edge-hub.ts'
import { serveScript } from '../../../../testkit/entry-script.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { type RunningRuntime, spawnRuntime, startRuntime } from '../../../../testkit/runtime.ts'
import { until } from '../../../../testkit/until.ts'

const serve = async (
  device: EdgeDevice,
  env: Record<string, string> = {}
): Promise<RunningRuntime> => {
  const file = path.join(device.folder, 'm.onnx')
  await writeFile(file, onnxModel({}))
  return startRuntime({
    args: ['--model-dir', file],
    env: { ...device.environment('score'), ...env }
  })
}

const fill = ({ hub }: EdgeDevice, from: number, to: number): void => {
  for (let i = from; i < to; i++)
    hub.module('score').input('amlInput', `[[${i}, 0]]`, { seq: String(i) })
}

/** Which inputs were answered, in the order of the first answer to each. */
const answered = (hub: EdgeHub): number[] => [
  ...new Set(hub.upstream.map(({ properties }) => Number(properties.seq)))
]
const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

/** Waits until all inputs are answered and acknowledged; each has its own answer, in order. */
const expectAllAnswered = async ({ hub }: EdgeDevice, count: number): Promise<void> => {
  await until(async () => hub.module('score').waiting === 0)
  expect(answered(hub)).toEqual(all(count))
  for (const { payload, properties } of hub.upstream)
    expect(payload).toBe(`[[${properties.seq},0]]`)
}

describeWith('openssl', 'the connection of a module', () => {
  it('is there however late edgeHub comes, and HTTP meanwhile', async () => {
    await using device = await edgeDevice()
    await device.hub.stop('fin')
    device.workload.failures = 1
    await using runtime = await serve(device)
    expect(await (await fetch(runtime.url)).text()).toBe('Healthy')
    await until(async () => /ECONNREFUSED/.test(runtime.output()))
    await device.hub.start()
    fill(device, 0, 3)
    await expectAllAnswered(device, 3)
    expect(device.workload.calls).toEqual(
      expect.arrayContaining([
        'GET /trust-bundle 2020-07-07',
        'POST /modules/score/genid/638000000000000001/sign 2020-07-07'
      ])
    )
    expect(device.hub.refusals).toEqual([])
  })

  it.each(['fin', 'rst'] as const)(
    'comes back after edgeHub stopped (%s), five times',
    async how => {
      await using device = await edgeDevice()
      await using _runtime = await serve(device)
      for (let round = 0; round < 5; round++) {
        fill(device, round * 200, round * 200 + 200)
        await until(async () => device.hub.upstream.length >= round * 200 + 20)
        await device.hub.stop(how)
        await device.hub.start()
      }
      await expectAllAnswered(device, 1000)
    }
  )

  it('comes back after a cut while nothing happens', async () => {
    await using device = await edgeDevice()
    await using _runtime = await serve(device)
    for (const [round, how] of (['fin', 'rst', 'fin', 'rst'] as const).entries()) {
      await until(async () => device.hub.connects === round + 1)
      device.hub.cut(how)
    }
    await until(async () => device.hub.connects === 5)
    fill(device, 0, 1)
    await expectAllAnswered(device, 1)
    expect(await device.hub.module('score').call('health', null)).toMatchObject({ status: 200 })
  })

  it('is given up when edgeHub falls silent, however alive its socket looks', async () => {
    await using device = await edgeDevice()
    await using runtime = await serve(device, { SCORELINE_EDGE_KEEP_ALIVE_S: '1' })
    fill(device, 0, 1)
    await until(async () => device.hub.module('score').waiting === 0)
    device.hub.cut('silence')
    fill(device, 1, 2)
    await expectAllAnswered(device, 2)
    expect(runtime.output()).toContain('edgeHub is silent')
  })

  it('answers again what edgeHub did not hear of', async () => {
    await using device = await edgeDevice()
    await using _runtime = await serve(device)
    device.hub.loseAcknowledgements = 1
    fill(device, 0, 5)
    await expectAllAnswered(device, 5)
    expect(device.hub.upstream.map(({ properties }) => properties.seq)).toEqual([
      ...['0', '0', '1', '2', '3', '4']
    ])
    expect(device.hub.module('score').redelivered).toBe(1)
  })

  it('renews its token between two inputs', async () => {
    await using device = await edgeDevice()
    await using runtime = await serve(device, { SCORELINE_EDGE_TOKEN_S: '4' })
    let sent = 0
    while (device.hub.connects < 4) {
      fill(device, sent, ++sent)
      await until(async () => device.hub.module('score').waiting < 50)
    }
    await expectAllAnswered(device, sent)
    expect(device.hub.refusals).toEqual([])
    expect(device.hub.upstream.length).toBe(sent)
    expect(runtime.output()).not.toContain('Trying again')
  })

  it('does not end when edgeHub refuses the module, and says why', async () => {
    await using device = await edgeDevice()
    await using runtime = await serve(device, { IOTEDGE_DEVICEID: 'another' })
    await until(async () => /the module is not authorized/.test(runtime.output()))
    await until(async () => device.hub.refusals.length > 2)
    expect(runtime.output().match(/Trying again/g)).toHaveLength(1)
    expect(await (await fetch(runtime.url)).text()).toBe('Healthy')
    expect(runtime.output()).not.toContain('SharedAccessSignature')
  })

  it('is none to a server that the trust bundle does not vouch for', async () => {
    await using device = await edgeDevice()
    await using other = await edgeDevice()
    const { IOTEDGE_WORKLOADURI = '' } = other.environment('score')
    await using runtime = await serve(device, { IOTEDGE_WORKLOADURI })
    await until(async () => /certificate/.test(runtime.output()))
    expect(device.hub.connects).toBe(0)
  })
})

describeWith('openssl', 'a module that ends', () => {
  const SLOW = `import time, json
def init():
    pass

def run(data):
    print("began", data)
    time.sleep(json.loads(data)["seconds"])
    return data
`

  it('by a signal answers the input in hand and says goodbye', async () => {
    await using device = await edgeDevice()
    await using script = await serveScript(SLOW, { env: device.environment('score') })
    const module = device.hub.module('score')
    for (const seq of ['0', '1']) module.input('amlInput', '{"seconds": 1}', { seq })
    await script.printed('began')
    script.process.kill('SIGTERM')
    expect(await script.ended).toBe(0)
    expect(answered(device.hub)).toEqual([0])
    expect(module.waiting).toBe(1)
    expect(device.hub.refusals).toEqual([])
  })

  it('by a kill, twice, answers all after its next start', async () => {
    await using device = await edgeDevice()
    fill(device, 0, 1500)
    for (const reached of [300, 900]) {
      await using runtime = await serve(device)
      await until(async () => answered(device.hub).length >= reached)
      runtime.process.kill('SIGKILL')
      await runtime.ended
    }
    await using _runtime = await serve(device)
    await expectAllAnswered(device, 1500)
  })

  it('answers once what a slow run() was given twice', async () => {
    await using device = await edgeDevice()
    await using script = await serveScript(SLOW, { env: device.environment('score') })
    const module = device.hub.module('score')
    module.input('amlInput', '{"seconds": 2}', { seq: '0' })
    await script.printed('began')
    device.hub.cut('rst')
    await until(async () => module.waiting === 0)
    expect(answered(device.hub)).toEqual([0])
    expect(module.redelivered).toBe(1)
    expect(script.output().match(/began/g)).toHaveLength(1)
  })
})

describeWith('openssl', 'the settings of a module', () => {
  it('name what is missing or wrong', async () => {
    await using device = await edgeDevice()
    const ended = async (env: Record<string, string>): Promise<string> => {
      await using runtime = await spawnRuntime({
        args: ['--model-dir', 'workflows-examples/diabetes/model.onnx'],
        env: { ...device.environment('score'), ...env }
      })
      expect(await runtime.ended).toBe(1)
      return runtime.output()
    }
    expect(await ended({ IOTEDGE_MODULEID: '' })).toContain('IOTEDGE_MODULEID is not set')
    expect(await ended({ SCORELINE_IMAGE_DIGEST: 'latest' })).toContain('must be sha256:')
  })

  it('turn it off', async () => {
    await using device = await edgeDevice()
    await using runtime = await serve(device, { SCORELINE_EDGE: 'off' })
    expect(await (await fetch(runtime.url)).text()).toBe('Healthy')
    expect(device.workload.calls).toEqual([])
  })
})
