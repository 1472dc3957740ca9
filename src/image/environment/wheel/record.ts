/** The list of installed files: https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file */
import { createHash } from 'node:crypto'

/** Path relative to `site-packages`, hash and length; both empty where unknown. */
export type Row = readonly [path: string, hash: string, size: string]

export const rowFor = (path: string, content: Uint8Array | string): Row => {
  const bytes = Buffer.from(content)
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return [path, `sha256=${hash}`, String(bytes.length)]
}

/** Rows of a RECORD: CSV with `,` and `"`. */
export const parseRecord = (text: string): readonly Row[] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { value, next } = field(text, at)
    row.push(value)
    at = next
    if (text[at] === ',') at++
    else {
      rows.push(row)
      row = []
      while (text[at] === '\r' || text[at] === '\n') at++
    }
  }
  return rows.map(([path = '', hash = '', size = '']) => [path, hash, size] as const)
}

/** In the order and with the line ends that pip writes. */
export const formatRecord = (rows: readonly Row[]): string =>
  rows
    .map(row => ({ row, key: Buffer.from(row.join('\0')) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ row }) => `${row.map(quoted).join(',')}\r\n`)
    .join('')

const field = (text: string, at: number): { value: string; next: number } => {
  if (text[at] !== '"') {
    let end = at
    while (end < text.length && !',\r\n'.includes(text[end] as string)) end++
    return { value: text.slice(at, end), next: end }
  }
  let value = ''
  let end = at + 1
  for (; end < text.length; end++) {
    if (text[end] !== '"') value += text[end]
    else if (text[end + 1] === '"') value += text[end++]
    else break
  }
  return { value, next: end + 1 }
}

const quoted = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
