/** The beginning of a text, marked where it was cut; a character is never cut in two. */
export const excerpt = (text: string, most = 2000): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut}… (${text.length - cut.length} more characters)`
}
