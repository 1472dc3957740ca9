/** How text writes other text: undone one kind at a time, with the place where each sign came from. Pure. */

/** Text and, for each sign of it and for its end, the place in the text it was read from. */
export interface Decoded {
  readonly text: string
  readonly at: ArrayLike<number>
}

/** Undoes one way of writing; undefined where the text holds none of it. */
export type Decoding = (text: Decoded) => Decoded | undefined

/** The places `[from, to)` of the source that the signs `[from, to)` of a decoded text were read from. */
export const sourceOf = ({ at }: Decoded, from: number, to: number): readonly [number, number] => {
  let end = to
  // Several signs can come from one place: the end is where the next one begins.
  while (end < at.length - 1 && at[end] === at[end - 1]) end++
  return [at[from] ?? 0, at[end] ?? 0]
}

/** Each sign stands for itself. */
export const undecoded = (text: string): Decoded => ({
  text,
  at: Uint32Array.from({ length: text.length + 1 }, (_, i) => i)
})

/** Everything that `shape` matches becomes what `meaning` says of it; all else stays. */
const replacing =
  (
    hint: string,
    shape: RegExp,
    meaning: (match: RegExpExecArray) => string | undefined
  ): Decoding =>
  ({ text, at }) => {
    if (!text.includes(hint)) return undefined
    const parts: string[] = []
    const places: number[] = []
    let [done, changed] = [0, false]
    const copy = (to: number): void => {
      parts.push(text.slice(done, to))
      for (let i = done; i < to; i++) places.push(at[i] ?? 0)
    }
    for (const match of text.matchAll(shape)) {
      const meant = meaning(match)
      if (meant === undefined) continue
      copy(match.index)
      parts.push(meant)
      for (let i = 0; i < meant.length; i++) places.push(at[match.index] ?? 0)
      done = match.index + match[0].length
      changed = true
    }
    if (!changed) return undefined
    copy(text.length)
    places.push(at[text.length] ?? 0)
    return { text: parts.join(''), at: places }
  }

const character = (code: number): string | undefined =>
  code <= 0x10ffff ? String.fromCodePoint(code) : undefined

const SHORT: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v'
}

/** Backslashes, as JSON, JavaScript, Python, C, .NET and shells write them. */
const backslashes = replacing(
  '\\',
  /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|([0-7]{1,3})|([\s\S]))/gi,
  ([, braced, four, eight, two, octal, short]) => {
    const hex = braced ?? four ?? eight ?? two
    if (hex !== undefined) return character(Number.parseInt(hex, 16))
    if (octal !== undefined) return character(Number.parseInt(octal, 8))
    return short === undefined ? undefined : (SHORT[short] ?? short)
  }
)

/** https://url.spec.whatwg.org/#percent-encoded-bytes: each byte as one sign. */
const percents = replacing('%', /%u?([\da-f]{2,4})/gi, ([all, hex = '']) =>
  all[1]?.toLowerCase() === 'u'
    ? hex.length === 4
      ? character(Number.parseInt(hex, 16))
      : undefined
    : character(Number.parseInt(hex.slice(0, 2), 16)) + hex.slice(2)
)

/** https://html.spec.whatwg.org/multipage/named-characters.html, of those that ASCII has. */
const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  'Tab:\t NewLine:\n excl:! quot:" num:# dollar:$ percnt:% amp:& apos:\' lpar:( rpar:) ast:* midast:* plus:+ comma:, period:. sol:/ colon:: semi:; lt:< equals:= gt:> quest:? commat:@ lsqb:[ lbrack:[ bsol:\\ rsqb:] rbrack:] Hat:^ lowbar:_ UnderBar:_ grave:` lcub:{ lbrace:{ verbar:| vert:| VerticalLine:| rcub:} rbrace:}'
    .split(' ')
    .map(entry => [
      entry.slice(0, entry.indexOf(':')).toLowerCase(),
      entry.slice(entry.indexOf(':') + 1)
    ])
)

const entities = replacing(
  '&',
  /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));?/gi,
  ([, hex, decimal, name]) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16))
    if (decimal !== undefined) return character(Number(decimal))
    return NAMED[name?.toLowerCase() ?? '']
  }
)

/** https://www.rfc-editor.org/rfc/rfc2045#section-6.7 */
const quotedPrintable = replacing('=', /=(?:([\da-f]{2})|\r?\n)/gi, ([, hex]) =>
  hex === undefined ? '' : character(Number.parseInt(hex, 16))
)

/** Lines that were wrapped, with what stands at the beginning of the next one. */
const wraps = replacing('\n', /(?<![ \t])[ \t]*\r?\n[ \t]*/g, () => '')

/** Text of two bytes a sign, shown byte by byte. */
const nulls = replacing('\0', /\0/g, () => '')

export const DECODINGS: readonly Decoding[] = [
  backslashes,
  percents,
  entities,
  quotedPrintable,
  wraps,
  nulls
]

/** A stretch of text that may be bytes in base64, in hexadecimal digits or as a list of numbers, and the readings it has. */
export interface Packed {
  readonly from: number
  readonly to: number
  /** Bytes, one a sign. */
  readonly readings: readonly string[]
}

/** Finds what may be packed bytes of at least `least` bytes: whichever sign it begins with, wrapped or not. */
export const packedIn = (text: string, least: number): readonly Packed[] => [
  ...stretches(text, BASE64, /\s/g, Math.ceil((least * 4) / 3), digits =>
    [0, 1, 2, 3].map(skip => Buffer.from(digits.slice(skip), 'base64').toString('latin1'))
  ),
  ...stretches(text, HEX, /0x|\\x|[^\da-f]/gi, least * 2, digits =>
    [0, 1].map(skip => Buffer.from(digits.slice(skip), 'hex').toString('latin1'))
  ),
  ...listsOfNumbers(text, least)
]

const BASE64 = /[\w+/-]+(?:[ \t]*\r?\n[ \t]*[\w+/-]+)*/g
const HEX = /[\da-f]{2,}(?:(?:[\s:,+-]|\\x|%|0x)+[\da-f]{2,})*/gi

/** As JSON has a buffer of Node, or Python a list of bytes; a form writes its blanks as "+". */
const LIST = /\d{1,3}(?:[\s,;+]+\d{1,3})+/g

const listsOfNumbers = (text: string, least: number): readonly Packed[] =>
  [...text.matchAll(LIST)].flatMap(({ 0: found, index }) => {
    const codes = (found.match(/\d+/g) ?? []).map(Number)
    if (codes.length < least) return []
    return [
      {
        from: index,
        to: index + found.length,
        readings: [codes.map(code => String.fromCharCode(code)).join('')]
      }
    ]
  })

const stretches = (
  text: string,
  shape: RegExp,
  separators: RegExp,
  least: number,
  readings: (digits: string) => readonly string[]
): readonly Packed[] =>
  [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(separators, '')
    if (digits.length < least) return []
    // Text of two bytes a sign is read as such, too.
    const all = readings(digits).flatMap(one =>
      one.includes('\0') ? [one, one.replaceAll('\0', '')] : [one]
    )
    return [{ from: index, to: index + found.length, readings: all }]
  })
