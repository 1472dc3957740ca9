/** Reading answers that are JSON, or nearly. Pure. */

/** The JSON value of a text; undefined when it is none. */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The value of a text that is JSON but for `NaN`, `Infinity` and `-Infinity`, which Python's `json.dumps` writes bare;
 * each is read as the text that names it. Undefined when the text holds none of them, or is no JSON even so.
 * https://docs.python.org/3/library/json.html#infinite-and-nan-number-values
 */
export const nearlyJsonOf = (text: string): unknown => {
  let found = false
  const quoted = text.replace(STRING_OR_ODD_NUMBER, token => {
    if (token.startsWith('"')) return token
    found = true
    return `"${token}"`
  })
  return found ? jsonOf(quoted) : undefined
}

const STRING_OR_ODD_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g
