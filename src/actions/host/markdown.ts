/** The shapes of job summaries. What stands in them is escaped by core/markdown-text.ts, unless it is `Markdown`. Pure. */
import { type Markdown, shown } from '../../core/markdown-text.ts'

export { code, details, markdown } from '../../core/markdown-text.ts'

type Cell = string | number | Markdown

/** A table whose cells are text: whatever they hold, it stays in its cell. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const line = (cells: readonly Cell[]) => `| ${cells.map(shown).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line), ''].join('\n')
}

/** A list of names and values, without those that are empty. */
export const facts = (rows: readonly (readonly [string, Cell | undefined])[]): string =>
  rows
    .filter(([, value]) => value !== undefined && String(value) !== '')
    .map(([name, value]) => `- **${shown(name)}:** ${shown(value)}\n`)
    .join('')

/** @param text Markdown. */
export const heading = (text: string): string => `### ${text}\n\n`

/** A list of lines. */
export const bullets = (lines: readonly Cell[]): string =>
  lines.map(line => `- ${shown(line)}\n`).join('')
