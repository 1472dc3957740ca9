import fc from 'fast-check'
import { scanRows } from '../../../src/runtime/backends/onnx/float-scanner.ts'

const scan = (text: string, columns: number) =>
  scanRows(Buffer.from(text), columns, floats => new Float32Array(floats))

/** The bits, so that -0 and 0 differ. */
const bits = (floats: Float32Array) => [...new Uint32Array(floats.slice().buffer)]

const numberText = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => JSON.stringify(value)),
  fc.double({ noNaN: true, min: -1000, max: 1000 }).map(value => value.toFixed(6)),
  fc.integer().map(String),
  // As Python writes a float32 it has made a double of.
  fc.float({ noNaN: true, noDefaultInfinity: true }).map(value => JSON.stringify(value)),
  fc
    .tuple(fc.double({ noNaN: true, min: -2, max: 2 }), fc.integer({ min: 16, max: 26 }))
    .map(([value, digits]) => value.toPrecision(digits)),
  // Halfway between two floats, or nearly.
  fc
    .tuple(fc.float({ noNaN: true, min: 2 ** -10, max: 2 ** 10 }), fc.integer({ min: 15, max: 26 }))
    .map(([value, digits]) => (value * (1 + 2 ** -24)).toPrecision(digits)),
  fc
    .tuple(fc.integer(), fc.nat(999_999), fc.integer({ min: -30, max: 30 }))
    .map(([whole, part, power]) => `${whole}.${part}e${power}`)
)
const space = fc.constantFrom('', ' ', '\n', '\t', '\r\n  ')

describe('rows of floats read from bytes', () => {
  it('are bit for bit what JSON.parse and Math.fround make, or are left to them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain(columns =>
          fc.tuple(
            fc.constant(columns),
            fc.array(fc.array(numberText, { minLength: columns, maxLength: columns }), {
              minLength: 1,
              maxLength: 4
            }),
            space,
            fc.boolean()
          )
        ),
        ([columns, rows, gap, isObject]) => {
          const list = `[${gap}${rows.map(row => `[${gap}${row.join(`${gap},${gap}`)}${gap}]`).join(`,${gap}`)}]${gap}`
          const text = isObject ? `{${gap}"data"${gap}:${gap}${list}}` : list
          const found = scan(text, columns)
          const parsed = JSON.parse(text)
          const expected = Float32Array.from((isObject ? parsed.data : parsed).flat())
          return found === undefined || bits(found).join() === bits(expected).join()
        }
      ),
      { numRuns: 3000 }
    )
  })

  it('reads the 17 digits of most doubles itself', () => {
    const values = Array.from({ length: 1000 }, (_, i) => Math.fround(Math.sin(i + 1)))
    expect(scan(JSON.stringify([values]), 1000)).toEqual(Float32Array.from(values))
  })

  it('reads what people send without help', () => {
    expect(scan('{"data": [[1, -2.5, 3e2], [0.1, -0, 1E-3]]}', 3)).toEqual(
      Float32Array.from([1, -2.5, 300, 0.1, -0, 0.001])
    )
  })

  it.each([
    ['{"data": [[1, 2]]', 'no end'],
    ['{"data": [[1, 2]]} x', 'something after it'],
    ['{"data": [[1, 2]], "more": 1}', 'another key'],
    ['{"data": [[1, 2, 3]]}', 'too many columns'],
    ['{"data": [[1]]}', 'too few columns'],
    ['{"data": [[1, ]]}', 'a comma too many'],
    ['{"data": [[01, 2]]}', 'a leading zero'],
    ['{"data": [[.5, 2]]}', 'no digit before the point'],
    ['{"data": [[1., 2]]}', 'no digit after the point'],
    ['{"data": [[+1, 2]]}', 'a plus sign'],
    ['{"data": [[1e, 2]]}', 'an empty exponent'],
    ['{"data": [[NaN, 2]]}', 'NaN'],
    ['{"data": [["1", 2]]}', 'a text'],
    ['{"data": [[null, 2]]}', 'null'],
    ['{"data": []}', 'no rows'],
    ['', 'nothing'],
    ['{"data": [[12345678901234567890123456, 2]]}', 'more digits than can be gathered'],
    ['{"data": [[1.000000059604644775390625, 2]]}', 'a number halfway between two floats']
  ])('leaves %j to JSON.parse: %s', text => {
    expect(scan(text, 2)).toBe(undefined)
  })

  it('never reads past what it was given', () => {
    fc.assert(
      fc.property(fc.nat(40), at => {
        const text = '{"data": [[1.5, -2e3], [3, 4]]}'
        const cut = text.slice(0, at)
        return at >= text.length || scan(cut, 2) === undefined
      })
    )
  })
})
