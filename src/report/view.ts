/** What a report shows, whatever it is written in: src/report/markdown.ts and src/report/html.ts write it. */

export interface View {
  /** Good, bad, or good with something to look at. */
  readonly mark: Mark
  /** One line. */
  readonly verdict: string
  readonly sections: readonly Section[]
}

export type Mark = '✅' | '🔶' | '❌'

export interface Section {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A value in a cell or a list: text of anybody's, a name to be copied, whether something passed, or an address. */
export type Value = string | { readonly code: string } | { readonly passed: boolean } | Link

/** @see linkTo, which makes them */
export interface Link {
  readonly text: string
  readonly to: string
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [string, Value])[] }
  | Table
  | Chart
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'fold'; readonly title: string; readonly blocks: readonly Block[] }

export interface Table {
  readonly kind: 'table'
  readonly head: readonly Column[]
  readonly rows: readonly (readonly Value[])[]
}

export interface Column {
  readonly title: string
  /** Numbers stand at the right. */
  readonly isNumber?: true
}

/** Lengths beside each other. */
export interface Chart {
  readonly kind: 'chart'
  /** What the bars are, in a few words. */
  readonly about: string
  readonly bars: readonly Bar[]
}

export interface Bar {
  readonly label: string
  /** At least 0; its unit is that of all bars of the chart. */
  readonly value: number
  /** The value, for people. */
  readonly shown: string
  /** It was not there before. */
  readonly isNew?: boolean
}

/** A link to a page of the web; anything else is text. */
export const linkTo = (to: string, text = to): Value =>
  URL.canParse(to) && /^https?:$/.test(new URL(to).protocol) ? { text, to } : text

/** A sentence for what did not find room in a list; none where all did. */
export const omitted = (count: number, what: string): readonly Block[] =>
  count > 0 ? [{ kind: 'text', text: `… and ${count} more ${what}: see the JSON report.` }] : []
