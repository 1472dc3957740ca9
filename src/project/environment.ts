import { type SourcePlace, UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import type { Parameter } from '../core/parameters.ts'
import { filledIn, type Reference, type Template, unsetIn } from './references.ts'
import { type Environment, layerFor, type Project } from './sections.ts'
import type { Address, ProjectTables } from './tables.ts'
import { templatesOf, textOf, type Value } from './value.ts'

/**
 * The environment that is meant: the one of that name, or the only one there is.
 * @throws UserError `PROJECT_ENVIRONMENT_UNKNOWN`
 */
export const chooseEnvironment = (project: Project, name: string | undefined): Environment => {
  const { environments, file } = project
  const names = [...environments.keys()]
  const [only, ...others] = environments.values()
  const found =
    name === undefined ? (others.length === 0 ? only : undefined) : environments.get(name)
  if (found !== undefined) return found
  const near = name === undefined ? undefined : nearest(name, names)
  throw new UserError(
    'PROJECT_ENVIRONMENT_UNKNOWN',
    name === undefined
      ? `The project file "${file}" has several environments, and none is chosen.`
      : `The project file "${file}" has no environment "${name}"${near ? `; did you mean "${near}"?` : '.'}`,
    { hint: `Name one of its environments: ${names.join(', ')}.`, input: 'environment' }
  )
}

/** The text of an input, from the file. */
export interface Filled {
  readonly text: string
  readonly at: SourcePlace
  readonly parameter: Parameter<unknown>
}

export interface FilledLayer {
  readonly values: ReadonlyMap<Address, Filled>
  /** What was filled in from secrets: to be masked before anything else is done. */
  readonly secrets: readonly string[]
  readonly problems: readonly UserError[]
}

/**
 * The values of an environment, filled in from the environment of the process. Pure.
 * @param wanted what the command takes: nothing else is filled in, and nothing else has to be set
 * @param target another than that of the environment, where the caller named one
 * @param mayLack whether what a value refers to need not be set: the value is left out then
 */
export const fillIn = (
  project: Project,
  environment: Environment,
  tables: ProjectTables,
  {
    wanted,
    env,
    target = environment.target,
    mayLack = () => false
  }: {
    readonly wanted: (address: Address) => boolean
    readonly env: Readonly<Record<string, string | undefined>>
    readonly target?: string | undefined
    readonly mayLack?: (address: Address, of: Reference['of']) => boolean
  }
): FilledLayer => {
  const layer = layerFor(project, environment, tables.targets[target] ?? {})
  const taken = [...layer].filter(
    ([address, value]) =>
      wanted(address) &&
      !templatesOf(value).some(it => unsetIn(it, env).some(({ of }) => mayLack(address, of)))
  )
  const templates = taken.flatMap(([, value]) => templatesOf(value).map(it => ({ value, it })))
  return {
    values: new Map(
      taken.map(([address, value]) => {
        const text = textOf(value, template => filledIn(template, env))
        return [address, { text, at: value.at, parameter: value.parameter }]
      })
    ),
    secrets: templates.flatMap(({ it }) => secretsOf(it, env)),
    problems: templates.flatMap(({ value, it }) =>
      unsetIn(it, env).map(reference => unset(value, it.at, reference))
    )
  }
}

const secretsOf = (
  { pieces }: Template,
  env: Readonly<Record<string, string | undefined>>
): readonly string[] =>
  pieces
    .flatMap(piece =>
      typeof piece !== 'string' && piece.of === 'secrets' ? [env[piece.name] ?? ''] : []
    )
    .filter(value => value !== '')

const unset = ({ key }: Value, at: SourcePlace, { of, name }: Reference): UserError =>
  new UserError(
    'PROJECT_REFERENCE_UNSET',
    `"${key}" needs the variable ${name}, which is not set or empty.`,
    {
      at,
      input: key,
      hint: `In a workflow, give it to the step or the job: env: ${name}: \${{ ${of}.${name} }}. On a terminal, set it in the shell.`
    }
  )
