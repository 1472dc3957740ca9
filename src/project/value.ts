import { type SourcePlace, UserError } from '../core/errors.ts'
import type { Parameter } from '../core/parameters.ts'
import { kindOf, type Node, type Scalar } from './node.ts'
import { problem } from './problem.ts'
import { isSecret, plainTextOf, secretIn, type Template, templateOf } from './references.ts'

/** What a key of the file holds: the text of an input, with what is to be filled in. */
export interface Value {
  readonly key: string
  readonly at: SourcePlace
  readonly parameter: Parameter<unknown>
  readonly shape:
    | { readonly kind: 'text'; readonly template: Template }
    | { readonly kind: 'list'; readonly entries: readonly Template[] }
    | { readonly kind: 'pairs'; readonly entries: readonly (readonly [string, Template])[] }
}

/**
 * The value of a key. Pure.
 * @param options.plainSecrets whether secrets may stand there as they are
 * @returns what is wrong with it too, as far as that needs no environment
 */
export const readValue = (
  key: string,
  node: Node,
  parameter: Parameter<unknown>,
  { plainSecrets = false } = {}
): { readonly value?: Value; readonly problems: readonly UserError[] } => {
  const problems: UserError[] = []
  const template = (scalar: Pick<Scalar, 'text' | 'at'>): Template => {
    try {
      return templateOf(scalar)
    } catch (error) {
      problems.push(error as UserError)
      return { at: scalar.at, pieces: [] }
    }
  }
  const shape = shapeOf(key, node, parameter, template, found => problems.push(found))
  if (shape === undefined || problems.length > 0) return { problems }
  const value = { key, at: node.at, parameter, shape }
  return { value, problems: secretProblems(value, plainSecrets) }
}

const shapeOf = (
  key: string,
  node: Node,
  { parse: { takes } }: Parameter<unknown>,
  template: (scalar: Pick<Scalar, 'text' | 'at'>) => Template,
  report: (problem: UserError) => void
): Value['shape'] | undefined => {
  if (node.kind === 'text') return { kind: 'text', template: template(node) }
  if (node.kind === 'list' && takes?.kind === 'list') {
    const entries = node.items.flatMap(item => {
      const wrong = entryProblem(key, item, takes.commas)
      if (wrong) report(wrong)
      return item.kind === 'text' ? [template(item)] : []
    })
    return { kind: 'list', entries }
  }
  if (node.kind === 'mapping' && takes?.kind === 'pairs')
    return {
      kind: 'pairs',
      entries: node.entries.flatMap(({ key: name, value }) => {
        if (value.kind === 'text') return [[name, template(value)] as const]
        report(
          problem(`"${name}" in "${key}" needs a single value, not ${kindOf(value)}.`, value.at)
        )
        return []
      })
    }
  report(
    node.kind === 'nothing'
      ? problem(`"${key}" has no value.`, node.at, 'Give it one, or leave the line out.')
      : problem(`"${key}" needs ${WANTED[takes?.kind ?? 'text']}, not ${kindOf(node)}.`, node.at)
  )
  return undefined
}

const WANTED = {
  'one of': 'a single value',
  flag: 'true or false',
  number: 'a number',
  list: 'a list, or one text',
  pairs: 'a mapping',
  text: 'a single value'
}

const entryProblem = (key: string, item: Node, commas: boolean): UserError | undefined => {
  if (item.kind !== 'text')
    return problem(`An entry of "${key}" is a single value, not ${kindOf(item)}.`, item.at)
  if (item.text.includes('\n')) return problem(`An entry of "${key}" is one line.`, item.at)
  if (commas && item.text.includes(','))
    return problem(
      `An entry of "${key}" has a comma, which separates entries.`,
      item.at,
      'Write each entry on a line of its own, with "- " before it.'
    )
  return undefined
}

/** The templates of a value. */
export const templatesOf = ({ shape }: Value): readonly Template[] =>
  shape.kind === 'text'
    ? [shape.template]
    : shape.kind === 'list'
      ? shape.entries
      : shape.entries.map(([, template]) => template)

/** Secrets stand where they are secret, and nowhere as they are. */
const secretProblems = (value: Value, plainSecrets: boolean): readonly UserError[] => {
  const { key, parameter } = value
  return templatesOf(value).flatMap(template => {
    const secret = secretIn(template)
    if (!parameter.secret)
      return secret === undefined
        ? []
        : [
            problem(
              `"${key}" is not kept secret, and refers to the secret "${secret.name}".`,
              template.at,
              'Secrets go into inputs that are masked and shown nowhere, such as key-seed or secure-environment-variables.'
            )
          ]
    return plainSecrets ? [] : secretProblem(key, template, parameter)
  })
}

const secretProblem = (
  key: string,
  template: Template,
  { isPath }: Parameter<unknown>
): readonly UserError[] => {
  if (isSecret(template)) return []
  const text = plainTextOf(template)
  if (text === '' || (text !== undefined && isPath?.(text, {}))) return []
  return [inFile(key, template.at)]
}

const inFile = (key: string, at: SourcePlace): UserError =>
  new UserError(
    'PROJECT_SECRET_IN_FILE',
    `"${key}" is a secret, and a project file holds none: its text stands there for everybody to read.`,
    {
      at,
      hint: `Take it out, make a new one, and write \`${key}: \${secrets.NAME}\`, with NAME in the env of the step.`
    }
  )

/** The text of an input that a value stands for, filled in; the entries of pairs as one JSON object. */
export const textOf = ({ shape }: Value, fill: (template: Template) => string): string => {
  switch (shape.kind) {
    case 'text':
      return fill(shape.template)
    case 'list':
      return shape.entries.map(fill).join('\n')
    case 'pairs':
      return shape.entries.length === 0
        ? ''
        : JSON.stringify(
            Object.fromEntries(shape.entries.map(([k, template]) => [k, fill(template)]))
          )
  }
}
