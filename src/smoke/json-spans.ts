/** Where in a JSON document its parts are written: what is sent as it stands must not be read and written again. Pure. */

/** From the first byte of a value to behind its last one. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The span of the document's value: without a mark at its beginning, and without blanks around it. */
export const valueIn = (json: string): Span => {
  const from = blanksFrom(json, json.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0)
  return { from, to: endOf(json, from) }
}

/** The spans of the items of a list. @param json valid JSON, one sign a byte */
export const itemsOf = (json: string, { from }: Span): readonly Span[] => {
  const items: Span[] = []
  for (let at = blanksFrom(json, from + 1); json[at] !== ']'; ) {
    const to = endOf(json, at)
    items.push({ from: at, to })
    at = blanksFrom(json, to)
    if (json[at] === ',') at = blanksFrom(json, at + 1)
  }
  return items
}

/** The span of a member's value, the last one of that name; undefined when there is none. */
export const memberOf = (json: string, { from }: Span, name: string): Span | undefined => {
  let found: Span | undefined
  for (let at = blanksFrom(json, from + 1); json[at] !== '}'; ) {
    const colon = endOf(json, at)
    const value = blanksFrom(json, blanksFrom(json, colon) + 1)
    const to = endOf(json, value)
    if (JSON.parse(json.slice(at, colon)) === name) found = { from: value, to }
    at = blanksFrom(json, to)
    if (json[at] === ',') at = blanksFrom(json, at + 1)
  }
  return found
}

/** U+FEFF in UTF-8, one sign a byte. */
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf'

const blanksFrom = (json: string, from: number): number => {
  let at = from
  while (' \t\r\n'.includes(json[at] ?? 'x')) at++
  return at
}

/** Behind the value that begins at a place: nothing in it is read but brackets and strings. */
const endOf = (json: string, from: number): number => {
  let depth = 0
  for (let at = from; at < json.length; at++) {
    const sign = json[at] as string
    if (sign === '"') {
      for (at++; json[at] !== '"'; at++) if (json[at] === '\\') at++
    } else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    else if (depth === 0 && !isPartOfWord(json[at + 1])) return at + 1
    if (depth === 0 && (sign === '"' || sign === '}' || sign === ']')) return at + 1
  }
  return json.length
}

/** Numbers and `true`, `false`, `null` end where none of their signs follows. */
const isPartOfWord = (sign = ''): boolean => /[\w.+-]/.test(sign)
