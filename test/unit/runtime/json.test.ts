import { parseJson } from '../../../src/runtime/json.ts'

const parse = (text: string) => parseJson(Buffer.from(text))

describe('the JSON of a request', () => {
  it.each([
    ['[NaN, -Infinity, Infinity]', [NaN, -Infinity, Infinity]],
    [
      '{"a": NaN, "b": "NaN", "NaN": ["Infinity", NaN]}',
      { a: NaN, b: 'NaN', NaN: ['Infinity', NaN] }
    ],
    ['[1e400, -1.5E+309, "1e400"]', ['1e400', '-1.5E+309', '1e400']],
    ['[9007199254740993, -12345678901234567890]', ['9007199254740993', '-12345678901234567890']],
    ['[1e300, 1e-400, 0.12345678901234567890]', [1e300, 0, 0.12345678901234568]],
    [
      `[${'1'.repeat(300)}e19, ${'9'.repeat(310)}.5]`,
      [`${'1'.repeat(300)}e19`, `${'9'.repeat(310)}.5`]
    ]
  ])('holds what Python writes and what a double cannot: %s', (text, expected) => {
    expect(parse(text)).toEqual(expected)
  })

  it.each([
    '[NaNs]',
    '[-NaN]',
    '{NaN: 1}',
    '[Infinity1]',
    '[+Infinity]',
    '[nan]',
    '[NaN',
    '[1e400e1]',
    'NaN NaN'
  ])('refuses %s, which nobody writes', text => {
    expect(() => parse(text)).toThrow('not valid JSON')
  })

  it('never looks twice at a digit', () => {
    const digits = '2'.repeat(1_000_000)
    for (const text of [
      `1.${digits}x`,
      `${digits}.${digits}x`,
      `${digits}e${digits}x`,
      `[NaN${digits}`
    ])
      expect(() => parse(text)).toThrow('not valid JSON')
  })
})
