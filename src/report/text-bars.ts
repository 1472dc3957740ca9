import { short } from '../core/words.ts'
import type { Bar } from './view.ts'

const WIDTH = 36
const LONGEST_LABEL = 32

/** A chart as lines of text, for a code block. Pure. */
export const textBars = (bars: readonly Bar[]): string => {
  const labels = bars.map(({ label }) => short(label, LONGEST_LABEL))
  const labelWidth = Math.max(0, ...labels.map(label => label.length))
  const shownWidth = Math.max(0, ...bars.map(({ shown }) => shown.length))
  const greatest = greatestOf(bars)
  return bars
    .map(({ value, shown, isNew }, i) => {
      const length = Math.max(value > 0 ? 1 : 0, Math.round((WIDTH * value) / greatest))
      const parts = [
        (labels[i] ?? '').padEnd(labelWidth),
        shown.padStart(shownWidth),
        '█'.repeat(length),
        ...(isNew ? ['new'] : [])
      ]
      return parts.join('  ').trimEnd()
    })
    .join('\n')
}

/** Of all bars, and never 0. Pure. */
export const greatestOf = (bars: readonly Bar[]): number =>
  Math.max(...bars.map(({ value }) => value), 0) || 1
