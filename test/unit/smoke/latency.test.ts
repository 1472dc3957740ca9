import fc from 'fast-check'
import { histogram, percentile } from '../../../src/smoke/latency.ts'

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i)

  it.each([
    [[15, 20, 35, 40, 50], 30, 20],
    [[15, 20, 35, 40, 50], 40, 20],
    [[15, 20, 35, 40, 50], 50, 35],
    [[15, 20, 35, 40, 50], 100, 50],
    [[50, 15, 40, 20, 35], 5, 15],
    [[7], 0, 7],
    [[7], 99, 7],
    [hundred, 95, 95],
    [hundred, 99, 99],
    [hundred, 55, 55],
    [Array.from({ length: 20 }, (_, i) => i + 1), 95, 19]
  ])('of %j at %d is %d', (values, q, expected) => {
    expect(percentile(values, q)).toBe(expected)
  })

  it('of nothing is undefined', () => expect(percentile([], 50)).toBeUndefined())

  it('is the least value that at least q percent do not exceed', () => {
    const values = fc.array(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (list, q) => {
        const share = (limit: number) => list.filter(value => value <= limit).length * 100
        const least = list.toSorted((a, b) => a - b).find(value => share(value) >= q * list.length)
        expect(percentile(list, q)).toBe(least)
      })
    )
  })
})

describe('histogram', () => {
  it('counts every value once', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(fc.array(value), values => {
        const counted = histogram(values).reduce((sum, { count }) => sum + count, 0)
        expect(counted).toBe(values.length)
      })
    )
  })

  it('counts values too close for buckets of their own', () => {
    expect(histogram([0, 5e-324]).map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 1])
  })

  it('holds a hundred thousand values', () => {
    const values = Array.from({ length: 200_000 }, (_, i) => i)
    expect(histogram(values).map(({ count }) => count)).toEqual(Array(8).fill(25_000))
  })
})
