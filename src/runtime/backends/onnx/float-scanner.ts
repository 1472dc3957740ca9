/**
 * Reads `{"data": [[…], …]}` or `[[…], …]` straight from bytes into floats, without making objects. It takes only what
 * it understands to the last byte; anything else is left to JSON.parse, which also knows what is wrong with it.
 *
 * A number's digits are gathered as an integer; with at most 15 of them and a power of ten of at most 22, one division
 * or multiplication gives exactly the double that JSON.parse gives (Clinger, "How to read floating point numbers
 * accurately", 1990). With up to 25 digits the double may be off by a few units in its last place, which matters only
 * where the float changes within that distance: those few numbers are left to JSON.parse too.
 */
const POWERS = new Float64Array(Array.from({ length: 23 }, (_, i) => 10 ** i))
const EXACT_DIGITS = 15
const MOST_DIGITS = 25
/** More than the 21 roundings of 25 digits can add up to, each at most 2^-53 of the value. */
const MARGIN = 2 ** -48

/** Of 32 bits. What is larger may be infinite as a float. */
const LARGEST_FLOAT = 2 ** 128 - 2 ** 104

const SPACE = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const PLUS = 0x2b
const DOT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const LARGE_E = 0x45
const OPEN = 0x5b
const CLOSE = 0x5d
const SMALL_E = 0x65
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * The rows of a request, or undefined when it is not plainly rows of `columns` numbers each.
 * @param room gives an array for at most so many floats.
 */
export const scanRows = (
  body: Buffer,
  columns: number,
  room: (floats: number) => Float32Array
): Float32Array | undefined => {
  const end = body.length
  let at = skipSpace(body, 0)
  const isObject = body[at] === OPEN_OBJECT
  if (isObject) {
    at = skipSpace(body, at + 1)
    if (
      body[at] !== QUOTE ||
      body[at + 1] !== 0x64 ||
      body[at + 2] !== 0x61 ||
      body[at + 3] !== 0x74 ||
      body[at + 4] !== 0x61 ||
      body[at + 5] !== QUOTE
    )
      return undefined
    at = skipSpace(body, at + 6)
    if (body[at] !== COLON) return undefined
    at = skipSpace(body, at + 1)
  }
  if (body[at] !== OPEN) return undefined
  at = skipSpace(body, at + 1)
  // A number and what parts it from the next take two bytes at least.
  const floats = room((end >> 1) + 1)
  let count = 0
  for (;;) {
    if (body[at] !== OPEN) return undefined
    const rowEnd = count + columns
    let byte = COMMA
    do {
      if (count === rowEnd) return undefined
      byte = body[++at] as number
      while (byte <= SPACE) {
        if (!isSpace(byte)) return undefined
        byte = body[++at] as number
      }
      const negative = byte === MINUS
      if (negative) byte = body[++at] as number
      let mantissa = byte - ZERO
      if (!(mantissa >= 0 && mantissa <= 9)) return undefined
      const first = at
      byte = body[++at] as number
      if (mantissa === 0) {
        if (byte >= ZERO && byte <= NINE) return undefined
      } else
        while (byte >= ZERO && byte <= NINE) {
          mantissa = mantissa * 10 + (byte - ZERO)
          byte = body[++at] as number
        }
      let digits = at - first
      let scale = 0
      if (byte === DOT) {
        const dot = at
        byte = body[++at] as number
        if (!(byte >= ZERO && byte <= NINE)) return undefined
        do {
          mantissa = mantissa * 10 + (byte - ZERO)
          byte = body[++at] as number
        } while (byte >= ZERO && byte <= NINE)
        scale = at - dot - 1
        digits += scale
      }
      if (byte === SMALL_E || byte === LARGE_E) {
        const sign = body[++at]
        if (sign === MINUS || sign === PLUS) at++
        byte = body[at] as number
        if (!(byte >= ZERO && byte <= NINE)) return undefined
        let exponent = 0
        do {
          exponent = exponent * 10 + (byte - ZERO)
          if (exponent > 99) return undefined
          byte = body[++at] as number
        } while (byte >= ZERO && byte <= NINE)
        scale += sign === MINUS ? exponent : -exponent
      }
      if (digits > MOST_DIGITS || scale > 22 || scale < -22) return undefined
      let value = mantissa
      if (scale > 0) value /= POWERS[scale] as number
      else if (scale < 0) {
        value *= POWERS[-scale] as number
        if (value > LARGEST_FLOAT) return undefined
      }
      if (
        digits > EXACT_DIGITS &&
        Math.fround(value * (1 - MARGIN)) !== Math.fround(value * (1 + MARGIN))
      )
        return undefined
      floats[count++] = negative ? -value : value
      while (byte <= SPACE) {
        if (!isSpace(byte)) return undefined
        byte = body[++at] as number
      }
    } while (byte === COMMA)
    if (byte !== CLOSE || count !== rowEnd) return undefined
    at = skipSpace(body, at + 1)
    if (body[at] === COMMA) at = skipSpace(body, at + 1)
    else if (body[at] === CLOSE) break
    else return undefined
  }
  at = skipSpace(body, at + 1)
  if (isObject) {
    if (body[at] !== CLOSE_OBJECT) return undefined
    at = skipSpace(body, at + 1)
  }
  return at === end ? floats.subarray(0, count) : undefined
}

const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09

const skipSpace = (body: Buffer, from: number): number => {
  let at = from
  while (isSpace(body[at] as number)) at++
  return at
}
