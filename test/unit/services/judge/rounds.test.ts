import { roundLine, roundsReport } from '../../../../src/services/judge/rounds.ts'
import type { Traffic } from '../../../../src/services/judge/traffic.ts'

const traffic = (requests: number, errors: number, ms: number): Traffic => ({
  requests,
  errors,
  within: new Map([
    [ms / 1000, requests],
    [Infinity, requests]
  ])
})
const contender = (label: string) => ({
  label,
  key: undefined,
  reach: async () => Promise.reject()
})
const round = (weight: number, reasons: readonly string[] = []) => ({
  trial: {
    service: 'iris',
    step: 1,
    steps: 2,
    weight,
    candidate: contender('iris:2'),
    running: contender('iris:1')
  },
  evidence: {
    samples: 2,
    failed: [],
    differing: [{ sample: 'one', why: 'differs at $[0]: expected 1, got 2' }],
    candidate: traffic(10, 1, 20),
    running: traffic(90, 0, 10)
  },
  judgement: { verdict: reasons.length === 0 ? ('good' as const) : ('bad' as const), reasons }
})

describe('what is shown of a judged roll-out', () => {
  it('is a line for each step', () => {
    expect(roundLine(round(10))).toBe(
      '✅ iris:2 at step 1 of 2, 10 %: 2 of 2 samples passed; 1 answered differently; 1 of 10 requests failed; 95 % within 19 ms'
    )
    expect(roundLine(round(10, ['it is slow']))).toBe('❌ iris:2 at step 1 of 2, 10 %: it is slow')
  })

  it('is a chart of both versions, and what decided', () => {
    const report = roundsReport([round(10), round(50, ['it is slow'])])
    expect(report).toContain('### ❌ Roll-out of iris:2 beside iris:1')
    expect(report).toContain(
      ' 10 %  iris:2  ████████████████████████       19 ms p95, 1 of 10 failed'
    )
    expect(report).toContain(
      '       iris:1  ████████████                  9.5 ms p95, 0 of 90 failed'
    )
    expect(report).toContain('❌ it is slow.')
    expect(report).toContain('- one differs at')
  })

  it('is nothing where nothing was judged', () => {
    expect(roundsReport([])).toBe('')
  })
})
