/** What a report shows of the ingredients that differ between two images. Pure, and bounded. */
import type { Section, Value } from './view.ts'

/** Something in an image that came, went or has another version. Where it is from a fork, text of a stranger. */
export interface ChangedIngredient {
  /** `package`, `model`, … */
  readonly kind: string
  readonly name: string
  /** Undefined for what is new. */
  readonly before?: string
  /** Undefined for what is gone. */
  readonly after?: string
}

/** Rows of the table; a new environment may have hundreds. */
const MOST_ROWS = 60

/** A table of what differs, old → new; nothing where nothing does. @param titles of the columns of versions */
export const ingredientSections = (
  changes: readonly ChangedIngredient[],
  titles: readonly [before: string, after: string] = ['Before', 'Now']
): readonly Section[] =>
  changes.length === 0
    ? []
    : [
        {
          title: 'What changed',
          blocks: [
            {
              kind: 'table',
              head: ['What', ...titles].map(title => ({ title })),
              rows: changes
                .slice(0, MOST_ROWS)
                .map(change => [nameOf(change), shown(change.before), shown(change.after)])
            },
            ...(changes.length > MOST_ROWS
              ? [{ kind: 'text' as const, text: `… and ${changes.length - MOST_ROWS} more.` }]
              : [])
          ]
        }
      ]

const nameOf = ({ kind, name }: ChangedIngredient): string => {
  if (Object.hasOwn(ALONE, kind)) return ALONE[kind] ?? ''
  return `${NAMED[kind] ?? kind} ${name}`
}

/** Of which an image has one. */
const ALONE: Readonly<Record<string, string>> = {
  base: 'Base image',
  python: 'Python',
  code: 'Entry script and its files'
}

const NAMED: Readonly<Record<string, string>> = {
  model: 'Model',
  package: 'Package',
  setting: 'Setting',
  runtime: 'Scoring runtime:'
}

/** Digests are cut to what tells two of them apart. */
const shown = (value: string | undefined): Value => {
  if (value === undefined) return 'none'
  return value.includes('sha256:')
    ? { code: value.replace(/sha256:([0-9a-f]{12})[0-9a-f]+/g, 'sha256:$1…') }
    : value
}
