import fc from 'fast-check'
import { itemsOf, memberOf, valueIn } from '../../../src/smoke/json-spans.ts'
import { bodiesIn } from '../../../src/smoke/sample.ts'

const bodies = (text: string): string[] => {
  const bytes = Buffer.from(text)
  return bodiesIn(bytes, JSON.parse(text.replace(/^\uFEFF/, ''))).map(String)
}

describe('the body of a sample', () => {
  it.each([
    [
      '{"data": [[1.0, 12345678901234567890, 1e5, -0]]}',
      ['{"data": [[1.0, 12345678901234567890, 1e5, -0]]}']
    ],
    ['\uFEFF  [1.50]\r\n', ['[1.50]']],
    [
      '{"expect": 1, "request" : {"b":1.0,\n "a":"\\u0041\\/", "b":2} , "status":200}',
      ['{"b":1.0,\n "a":"\\u0041\\/", "b":2}']
    ],
    ['[{"request":1.0},{"name":"x","request":"]}\\"\\\\"}]', ['1.0', '"]}\\"\\\\"']],
    ['{"requ\\u0065st": 1.0}', ['1.0']],
    ['{"request": 1, "request": 2.0}', ['2.0']],
    ['[{"request": 1.0}, 2]', ['[{"request": 1.0}, 2]']],
    ['[]', ['[]']],
    ['"größe 😀"', ['"größe 😀"']],
    [' true ', ['true']],
    ['-1.0E+2', ['-1.0E+2']]
  ])('of %j is %j', (text, expected) => expect(bodies(text)).toEqual(expected))

  it('is found in every JSON, however it is written', () => {
    const indent = fc.constantFrom(undefined, 1, '\t')
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), indent, (values, space) => {
        const list = JSON.stringify(values, undefined, space)
        const items = itemsOf(list, valueIn(list)).map(({ from, to }) => list.slice(from, to))
        expect(items.map(item => JSON.parse(item))).toEqual(JSON.parse(list))
        const object = JSON.stringify({ 'a"]': 1, request: values[0], z: values }, undefined, space)
        const found = memberOf(object, valueIn(object), 'request')
        expect(JSON.parse(object.slice(found?.from, found?.to))).toEqual(
          JSON.parse(JSON.stringify(values[0]))
        )
        expect(memberOf(object, valueIn(object), 'none')).toBeUndefined()
      }),
      { numRuns: 500, seed: 12 }
    )
  })
})
