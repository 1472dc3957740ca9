import {
  canonical,
  exact,
  exactAt,
  plain,
  readExact,
  sameExact,
  withMember,
  withoutMembers,
  writeExact
} from '../../../src/core/exact-json.ts'

describe('JSON that stays as it was written', () => {
  it.each([
    '{"b":1,"2":2,"a":3,"1":4}',
    '{"n":12345678901234567890,"f":1.10,"e":1E+400,"z":-0}',
    '{"twice":1,"twice":{"x":[]}}',
    String.raw`{"text":"a\u00e9\"\\,:{}[]","é":"\ud83d"}`,
    '[]',
    '{}',
    '"alone"',
    'null',
    '[[1,[2,{}]],true,false,null]'
  ])('reads and writes %s as it is', json => {
    expect(writeExact(readExact(json))).toBe(json)
  })

  it('takes blanks away and nothing else', () => {
    expect(writeExact(readExact('\r\n{ "a" : [ 1 ,\t2 ] }\r\n'))).toBe('{"a":[1,2]}')
  })

  it('refuses what is no JSON', () => {
    expect(() => readExact('{"a":1,}')).toThrow(SyntaxError)
  })

  it('changes one member and leaves the rest as it stands', () => {
    const before = readExact('{"10":1.0,"a":{"x":9007199254740993,"y":1},"2":2}')
    expect(writeExact(withMember(before, ['a', 'y'], exact('new')))).toBe(
      '{"10":1.0,"a":{"x":9007199254740993,"y":"new"},"2":2}'
    )
    expect(writeExact(withMember(before, ['b', 'c'], exact([1])))).toBe(
      '{"10":1.0,"a":{"x":9007199254740993,"y":1},"2":2,"b":{"c":[1]}}'
    )
    expect(writeExact(withoutMembers(before, ['a', 'none']))).toBe('{"10":1.0,"2":2}')
  })

  it('finds the last of members that share a name', () => {
    const twice = readExact('{"a":{"b":1},"a":{"b":2}}')
    expect(plain(exactAt(twice, 'a', 'b'))).toBe(2)
    expect(exactAt(twice, 'a', 'c')).toBeUndefined()
    expect(writeExact(withMember(twice, ['a'], exact(3)))).toBe('{"a":{"b":1},"a":3}')
  })

  it.each([
    ['{"a":1,"b":2}', '{"b":2,"a":1}', true],
    ['{"a":0,"a":1}', '{"a":1}', true],
    [String.raw`"\u0061"`, '"a"', true],
    ['100', '1e2', true],
    ['1.50', '15e-1', true],
    ['0', '-0.0', true],
    ['9007199254740993', '9007199254740992', false],
    ['[1,2]', '[2,1]', false],
    ['1', '"1"', false],
    ['null', 'false', false],
    ['1', '-1', false]
  ])('%s and %s say the same: %s', (a, b, same) => {
    expect(sameExact(readExact(a), readExact(b))).toBe(same)
  })

  it('compares nothing with nothing alone', () => {
    expect(sameExact(undefined, undefined)).toBe(true)
    expect(sameExact(undefined, exact({}))).toBe(false)
    expect(canonical(exact({ b: 1, a: [true] }))).toBe('{"a":[true],"b":1e0}')
  })
})
