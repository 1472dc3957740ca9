import { LineCounter, parse } from 'yaml'
import { yamlDocument, yamlValue } from '../../../src/core/yaml-document.ts'

/** What the parser has a remark for, which quotes lines that a runner takes for commands. */
const REMARKABLE = [
  '%::error::x\n---\na: 1\n',
  '::add-mask::x: !own y\n',
  '? ["::error::x", b]\n: 1\n',
  '? {a: "::error::x"}\n: 1\n'
]

/** How many remarks Node.js was given to print. */
const remarks = (read: (text: string) => unknown): number => {
  const { emitWarning } = process
  let given = 0
  process.emitWarning = () => {
    given++
  }
  try {
    for (const text of REMARKABLE) read(text)
    return given
  } finally {
    process.emitWarning = emitWarning
  }
}

describe('yamlValue', () => {
  it.each([
    ['a: 1', { a: 1 }],
    ['a: 1\na: 2', { a: 2 }],
    ['a: !own x', { a: 'x' }],
    ['- &a [1]\n- *a', [[1], [1]]]
  ])('reads %j', (text, value) => expect(yamlValue(text)).toEqual(value))

  it('refuses what is not YAML, is too deep, or becomes too large', () => {
    expect(() => yamlValue('a: [')).toThrow(/at line 1/)
    expect(() => yamlValue('['.repeat(100_000))).toThrow()
    const bomb = [
      '&a0 [1]',
      ...Array.from({ length: 9 }, (_, i) => `&a${i + 1} [${`*a${i},`.repeat(9)}]`)
    ]
    expect(() => yamlValue(bomb.map(line => `- ${line}`).join('\n'))).toThrow(/alias/i)
  })

  it('has nothing printed of the texts of others', () => {
    // The parser by itself does.
    expect(remarks(text => parse(text))).toBeGreaterThan(3)
    expect(remarks(yamlValue)).toBe(0)
    expect(remarks(text => yamlDocument(text, new LineCounter())?.toJS())).toBe(0)
  })
})
