/**
 * The beginning of a text, marked where it was cut; a character is never cut in two.
 * @param length of the whole text, where this is its beginning only
 */
export const excerpt = (text: string, most = 2000, length = text.length): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}… (${length - cut.length} more characters)`
}
