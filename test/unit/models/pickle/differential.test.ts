import { describeWhere, programPath } from '../../../../testkit/available.ts'
import { deedsOf, randomStream, unseen } from '../../../../testkit/pickle-fuzz.ts'
import { randomFrom } from '../../../../testkit/random.ts'

const PYTHON = programPath('python3')
const COUNT = 20_000

describeWhere(PYTHON !== undefined, 'the program python3', 'beside CPython', () => {
  it('the walk records whatever its unpickler imports and does', async () => {
    const random = randomFrom(20_240)
    const streams = Array.from({ length: COUNT }, () => randomStream(random))
    const deeds = await deedsOf(PYTHON ?? '', streams)
    expect(deeds).toHaveLength(COUNT)
    const missed: string[] = []
    let compared = 0
    for (const [i, stream] of streams.entries()) {
      const found = unseen(stream, deeds[i] ?? ['', []])
      if (found !== undefined) compared++
      missed.push(...(found ?? []).map(what => `${what}: ${stream.toString('hex')}`))
    }
    expect(missed).toEqual([])
    expect(compared).toBeGreaterThan(COUNT / 2)
    // The streams do reach what they are meant to reach.
    expect(deeds.filter(([, all]) => all.length > 0).length).toBeGreaterThan(COUNT / 5)
    expect(
      deeds.filter(([, all]) => all.some(([deed]) => deed === 'build')).length
    ).toBeGreaterThan(100)
  })
})
