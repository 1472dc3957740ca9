import { plainLine } from '../core/plain-text.ts'
import { short } from '../core/words.ts'
import { xmlAttribute, xmlText } from '../core/xml-text.ts'
import { greatestOf } from './text-bars.ts'
import type { Chart } from './view.ts'

/** Heights in pixels: of a row, of its words above, and of its bar. */
const ROW = { all: 38, words: 15, bar: 12 }
const LONGEST_LABEL = 34

/** What a chart needs that stands in a file of its own, and not in a page. */
export interface SvgFileHead {
  /** In pixels. */
  readonly width: number
  readonly style: string
}

/**
 * A chart as an SVG element as wide as the place it stands in. Words keep their size, since nothing is scaled: the label
 * and the value of each bar stand above it. Colours are those of the page (classes `bar`, `bar new`, `track`). Pure.
 */
export const svgBars = ({ about, bars }: Chart, file?: SvgFileHead): string => {
  const greatest = greatestOf(bars)
  return [
    `<svg${file ? ' xmlns="http://www.w3.org/2000/svg"' : ''} role="img" width="${file?.width ?? '100%'}" height="${bars.length * ROW.all}" aria-label="${xmlAttribute(plainLine(wordsOf({ about, bars })))}">`,
    ...(file ? [`<style>${file.style}</style>`] : []),
    ...bars.map(({ label, value, shown, isNew }, i) => {
      const top = i * ROW.all
      const width = Math.max(value > 0 ? 0.5 : 0, (100 * value) / greatest).toFixed(2)
      const bar = `y="${top + ROW.words + 6}" height="${ROW.bar}" rx="2"`
      return [
        `<text x="0" y="${top + ROW.words}">${xmlText(plainLine(short(label, LONGEST_LABEL)))}</text>`,
        `<text x="100%" y="${top + ROW.words}" text-anchor="end">${xmlText(plainLine(shown))}${isNew ? ' · new' : ''}</text>`,
        `<rect class="track" x="0" width="100%" ${bar}/>`,
        `<rect class="bar${isNew ? ' new' : ''}" x="0" width="${width}%" ${bar}/>`
      ].join('')
    }),
    '</svg>'
  ].join('\n')
}

/** The same for who does not see it. */
const wordsOf = ({ about, bars }: Omit<Chart, 'kind'>): string =>
  `${about}: ${bars.map(({ label, shown, isNew }) => `${label} ${shown}${isNew ? ' (new)' : ''}`).join(', ')}`
