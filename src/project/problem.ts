import { type SourcePlace, UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'

/** Something that is wrong in a project file, at its place. */
export const problem = (message: string, at: SourcePlace, hint?: string): UserError =>
  new UserError('PROJECT_INVALID', message, { at, hint })

/**
 * A name that stands for nothing: with the nearest that does.
 * @param lacking `There is no key`, `"image" has no key`
 * @param elsewhere names of the mappings that have it
 */
export const unknownName = (
  lacking: string,
  name: string,
  known: readonly string[],
  at: SourcePlace,
  elsewhere: readonly string[] = []
): UserError => {
  const near = elsewhere.length === 0 ? nearest(name, known) : undefined
  return problem(
    `${lacking} "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
    at,
    elsewhere.length > 0
      ? `It belongs to ${elsewhere.map(one => `\`${one}\``).join(' or ')}: write it on a line below that, indented by two spaces more.`
      : `There are: ${known.map(one => `\`${one}\``).join(', ')}.`
  )
}

/** All that is wrong as one error: the first, with the others. Nothing when nothing is. */
export const asOne = (problems: readonly UserError[]): UserError | undefined => {
  const [first, ...others] = problems
  if (first === undefined) return undefined
  const { code, message, hint, at, input } = first
  return new UserError(code, message, { hint, at, input, others })
}
