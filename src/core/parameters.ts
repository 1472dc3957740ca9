import { UserError, withMore } from './errors.ts'
import { invalid, lines, type Parser, unknownInput } from './inputs.ts'

/**
 * Everything that is known of one input. The parser, the default, `--help`, action.yml, the tables of the documentation
 * and the JSON schema all follow from it (docs/adrs/0018-one-table-of-parameters.md).
 */
export interface Parameter<T> {
  /** What it is, in one or two sentences of plain text, as people read it in action.yml and `--help`. */
  readonly about: string
  /** From the text given, trimmed and never empty. */
  readonly parse: Parser<T>
  /** What an empty or missing input means. */
  readonly empty: Empty<T>
  /** A default that only a workflow can fill in: an expression of GitHub's. */
  readonly inWorkflow?: string
  /** Its value is masked before anything else happens, and shown nowhere. */
  readonly secret?: true
  /**
   * Whether an entry of its text is the path of a file or folder: in a project file, one from the folder of that file.
   * @param given the other inputs, by their names
   */
  readonly isPath?: (text: string, given: Readonly<Record<string, string>>) => boolean
  /** Few need it: it has no input of its own in action.yml files, and is given in `settings` or the project file. */
  readonly rare?: boolean
  /** The heading it stands under in `--help`, where it is not one of the common ones. */
  readonly group?: string
}

/** An empty input is an error, is read as the text of a default, or is a value that no text stands for. */
export type Empty<T> =
  | { readonly kind: 'required' }
  | { readonly kind: 'default'; readonly text: string }
  | {
      readonly kind: 'value'
      readonly value: T
      /** What leaving it out means, where "nothing" does not say it: `the port the service has, or a free one`. */
      readonly shown?: string
    }

export type Parameters = Readonly<Record<string, Parameter<unknown>>>

/** The values of a table of parameters, by their names. */
export type Values<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never }

/** What has to be given. */
export const required = <T>(parse: Parser<T>, about: string): Parameter<T> => ({
  about,
  parse,
  empty: { kind: 'required' }
})

/** What may be left out; @param shown what that means */
export const optional = <T>(
  parse: Parser<T>,
  about: string,
  shown?: string
): Parameter<T | undefined> => ({
  about,
  parse,
  empty: { kind: 'value', value: undefined, ...(shown === undefined ? {} : { shown }) }
})

/** What has a default, as the text that a user would write. */
export const withDefault = <T>(parse: Parser<T>, text: string, about: string): Parameter<T> => ({
  about,
  parse,
  empty: { kind: 'default', text }
})

/** A list, or pairs: nothing given is an empty one. */
export const several = <T extends object>(parse: Parser<T>, about: string): Parameter<T> => ({
  about,
  parse,
  empty: { kind: 'value', value: parse('', '') }
})

/** The same parameter, its value masked in every log. */
export const secret = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, secret: true })

/** The same parameter, its text being a path, as a whole or entry by entry. */
export const ofPath = <T>(
  parameter: Parameter<T>,
  isPath: NonNullable<Parameter<unknown>['isPath']> = () => true
): Parameter<T> => ({ ...parameter, isPath })

/** Whether a text is a path, where a PEM may be given instead of the path of one. */
export const isNoPem = (text: string): boolean => !text.includes('-----BEGIN')

/** The same parameter, without an input of its own in action.yml files. */
export const rarely = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, rare: true })

/** The same parameters under a heading; those that have one already keep it. */
export const grouped = <P extends Parameters>(group: string, parameters: P): P =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [name, { group, ...parameter }])
  ) as unknown as P

/**
 * Reads every parameter once, in order.
 * @throws UserError `INPUT_UNKNOWN` for a name no parameter has, `INPUT_INVALID` for a value that one refuses.
 */
export const readParameters = <P extends Parameters>(
  parameters: P,
  given: Readonly<Record<string, string>>
): Values<P> => {
  const known = Object.keys(parameters)
  for (const name of Object.keys(given)) if (!known.includes(name)) throw unknownInput(name, known)
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      readParameter(parameter, given[name] ?? '', name)
    ])
  ) as Values<P>
}

const readParameter = <T>(parameter: Parameter<T>, given: string, name: string): T => {
  const { parse, empty } = parameter
  const text = given.trim()
  // No file, name or header can hold one, and what takes it fails in words of its own.
  if (text.includes('\0')) throw invalid(name, 'must not contain a NUL character')
  if (text !== '') return parseText(parameter, text, name)
  switch (empty.kind) {
    case 'required':
      throw missing(parameter, name)
    case 'default':
      return parse(empty.text, name)
    case 'value':
      return empty.value
  }
}

/** The parser may know better what is missing: which names there are, what a name is made of. Else `about` says it. */
const missing = ({ parse, about }: Parameter<unknown>, name: string): unknown => {
  try {
    parse('', name)
  } catch (error) {
    return error instanceof UserError ? withMore(error, { hint: about, input: name }) : error
  }
  return invalid(name, 'is required', about)
}

/**
 * What a parameter makes of a text that is not empty.
 * @throws UserError of the parser, saying which input it is about; of a secret, without a word of its text
 */
export const parseText = <T>(parameter: Parameter<T>, text: string, name: string): T => {
  if (parameter.secret) return readSecret(parameter, text, name)
  try {
    return parameter.parse(text, name)
  } catch (error) {
    throw error instanceof UserError ? withMore(error, { input: name }) : error
  }
}

/** What a parser says of a text may quote it. */
const readSecret = <T>({ parse, about }: Parameter<T>, text: string, name: string): T => {
  try {
    return parse(text, name)
  } catch {
    throw invalid(name, 'does not have its form; as it is a secret, it is not shown', about)
  }
}

/**
 * The values of secrets among what was given, one by one where there are several, whether or not they can be read. The
 * path of a file that holds a secret is none. Pure.
 */
export const secretsIn = (
  parameters: Parameters,
  given: Readonly<Record<string, string>>
): readonly string[] =>
  Object.entries(parameters).flatMap(([name, parameter]) => {
    const text = given[name]?.trim()
    if (!parameter.secret || !text) return []
    return valuesIn(text, parameter, name).filter(
      value => value !== '' && !parameter.isPath?.(value, given)
    )
  })

/** Masks every secret among what was given, before anything else happens. */
export const maskGiven = (
  parameters: Parameters,
  given: Readonly<Record<string, string>>,
  log: { secret(value: string): void }
): void => {
  for (const value of secretsIn(parameters, given)) log.secret(value)
}

const valuesIn = (text: string, { parse }: Parameter<unknown>, name: string): readonly string[] => {
  try {
    const value = parse(text, name)
    return typeof value === 'object' && value !== null
      ? Object.values(value).map(String)
      : [String(value)]
  } catch {
    const entries = lines(text, name)
    return [text, ...entries, ...entries.map(line => line.slice(line.indexOf('=') + 1).trim())]
  }
}

/** What a table shows as the default: the text of one, or the words for leaving it out. */
export const shownDefault = ({ empty }: Parameter<unknown>): string | undefined =>
  empty.kind === 'default' ? empty.text : empty.kind === 'value' ? empty.shown : undefined

/** The part of what was given that a table has names for. */
export const givenFor = (
  parameters: Parameters,
  given: Readonly<Record<string, string>>
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(parameters, name)))
