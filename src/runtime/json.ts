import { isUtf8 } from 'node:buffer'
import { InputError } from './input-error.ts'
import { randomId } from './random-id.ts'

/**
 * A request's JSON document. Numbers that a double cannot hold, whole or too large, come as texts (`"9007199254740993"`,
 * `"1e400"`), which is how 64-bit inputs take them. `NaN` and infinities, which Python writes, are taken though JSON has
 * no word for them. @throws InputError
 */
export const parseJson = (body: Buffer): unknown => {
  if (body.length === 0) throw new InputError('The body is empty: a JSON document is expected.')
  if (!isUtf8(body)) throw new InputError('The body is not valid UTF-8.')
  const text = withoutBom(body.toString('utf8'))
  const json = hasLongNumber(text) ? quoteLongNumbers(text) : text
  try {
    return JSON.parse(json)
  } catch (error) {
    if (hasBareWord(json))
      try {
        return parseWithWords(json)
      } catch {
        // What is wrong with it as it came is said below.
      }
    throw new InputError(
      `The body is not valid JSON: ${error instanceof Error ? error.message : error}.`
    )
  }
}

/** Without the mark that some programs put before a text, and JSON does not know. RFC 8259, section 8.1. Pure. */
export const withoutBom = (text: string): string =>
  text.charCodeAt(0) === 0xfeff ? text.slice(1) : text

/** The same for a text in UTF-8. Pure. */
export const withoutBomBytes = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** Whether a value of a document is an object: neither a list nor null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The element of an error message: short, and never a failure of its own. */
export const brief = (value: unknown): string => {
  try {
    const text =
      typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
    return text.length > 80 ? `${text.slice(0, 77)}...` : text
  } catch {
    return 'a deeply nested value'
  }
}

const hasLongNumber = (text: string): boolean => /\d{16}/.test(text) || hasHugeNumber(text)

/** Only such a number can be beyond 1.8e308. */
const hasHugeNumber = (text: string): boolean => /\d[eE]\+?\d{3}|\d{200}/.test(text)

/** Walks from text to text: one pattern for a whole document runs out of stack where a text has megabytes. */
const outsideOfTexts = (json: string, change: (part: string) => string): string => {
  let changed = ''
  let at = 0
  while (at < json.length) {
    const open = json.indexOf('"', at)
    const end = open < 0 ? json.length : open
    changed += change(json.slice(at, end))
    at = open < 0 ? end : endOfText(json, open)
    changed += json.slice(end, at)
  }
  return changed
}

const quoteLongNumbers = (json: string): string => {
  const isHuge = hasHugeNumber(json)
  return outsideOfTexts(json, part => {
    const quoted = part.replace(LONG_INTEGER, quoteUnlessSafe)
    return isHuge ? quoted.replace(WORD, quoteUnlessFinite) : quoted
  })
}

/** A fraction or an exponent makes a number no integer. */
const LONG_INTEGER = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

const quoteUnlessSafe = (digits: string): string =>
  Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`

/** What stands between commas and brackets: a pattern that can only go forward, however long a number is. */
const WORD = /[-+.\w]+/g
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

const quoteUnlessFinite = (word: string): string =>
  Number.isFinite(Number(word)) || !NUMBER.test(word) ? word : `"${word}"`

const hasBareWord = (json: string): boolean => json.includes('NaN') || json.includes('Infinity')

const INFINITE = new Map([
  ['Infinity', '1e999'],
  ['-Infinity', '-1e999']
])

/** JSON has no number that is none: `NaN` travels under a name that no caller's text has, and is put back. */
const parseWithWords = (json: string): unknown => {
  const name = `NaN ${randomId()}`
  const quoted = outsideOfTexts(json, part =>
    part.replace(WORD, word => (word === 'NaN' ? `"${name}"` : (INFINITE.get(word) ?? word)))
  )
  return JSON.parse(quoted, (key, value) => {
    if (key === name) throw new SyntaxError('A name is no text')
    return value === name ? Number.NaN : value
  })
}

/** Behind the quotation mark that closes the text. */
const endOfText = (json: string, open: number): number => {
  for (let close = json.indexOf('"', open + 1); close >= 0; close = json.indexOf('"', close + 1)) {
    let slashes = 0
    while (json[close - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return close + 1
  }
  return json.length
}
