import type { SourcePlace } from '../core/errors.ts'

/** What a YAML document holds, with the place of each part; aliases and merge keys are followed already. */
export type Node = Mapping | List | Scalar | Nothing

export interface Mapping {
  readonly kind: 'mapping'
  readonly at: SourcePlace
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly at: SourcePlace
  readonly value: Node
}

export interface List {
  readonly kind: 'list'
  readonly at: SourcePlace
  readonly items: readonly Node[]
}

/** A text, a number as it was written (`1.10`), or `true` or `false`. */
export interface Scalar {
  readonly kind: 'text'
  readonly at: SourcePlace
  readonly text: string
}

/** A key without a value. */
export interface Nothing {
  readonly kind: 'nothing'
  readonly at: SourcePlace
}

/** As messages name it. */
export const kindOf = ({ kind }: Node): string =>
  ({ mapping: 'a mapping', list: 'a list', text: 'a single value', nothing: 'nothing' })[kind]
