import { InputError } from '../../../src/runtime/input-error.ts'
import { outputsOf, parseAnswer } from '../../../src/runtime/v2/script-outputs.ts'
import { scoreBody } from '../../../src/runtime/v2/through-score.ts'

const UNKNOWN = { input: { type: 'object' } }
const input = (name: string, datatype: string, values: unknown[]) => ({
  name,
  datatype,
  shape: [values.length],
  data: { values }
})

describe('an inference request for a script', () => {
  it('is "data" when it has one input, unless the script knows that by its name', () => {
    const inputs = [input('x', 'FP32', [1.5])]
    expect(scoreBody(inputs, UNKNOWN)).toBe('{"data":[1.5]}')
    expect(scoreBody(inputs, { input: { properties: { x: {} } } })).toBe('{"x":[1.5]}')
  })

  it('keeps whole numbers of 64 bits, as JSON and as bytes', () => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(9007199254740993n)
    const inputs = [
      input('a', 'INT64', ['9007199254740993', 1]),
      { name: 'b', datatype: 'INT64', shape: [1], data: { bytes } },
      input('c', 'BYTES', ['9007199254740993'])
    ]
    expect(scoreBody(inputs, UNKNOWN)).toBe(
      '{"a":[9007199254740993,1],"b":[9007199254740993],"c":["9007199254740993"]}'
    )
  })
})

describe("a script's answer as outputs", () => {
  const all = { outputs: undefined, isBinary: () => false }

  it('may hold what Python writes for numbers that JSON has no word for', () => {
    expect(parseAnswer('[1.5, NaN, -Infinity, "NaN \\" Infinity"]')).toEqual([
      1.5,
      null,
      null,
      'NaN " Infinity'
    ])
    expect(outputsOf([1.5, null], all)).toEqual([
      { name: 'output', datatype: 'FP64', shape: [2], data: { json: '[1.5,null]' } }
    ])
  })

  it('may be no JSON at all', () => {
    expect(outputsOf(parseAnswer('plain'), all)).toEqual([
      { name: 'output', datatype: 'BYTES', shape: [1], data: { json: '["plain"]' } }
    ])
  })

  it('is cut down to what was asked for, a nameless one under the name asked for', () => {
    const asked = { outputs: ['b'], isBinary: () => false }
    expect(outputsOf({ a: 1, b: true }, asked).map(({ name }) => name)).toEqual(['b'])
    expect(outputsOf([1], asked).map(({ name }) => name)).toEqual(['b'])
    expect(() => outputsOf({ a: 1 }, asked)).toThrow(InputError)
  })

  it.each([
    [[true, false], 'BOOL', '0100'],
    [[1, -1], 'INT64', '0100000000000000ffffffffffffffff'],
    [[1.5, null], 'FP64', '000000000000f83f000000000000f87f'],
    [['a', 'é'], 'BYTES', '010000006102000000c3a9']
  ])('%j is %s as bytes %s', (answer, datatype, hex) => {
    const [output] = outputsOf(answer, { outputs: undefined, isBinary: () => true })
    expect(output?.datatype).toBe(datatype)
    expect(output?.data).toEqual({ bytes: Buffer.from(hex, 'hex') })
  })
})
