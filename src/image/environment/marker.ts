/** Conditions on requirements: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers */
import { isCondition, satisfies } from './version.ts'

/**
 * Whether a condition holds.
 * @param variables of `markerVariables`; one that is left out is not known.
 * @returns undefined when the text is no marker, or when it hangs on what is not known: never a guess.
 */
export const markerHolds = (
  marker: string,
  variables: Readonly<Record<string, string>>
): boolean | undefined => {
  const tokens = tokensOf(marker)
  if (tokens === undefined) return undefined
  const reader = new MarkerReader(tokens, variables)
  const holds = reader.any()
  return reader.atEnd ? holds : undefined
}

/** Whether a text is a marker, whatever it comes to. Pure. */
export const isMarker = (marker: string): boolean => {
  const tokens = tokensOf(marker)
  if (tokens === undefined) return false
  const reader = new MarkerReader(tokens, {})
  reader.any()
  return reader.atEnd
}

const tokensOf = (marker: string): readonly string[] | undefined => {
  const tokens = marker.match(TOKEN) ?? []
  return tokens.join('').replace(/\s/g, '') === marker.replace(/\s/g, '') ? tokens : undefined
}

const TOKEN = /'[^']*'|"[^"]*"|===|~=|==|!=|<=|>=|<|>|\(|\)|\bnot\s+in\b|[A-Za-z_][\w.]*/g

/** Those there are, and the names that older files have for them. */
const NAMES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['os_name', 'sys_platform', 'platform_machine', 'platform_python_implementation'],
      ...['platform_release', 'platform_system', 'platform_version', 'python_version'],
      ...['python_full_version', 'implementation_name', 'implementation_version', 'extra']
    ].map(name => [name, name])
  ),
  'os.name': 'os_name',
  'sys.platform': 'sys_platform',
  'platform.version': 'platform_version',
  'platform.machine': 'platform_machine',
  'platform.python_implementation': 'platform_python_implementation',
  python_implementation: 'platform_python_implementation'
}

/** Their values are versions. */
const VERSIONS: readonly string[] = [
  ...['implementation_version', 'platform_release', 'python_full_version', 'python_version']
]

/** Deeper ones are no marker of anybody's. */
const DEEPEST = 100

type Holds = boolean | undefined
/** A text, or a variable with its value where that is known. */
interface Operand {
  readonly variable?: string
  readonly value: string | undefined
}

/** `a and b or (c)`: `and` binds closer than `or`. What is not known decides nothing where the rest does. */
class MarkerReader {
  readonly #tokens: readonly string[]
  readonly #variables: Readonly<Record<string, string>>
  #at = 0
  #depth = 0
  #broken = false

  constructor(tokens: readonly string[], variables: Readonly<Record<string, string>>) {
    this.#tokens = tokens
    this.#variables = variables
  }

  get atEnd(): boolean {
    return !this.#broken && this.#at === this.#tokens.length
  }

  any(): Holds {
    let holds = this.#all()
    while (this.#take('or')) {
      const other = this.#all()
      holds = holds || other ? true : holds === undefined || other === undefined ? undefined : false
    }
    return holds
  }

  #all(): Holds {
    let holds = this.#one()
    while (this.#take('and')) {
      const other = this.#one()
      holds =
        holds === false || other === false
          ? false
          : holds === undefined || other === undefined
            ? undefined
            : true
    }
    return holds
  }

  #one(): Holds {
    if (this.#take('(')) {
      if (++this.#depth > DEEPEST) this.#broken = true
      const holds = this.#broken ? undefined : this.any()
      if (!this.#take(')')) this.#broken = true
      this.#depth--
      return holds
    }
    const left = this.#operand()
    const operator = (this.#tokens[this.#at++] ?? '').replace(/\s+/g, ' ')
    const right = this.#operand()
    const variable = left.variable ?? right.variable
    if (!OPERATORS.includes(operator) || variable === undefined) this.#broken = true
    if (this.#broken || left.value === undefined || right.value === undefined) return undefined
    return compare(left.value, operator, right.value, VERSIONS.includes(variable ?? ''))
  }

  #operand(): Operand {
    const token = this.#tokens[this.#at++] ?? ''
    if (/^['"]/.test(token)) return { value: token.slice(1, -1) }
    const variable = Object.hasOwn(NAMES, token) ? NAMES[token] : undefined
    if (variable !== undefined) return { variable, value: this.#variables[variable] }
    this.#broken = true
    return { value: undefined }
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }
}

const OPERATORS = ['===', '~=', '==', '!=', '<=', '>=', '<', '>', 'in', 'not in']

const compare = (left: string, operator: string, right: string, areVersions: boolean): Holds => {
  if (operator === 'in') return right.includes(left)
  if (operator === 'not in') return !right.includes(left)
  if (areVersions && isCondition(`${operator}${right}`))
    return satisfies(left, `${operator}${right}`)
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  // Texts have no order: packaging 22 gives another answer than packaging 26.
  return undefined
}
