import fc from 'fast-check'
import { jsonOf, nearlyJsonOf } from '../../../src/smoke/json-text.ts'

describe('nearlyJsonOf', () => {
  it.each([
    ['[NaN]', ['NaN']],
    ['{"a": -Infinity, "b": Infinity}', { a: '-Infinity', b: 'Infinity' }],
    ['NaN', 'NaN'],
    ['{"NaN": "is NaN", "x": NaN}', { NaN: 'is NaN', x: 'NaN' }],
    ['["a\\"NaN", NaN]', ['a"NaN', 'NaN']],
    ['["NaN"]', undefined],
    ['[1]', undefined],
    ['[NaN', undefined],
    ['[xNaN]', undefined],
    ['"[NaN', undefined],
    ['', undefined]
  ])('reads %s', (text, value) => expect(nearlyJsonOf(text)).toEqual(value))

  it('leaves the rest of a value as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value)
        expect(nearlyJsonOf(`[${text}, NaN]`)).toEqual([jsonOf(text), 'NaN'])
      })
    )
  })

  it('reads long texts', () => {
    const long = `["${'\\n'.repeat(2_000_000)}", NaN]`
    expect(nearlyJsonOf(long)).toEqual(['\n'.repeat(2_000_000), 'NaN'])
  })
})
