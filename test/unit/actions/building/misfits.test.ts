import { reportMisfits } from '../../../../src/actions/building/misfits.ts'
import type { Log } from '../../../../src/core/ports.ts'
import { silent } from '../../../../src/core/ports.ts'

const UNSAFE = { message: 'another scikit-learn', name: 'scikit-learn', isUnsafe: true }
const ODD = { message: 'another numpy', name: 'numpy', isUnsafe: false }
const placeOf = ({ name }: { readonly name?: string }) => ({
  file: 'environment.yml',
  line: name === 'numpy' ? 4 : 5
})

const recording = () => {
  const warnings: unknown[] = []
  const log: Log = { ...silent, warning: (text, at) => void warnings.push([text, at?.line]) }
  return { warnings, log }
}

describe('a model that does not fit its environment', () => {
  it('stops the build, at the line to change, and says the rest before', () => {
    const { warnings, log } = recording()
    expect(() => reportMisfits([ODD, UNSAFE], placeOf, 'refuse', log)).toThrow(
      expect.objectContaining({
        code: 'MODEL_VERSION_MISMATCH',
        message: 'another scikit-learn',
        at: { file: 'environment.yml', line: 5 }
      })
    )
    expect(warnings).toEqual([['another numpy', 4]])
  })

  it('is a warning where that is asked for, or where it may work', () => {
    const { warnings, log } = recording()
    reportMisfits([ODD, UNSAFE], placeOf, 'warn', log)
    reportMisfits([ODD], placeOf, 'refuse', log)
    expect(warnings).toEqual([
      ['another numpy', 4],
      ['another scikit-learn', 5],
      ['another numpy', 4]
    ])
  })
})
