/**
 * Reads `{"data": [[…], …]}` or `[[…], …]` straight from bytes into floats, without making objects. It takes only what
 * it understands to the last byte; anything else is left to JSON.parse, which also knows what is wrong with it.
 *
 * A number's digits are gathered as an integer; with at most 15 of them and a power of ten of at most 22, one division
 * or multiplication gives exactly the double that JSON.parse gives (Clinger, "How to read floating point numbers
 * accurately", 1990).
 */
const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i)
const MOST_DIGITS = 15

const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const PLUS = 0x2b
const DOT = 0x2e
const ZERO = 0x30
const COLON = 0x3a
const OPEN = 0x5b
const CLOSE = 0x5d
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
    at++
    const rowEnd = count + columns
    for (;;) {
      at = skipSpace(body, at)
      const byte = body[at] as number
      const negative = byte === MINUS
      let digit = (negative ? (body[++at] as number) : byte) - ZERO
      if (!(digit >= 0 && digit <= 9) || count === rowEnd) return undefined
      let mantissa = 0
      let digits = 0
      let scale = 0
      const leadingZero = digit === 0
      do {
        mantissa = mantissa * 10 + digit
        digits++
        digit = (body[++at] as number) - ZERO
      } while (digit >= 0 && digit <= 9)
      if (leadingZero && digits > 1) return undefined
      if (body[at] === DOT) {
        digit = (body[++at] as number) - ZERO
        if (!(digit >= 0 && digit <= 9)) return undefined
        do {
          mantissa = mantissa * 10 + digit
          digits++
          scale++
          digit = (body[++at] as number) - ZERO
        } while (digit >= 0 && digit <= 9)
      }
      const mark = body[at]
      if (mark === 0x65 || mark === 0x45) {
        at++
        const sign = body[at]
        if (sign === MINUS || sign === PLUS) at++
        digit = (body[at] as number) - ZERO
        if (!(digit >= 0 && digit <= 9)) return undefined
        let exponent = 0
        do {
          exponent = exponent * 10 + digit
          if (exponent > 99) return undefined
          digit = (body[++at] as number) - ZERO
        } while (digit >= 0 && digit <= 9)
        scale -= sign === MINUS ? -exponent : exponent
      }
      if (digits > MOST_DIGITS || scale > 22 || scale < -22) return undefined
      const value =
        scale >= 0 ? mantissa / (POWERS[scale] as number) : mantissa * (POWERS[-scale] as number)
      floats[count++] = negative ? -value : value
      at = skipSpace(body, at)
      if (body[at] === COMMA) at++
      else if (body[at] === CLOSE) break
      else return undefined
    }
    if (count !== rowEnd) return undefined
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

const skipSpace = (body: Buffer, from: number): number => {
  let at = from
  let byte = body[at]
  while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = body[++at]
  return at
}
