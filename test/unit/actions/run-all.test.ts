import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { baseFor, OUTPUTS } from '../../../src/actions/run-all.ts'

const inEngine = { needs: { base: true } }
const onThisMachine = { needs: { base: false } }

describe('the root action', () => {
  it('hands on the outputs that its action.yml has, each of one part', async () => {
    const { outputs } = parse(await readFile('action.yml', 'utf8')) as { outputs: object }
    expect(Object.values(OUTPUTS).flat().toSorted()).toEqual(Object.keys(outputs).toSorted())
  })

  it('builds on the default base where an engine will start the image', () => {
    expect(baseFor({}, inEngine)).toEqual({ 'base-image': 'default' })
    expect(baseFor({ 'base-image': 'debian:12' }, inEngine)).toEqual({})
    expect(baseFor({}, onThisMachine)).toEqual({})
  })
})
