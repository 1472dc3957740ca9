import { canonicalMarshal } from '../../../../src/image/bytecode/marshal.ts'

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex')
/** `('a', 'a')` as marshal writes it: marked or not, twice or once and referred to. */
const PAIRS = {
  'twice, unmarked': hex('29 02 7a 01 61 7a 01 61'),
  'twice, marked': hex('a9 02 fa 01 61 fa 01 61'),
  'interned, by reference': hex('a9 02 da 01 61 72 01 00 00 00'),
  'in the long form': hex('28 02 00 00 00 61 01 00 00 00 61 61 01 00 00 00 61')
}

describe('marshalled values', () => {
  it.each(Object.entries(PAIRS))('are written in one form: %s', (_, bytes) => {
    expect(canonicalMarshal(bytes, 12)).toEqual(hex('29 02 da 01 61 72 00 00 00 00'))
  })

  it('keep apart what is equal for Python only: 1.0 and 1, 0.0 and -0.0', () => {
    const bytes = hex('29 03 69 01 00 00 00 67 00 00 00 00 00 00 00 00 67 00 00 00 00 00 00 00 80')
    expect(canonicalMarshal(bytes, 12)).toEqual(bytes)
  })

  it('have their sets in one order', () => {
    const set = (...parts: string[]) => hex(`3e 02 00 00 00 ${parts.join(' ')}`)
    expect(canonicalMarshal(set('7a 01 62', '7a 01 61'), 10)).toEqual(
      canonicalMarshal(set('7a 01 61', '7a 01 62'), 10)
    )
  })

  it.each(['', '7a 05 61', '72 00 00 00 00', '51', '4e 4e', '29 02 4e'])(
    'that are damaged are refused: %s',
    bytes => {
      expect(() => canonicalMarshal(hex(bytes), 12)).toThrow(/marshalled code/)
    }
  )
})
