import { baseFor } from '../../../src/actions/run-all.ts'

const inEngine = { needs: { base: true } }
const onThisMachine = { needs: { base: false } }

describe('the root action', () => {
  it('builds on the default base where an engine will start the image', () => {
    expect(baseFor({}, inEngine)).toEqual({ 'base-image': 'default' })
    expect(baseFor({ 'base-image': 'debian:12' }, inEngine)).toEqual({})
    expect(baseFor({}, onThisMachine)).toEqual({})
  })
})
