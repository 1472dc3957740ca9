/** Options in a requirements file, split and read as pip does it: Python's `shlex` and `optparse`. */

import { strip } from './logical-lines.ts'

/** What stands in a line: a requirement (or nothing), and the options behind it. */
export interface OptionLine {
  readonly requirement: string
  /** By their long name, with every value they were given. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** pip's options of requirements files, and whether they take a value; the first name of each is the one we use. */
const OPTIONS: readonly (readonly [names: readonly string[], takesValue: boolean])[] = [
  [['--index-url', '-i', '--pypi-url'], true],
  [['--extra-index-url'], true],
  [['--no-index'], false],
  [['--constraint', '-c'], true],
  [['--requirement', '-r'], true],
  [['--editable', '-e'], true],
  [['--find-links', '-f'], true],
  [['--no-binary'], true],
  [['--only-binary'], true],
  [['--prefer-binary'], false],
  [['--require-hashes'], false],
  [['--pre'], false],
  [['--trusted-host'], true],
  [['--use-feature'], true],
  [['--global-option'], true],
  [['--hash'], true],
  [['--config-settings', '-C', '--config-setting'], true]
]

/** @returns undefined for what pip refuses: an unknown option, a value that is missing, a quote that does not end. Pure. */
export const optionLine = (line: string): OptionLine | undefined => {
  // Only blanks count here, and only the options are split further: markers would lose their quotes.
  const tokens = line.split(' ')
  const first = tokens.findIndex(token => token.startsWith('-'))
  if (first < 0) return { requirement: line, options: new Map() }
  const words = shellWords(tokens.slice(first).join(' '))
  const options = words && readOptions(words)
  return options && { requirement: strip(tokens.slice(0, first).join(' ')), options }
}

/** https://docs.python.org/3/library/shlex.html#parsing-rules, POSIX mode. Undefined where a quote or `\` has no end. Pure. */
export const shellWords = (text: string): readonly string[] | undefined => {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i)
    if (quote !== '') {
      if (letter === quote) quote = ''
      else if (letter === '\\' && quote === '"') {
        const next = text.charAt(++i)
        if (next === '') return undefined
        word += next === '"' || next === '\\' ? next : `\\${next}`
      } else word += letter
    } else if (/[ \t\r\n]/.test(letter)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word ??= ''
      if (letter === '"' || letter === "'") quote = letter
      else if (letter === '\\') {
        const next = text.charAt(++i)
        if (next === '') return undefined
        word += next
      } else word += letter
    }
  }
  if (quote !== '') return undefined
  return word === undefined ? words : [...words, word]
}

const readOptions = (
  words: readonly string[]
): ReadonlyMap<string, readonly string[]> | undefined => {
  const options = new Map<string, string[]>()
  const left = [...words]
  const add = (name: string, value: string): void => {
    options.set(name, [...(options.get(name) ?? []), value])
  }
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--') break
    if (word.startsWith('--')) {
      const at = word.indexOf('=')
      const found = longOption(at < 0 ? word : word.slice(0, at))
      const given = at < 0 ? undefined : word.slice(at + 1)
      if (found === undefined || (!found.takesValue && given !== undefined)) return undefined
      const value = found.takesValue ? (given ?? left.shift()) : ''
      if (value === undefined) return undefined
      add(found.name, value)
    } else if (word.startsWith('-') && word !== '-') {
      // All short options take a value: the rest of the word, or the next one.
      const found = OPTIONS.find(([names]) => names.includes(word.slice(0, 2)))?.[0][0]
      const value = word.length > 2 ? word.slice(2) : left.shift()
      if (found === undefined || value === undefined) return undefined
      add(found, value)
    }
  }
  return options
}

/** A long option may be cut short where that leaves one: `--req`. */
const longOption = (
  given: string
): { readonly name: string; readonly takesValue: boolean } | undefined => {
  const all = OPTIONS.flatMap(([names, takesValue]) =>
    names
      .filter(name => name.startsWith('--'))
      .map(alias => ({ alias, name: names[0] ?? alias, takesValue }))
  )
  const exact = all.find(({ alias }) => alias === given)
  if (exact) return exact
  const begun = all.filter(({ alias }) => alias.startsWith(given))
  return begun.length === 1 ? begun[0] : undefined
}
