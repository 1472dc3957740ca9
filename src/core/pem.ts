/**
 * The PEM text of an input, or undefined when it is something else, such as a path. Secrets are often kept on one line,
 * with `\n` for the line ends or in base64: both are read.
 */
export const pemIn = (value: string): string | undefined => {
  const text = value.includes('-----BEGIN') ? value : fromBase64(value)
  if (text === undefined || !text.includes('-----BEGIN')) return undefined
  const lines = text.includes('\n') ? text : text.replaceAll('\\n', '\n').replaceAll('\\r', '')
  return `${lines.replace(/\r\n?/g, '\n').trim()}\n`
}

/** Its blocks of one kind, in their order: `CERTIFICATE`, or whatever ends in `PRIVATE KEY`. */
export const pemBlocks = (text: string, kind: 'CERTIFICATE' | 'PRIVATE KEY'): readonly string[] =>
  text.match(
    new RegExp(`-----BEGIN (?:[A-Z ]+ )?${kind}-----[\\s\\S]*?-----END [A-Z ]*${kind}-----`, 'g')
  ) ?? []

const fromBase64 = (value: string): string | undefined => {
  const plain = value.replace(/\s+/g, '')
  return plain.length > 64 && /^[A-Za-z0-9+/]+=*$/.test(plain)
    ? Buffer.from(plain, 'base64').toString()
    : undefined
}
