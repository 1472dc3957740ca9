/** A slice of bench/fuzz/project.ts, from the same seed. */
import { projectTables } from '../../../src/actions/project/addresses.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { fateOfProject, kindsOfV1, oddProject } from '../../../testkit/fuzz-project.ts'
import type { Fate } from '../../../testkit/fuzz-wheels.ts'
import { randomFrom } from '../../../testkit/random.ts'

const COUNT = 1000

describe('odd project files, and files of Azure ML v1', () => {
  it(`are each taken or refused in a sentence: ${COUNT} of them`, async () => {
    const [tables, kinds] = await Promise.all([projectTables(TARGETS), kindsOfV1()])
    const random = randomFrom(1115)
    const fates: Fate[] = []
    for (let i = 0; i < COUNT; i++) fates.push(fateOfProject(oddProject(random), tables, kinds))
    expect(fates.filter(fate => typeof fate !== 'string')).toEqual([])
    expect(new Set(fates)).toEqual(new Set(['taken', 'refused']))
  })
})
