/** A slice of bench/fuzz, from the same seeds. */
import { fateOfFiles, oddFiles } from '../../../testkit/fuzz-environment.ts'
import { type Fate, fateOf, tamperedWheel } from '../../../testkit/fuzz-wheels.ts'
import { type Random, randomFrom } from '../../../testkit/random.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const COUNT = 400

describe.each<[string, number, (random: Random, folder: string) => Promise<Fate>]>([
  ['tampered wheels', 1116, (random, folder) => fateOf(tamperedWheel(random), folder)],
  ['odd environment files', 1114, (random, folder) => fateOfFiles(oddFiles(random), folder)]
])('%s', (_what, seed, tryOne) => {
  it(`are each taken or refused in a sentence: ${COUNT} of them`, async () => {
    await using folder = await tempFolder()
    const random = randomFrom(seed)
    const fates: Fate[] = []
    for (let i = 0; i < COUNT; i++) fates.push(await tryOne(random, folder.path))
    expect(fates.filter(fate => typeof fate !== 'string')).toEqual([])
    expect(new Set(fates)).toEqual(new Set(['taken', 'refused']))
  })
})
