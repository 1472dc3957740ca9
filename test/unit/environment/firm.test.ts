import { firmIn, keptFirm, withFirm } from '../../../src/image/environment/firm.ts'
import { firstState } from '../../../src/image/environment/state.ts'
import type { Wanted } from '../../../src/image/environment/wanted.ts'

const line = (name: string, versions: string, from: Wanted['from'], number = 1): Wanted => ({
  ...{ name, versions, from, extras: [], hashes: [] },
  at: { file: 'environment.yml', line: number }
})
const firmNames = (wanted: readonly Wanted[], pip?: string): readonly string[] =>
  withFirm(wanted, pip).flatMap(({ name, firm }) => (firm ? [name] : []))

describe('lines whose versions count whatever other packages say', () => {
  const wanted = [
    line('numpy', '==1.20.2', 'conda'),
    line('pandas', '>=1.0', 'conda'),
    line('scipy', '==1.5.*', 'conda'),
    line('gast', '==0.3.2', 'pip')
  ]

  it("are those of conda with one version, and those of pip where the file's own pip does not check", () => {
    expect(firmNames(wanted)).toEqual(['numpy', 'scipy'])
    expect(firmNames(wanted, '19.2.3')).toEqual(['numpy', 'scipy', 'gast'])
    expect(firmNames(wanted, '20.3')).toEqual(['numpy', 'scipy'])
  })

  it('are kept where a refusal names them, once, and said', () => {
    const state = firstState(withFirm(wanted))
    const said =
      'Because yellowbrick==1.3 depends on numpy>=1.16.0,<1.20 and you require numpy==1.20.2'
    const kept = firmIn(said, state)
    expect(kept.map(({ name }) => name)).toEqual(['numpy'])
    expect(firmIn(said, { ...state, firm: kept })).toEqual([])
    expect(keptFirm(kept)[0]?.message).toBe(
      "By what packages of PyPI say, lines of environment.yml do not fit together: numpy==1.20.2 (line 1). They are locked as they are written, as the file's own installer takes them."
    )
    expect(keptFirm([])).toEqual([])
  })
})
