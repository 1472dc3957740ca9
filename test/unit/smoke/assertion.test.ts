import fc from 'fast-check'
import { compareAnswer, firstDifference } from '../../../src/smoke/assertion.ts'

const json = () => fc.jsonValue()

describe('firstDifference', () => {
  it.each([
    ['numbers', 152.1, 99, '$', 'expected 152.1, got 99'],
    ['an item', [152.1], [99], '$[0]', 'expected 152.1, got 99'],
    [
      'a nested item',
      [{ predictions: [1, 2] }],
      [{ predictions: [1, 3] }],
      '$[0].predictions[1]',
      'expected 2, got 3'
    ],
    ['an odd key', { 'odd key': 1 }, { 'odd key': 2 }, '$["odd key"]', 'expected 1, got 2'],
    ['a key with quotes', { 'a"b': 1 }, { 'a"b': 2 }, '$["a\\"b"]', 'expected 1, got 2'],
    ['a missing key', { a: 1 }, {}, '$.a', 'expected 1, got nothing'],
    ['an extra key', {}, { b: [1] }, '$.b', 'expected nothing, got an array of 1 item'],
    ['a short array', [1, 2], [1], '$', 'expected 2 items, got 1 item'],
    ['a key of every object', {}, { toString: 1 }, '$.toString', 'expected nothing, got 1'],
    ['an inherited key', { toString: 1 }, {}, '$.toString', 'expected 1, got nothing'],
    ['a kind', [1], { 0: 1 }, '$', 'expected an array of 1 item, got an object'],
    ['number and text', 1, '1', '$', 'expected 1, got "1"'],
    ['null and 0', null, 0, '$', 'expected null, got 0'],
    ['null and nothing', { a: null }, {}, '$.a', 'expected null, got nothing'],
    ['the first of two', { a: [1, 2], b: 3 }, { b: 4, a: [1, 9] }, '$.a[1]', 'expected 2, got 9']
  ])('finds %s', (_, expected, actual, path, why) => {
    const difference = firstDifference(expected, actual, 1e-4)
    expect(difference?.path).toBe(path)
    expect(difference?.why).toBe(why)
  })

  it.each([
    [1, 1.00011, 1e-4, false],
    [1, 1.00009, 1e-4, true],
    [0, 0.00009, 1e-4, true],
    [0, 0.0002, 1e-4, false],
    [1000, 1000.09, 1e-4, true],
    [1000, 1000.2, 1e-4, false],
    [-1000, -1000.09, 1e-4, true],
    [1, 1.5, 0.5, true],
    [3, 3, 0, true],
    [3, 3.0000001, 0, false],
    [Number.MAX_VALUE, -Number.MAX_VALUE, 1e-4, false],
    [Infinity, Infinity, 1e-4, true],
    [1e308, Infinity, 1e-4, false]
  ])('compares %d with %d at tolerance %d: equal is %s', (expected, actual, tolerance, equal) => {
    expect(firstDifference(expected, actual, tolerance) === undefined).toBe(equal)
  })

  it('finds none between a value and its own copy', () => {
    fc.assert(
      fc.property(json(), value => {
        expect(firstDifference(value, JSON.parse(JSON.stringify(value)), 0)).toBeUndefined()
      })
    )
  })

  it('agrees with deep equality when nothing is tolerated', () => {
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
    fc.assert(
      fc.property(json(), json(), (a, b) => {
        const [left, right] = [plain(a), plain(b)]
        const same = JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))
        expect(firstDifference(left, right, 0) === undefined).toBe(same)
      })
    )
  })

  it('names the very place where one number was changed', () => {
    const path = fc.array(fc.oneof(fc.nat(3), fc.string()), { maxLength: 6 })
    fc.assert(
      fc.property(path, steps => {
        const wrap = (leaf: number) =>
          steps.reduceRight<unknown>(
            (inner, at) =>
              typeof at === 'number'
                ? [...Array(at).fill(0), inner]
                : Object.fromEntries([[at, inner]]),
            leaf
          )
        const difference = firstDifference(wrap(1), wrap(2), 1e-4)
        expect(difference).toMatchObject({ expected: 1, actual: 2 })
        expect(difference?.path.startsWith('$')).toBe(true)
        // The path read as JavaScript leads to the value.
        const read = new Function('$', `return ${difference?.path}`)
        expect(read(wrap(2))).toBe(2)
      })
    )
  })

  it('does not overflow on deep nesting', () => {
    const deep = (leaf: number) => {
      let value: unknown = leaf
      for (let i = 0; i < 50_000; i++) value = [value]
      return value
    }
    expect(firstDifference(deep(1), deep(1), 0)).toBeUndefined()
    expect(firstDifference(deep(1), deep(2), 0)?.why).toBe('expected 1, got 2')
  })

  it('cuts long text in what it tells', () => {
    expect(firstDifference('x'.repeat(5000), 1, 0)?.why.length).toBeLessThan(120)
  })
})

describe('compareAnswer', () => {
  it.each([
    ['JSON in a string', [1, 2], '[1, 2]', undefined, true],
    ['JSON in a string that differs', [1, 2], '[1, 3]', '$[1]', true],
    ['text that is expected', '[1, 2]', '[1, 2]', undefined, false],
    ['text that is no JSON', [1], 'oops', '$', false],
    ['the value itself', [1], [1], undefined, false],
    ['null in a string', null, 'null', undefined, true]
  ])('reads %s', (_, expected, actual, path, doubleEncoded) => {
    const comparison = compareAnswer(expected, actual, 1e-4)
    expect(comparison.difference?.path).toBe(path)
    expect(comparison.doubleEncoded).toBe(doubleEncoded)
  })
})

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { object: entries.map(([key, entry]) => [key, sorted(entry)]) }
}
