import { decide, type Evidence } from '../../../../src/services/judge/decide.ts'
import { NO_TRAFFIC, type Traffic } from '../../../../src/services/judge/traffic.ts'

const LIMITS = { maxErrorPercent: 1, maxLatencyPercent: 50, tolerance: undefined }
const EVIDENCE: Evidence = {
  samples: 3,
  failed: [],
  differing: [],
  candidate: NO_TRAFFIC,
  running: NO_TRAFFIC
}
/** Requests that all took less than so many milliseconds, and more than half of that. */
const traffic = (requests: number, errors = 0, ms = 10): Traffic => ({
  requests,
  errors,
  within: new Map([
    [ms / 2000, 0],
    [ms / 1000, requests],
    [Infinity, requests]
  ])
})

describe('the judge', () => {
  it('lets pass what it has nothing against, and what nobody asked for anything', () => {
    expect(decide(EVIDENCE, LIMITS)).toEqual({ verdict: 'good', reasons: [] })
    const busy = { ...EVIDENCE, candidate: traffic(100, 1), running: traffic(900, 9) }
    expect(decide(busy, LIMITS).verdict).toBe('good')
  })

  it('names the first sample that fails', () => {
    const failed = [{ sample: 'one', why: 'answered with status 500, expected 200' }]
    expect(decide({ ...EVIDENCE, failed }, LIMITS)).toEqual({
      verdict: 'bad',
      reasons: ['1 of 3 samples failed: "one" answered with status 500, expected 200']
    })
  })

  it('minds predictions that differ only where a tolerance is given', () => {
    const differing = [{ sample: 'one', why: 'differs at $[0]: expected 1, got 2' }]
    expect(decide({ ...EVIDENCE, differing }, LIMITS).verdict).toBe('good')
    expect(decide({ ...EVIDENCE, differing }, { ...LIMITS, tolerance: 0 })).toMatchObject({
      verdict: 'bad',
      reasons: [expect.stringContaining('differs at $[0]')]
    })
  })

  it.each([
    ['more than the running version', traffic(100, 5), traffic(900, 9), 'bad'],
    ['as many as the running version', traffic(100, 5), traffic(900, 45), 'good'],
    ['one alone', traffic(3, 1), traffic(900), 'good'],
    ['all of a few', traffic(3, 3), traffic(900), 'bad']
  ])('judges the share of requests that fail: %s', (_, candidate, running, verdict) => {
    expect(decide({ ...EVIDENCE, candidate, running }, LIMITS).verdict).toBe(verdict)
  })

  it.each([
    ['much slower', traffic(100, 0, 100), traffic(900, 0, 50), 'bad'],
    ['a little slower', traffic(100, 0, 70), traffic(900, 0, 50), 'good'],
    ['slower by what a histogram does not see', traffic(100, 0, 4), traffic(900, 0, 1), 'good'],
    ['slower over too few requests', traffic(10, 0, 100), traffic(900, 0, 50), 'good']
  ])('judges the latency: %s', (_, candidate, running, verdict) => {
    expect(decide({ ...EVIDENCE, candidate, running }, LIMITS).verdict).toBe(verdict)
  })
})
