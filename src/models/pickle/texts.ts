import { ofText, textOf } from './handles.ts'

/** So many of the texts met last can be read; of those before only what was asked for. */
const KEPT = 64 * 1024

/** How a text is written: as UTF-8, in quotes with escapes (STRING), with `\u` escapes (UNICODE). */
export type Writing = 0 | 1 | 2
export const WRITING = { utf8: 0, quoted: 1, escaped: 2 } as const

/** The short texts of a pickle: where they lie, decoded only when they are asked for. */
export class Texts {
  #count = 0
  // There from the first text on: an archive may have tens of thousands of pickles without any.
  #starts = new Float64Array(0)
  #lengths = new Uint16Array(0)
  #writings = new Uint8Array(0)
  readonly #asked = new Map<number, string>()

  /** @param start offset in the whole stream */
  add(start: number, length: number, writing: Writing): number {
    const count = this.#count++
    if (count === 0) {
      this.#starts = new Float64Array(KEPT)
      this.#lengths = new Uint16Array(KEPT)
      this.#writings = new Uint8Array(KEPT)
    }
    const slot = count % KEPT
    this.#starts[slot] = start
    this.#lengths[slot] = length
    this.#writings[slot] = writing
    return ofText(count)
  }

  /**
   * The text.
   * @param bytes the stream's bytes that are still there, from `base` on
   * @param keep whether it can be read from then on, however far back it lies
   * @returns undefined for what is no short text, or lies too far back
   */
  read(handle: number, bytes: Buffer, base: number, keep: boolean): string | undefined {
    const count = textOf(handle)
    if (count === undefined) return undefined
    const asked = this.#asked.get(count)
    if (asked !== undefined) return asked
    const slot = count % KEPT
    const start = (this.#starts[slot] as number) - base
    if (this.#count - count > KEPT || start < 0) return undefined
    const raw = bytes.subarray(start, start + (this.#lengths[slot] as number))
    const text = decode(raw, this.#writings[slot] as Writing)
    if (keep && this.#asked.size < KEPT) this.#asked.set(count, text)
    return text
  }
}

const decode = (raw: Buffer, writing: Writing): string => {
  if (writing === WRITING.utf8) return unicodeOf(raw)
  if (writing === WRITING.escaped) return unescapedUnicode(raw.toString('latin1'))
  const line = raw.toString('latin1')
  const quoted = /^(['"])(.*)\1$/s.exec(line)
  return unescapedString(quoted?.[2] ?? line)
}

const SURROGATES = /(?:\xed[\xa0-\xbf][\x80-\xbf])+/g

/** UTF-8 as CPython reads it in pickles: with halves of surrogate pairs, each three bytes. */
const unicodeOf = (raw: Buffer): string => {
  const text = raw.toString('utf8')
  if (!text.includes('\ufffd')) return text
  let [decoded, at] = ['', 0]
  for (const { 0: found, index } of raw.toString('latin1').matchAll(SURROGATES)) {
    decoded += raw.toString('utf8', at, index)
    at = index + found.length
    for (let i = index; i < at; i += 3) {
      const [second = 0, third = 0] = raw.subarray(i + 1, i + 3)
      decoded += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f))
    }
  }
  return decoded + raw.toString('utf8', at)
}

/**
 * https://docs.python.org/3/library/codecs.html#text-encodings: raw_unicode_escape. A backslash before anything else stands
 * for itself, and takes what follows with it: of two in a row the second escapes nothing.
 */
const unescapedUnicode = (text: string): string =>
  text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[\s\S])/g, (whole, short, long) => {
    const hex = short ?? long
    return hex === undefined ? whole : characterOf(Number.parseInt(hex, 16), whole)
  })

const characterOf = (code: number, otherwise: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise

const NAMED: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\n': ''
}

/** The escapes of Python's bytes literals. */
const unescapedString = (text: string): string =>
  text.replace(/\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S]))/g, (whole, hex, octal, other) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255)
    return NAMED[other] ?? (/['"\\]/.test(other) ? other : whole)
  })
