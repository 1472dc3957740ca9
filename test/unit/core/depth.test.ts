import { isDeeperThan } from '../../../src/core/depth.ts'

describe('the depth of a document', () => {
  it.each([
    [0, 1, false],
    [0, [], false],
    [0, [1], true],
    [1, [1], false],
    [2, { a: [1, { b: null }] }, true],
    [3, { a: [1, { b: null }] }, false]
  ])('more than %d: %j is %p', (most, document, expected) => {
    expect(isDeeperThan(most, document)).toBe(expected)
  })

  it('is found without a stack', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)
    expect([isDeeperThan(100, deep), isDeeperThan(200_000, deep)]).toEqual([true, false])
  })
})
