import { UserError } from '../../core/errors.ts'

/**
 * A word for `ENV` and `LABEL`, whatever is in it: quoted, with the three characters escaped that mean something between
 * double quotes. https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError `DOCKERFILE_VALUE_UNSUPPORTED` for a value of several lines, which no Dockerfile can hold.
 */
export const quoted = (value: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\u0000-\u001f\u007f]/.test(value))
    throw new UserError(
      'DOCKERFILE_VALUE_UNSUPPORTED',
      `A Dockerfile cannot hold the value ${JSON.stringify(value.slice(0, 80))}.`,
      {
        hint: 'Take line breaks and control characters out of file names, tags and the description.'
      }
    )
  return `"${value.replace(/["\\$]/g, '\\$&')}"`
}

/** An instruction in its JSON form, in which nothing needs escaping. */
export const jsonForm = (instruction: string, words: readonly string[]): string =>
  `${instruction} ${JSON.stringify(words).replaceAll('","', '", "')}`
