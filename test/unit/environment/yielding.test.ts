import { firstState } from '../../../src/image/environment/state.ts'
import type { Wanted } from '../../../src/image/environment/wanted.ts'
import { withYielding, yielded } from '../../../src/image/environment/yielding.ts'

const line = (from: Wanted['from'], name: string, versions: string, firm = false): Wanted => ({
  ...{ name, extras: [], versions, from, hashes: [] },
  at: { file: 'environment.yml', line: 3 },
  ...(firm ? { firm } : {})
})

const SAID =
  'Because neuralprophet==1.0.0rc5 depends on pandas>=1.3.5 and you require pandas>=1.1,<1.2, we can conclude that your requirements are unsatisfiable.'

describe('a range of conda that a line of pip does not fit to', () => {
  const pandas = line('conda', 'pandas', '>=1.1,<1.2')
  const prophet = line('pip', 'neuralprophet', '==1.0.0rc5')
  const numpy = line('conda', 'numpy', '>=1.18')

  it('gives way, and says so', () => {
    const taken = withYielding(SAID, firstState([pandas, numpy, prophet]))
    expect(taken?.map(({ versions }) => versions)).toEqual(['', '>=1.18', '==1.0.0rc5'])
    const notes = yielded([pandas, numpy, prophet], taken ?? [], new Map([['pandas', '2.0.3']]))
    expect(notes.map(({ message }) => message)).toEqual([
      "pandas is locked to 2.0.3, though a line of conda's asks for pandas>=1.1,<1.2: a line of pip's does not fit to that, and pip comes last."
    ])
    expect(notes[0]?.at).toEqual({ file: 'environment.yml', line: 3 })
  })

  it.each([
    ['lines of conda alone', [pandas, line('conda', 'neuralprophet', '==1.0.0rc5')]],
    ['lines of pip alone', [line('pip', 'pandas', '>=1.1,<1.2'), prophet]],
    ['one version of conda', [line('conda', 'pandas', '==1.1.5', true), prophet]],
    ['what has no versions', [line('conda', 'pandas', ''), prophet]]
  ])('is no way out of a refusal of %s', (_, wanted) => {
    expect(withYielding(SAID, firstState(wanted))).toBeUndefined()
  })
})
