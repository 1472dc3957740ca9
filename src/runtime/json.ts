import { isUtf8 } from 'node:buffer'
import { InputError } from './backends/backend.ts'

/**
 * A request's JSON document. Whole numbers that a double cannot hold come as texts (`"9007199254740993"`), which is how
 * 64-bit inputs take them. @throws InputError
 */
export const parseJson = (body: Buffer): unknown => {
  if (body.length === 0) throw new InputError('The body is empty: a JSON document is expected.')
  if (!isUtf8(body)) throw new InputError('The body is not valid UTF-8.')
  const text = withoutBom(body.toString('utf8'))
  try {
    return JSON.parse(hasLongInteger(text) ? quoteLongIntegers(text) : text)
  } catch (error) {
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
    const text = JSON.stringify(value) ?? String(value)
    return text.length > 80 ? `${text.slice(0, 77)}...` : text
  } catch {
    return 'a deeply nested value'
  }
}

const hasLongInteger = (text: string): boolean => /\d{16}/.test(text)

/** Walks from text to text: one pattern for a whole document runs out of stack where a text has megabytes. */
const quoteLongIntegers = (json: string): string => {
  let quoted = ''
  let at = 0
  while (at < json.length) {
    const open = json.indexOf('"', at)
    const end = open < 0 ? json.length : open
    quoted += json.slice(at, end).replace(LONG_INTEGER, quoteUnlessSafe)
    at = open < 0 ? end : endOfText(json, open)
    quoted += json.slice(end, at)
  }
  return quoted
}

/** A fraction or an exponent makes a number no integer. */
const LONG_INTEGER = /(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

const quoteUnlessSafe = (digits: string): string =>
  Number.isSafeInteger(Number(digits)) ? digits : `"${digits}"`

/** Behind the quotation mark that closes the text. */
const endOfText = (json: string, open: number): number => {
  for (let close = json.indexOf('"', open + 1); close >= 0; close = json.indexOf('"', close + 1)) {
    let slashes = 0
    while (json[close - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return close + 1
  }
  return json.length
}
