import { INPUT_NAMES } from './input-names.ts'

/**
 * Messages and hints name inputs as a workflow does: `input "force"`, `inputs "model" and "image"`, and those with a hyphen
 * as they are, with their value where one is meant: `key-seed`, `base-image: default`, `emit-dockerfile: true`. On a
 * terminal they are options: `--force`, `--model and --image`, `--key-seed`, `--base-image default`, `--emit-dockerfile`;
 * and the workspace is the current folder. A name with a hyphen may be of another command: "build the image again with
 * base-image: default". What stands in backticks is text to copy into a file, and stays as it is. Pure.
 * @param inputs the names that the command has: what else is called an input (a tensor, a file) keeps its name
 */
export const asOptions = (text: string, inputs: ReadonlySet<string>): string =>
  text
    .split(VERBATIM)
    .map(part => (part.startsWith('`') ? part : wordsAsOptions(part, inputs)))
    .join('')

/** Kept by `split`, as the group is. */
const VERBATIM = /(`[^`]*`)/

const wordsAsOptions = (text: string, inputs: ReadonlySet<string>): string => {
  const isInput = (name: string): boolean => inputs.has(name) || INPUT_NAMES.has(name)
  return text
    .replace(QUOTED, (whole, word: string, names: string) => {
      if (!namesIn(names).every(isInput)) return whole
      const options = names.replaceAll(NAME, (_, name: string) => `--${name}`)
      return word.startsWith('I') ? `${word.replace('Input', 'Option')} ${options}` : options
    })
    .replace(BARE, (whole, name: string, value: string | undefined) => {
      if (!isInput(name)) return whole
      return value === undefined || value === 'true' ? `--${name}` : `--${name} ${value}`
    })
    .replace(/\bthe workspace\b/g, 'the current folder')
}

/** `input "a"`, `the input "a"`, `Input "a"`, `the inputs "a", "b" and "c"`. */
const QUOTED =
  /(?:\bthe )?\b([Ii]nputs?) ("[a-z][a-z0-9-]*"(?:(?:, | and | or )"[a-z][a-z0-9-]*")*)/g
const NAME = /"([a-z][a-z0-9-]*)"/g
/** `base-image`, `base-image: default`; not a part of a path, a file's name, an option or a longer name. */
const BARE = /(?<![\w"'/.:=@-])([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/"'=-]|\.\w)(?:: ([\w./-]*\w))?/g

const namesIn = (names: string): readonly string[] =>
  [...names.matchAll(NAME)].map(([, name = '']) => name)
