import { nearbyTaken, withNearby } from '../../../src/image/environment/nearby.ts'
import type { Wanted } from '../../../src/image/environment/wanted.ts'

const line = (versions: string, from: Wanted['from'] = 'conda'): Wanted => ({
  ...{ name: 'torch', versions, from, extras: [], hashes: [] },
  at: { file: 'environment.yml', line: 3 }
})
const SAID =
  'Because there is no version of torch==0.4.1 and you require torch==0.4.1, we can conclude that your requirements are unsatisfiable.'

describe("a version of conda's that PyPI has under a number of its own", () => {
  it('is looked for below its number, once', () => {
    const near = withNearby(SAID, [line('==0.4.1')])
    expect(near?.map(({ versions }) => versions)).toEqual(['==0.4.1.*'])
    expect(withNearby(SAID, near ?? [])).toBeUndefined()
  })

  it.each([
    ['a line of pip', SAID, line('==0.4.1', 'pip')],
    ['another refusal', 'Because torch depends on numpy', line('==0.4.1')],
    ['a range', SAID, line('>=0.4.1')]
  ])('is not looked for where it is %s', (_, said, entry) => {
    expect(withNearby(said, [entry])).toBeUndefined()
  })

  it('is said by both numbers', () => {
    const locked = new Map([['torch', '0.4.1.post2']])
    expect(nearbyTaken([line('==0.4.1')], [line('==0.4.1.*')], locked)).toMatchObject([
      { level: 'info', message: 'torch==0.4.1 of conda is 0.4.1.post2 on PyPI.' }
    ])
    expect(nearbyTaken([line('==0.4.1')], [line('==0.4.1')], locked)).toEqual([])
  })
})
