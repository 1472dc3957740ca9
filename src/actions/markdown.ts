/** Markdown for job summaries. Pure. */

/** A table whose cells are plain text: whatever they hold, it stays in its cell. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[]
): string => {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n')
}

/** A two-column table without rows for what is empty. */
export const facts = (rows: readonly (readonly [string, string | number | undefined])[]): string =>
  table(
    ['', ''],
    rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))
  )

export const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``

export const heading = (text: string): string => `### ${text}\n\n`

/** A list of lines of text. */
export const bullets = (lines: readonly string[]): string =>
  lines.map(line => `- ${cell(line)}\n`).join('')

/** A fold that starts closed. */
export const details = (summary: string, body: string): string =>
  `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>\n`

const cell = (value: string | number): string =>
  String(value).replaceAll('|', '\\|').replace(/\r?\n/g, '<br>').replaceAll('<script', '&lt;script')

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
