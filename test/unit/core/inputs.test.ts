import { flag, list, number, oneOf, pairs, text, textLike } from '../../../src/core/inputs.ts'
import { optional, readParameters, required, withDefault } from '../../../src/core/parameters.ts'

const problemOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return (error as Error).message
  }
  return 'nothing'
}

describe('inputs', () => {
  it('reads each field once, trimmed', () => {
    const fields = {
      name: required(text, ''),
      plan: withDefault(flag, 'false', ''),
      port: optional(number({ least: 1 }), ''),
      kind: withDefault(text, 'x', '')
    }
    expect(readParameters(fields, { name: ' iris ', plan: 'true' })).toEqual({
      name: 'iris',
      plan: true,
      port: undefined,
      kind: 'x'
    })
  })

  it('names the nearest known input for an unknown one', () => {
    expect(
      problemOf(() =>
        readParameters({ 'service-name': required(text, '') }, { 'service-nme': 'x' })
      )
    ).toBe('There is no input "service-nme"; did you mean "service-name"?')
    expect(problemOf(() => readParameters({ path: required(text, '') }, { zzzzzzzz: 'x' }))).toBe(
      'There is no input "zzzzzzzz".'
    )
  })

  it.each([
    [text, '', 'Input "x" is required.'],
    [textLike(/^\d+$/, 'has digits'), 'a/b', 'Input "x" is "a/b": it has digits.'],
    [textLike(/^\d+$/, 'has digits'), '', 'Input "x" is required.'],
    [
      oneOf(['images', 'models']),
      'image',
      'Input "x" must be one of images, models, not "image"; did you mean "images"?'
    ],
    [oneOf(['a', 'b']), '', 'Input "x" is required: one of a, b.'],
    [oneOf(['a', 'b']), 'c', 'Input "x" must be one of a, b, not "c".'],
    [flag, 'yes', 'Input "x" must be true or false, not "yes".'],
    [
      number({ least: 1, most: 9, whole: true }),
      '10',
      'Input "x" must be a whole number from 1 to 9, not "10".'
    ],
    [
      number({ least: 1, most: 9, whole: true }),
      '1.5',
      'Input "x" must be a whole number from 1 to 9, not "1.5".'
    ],
    [number({ least: 0 }), 'Infinity', 'Input "x" must be a number of at least 0, not "Infinity".'],
    [pairs, 'a=1\nb', 'Input "x" needs key=value on each line, not "b".'],
    [pairs, '{"a":{}}', 'Input "x" needs plain values; "a" is not one.']
  ])('%p refuses %p', (parser, value, message) => {
    expect(
      problemOf(() => readParameters({ x: required<unknown>(parser, '') }, { x: value }))
    ).toBe(message)
  })

  it.each([
    ['a=1\nb = 2=3\n', { a: '1', b: '2=3' }],
    ['{"a": 1, "b": true}', { a: '1', b: 'true' }],
    ['', {}]
  ])('reads the pairs %p', (value, expected) => {
    expect(pairs(value, 'x')).toEqual(expected)
  })

  it('reads a list of lines and commas', () => {
    expect(list('a, b\n\n c\n', 'x')).toEqual(['a', 'b', 'c'])
  })
})
