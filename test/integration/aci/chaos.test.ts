/**
 * Whatever the network does, a deployment that is run again until it succeeds ends with one service, the wanted image,
 * and the keys and address it always had; and one that fails says so. `SCORELINE_CHAOS_SEEDS=10000` for a long run.
 */
import type { UserError } from '../../../src/core/errors.ts'
import { aciBench, imageOf, NEVER } from '../../../testkit/azure/aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from '../../../testkit/azure/fake-azure.ts'
import type { Trouble } from '../../../testkit/azure/http.ts'

const SEEDS = Number(process.env.SCORELINE_CHAOS_SEEDS ?? 8)
const FROM = Number(process.env.SCORELINE_CHAOS_FROM ?? 1)
const TRIES = 12

/** Numbers that look random and repeat: https://en.wikipedia.org/wiki/Linear_congruential_generator */
const randomOf = (seed: number) => {
  let state = (seed * 2_654_435_761) >>> 0
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const troubleOf = (random: () => number): Trouble | undefined => {
  const path = /./
  const kind = random()
  if (kind < 0.06) return { path, cut: 'before' }
  if (kind < 0.12) return { path, cut: 'after' }
  if (kind < 0.18)
    return {
      path,
      answer: {
        status: 429,
        headers: { 'retry-after': '0' },
        body: { error: { code: 'TooManyRequests', message: 'Slow down.' } }
      }
    }
  if (kind < 0.24)
    return {
      path,
      answer: { status: 503, body: { error: { code: 'ServerBusy', message: 'Busy.' } } }
    }
  return undefined
}

/** Runs a deployment again until it succeeds; every failure must be one that is told to users. */
const insist = async (azure: FakeAzure, inputs: Record<string, string>, version: number) => {
  for (let tries = 1; ; tries++) {
    const bench = await aciBench(azure, { maxRetries: 2 }).catch((error: UserError) => error)
    if (bench instanceof Error) {
      if (tries === TRIES || (bench as UserError).code === undefined) throw bench
      continue
    }
    const result = await bench.deploy(inputs, version).catch((error: UserError) => error)
    if (!(result instanceof Error)) return { bench, service: result.service }
    if (tries === TRIES || typeof (result as UserError).code !== 'string') throw result
  }
}

describe('deployments over a network that fails at a quarter of all requests', () => {
  const seeds = Array.from({ length: SEEDS }, (_, index) => FROM + index)
  it.each(seeds)('converge (seed %i)', async seed => {
    await using azure = await fakeAzure()
    azure.registries.add(GROUP, 'team')
    azure.behaviour = () => ({ provisionMs: 3 })
    const random = randomOf(seed)
    const first = await insist(azure, {}, 1)
    const keys = await first.bench.target.keys.read('iris', NEVER)
    azure.chaos = () => troubleOf(random)
    for (const [inputs, version] of [
      [{}, 2],
      [{ cpu: '2' }, 2],
      [{ cpu: '2', 'environment-variables': 'A=1', rehearse: 'always' }, 3],
      [{ cpu: '3', rehearse: 'never' }, 4]
    ] as const)
      await insist(azure, inputs, version)
    azure.chaos = undefined
    const { bench, service } = await insist(azure, { cpu: '3' }, 5)
    expect(await bench.target.keys.read('iris', NEVER)).toEqual(keys)
    expect(service.scoringUri).toBe(first.service.scoringUri)
    expect([...azure.groups.groups.keys()]).toEqual(['team/iris'])
    const sent = azure.groups.groups.get('team/iris')?.sent.properties.containers[0].properties
    expect(sent).toMatchObject({ image: imageOf(5).reference, resources: { requests: { cpu: 3 } } })
  })
})
