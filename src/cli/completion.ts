import { ABOUT } from '../actions/commands.ts'
import type { DescribedInput } from '../actions/inputs/described-inputs.ts'
import {
  chosenTarget,
  commandNames,
  type DescribedCommand,
  describedCommand
} from './described-command.ts'
import { OUTPUT_OPTIONS } from './options.ts'

/** What may be written, and what it is. */
type Candidate = readonly [word: string, about: string]

interface Candidates {
  readonly words: readonly Candidate[]
  /** Whether the name of a file will do. */
  readonly files?: true
}

/** The candidates for the last of the words, as the scripts of shells read them. Asks nothing of anything but the tables. */
export const completionLines = async (given: readonly string[]): Promise<string> => {
  // bash gives `--name=value` as three words.
  const words = given.filter((word, i) => word !== '=' || i === 0)
  const current = given.at(-1) === '=' ? '' : (words.at(-1) ?? '')
  const before = given.at(-1) === '=' ? words : words.slice(0, -1)
  const [command] = before
  const found =
    command === undefined
      ? { words: commandNames().map((name): Candidate => [name, aboutOf(name)]) }
      : commandNames().includes(command)
        ? candidates(await describedCommand(command), before.slice(1), current)
        : { words: [] }
  const lines = found.words
    .filter(([word]) => word.startsWith(current))
    .map(([word, about]) => `${word}\t${about}\n`)
  return [...lines, ...('files' in found && found.files ? [':files\n'] : [])].join('')
}

const aboutOf = (name: string): string => (ABOUT as Readonly<Record<string, string>>)[name] ?? ''

/** Pure. */
export const candidates = (
  command: DescribedCommand,
  before: readonly string[],
  current: string
): Candidates => {
  const last = before.at(-1) ?? ''
  const options = optionsFor(command, before)
  const awaiting = options.find(({ name }) => `--${name}` === last)
  if (awaiting && !awaiting.flag) return valuesOf(awaiting)
  const { positional } = command
  if (command.name === 'completion')
    return { words: ['bash', 'zsh', 'fish'].map(shell => [shell, '']) }
  if (positional !== undefined && !current.startsWith('-') && current !== '') return { words: [] }
  const negated = options
    .filter(({ flag }) => flag && current.startsWith('--no-'))
    .map(input => ({ ...input, name: `no-${input.name}` }))
  return {
    words: [
      ...[...options, ...negated]
        .filter(({ name }) => !before.includes(`--${name}`))
        .map(({ name, description }): Candidate => [`--${name}`, firstSentence(description)]),
      ...command.output.map((name): Candidate => [`--${name}`, OUTPUT_OPTIONS[name].about]),
      ['--help', 'Prints the options.']
    ]
  }
}

/** Those of the target that is named or meant; of all targets where none is. */
const optionsFor = (
  command: DescribedCommand,
  before: readonly string[]
): readonly DescribedInput[] => {
  const target = chosenTarget(before, command)
  const ofTarget = target === undefined ? undefined : command.ofTargets.get(target)
  if (ofTarget === undefined) return command.inputs
  const own = new Set(command.own.map(({ name }) => name))
  return [...command.own, ...ofTarget.filter(({ name }) => !own.has(name))]
}

const valuesOf = ({ takes, path }: DescribedInput): Candidates => {
  if (takes?.kind === 'one of') return { words: takes.values.map(value => [value, '']) }
  return path ? { words: [], files: true } : { words: [] }
}

const firstSentence = (text: string): string => text.split(/(?<=\w[.;]) /)[0] ?? ''
