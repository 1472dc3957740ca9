import type { Described } from '../../../src/image/environment/set-metadata.ts'
import { firstState } from '../../../src/image/environment/state.ts'
import { refusesPython, unfitIn } from '../../../src/image/environment/unfit.ts'
import type { Wanted } from '../../../src/image/environment/wanted.ts'

const described = (name: string, version: string, python?: string): Described => ({
  ...{ name, version, requires: [], isKnown: true },
  ...(python === undefined ? {} : { python })
})
const wanted: readonly Wanted[] = [
  {
    ...{ name: 'Send2Trash', versions: '==2.0.0', extras: [], hashes: [], from: 'pip' },
    at: { file: 'requirements.txt', line: 4 }
  }
]

describe('Requires-Python', () => {
  it.each([
    ['>=2.7,!=3.0.*,!=3.6.*', '3.6', true],
    ['>=2.7,!=3.0.*,!=3.6.*', '3.7', false],
    ['>=3.7,<3.11', '3.11', true],
    ['>=3.7,<3.11', '3.10', false],
    ['>=3.6.2', '3.6', false],
    ['', '3.6', false]
  ])('%p for Python %s: refused is %s', (says, python, refused) => {
    expect(refusesPython(says, python)).toBe(refused)
  })
})

describe('versions that are not for the wanted Python', () => {
  const environment = { python: '3.6', wanted: [], constraints: [], notes: [] }
  const asked = {
    ...environment,
    sources: { lines: [], trustedHosts: [], prereleases: false }
  }

  it('are found, with what they say', () => {
    const packages = [
      described('nodeenv', '1.11.1', '>=2.7,!=3.6.*'),
      described('six', '1.16.0', '>=2.7'),
      described('old', '1.0')
    ]
    expect(unfitIn(packages, firstState([]), asked)).toEqual([
      { name: 'nodeenv', version: '1.11.1', says: '>=2.7,!=3.6.*' }
    ])
  })

  it('are refused at the line that asks for one', () => {
    const packages = [described('send2trash', '2.0.0', '!=3.6.*')]
    expect(() => unfitIn(packages, firstState(wanted), { ...asked, wanted })).toThrow(
      'Send2Trash 2.0.0 (requirements.txt, line 4) is not for Python 3.6: it says "Requires-Python: !=3.6.*".'
    )
  })

  it('come to an end', () => {
    const without = Array.from({ length: 25 }, (_, at) => ({ name: 'endless', version: `${at}` }))
    const packages = [described('endless', '99', '<3')]
    expect(() => unfitIn(packages, { ...firstState([]), without }, asked)).toThrow(
      'endless is not for Python 3.6: 99 and the 25 versions above it'
    )
  })
})
