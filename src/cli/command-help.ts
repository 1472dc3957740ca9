import type { DescribedInput } from '../actions/inputs/described-inputs.ts'
import type { HelpGroup, HelpPage, HelpRow } from './help-text.ts'

/** What is known of a command when its help is asked for. */
export interface CommandFacts {
  readonly name: string
  readonly about: string
  /** The input that can be given without its option. */
  readonly positional?: string | undefined
  /** Its own inputs. */
  readonly own: readonly DescribedInput[]
  /** What it takes of each target, by the target's name. */
  readonly ofTargets: ReadonlyMap<string, readonly DescribedInput[]>
  /** The target that was named, or is meant where none is. */
  readonly target: string | undefined
  readonly common: readonly HelpRow[]
  /** Whether to leave nothing out. */
  readonly all: boolean
}

/** So many options fit on a page that is still read; the groups after that are only named. */
const MOST_ROWS = 18

interface InputGroup {
  readonly heading: string
  readonly inputs: readonly DescribedInput[]
  /** How to see it where it is left out. */
  readonly see?: string
}

/** The help of one command: its options by headings, those of other targets and long tails only named. Pure. */
export const commandHelp = (facts: CommandFacts): HelpPage => {
  const { name, about, positional, target, common, all } = facts
  const shown: HelpGroup[] = []
  const left: InputGroup[] = []
  let room = MOST_ROWS - common.length
  for (const group of groupsOf(facts)) {
    const always = group.heading === 'Common' || group.heading === headingOf(target)
    const fits = group.see === undefined && group.inputs.length <= room
    if (all || always || fits) {
      shown.push({ heading: group.heading, rows: group.inputs.map(rowOf) })
      room -= group.inputs.length
    } else left.push(group)
  }
  const needed = facts.own.filter(({ required, name }) => required && name !== positional)
  const words = [
    name,
    ...(positional === undefined ? [] : [`[${positional}]`]),
    ...needed.map(input => termOf(input)),
    '[options]'
  ]
  return {
    usage: words.join(' '),
    about,
    groups: [...shown, { heading: 'Output', rows: common }],
    more: moreLines(left, name)
  }
}

const headingOf = (target: string | undefined): string => `Target ${target}`

const groupsOf = ({ name, own, ofTargets, target }: CommandFacts): readonly InputGroup[] => {
  const names = new Set(own.map(input => input.name))
  const headings = new Set(own.map(({ group = 'Common' }) => group))
  const ofOwn = [...headings].map(heading => ({
    heading,
    inputs: own.filter(({ group = 'Common' }) => group === heading)
  }))
  const targets = [...ofTargets].map(([kind, inputs]) => ({
    heading: headingOf(kind),
    inputs: inputs.filter(input => !names.has(input.name)),
    ...(kind === target ? {} : { see: `scoreline ${name} --target ${kind} --help` })
  }))
  const isAzure = ({ heading }: InputGroup) => heading === 'Azure'
  return [
    ...ofOwn.filter(({ heading }) => heading === 'Common'),
    ...targets,
    ...ofOwn.filter(group => group.heading !== 'Common' && !isAzure(group)),
    ...ofOwn.filter(isAzure)
  ].filter(({ inputs }) => inputs.length > 0)
}

const moreLines = (left: readonly InputGroup[], name: string): readonly string[] => {
  if (left.length === 0) return []
  const width = Math.max(...left.map(({ heading }) => heading.length))
  return [
    `More options; all of them with: scoreline ${name} --help-all`,
    ...left.map(
      ({ heading, inputs, see }) => `  ${heading.padEnd(width)}  ${see ?? namesOf(inputs)}`
    )
  ]
}

/** The first of them, so that people see what they are about. */
const namesOf = (inputs: readonly DescribedInput[]): string =>
  `${inputs
    .slice(0, 3)
    .map(({ name }) => `--${name}`)
    .join(', ')}${inputs.length > 3 ? `, … (${inputs.length})` : ''}`

const rowOf = (input: DescribedInput): HelpRow => ({
  term: termOf(input),
  text: [
    input.flag
      ? input.description.replace(/^true:? (.)/, (_, first) => first.toUpperCase())
      : input.description,
    ...(input.default && input.default !== 'false' ? [`Default: ${input.default}.`] : []),
    ...(input.required ? ['Required.'] : [])
  ].join(' ')
})

/** The longest list of values that is shown with the option itself. */
const LONGEST_VALUES = 24

const termOf = ({ name, flag, takes, path, ...input }: DescribedInput): string => {
  if (flag) return input.default === 'true' ? `--[no-]${name}` : `--${name}`
  const values = takes?.kind === 'one of' ? takes.values.join('|') : ''
  if (values !== '' && values.length <= LONGEST_VALUES) return `--${name} <${values}>`
  return `--${name} <${path ? 'path' : takes?.kind === 'number' ? 'number' : 'value'}>`
}
