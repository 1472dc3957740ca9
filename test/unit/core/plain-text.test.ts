import fc from 'fast-check'
import { nameUnseen, plainJson, plainLine, plainText } from '../../../src/core/plain-text.ts'
import { commandsIn } from '../../../testkit/runner-commands.ts'

const NAMES = ['set-output name=a', 'add-mask', 'stop-commands', 'error file=a', 'group', 'debug']
const BLANKS = [
  '',
  ' ',
  '\t',
  '\u00a0',
  '\u2003',
  '\u3000',
  '\u0085',
  '\u2028',
  '\v',
  '\f',
  '\ufeff'
]
const HIDDEN = ['', '\u200b', '\u00ad', '\u2060', '\u0000', '\ufe0f', '\u034f', '\u061c', '\u202e']
const ENDS = ['', '\n', '\r', '\r\n', '\u2028', '\u0085', '\u001b[0m', '\u001b[2K\r']
/** Texts of which a runner may take a part for a command, made of the pieces that matter. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ENDS, ...BLANKS, ...HIDDEN, ...NAMES, '::', ':', '##[', '#', '[', ']'),
      fc
        .tuple(fc.constantFrom(...BLANKS), fc.constantFrom(...HIDDEN), fc.constantFrom(...NAMES))
        .map(([blank, hidden, name]) => `${blank}:${hidden}:${name}::x`),
      fc
        .tuple(fc.constantFrom(...HIDDEN), fc.constantFrom(...NAMES))
        .map(([hidden, name]) => `a #${hidden}#${hidden}[${name}]x`),
      fc.string({ unit: 'binary', maxLength: 5 })
    ),
    { maxLength: 12 }
  )
  .map(pieces => pieces.join(''))

describe('text that is not ours', () => {
  it.each([
    ['::add-mask::a', ': :add-mask::a'],
    [' \t\u00a0::add-mask::a', ' \t\u00a0: :add-mask::a'],
    ['a ##[set-output name=x]y', 'a ## [set-output name=x]y'],
    ['###[group]', '### [group]'],
    ['one\r::debug::two', 'one\n: :debug::two'],
    ['one\r\ntwo\nthree', 'one\ntwo\nthree'],
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['#\u001b[0m#[group]', '## [group]'],
    [':\u001b[0m:debug::', ': :debug::'],
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['\u001b[2J\u009b2J', '\\u001b[2J\\u009b2J'],
    ['a\u202eb\u2028c\u0085d\u200be', 'a\\u202eb\\u2028c\\u0085d\\u200be'],
    ['\ud800', '\\ud800'],
    ['a::b c::d', 'a::b c::d'],
    ['✅ größe – “ok” 日本 ⚠️ 😀\tx', '✅ größe – “ok” 日本 ⚠️ 😀\tx']
  ])('%j is shown as %j', (text, shown) => expect(plainText(text)).toBe(shown))

  it('is one line where it must be', () => {
    expect(plainLine('a\r\n::debug::b')).toBe('a\\r\\n::debug::b')
  })

  it('is never a command for a runner, nor anything for a terminal', () => {
    fc.assert(
      fc.property(hostile, text => {
        const shown = plainText(text)
        expect(commandsIn(shown)).toEqual([])
        expect(shown).not.toMatch(/[^\P{C}\n\t]|\p{Zl}|\p{Zp}/u)
        expect(plainText(shown)).toBe(shown)
        expect(plainLine(text)).not.toContain('\n')
      }),
      { numRuns: 3000, seed: 11 }
    )
  })

  it('is the same value in JSON, and no command there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), hostile, (value, text) => {
        const json = plainJson({ value, text, [text]: 1 }, 2)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text, [text]: 1 })))
        expect(commandsIn(json)).toEqual([])
        expect(nameUnseen(json, () => '?').replaceAll('?', '')).toBe(json.replace(/[\n?]/g, ''))
      }),
      { numRuns: 1000, seed: 11 }
    )
  })
})
