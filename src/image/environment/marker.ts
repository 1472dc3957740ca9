/** Conditions on requirements: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */
import { isVersion, satisfies } from './version.ts'

/**
 * Whether a condition holds.
 * @param variables of `markerVariables`.
 * @returns undefined when the text is no marker.
 */
export const markerHolds = (
  marker: string,
  variables: Readonly<Record<string, string>>
): boolean | undefined => {
  const tokens = marker.match(TOKEN) ?? []
  if (tokens.join('').replace(/\s/g, '') !== marker.replace(/\s/g, '')) return undefined
  const reader = new MarkerReader(tokens, variables)
  const holds = reader.any()
  return reader.atEnd ? holds : undefined
}

const TOKEN = /'[^']*'|"[^"]*"|===|~=|==|!=|<=|>=|<|>|\(|\)|\bnot\s+in\b|[A-Za-z_][\w.]*/g

/** `a and b or (c)`: `and` binds closer than `or`. */
class MarkerReader {
  readonly #tokens: readonly string[]
  readonly #variables: Readonly<Record<string, string>>
  #at = 0
  #broken = false

  constructor(tokens: readonly string[], variables: Readonly<Record<string, string>>) {
    this.#tokens = tokens
    this.#variables = variables
  }

  get atEnd(): boolean {
    return !this.#broken && this.#at === this.#tokens.length
  }

  any(): boolean {
    let holds = this.#all()
    while (this.#take('or')) holds = this.#all() || holds
    return holds
  }

  #all(): boolean {
    let holds = this.#one()
    while (this.#take('and')) holds = this.#one() && holds
    return holds
  }

  #one(): boolean {
    if (this.#take('(')) {
      const holds = this.any()
      if (!this.#take(')')) this.#broken = true
      return holds
    }
    const left = this.#value()
    const operator = (this.#tokens[this.#at++] ?? '').replace(/\s+/g, ' ')
    const right = this.#value()
    if (!OPERATORS.includes(operator)) this.#broken = true
    return this.#broken ? false : compare(left, operator, right)
  }

  #value(): string {
    const token = this.#tokens[this.#at++] ?? ''
    if (/^['"]/.test(token)) return token.slice(1, -1)
    const known = this.#variables[token.replaceAll('.', '_')]
    if (known === undefined) this.#broken = true
    return known ?? ''
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }
}

const OPERATORS = ['===', '~=', '==', '!=', '<=', '>=', '<', '>', 'in', 'not in']

const compare = (left: string, operator: string, right: string): boolean => {
  if (operator === 'in') return right.includes(left)
  if (operator === 'not in') return !right.includes(left)
  const versions = isVersion(left) && isVersion(right.replace(/\.\*$/, ''))
  if (versions) return satisfies(left, `${operator}${right}`)
  // Not versions: compared as text.
  const order = left < right ? 0 : left > right ? 2 : 1
  return satisfies(String(order), `${operator}1`)
}
