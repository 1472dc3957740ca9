import { UserError } from '../../../src/core/errors.ts'
import { givenUp, pushed, steppedBack } from '../../../src/image/environment/step-back.ts'
import type { Wanted } from '../../../src/image/environment/wanted.ts'

const at = { file: 'requirements.txt', line: 3 }
const line = (name: string, versions = ''): Wanted => ({
  ...{ name, versions, extras: [], hashes: [] },
  ...{ at, from: 'pip' }
})

describe('a package that ends below its newest wheel', () => {
  const back = { name: 'tensorflow', version: '1.1.0', newest: '2.6.2', at }

  it('is asked for in its newest version, beside what its line says', () => {
    const lines = [line('TensorFlow', '<3'), line('keras'), line('tensorflow', '==1.1.0')]
    expect(pushed(lines, back).map(({ versions }) => versions)).toEqual([
      '<3,>=2.6.2',
      '',
      '==1.1.0'
    ])
  })

  it('is a warning at its line, with what has no wheel', () => {
    expect(steppedBack(back, ['termcolor'], '3.6')).toEqual({
      level: 'warning',
      message:
        'tensorflow is locked to 1.1.0, though 2.6.2 has a wheel for Python 3.6: with it goes termcolor, of which there is no wheel. If it has to be the newer one, write tensorflow==2.6.2 in line 3 of requirements.txt, and what is missing is said.',
      at
    })
  })
})

it('versions that cannot be built are a warning where another one is locked', () => {
  const failure = new UserError('SOURCE_BUILD_FAILED', 'It does not compile.', { hint: '' })
  const without = [
    { name: 'jsonnet', version: '0.22.0', failure },
    { name: 'jsonnet', version: '0.21.0', failure },
    { name: 'nodeenv', version: '1.11.1' }
  ]
  const locked = new Map([
    ['jsonnet', '0.20.0'],
    ['nodeenv', '1.6.0']
  ])
  expect(givenUp(without, locked).map(({ message }) => message)).toEqual([
    'jsonnet is locked to 0.20.0, since 0.22.0 and 0.21.0 cannot be built here. It does not compile.'
  ])
  expect(givenUp(without, new Map())).toEqual([])
})
