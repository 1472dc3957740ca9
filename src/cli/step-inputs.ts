import { UserError } from '../core/errors.ts'

/** `SCORELINE_INPUT_SAMPLE_INPUT` holds the input `sample-input`: action.yml gives each input a variable of its own. */
const PREFIX = 'SCORELINE_INPUT_'
/** All of them as one JSON object, for who starts a step in another way. */
const ALL = 'SCORELINE_INPUTS'

type Environment = Record<string, string | undefined>

/** Whether the process was started by a step of a workflow. */
export const isStep = (env: Readonly<Environment>): boolean =>
  env[ALL] !== undefined || Object.keys(env).some(name => name.startsWith(PREFIX))

/**
 * The inputs of a step, which its environment loses with that: they may be secrets, and programs that it starts are not
 * concerned.
 * @throws UserError `INPUT_INVALID`
 */
export const takeInputs = (env: Environment): Record<string, string> => {
  const names = Object.keys(env).filter(name => name.startsWith(PREFIX))
  const inputs = {
    ...inputsFrom(env[ALL] ?? '{}'),
    ...Object.fromEntries(names.map(name => [inputOf(name), env[name] ?? '']))
  }
  for (const name of [ALL, ...names]) delete env[name]
  return inputs
}

const inputOf = (variable: string): string =>
  variable.slice(PREFIX.length).toLowerCase().replaceAll('_', '-')

const inputsFrom = (json: string): Record<string, string> => {
  try {
    return Object.fromEntries(
      Object.entries(JSON.parse(json) as Record<string, unknown>).map(([name, value]) => [
        name,
        String(value ?? '')
      ])
    )
  } catch {
    throw new UserError('INPUT_INVALID', `The variable ${ALL} is not a JSON object.`, {
      hint: 'Actions do not use it: each input has a variable of its own.'
    })
  }
}
