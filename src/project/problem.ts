import { type SourcePlace, UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'

/** Something that is wrong in a project file, at its place. */
export const problem = (message: string, at: SourcePlace, hint?: string): UserError =>
  new UserError('PROJECT_INVALID', message, { at, hint })

/** A name that stands for nothing: with the nearest that does. @param what `key of "image"` */
export const unknownName = (
  what: string,
  name: string,
  known: readonly string[],
  at: SourcePlace
): UserError => {
  const near = nearest(name, known)
  return problem(
    `There is no ${what} "${name}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
    at,
    `There are: ${known.map(one => `\`${one}\``).join(', ')}.`
  )
}

/** All that is wrong as one error: the first, with the others. Nothing when nothing is. */
export const asOne = (problems: readonly UserError[]): UserError | undefined => {
  const [first, ...others] = problems
  if (first === undefined) return undefined
  const { code, message, hint, at, input } = first
  return new UserError(code, message, { hint, at, input, others })
}
