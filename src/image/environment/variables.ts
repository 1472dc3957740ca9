/** Variables in requirements files: pip, uv and conda fill them in, and a stranger's file may name any. */
import { namesJobSecret, namesOne } from '../../core/child-environment.ts'
import { UserError } from '../../core/errors.ts'
import { invalid, list, type Parser, taking } from '../../core/inputs.ts'
import { secretForms } from '../../core/secret-forms.ts'
import type { Line } from './logical-lines.ts'

export interface RequirementVariables {
  /** Names that the user allows; `*` at the end stands for any rest. */
  readonly allowed: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Names of variables, one per line or between commas; a part of a name with `*` at its end stands for all that begin so. */
export const variableNames: Parser<readonly string[]> = taking(list.takes, (value, name) =>
  list(value, name).map(entry => {
    if (!/^[A-Za-z_]\w*\*?$/.test(entry))
      throw invalid(name, `needs names of environment variables, not "${entry}"`)
    // What no package index has any use for: the runner's own tokens and all our inputs.
    if (namesJobSecret(entry))
      throw invalid(
        name,
        `lists "${entry}", which holds secrets of the whole job`,
        'Give the package index a token of its own, in a variable of its own.'
      )
    return entry
  })
)

export const NO_VARIABLES: RequirementVariables = { allowed: [], env: {} }

/** What pip and uv fill in is `${NAME}`. Pure. @throws UserError `REQUIREMENT_VARIABLE` */
export const checkVariables = ({ line, at }: Line, variables: RequirementVariables): void =>
  check([...line.matchAll(/\$\{([A-Za-z0-9_]+)\}/g)], at, variables)

/** Conda fills in `$NAME` too. Pure. @throws UserError `REQUIREMENT_VARIABLE` */
export const checkCondaVariables = ({ line, at }: Line, variables: RequirementVariables): void =>
  check([...line.matchAll(/\$\{?(\w+)/g)], at, variables)

const check = (
  found: readonly RegExpMatchArray[],
  at: Line['at'],
  { allowed, env }: RequirementVariables
): void => {
  for (const [, name = ''] of found) {
    const isListed = namesOne(allowed, name)
    if (isListed && env[name]) continue
    throw new UserError(
      'REQUIREMENT_VARIABLE',
      `Line ${at.line ?? 1} of ${at.file} asks for the environment variable ${name}, ${isListed ? 'which is not set' : 'which it may not have'}.`,
      {
        at,
        hint: isListed
          ? 'Set it in the "env:" of this step, from a secret.'
          : `Files of a checkout see no variable of the job. If this one is meant for its package index, list it in the input "requirement-variables: ${name}".`
      }
    )
  }
}

/** The values that are allowed to leave, the longest first: none may show up in a log, an error or a lock. Pure. */
export const allowedValues = ({
  allowed,
  env
}: RequirementVariables): readonly (readonly [name: string, value: string])[] =>
  Object.entries(env)
    .filter((entry): entry is [string, string] => namesOne(allowed, entry[0]) && !!entry[1])
    .toSorted(([, a], [, b]) => b.length - a.length)

/** A text with the values of the allowed variables in place of `${NAME}`. Pure. */
export const withValues = (text: string, { allowed, env }: RequirementVariables): string =>
  text.replace(/\$\{([A-Za-z0-9_]+)\}/g, (whole, name: string) =>
    namesOne(allowed, name) ? (env[name] ?? whole) : whole
  )

/** A text without the users and passwords of addresses in it. Pure. */
export const withoutUsers = (text: string): string => text.replace(/\/\/[^/@\s]+@/g, '//')

/** Output of a program with the names in place of what they stand for. Pure. */
export const withNames = (text: string, variables: RequirementVariables): string =>
  allowedValues(variables).reduce(
    (shown, [name, value]) =>
      secretForms(value)
        .toSorted((a, b) => b.length - a.length)
        .reduce((all, form) => all.replaceAll(form, `\${${name}}`), shown),
    text
  )
