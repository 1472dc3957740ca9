import { Meter } from '../../../../src/runtime/meter.ts'
import {
  errorPercent,
  NO_TRAFFIC,
  p95Of,
  trafficBetween,
  trafficIn
} from '../../../../src/services/judge/traffic.ts'

/** A page of the scoring runtime itself. @param requests status and milliseconds of each */
const pageOf = (...requests: readonly (readonly [number, number])[]): string => {
  const meter = new Meter()
  for (const [status, ms] of requests) meter.request('/score', status, ms)
  return meter.page({ inFlight: 0, busyRatio: 0, waiting: 0, collectedLost: 0 })
}
const many = (count: number, status: number, ms: number) =>
  Array.from({ length: count }, () => [status, ms] as const)

describe('traffic of a version', () => {
  it('is read from the page of the scoring runtime', () => {
    const seen = trafficIn(pageOf(...many(8, 200, 4), [500, 4], [400, 4]))
    expect(seen).toMatchObject({ requests: 10, errors: 1 })
    expect(errorPercent(seen)).toBe(10)
    expect(p95Of(seen)).toBeGreaterThan(2.5)
    expect(p95Of(seen)).toBeLessThanOrEqual(5)
  })

  it('passes over what is not ours, and finds nothing in an empty page', () => {
    expect(trafficIn('# HELP a b\nother_total{status="500"} 7\nrubbish\n')).toEqual(NO_TRAFFIC)
    expect(p95Of(NO_TRAFFIC)).toBeUndefined()
    expect(errorPercent(NO_TRAFFIC)).toBe(0)
  })

  it('is what happened between two looks, also where a replica is new or began again', () => {
    const before = new Map([
      ['a', trafficIn(pageOf(...many(100, 500, 4000)))],
      ['b', trafficIn(pageOf(...many(50, 200, 4)))]
    ])
    const after = new Map([
      ['a', trafficIn(pageOf(...many(100, 500, 4000), ...many(5, 200, 4)))],
      ['b', trafficIn(pageOf(...many(3, 200, 4)))],
      ['c', trafficIn(pageOf([500, 4]))]
    ])
    const between = trafficBetween(before, after)
    expect(between).toMatchObject({ requests: 9, errors: 1 })
    expect(p95Of(between)).toBeLessThanOrEqual(5)
  })

  it('has no percentile above the last bound of the histogram', () => {
    expect(p95Of(trafficIn(pageOf(...many(10, 200, 60_000))))).toBe(10_000)
  })
})
