/**
 * Messages and hints name inputs as a workflow does: `input "force"`, `inputs "model" and "image"`. On a terminal they are
 * options: `--force`, `--model and --image`. Pure.
 * @param inputs the names that the command has: what else is called an input (a tensor, a file) keeps its name
 */
export const asOptions = (text: string, inputs: ReadonlySet<string>): string =>
  text.replace(NAMED, (whole, word: string, names: string) => {
    if (!namesIn(names).every(name => inputs.has(name))) return whole
    const options = names.replaceAll(QUOTED, (_, name: string) => `--${name}`)
    return word.startsWith('I') ? `${word.replace('Input', 'Option')} ${options}` : options
  })

/** `input "a"`, `Input "a"`, `inputs "a", "b" and "c"`. */
const NAMED = /\b([Ii]nputs?) ("[a-z][a-z0-9-]*"(?:(?:, | and | or )"[a-z][a-z0-9-]*")*)/g
const QUOTED = /"([a-z][a-z0-9-]*)"/g

const namesIn = (names: string): readonly string[] =>
  [...names.matchAll(QUOTED)].map(([, name = '']) => name)
