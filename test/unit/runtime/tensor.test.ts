import fc from 'fast-check'
import { tensorFrom, tensorToJson } from '../../../src/runtime/backends/onnx/tensor.ts'
import { fromFloat16, toFloat16 } from '../../../src/runtime/float16.ts'

describe('a tensor made from JSON', () => {
  const rows = (type: string) => ({ name: 'x', type, shape: [null, 2] })

  it.each([
    ['float32', [[1.5, -2]], [1.5, -2]],
    ['float64', [[0.1, 1e300]], [0.1, 1e300]],
    ['int8', [[-128, 127]], [-128, 127]],
    ['uint8', [[0, 255]], [0, 255]],
    ['int16', [[-32_768, 32_767]], [-32_768, 32_767]],
    ['uint32', [[0, 4_294_967_295]], [0, 4_294_967_295]],
    ['int64', [['9223372036854775807', -5]], [9223372036854775807n, -5n]],
    ['uint64', [['18446744073709551615', 5]], [18446744073709551615n, 5n]],
    ['bool', [[true, 0]], [1, 0]],
    ['string', [['a', '']], ['a', '']]
  ])('holds %s', (type, value, expected) => {
    const { data, dims } = tensorFrom(value, rows(type))
    expect([...data]).toEqual(expected)
    expect(dims).toEqual([1, 2])
  })

  it.each([
    ['int8', 128],
    ['uint8', -1],
    ['int32', 1.5],
    ['int64', '9223372036854775808'],
    ['uint64', -1],
    ['float32', '1'],
    ['float32', true],
    ['bool', 2],
    ['bool', 'true'],
    ['string', 1]
  ])('refuses a %s of %j and names the element', (type, value) => {
    expect(() => tensorFrom([[value, value]], rows(type))).toThrow(
      new RegExp(`Input "x" expects ${type} \\[\\?, 2\\], but element 0 is`)
    )
  })

  it.each(['float16', 'float32', 'float64'])('takes what is missing or infinite as %s', type => {
    const names = [null, 'NaN', Number.NaN, 'Infinity', '-Infinity', Number.POSITIVE_INFINITY]
    const tensor = tensorFrom([names], { name: 'x', type })
    expect(tensorToJson(tensor)).toBe('[[null,null,null,null,null,null]]')
    const numbers = [...tensor.data].map(one =>
      type === 'float16' ? fromFloat16(Number(one)) : Number(one)
    )
    expect(numbers).toEqual([NaN, NaN, NaN, Infinity, -Infinity, Infinity])
  })

  it.each(['int8', 'uint32', 'int64', 'bool', 'string'])(
    'has no word for what is missing as %s, and says what came',
    type => {
      for (const [item, shown] of [
        [null, 'null'],
        [Number.NaN, 'NaN'],
        [Number.NEGATIVE_INFINITY, '-Infinity']
      ])
        expect(() => tensorFrom([[item, item]], rows(type))).toThrow(
          `Input "x" expects ${type} [?, 2], but element 0 is ${shown}.`
        )
    }
  )

  it.each([
    ['float16', 65_520],
    ['float16', -1e5],
    ['float32', 3.5e38],
    ['float32', -1e300],
    ['float64', '1e400'],
    ['float64', '9'.repeat(400)],
    ['float32', `-${'9'.repeat(60)}`],
    ['int8', 128],
    ['uint16', -1],
    ['int32', '12345678901234567890'],
    ['int64', 2 ** 63],
    ['uint64', 1e30],
    ['int64', '1e400']
  ])('refuses a %s of %j, which it cannot hold', (type, value) => {
    expect(() => tensorFrom([[value, value]], rows(type))).toThrow(
      /but element 0 is .*, which is beyond what \w+ can hold/
    )
  })

  it.each([
    ['float16', 65_519, 65_504],
    ['float32', 3.4028235677973362e38, 3.4028234663852886e38],
    ['float64', 1.7976931348623157e308, 1.7976931348623157e308]
  ])('takes the largest %s', (type, value, expected) => {
    const [found] = tensorFrom([[value, value]], rows(type)).data
    expect(type === 'float16' ? fromFloat16(Number(found)) : found).toBe(expected)
  })

  it('takes no rows at all', () => {
    expect(tensorFrom([], rows('float32')).dims).toEqual([0, 2])
  })

  it('takes any shape where none is told', () => {
    expect(tensorFrom(5, { name: 'x', type: 'float32' }).dims).toEqual([])
    expect(tensorFrom([[[5]]], { name: 'x', type: 'float32' }).dims).toEqual([1, 1, 1])
  })
})

describe('a tensor as JSON', () => {
  it('gives back every float32 exactly', () => {
    fc.assert(
      fc.property(fc.float32Array({ minLength: 1, noNaN: true, noDefaultInfinity: true }), data => {
        const text = tensorToJson({ type: 'float32', dims: [data.length], data })
        const back = Float32Array.from(JSON.parse(text))
        return data.every((value, i) => Object.is(value, back[i]))
      })
    )
  })

  it('has null for what JSON has no word for', () => {
    const data = Float32Array.from([Number.NaN, Number.POSITIVE_INFINITY, -0])
    expect(tensorToJson({ type: 'float32', dims: [3], data })).toBe('[null,null,-0]')
  })

  it('becomes maps where the columns have names', () => {
    const data = Float32Array.from([0.25, 0.75, 1, 0])
    expect(tensorToJson({ type: 'float32', dims: [2, 2], data, labels: ['no', 'yes'] })).toBe(
      '[{"no":0.25,"yes":0.75},{"no":1,"yes":0}]'
    )
  })
})

describe('float16', () => {
  it('comes back unchanged for every one of its bit patterns', () => {
    for (let bits = 0; bits < 0x1_0000; bits++) {
      const value = fromFloat16(bits)
      if (Number.isNaN(value)) expect(toFloat16(value) & 0x7fff).toBeGreaterThan(0x7c00)
      else if (toFloat16(value) !== bits) throw new Error(`${bits} became ${toFloat16(value)}`)
    }
  })

  it('rounds to the nearest, ties to even', () => {
    fc.assert(
      fc.property(fc.double({ min: -70_000, max: 70_000, noNaN: true }), value => {
        const rounded = fromFloat16(toFloat16(value))
        if (Math.abs(value) >= 65_520)
          return rounded === Math.sign(value) * Number.POSITIVE_INFINITY
        const bits = toFloat16(Math.abs(value))
        const [below, above] = [fromFloat16(Math.max(0, bits - 1)), fromFloat16(bits + 1)]
        const error = Math.abs(Math.abs(value) - fromFloat16(bits))
        return (
          error <= Math.abs(Math.abs(value) - below) &&
          (above === Number.POSITIVE_INFINITY || error <= Math.abs(Math.abs(value) - above)) &&
          (Object.is(rounded, -0) || Math.sign(rounded) === Math.sign(value) || rounded === 0)
        )
      })
    )
  })
})
