import { plainLine } from './plain-text.ts'

/** Rows as a terminal shows them: cells below each other, two blanks between, nothing at the end of a line. Pure. */
export const columns = (rows: readonly (readonly string[])[]): string => {
  const shown = rows.map(row => row.map(plainLine))
  const widths = (shown[0] ?? []).map((_, i) => Math.max(...shown.map(row => row[i]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd()
  return shown.map(row => `${line(row)}\n`).join('')
}
