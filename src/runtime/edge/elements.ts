const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT, COMMA] = [
  0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d, 0x2c
]

/**
 * The elements of a JSON list of objects, each as it was written: numbers keep all of their digits. Undefined for anything
 * else; what lies inside of the objects is not judged. Pure.
 */
export const objectsIn = (text: Buffer): readonly Buffer[] | undefined => {
  let at = blanks(text, 0)
  if (text[at] !== OPEN_LIST) return undefined
  const elements: Buffer[] = []
  for (;;) {
    const start = blanks(text, at + 1)
    const end = text[start] === OPEN_OBJECT ? objectEnd(text, start) : undefined
    if (end === undefined) return undefined
    elements.push(text.subarray(start, end))
    at = blanks(text, end)
    if (text[at] === CLOSE_LIST) break
    if (text[at] !== COMMA) return undefined
  }
  return blanks(text, at + 1) === text.length ? elements : undefined
}

const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

const blanks = (text: Buffer, from: number): number => {
  let at = from
  while (isBlank(text[at])) at++
  return at
}

/** Behind the object that begins here. Brackets and quotes are never a part of a longer character in UTF-8. */
const objectEnd = (text: Buffer, start: number): number | undefined => {
  let [depth, quoted] = [0, false]
  for (let at = start; at < text.length; at++) {
    const byte = text[at]
    if (quoted) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) quoted = false
    } else if (byte === QUOTE) quoted = true
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}
