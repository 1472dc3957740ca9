import { thereAre } from '../../../src/oci/numbers.ts'

describe('the sentence on versions that are there', () => {
  it('names one', () => {
    expect(thereAre([2])).toBe('Its only version is 2.')
  })

  it('names ten at most, the newest', () => {
    expect(thereAre([1, 2, 4])).toBe('Its versions are 1, 2, 4.')
    const many = Array.from({ length: 1000 }, (_, i) => i + 1)
    expect(thereAre(many)).toBe(
      'Its newest versions are 991, 992, 993, 994, 995, 996, 997, 998, 999, 1000.'
    )
  })
})
