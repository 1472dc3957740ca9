/**
 * Where a text stops being JSON, as ` at line 2, column 5`; empty where the parser does not say. Never a word of the text:
 * the messages of the parser quote it, and it may be a secret. Pure.
 * @param cause what `JSON.parse` threw
 */
export const jsonFault = (text: string, cause: unknown): string => {
  const [, at] = /at position (\d+)/.exec(cause instanceof Error ? cause.message : '') ?? []
  if (at === undefined) return ''
  const before = text.slice(0, Number(at)).split('\n')
  return ` at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
