/** GitHub refuses the body of a comment or an issue with more characters: `Body is too long (maximum is 65536 characters)`. */
const MOST = 65_536

const CUT = '\n\n… It is too long to be shown here as a whole.\n'

/** A body as GitHub takes it: what is too long ends after a whole line, and says so. Pure. */
export const fittingBody = (text: string): string => {
  if (text.length <= MOST) return text
  const start = text.slice(0, MOST - CUT.length)
  const end = start.lastIndexOf('\n')
  return `${end > 0 ? start.slice(0, end) : start}${CUT}`
}
