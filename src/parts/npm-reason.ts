/** Codes, which the sentence after them says in words, a stack, and what npm prints of an error object. */
const NOISE = /^(?:$|code |syscall |errno |at |A complete log)/

/** What npm says of its failure, as one line: the first sentence of its errors. Pure. @returns '' where it says nothing */
export const npmReason = (stderr: string): string => {
  const lines = stderr
    .split('\n')
    .map(line => line.replace(/^npm (?:error|ERR!)/, '').trim())
    .filter(line => !NOISE.test(line))
  return (lines[0] ?? '').slice(0, 300)
}
