/** One way in that a server offers: https://www.rfc-editor.org/rfc/rfc9110#section-11.3 */
export interface Challenge {
  /** Lower case: `bearer`, `basic`. */
  readonly scheme: string
  /** Names in lower case. */
  readonly parameters: Readonly<Record<string, string>>
}

/** One piece of the header: `name=value`, `name="value"`, a lone word, or a comma. */
const PIECE =
  /\s*(?:([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))|([^\s,"=]+)|(,))/gy

/**
 * Reads a `WWW-Authenticate` header, which may hold several challenges with commas between them and within them.
 * What cannot be read is left out.
 */
export const parseChallenges = (header: string): readonly Challenge[] => {
  const found: { scheme: string; parameters: Record<string, string> }[] = []
  for (const [, name, quoted, plain, word] of header.matchAll(PIECE)) {
    const current = found.at(-1)
    if (word !== undefined) found.push({ scheme: word.toLowerCase(), parameters: {} })
    else if (name !== undefined && current !== undefined)
      current.parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? ''
  }
  return found
}
