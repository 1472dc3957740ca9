import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { systemClock } from '../../../src/core/clock.ts'
import { silent } from '../../../src/core/ports.ts'
import { smokeTest } from '../../../src/smoke/smoke-test.ts'
import { imageOf, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { edgeBench, factory } from '../../../testkit/azure/edge-bench.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** A device whose module doubles what it is asked. */
const opened = async () => {
  const made = await factory()
  made.azure.moduleBehaviour = image =>
    image === imageOf(1).reference
      ? {
          log: 'one\ntwo\nthree\n',
          score: request => ({
            status: Array.isArray(request) ? 200 : 400,
            payload: Array.isArray(request) ? request.map(it => it * 2) : { error: 'a list' }
          })
        }
      : {}
  const bench = await edgeBench(made.azure)
  await bench.deploy()
  return { ...made, ...bench, [Symbol.asyncDispose]: () => made.azure[Symbol.asyncDispose]() }
}

describe('a module that is reached through its hub', () => {
  it('is tested like any other service', async () => {
    await using world = await opened()
    await using folder = await tempFolder()
    const sample = (name: string, document: unknown) =>
      writeFile(path.join(folder.path, name), JSON.stringify(document))
    await sample('right.json', { request: [1, 2], expect: [2, 4] })
    await sample('wrong.json', { request: [1, 2], expect: [2, 5] })
    await sample('refused.json', { request: {}, status: 400 })
    const options = {
      samples: [path.join(folder.path, '*.json')],
      key: undefined,
      warmup: 0,
      repeat: 1,
      concurrency: 1,
      maxP95Ms: undefined,
      readyTimeoutSeconds: 10,
      requestTimeoutSeconds: 10,
      keepAnswers: false
    }
    const report = await world.target.reach(
      'iris',
      scoringUri =>
        smokeTest({ ...options, scoringUri }, { log: silent, clock: systemClock, signal: NEVER }),
      NEVER
    )
    const passed = Object.fromEntries(
      report.samples.map(({ file, passed: did }) => [path.basename(file), did])
    )
    expect(passed).toEqual({ 'right.json': true, 'wrong.json': false, 'refused.json': true })
  })

  it('answers by HTTP what the hub and the module say', async () => {
    await using world = await opened()
    const ask = (uri: string, init: RequestInit = {}) =>
      fetch(uri, init).then(async response => [response.status, await response.json()])
    await world.target.reach(
      'iris',
      async uri => {
        expect(await ask(new URL('/', uri).href)).toEqual([200, { ready: true }])
        expect(await ask(uri, { method: 'POST', body: '[3]' })).toEqual([200, [6]])
        expect(await ask(uri, { method: 'POST', body: '[3' })).toMatchObject([400, {}])
        expect(await ask(uri)).toMatchObject([405, {}])
        expect(await ask(`${uri}/x`)).toMatchObject([404, {}])
        const large = `["${'x'.repeat(140_000)}"]`
        expect(await ask(uri, { method: 'POST', body: large })).toMatchObject([413, {}])
        world.device.standIn.isOnline = false
        expect(await ask(uri, { method: 'POST', body: '[3]' })).toMatchObject([503, {}])
      },
      NEVER
    )
  })

  it('gives the last lines of its log', async () => {
    await using world = await opened()
    expect(await world.target.logs('iris', 2, NEVER)).toEqual(['two', 'three'])
    world.device.standIn.isOnline = false
    await expect(world.target.logs('iris', 2, NEVER)).rejects.toMatchObject({
      code: 'EDGE_DEVICE_OFFLINE'
    })
  })
})
