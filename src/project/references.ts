import { namesJobSecret } from '../core/child-environment.ts'
import type { SourcePlace, UserError } from '../core/errors.ts'
import { isUsualSecretName } from '../core/usual-secrets.ts'
import type { Scalar } from './node.ts'
import { problem } from './problem.ts'

/** A variable of the process's environment that a value asks for. */
export interface Reference {
  readonly of: 'secrets' | 'vars'
  readonly name: string
  /** What it stands for where it is not set. */
  readonly otherwise?: string
}

/** A value as it stands in the file: text, and what is to be filled in. */
export interface Template {
  readonly at: SourcePlace
  readonly pieces: readonly (string | Reference)[]
}

/**
 * The pieces of a value: `${vars.NAME}`, `${env.NAME}`, `${vars.NAME:-default}`, `${secrets.NAME}`; `$${` is the text `${`.
 * Pure.
 * @throws UserError `PROJECT_INVALID`
 */
export const templateOf = ({ text, at }: Pick<Scalar, 'text' | 'at'>): Template => {
  const pieces: (string | Reference)[] = []
  let end = 0
  for (const { 0: all, index } of text.matchAll(/\$\$\{|\$\{[^}]*\}?/g)) {
    pieces.push(text.slice(end, index))
    pieces.push(all === '$${' ? '${' : referenceOf(all, at))
    end = index + all.length
  }
  pieces.push(text.slice(end))
  return { at, pieces: pieces.filter(piece => piece !== '') }
}

const referenceOf = (text: string, at: SourcePlace): Reference => {
  const [, from, name, otherwise] =
    /^\$\{(secrets|vars|env)\.([A-Za-z_]\w*)(?::-([^}]*))?\}$/.exec(text) ?? []
  if (from === undefined || name === undefined) throw noReference(text, at)
  if (from === 'secrets') {
    if (otherwise !== undefined)
      throw problem(`The secret "${name}" has a default, which anybody could read.`, at)
    if (namesJobSecret(name) && name !== 'GITHUB_TOKEN') throw secretOfJob(name, at)
    return { of: 'secrets', name }
  }
  if (namesJobSecret(name)) throw secretOfJob(name, at)
  if (isUsualSecretName(name))
    throw problem(
      `The variable "${name}" usually holds a secret, and "${from}" is for what anybody may read.`,
      at,
      `Write \${secrets.${name}}, in an input that is a secret; or give the variable another name.`
    )
  return { of: 'vars', name, ...(otherwise === undefined ? {} : { otherwise }) }
}

const noReference = (text: string, at: SourcePlace): UserError =>
  problem(
    text.startsWith('${{')
      ? 'Expressions in double braces are for workflow files.'
      : 'What begins with "${" is not a valid reference.',
    at,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: how references are written.
    'Write ${vars.NAME} or ${secrets.NAME}, and give the step the variable NAME in its env. For the text "${" write "$${".'
  )

const secretOfJob = (name: string, at: SourcePlace): UserError =>
  problem(`The variable "${name}" holds secrets of the whole job.`, at, 'No project needs it.')

/** Whether a value is one reference to a secret, and nothing else. */
export const isSecret = ({ pieces }: Template): boolean =>
  pieces.length === 1 && namesSecret(pieces[0] ?? '')

/** The first secret that a value refers to. */
export const secretIn = ({ pieces }: Template): Reference | undefined => pieces.find(namesSecret)

const namesSecret = (piece: string | Reference): piece is Reference =>
  typeof piece !== 'string' && piece.of === 'secrets'

/** The text of a value that refers to nothing; undefined of another. */
export const plainTextOf = ({ pieces }: Template): string | undefined =>
  pieces.every(piece => typeof piece === 'string') ? pieces.join('') : undefined

type Environment = Readonly<Record<string, string | undefined>>

/** The references of a value that are set nowhere. An empty variable is none: that is what GitHub makes of a missing one. */
export const unsetIn = ({ pieces }: Template, env: Environment): readonly Reference[] =>
  pieces.filter(
    (piece): piece is Reference =>
      typeof piece !== 'string' && !env[piece.name] && piece.otherwise === undefined
  )

/** The text of a value, filled in. */
export const filledIn = ({ pieces }: Template, env: Environment): string =>
  pieces
    .map(piece => (typeof piece === 'string' ? piece : env[piece.name] || piece.otherwise || ''))
    .join('')
