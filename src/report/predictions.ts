/** What a report shows of predictions that differ from those of another version. Pure, and bounded. */
import { counted, short } from '../core/words.ts'
import type { ChangedOutput, Changes, Share } from '../smoke/changes.ts'
import { changesSentence } from '../smoke/changes-sentence.ts'
import { type Bar, type Block, omitted, type Section } from './view.ts'

/** Rows of the table of changed predictions, and names listed of samples that could not be compared. */
const MOST = { rows: 40, names: 10 }

/** The sentence, a table of what changed most, and how far all numbers moved. */
export const predictionSections = (changes: Changes | undefined): readonly Section[] => {
  if (changes === undefined) return []
  const { changed, distribution } = changes
  const rows = changed.flatMap(({ sample, outputs }) =>
    outputs.map(output => ({ sample, ...output }))
  )
  const places = changed.reduce((sum, { count }) => sum + count, 0)
  const shown = rows.slice(0, MOST.rows)
  const numbers = distribution.reduce((sum, { count }) => sum + count, 0)
  return [
    {
      title: 'Predictions',
      blocks: [
        { kind: 'text', text: changesSentence(changes) },
        ...(shown.length > 0 ? [changedTable(shown)] : []),
        ...(shown.some(({ difference }) => difference !== undefined) ? [MEASURE] : []),
        ...omitted(places - shown.length, 'changed outputs'),
        ...notes(changes),
        ...(numbers > 0 && changed.length > 0
          ? [
              {
                kind: 'chart' as const,
                about: `How far ${counted(numbers, 'number')} moved`,
                bars: distribution.map((share, i) => barOf(share, distribution[i - 1]?.upTo))
              }
            ]
          : [])
      ]
    }
  ]
}

/** As tolerances are: src/smoke/sample.ts. */
const MEASURE: Block = {
  kind: 'text',
  text: 'Differences are relative to the value before, and absolute where that is below 1.'
}

const changedTable = (rows: readonly (ChangedOutput & { readonly sample: string })[]): Block => ({
  kind: 'table',
  head: [
    { title: 'Sample' },
    { title: 'Output' },
    { title: 'Before', isNumber: true },
    { title: 'Now', isNumber: true },
    { title: 'Difference', isNumber: true }
  ],
  rows: rows.map(({ sample, path, before, after, difference }) => [
    short(sample),
    short(path),
    ...(difference === undefined
      ? [before, after, '–']
      : [...tellingApart(before, after), figure(difference)])
  ])
})

/** Two numbers with as many digits as it takes to tell them apart, six at least: what comes after is noise mostly. Pure. */
export const tellingApart = (before: string, after: string): readonly [string, string] => {
  for (let digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
    const [old, now] = [before, after].map(text => String(Number(Number(text).toPrecision(digits))))
    if (old !== undefined && now !== undefined && old !== now) return [old, now]
  }
  return [before, after]
}

const LEAST_DIGITS = 6
/** Of a double. */
const MOST_DIGITS = 17

/** Three digits say how far a prediction moved. */
const figure = (value: number): string => String(Number(value.toPrecision(3)))

const notes = ({ added, missing, incomparable }: Changes): readonly Block[] => [
  ...note('New, not asked before', added),
  ...note('Not asked this time', missing),
  ...note('Not compared, since the request has changed', incomparable)
]

const note = (title: string, names: readonly string[]): readonly Block[] => {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST.names).map(name => short(name, 80))
  const more = names.length - shown.length
  return [
    {
      kind: 'text',
      text: `${title}: ${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`
    }
  ]
}

const barOf = ({ upTo, count }: Share, before: number | undefined): Bar => ({
  label: labelOf(upTo, before),
  value: count,
  shown: String(count)
})

const labelOf = (upTo: number, before: number | undefined): string => {
  if (before === undefined) return 'the same'
  return Number.isFinite(upTo) ? `up to ${upTo}` : `more than ${before}`
}
