import { UserError } from './errors.ts'
import { jsonFault } from './json-problem.ts'
import { nearest } from './nearest.ts'

/** Turns the text of one input into a value, or throws a UserError naming the input. */
export interface Parser<T> {
  (text: string, name: string): T
  /** What it takes, for who completes or checks texts before they are read; any text when left out. */
  readonly takes?: Takes
}

export type Takes =
  | { readonly kind: 'one of'; readonly values: readonly string[] }
  | { readonly kind: 'flag' }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly whole: boolean
    }
  /** Entries; where commas separate them, none is part of one. */
  | { readonly kind: 'list'; readonly commas: boolean; readonly of?: readonly string[] }
  | { readonly kind: 'pairs' }

/** A parser that says what it takes. */
export const taking = <T>(
  takes: Takes | undefined,
  parse: (text: string, name: string) => T
): Parser<T> => Object.assign(parse, takes && { takes })

/** Any text, but some. */
export const text: Parser<string> = (value, name) => {
  if (value === '') throw invalid(name, 'is required')
  return value
}

/** Text that keeps a rule of those who are asked about it. @param rule finishes "Input x …": `has lower-case letters` */
export const textLike =
  (pattern: RegExp, rule: string): Parser<string> =>
  (value, name) => {
    if (value === '' || pattern.test(value)) return text(value, name)
    throw invalid(name, `is "${value}": it ${rule}`)
  }

export const oneOf = <const T extends string>(allowed: readonly T[]): Parser<T> =>
  taking({ kind: 'one of', values: allowed }, (value, name) => {
    const found = allowed.find(candidate => candidate === value)
    if (found !== undefined) return found
    throw invalid(
      name,
      value === ''
        ? `is required: one of ${allowed.join(', ')}`
        : `must be one of ${allowed.join(', ')}, not "${value}"${meant(value, allowed)}`
    )
  })

const meant = (value: string, allowed: readonly string[]): string => {
  const near = nearest(value, allowed)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

/** `true`, `false` and their YAML 1.2 spellings; empty is false. */
export const flag: Parser<boolean> = taking({ kind: 'flag' }, (value, name) => {
  if (['true', 'True', 'TRUE'].includes(value)) return true
  if (['', 'false', 'False', 'FALSE'].includes(value)) return false
  throw invalid(name, `must be true or false, not "${value}"`)
})

/** Whether an input is true or false, and nothing else. */
export const isFlag = (parser: Parser<unknown> | undefined): boolean => {
  try {
    return parser?.('true', '') === true
  } catch {
    return false
  }
}

/** A finite decimal number between `least` and `most`. */
export const number = ({
  least = -Infinity,
  most = Infinity,
  whole = false
} = {}): Parser<number> =>
  taking({ kind: 'number', least, most, whole }, (value, name) => {
    const parsed = Number(value)
    const fits = value !== '' && parsed >= least && parsed <= most
    if (fits && (!whole || Number.isInteger(parsed)) && Number.isFinite(parsed)) return parsed
    const kind = whole ? 'a whole number' : 'a number'
    const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`
    throw invalid(name, `must be ${kind}${least === -Infinity ? '' : ` ${range}`}, not "${value}"`)
  })

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3
}

/** `500 MB`, `1.5GiB`, `2000000`: a number of bytes. */
export const byteCount: Parser<number> = (value, name) => {
  const [, digits, unit = 'B'] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)?$/.exec(value) ?? []
  const factor = UNITS[unit]
  if (digits !== undefined && factor !== undefined) return Math.round(Number(digits) * factor)
  throw invalid(name, `must be a number of bytes such as "500 MB" or "2 GiB", not "${value}"`)
}

const SPANS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000
}

/** `45m`, `12h`, `7d`, `2w`: milliseconds. */
export const timeSpan: Parser<number> = (value, name) => {
  const [, digits, unit = ''] = /^([1-9]\d{0,4})\s*([mhdw])$/.exec(value) ?? []
  const factor = SPANS[unit]
  if (digits !== undefined && factor !== undefined) return Number(digits) * factor
  throw invalid(name, `must be a time such as 12h, 7d or 2w (m, h, d, w), not "${value}"`)
}

/** One entry a line; commas separate too. */
export const list: Parser<readonly string[]> = taking({ kind: 'list', commas: true }, value =>
  value
    .split(/[\n,]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
)

/** One entry a line; commas are part of it. */
export const lines: Parser<readonly string[]> = taking({ kind: 'list', commas: false }, value =>
  value
    .split('\n')
    .map(entry => entry.trim())
    .filter(entry => entry !== '')
)

/** `key=value`, one a line, or a JSON object of strings. */
export const pairs: Parser<Readonly<Record<string, string>>> = taking(
  { kind: 'pairs' },
  (value, name) =>
    value.startsWith('{') ? pairsFromJson(value, name) : pairsFromLines(value, name)
)

export const invalid = (name: string, problem: string, hint?: string): UserError =>
  new UserError('INPUT_INVALID', `Input "${name}" ${problem}${/[.?]$/.test(problem) ? '' : '.'}`, {
    hint,
    input: name
  })

/** There is no input of that name: names the nearest there is. */
export const unknownInput = (name: string, known: readonly string[]): UserError => {
  const near = nearest(name, known)
  return new UserError(
    'INPUT_UNKNOWN',
    near === undefined
      ? `There is no input "${name}".`
      : `There is no input "${name}"; did you mean "${near}"?`,
    { hint: `Known inputs: ${known.join(', ')}.`, input: name }
  )
}

const pairsFromLines = (value: string, name: string): Record<string, string> =>
  Object.fromEntries(
    lines(value, name).map(line => {
      const at = line.indexOf('=')
      if (at < 1) throw invalid(name, `needs key=value on each line, not "${line}"`)
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    })
  )

const pairsFromJson = (value: string, name: string): Record<string, string> => {
  const parsed = parseJson(value, name)
  const entries = Object.entries(parsed as Record<string, unknown>)
  return Object.fromEntries(
    entries.map(([key, entry]) => {
      if (entry === null || typeof entry === 'object')
        throw invalid(name, `needs plain values; "${key}" is not one`)
      return [key, String(entry)]
    })
  )
}

const parseJson = (value: string, name: string): unknown => {
  try {
    return JSON.parse(value)
  } catch (cause) {
    throw invalid(name, `is not valid JSON${jsonFault(value, cause)}`)
  }
}
