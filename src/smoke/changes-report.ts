import { details, fenced, inline } from '../core/markdown-text.ts'
import { short } from '../core/words.ts'
import type { ChangedOutput, Changes, Share } from './changes.ts'

/** What changed between two versions' predictions, as people read it. Pure, and bounded however much changed. */

/** Rows of the table of changed predictions, and names listed of samples that could not be compared. */
const MOST = { rows: 40, names: 10 }

/** One sentence: `2 of 10 samples are predicted differently than by golden.json.` */
export const changesSentence = ({ compared, changed, comparedWith }: Changes): string => {
  const other = short(comparedWith)
  if (compared === 0) return `No sample can be compared with ${other}.`
  if (changed.length === 0)
    return compared === 1
      ? `The one sample compared is predicted as by ${other}.`
      : `All ${compared} samples compared are predicted as by ${other}.`
  return `${changed.length} of ${compared} ${compared === 1 ? 'sample' : 'samples'} ${changed.length === 1 ? 'is' : 'are'} predicted differently than by ${other}.`
}

/** A section of the job summary: the sentence, a table of what changed most, and how far all numbers moved. */
export const changesMarkdown = (changes: Changes): string => {
  const { changed, distribution } = changes
  const sign = changed.length > 0 ? '🔶' : '✅'
  const rows = changed.flatMap(({ sample, outputs }) =>
    outputs.map(output => ({ sample, ...output }))
  )
  const places = changed.reduce((sum, { count }) => sum + count, 0)
  const shown = rows.slice(0, MOST.rows)
  const compared = distribution.reduce((sum, { count }) => sum + count, 0)
  return [
    `\n#### ${sign} Predictions\n\n${inline(changesSentence(changes))}\n`,
    ...(shown.length > 0
      ? [
          '| Sample | Output | Before | After | Difference |\n| --- | --- | ---: | ---: | ---: |',
          ...shown.map(rowOf)
        ]
      : []),
    ...(places > shown.length
      ? [`\n… and ${places - shown.length} more changed outputs: see the JSON report.`]
      : []),
    ...notes(changes),
    ...(compared > 0 && changed.length > 0
      ? [
          `\n${details(
            `Differences of ${compared} ${compared === 1 ? 'number' : 'numbers'}`,
            fenced(distributionBars(distribution))
          )}`
        ]
      : []),
    ''
  ].join('\n')
}

const rowOf = ({
  sample,
  path,
  before,
  after,
  difference
}: ChangedOutput & { readonly sample: string }): string =>
  `| ${inline(short(sample))} | ${inline(short(path))} | ${inline(before)} | ${inline(after)} | ${difference === undefined ? '–' : figure(difference)} |`

/** Three digits say how far a prediction moved. */
const figure = (value: number): string => String(Number(value.toPrecision(3)))

const notes = ({ added, missing, incomparable }: Changes): string[] => [
  ...note('New, not asked before', added),
  ...note('Not asked this time', missing),
  ...note('Not compared, since the request has changed', incomparable)
]

const note = (title: string, names: readonly string[]): string[] => {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST.names).map(name => inline(short(name, 80)))
  const more = names.length - shown.length
  return [`\n${title}: ${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`]
}

/** The distribution as lines of text, for a code block. */
export const distributionBars = (distribution: readonly Share[], width = 40): string => {
  const greatest = Math.max(1, ...distribution.map(({ count }) => count))
  return distribution
    .map(({ upTo, count }, i) => {
      const length = Math.max(count > 0 ? 1 : 0, Math.round((width * count) / greatest))
      return `${labelOf(upTo, distribution[i - 1]?.upTo).padStart(10)} | ${'█'.repeat(length)} ${count}`
    })
    .join('\n')
}

const labelOf = (upTo: number, before: number | undefined): string => {
  if (before === undefined) return 'the same'
  return Number.isFinite(upTo) ? `≤ ${upTo}` : `> ${before}`
}
