import type { Command as LoadedCommand } from '../actions/command.ts'
import {
  ABOUT,
  COMMANDS,
  type CommandName,
  TERMINAL_COMMANDS,
  type TerminalCommandName
} from '../actions/commands.ts'
import { type DescribedInput, describedInputs } from '../actions/inputs/described-inputs.ts'
import { parametersOfKinds } from '../actions/inputs/target-parameters.ts'
import { ownInputs } from '../actions/project/inputs.ts'
import { SERVER_OPTIONS } from '../contract/server-options.ts'
import type { Takes } from '../core/inputs.ts'
import { TARGETS } from '../targets/index.ts'
import { OUTPUT_OPTIONS, type OutputOption, REPORT } from './options.ts'

/** Commands whose inputs are options of the same names. */
export const INPUT_COMMANDS = { ...COMMANDS, ...TERMINAL_COMMANDS }
export type InputCommand = CommandName | TerminalCommandName

/** What a command is about: may be given without its option. */
const POSITIONAL: Readonly<Record<string, string>> = {
  list: 'what',
  init: 'folder',
  plan: 'environment',
  up: 'environment',
  down: 'environment',
  inspect: 'reference',
  scan: 'path',
  samples: 'from',
  status: 'service-name',
  logs: 'service-name',
  keys: 'service-name',
  promote: 'service-name',
  reject: 'service-name',
  redeploy: 'service-name',
  lineage: 'service-name',
  reload: 'service-name',
  edge: 'what'
}

/** What takes all words after that, one a line. */
export const MORE_WORDS: Readonly<Record<string, string>> = { edge: 'arguments' }

/** Every command a person can type. */
export const commandNames = (): readonly string[] => Object.keys(ABOUT)

export const isInputCommand = (name: string): name is InputCommand =>
  Object.hasOwn(INPUT_COMMANDS, name)

/** All that help and completion say of a command, and that its options are made of. */
export interface DescribedCommand {
  readonly name: string
  readonly about: string
  readonly positional: string | undefined
  readonly own: readonly DescribedInput[]
  /** What it takes of each target, by the target's name. */
  readonly ofTargets: ReadonlyMap<string, readonly DescribedInput[]>
  /** The target that is meant where none is named. */
  readonly defaultTarget: string | undefined
  /** Every option it takes, each once. */
  readonly inputs: readonly DescribedInput[]
  /** What it takes beside them. */
  readonly output: readonly OutputOption[]
}

/** Loads the tables of a command's inputs, and nothing else. */
export const describedCommand = async (name: string): Promise<DescribedCommand> => {
  if (isInputCommand(name)) return described(name, await INPUT_COMMANDS[name]())
  const inputs = name === 'serve' ? serverInputs() : []
  return {
    name,
    about: ABOUT[name as keyof typeof ABOUT],
    positional: name === 'completion' ? 'shell' : undefined,
    own: inputs,
    ofTargets: new Map(),
    defaultTarget: undefined,
    inputs,
    output: []
  }
}

const described = async (name: InputCommand, command: LoadedCommand): Promise<DescribedCommand> => {
  const { ofTarget } = command
  const inputs = ownInputs(command)
  const kinds = await parametersOfKinds(TARGETS, ofTarget)
  const known = Object.keys(OUTPUT_OPTIONS) as OutputOption[]
  const all = describedInputs(inputs, kinds)
  return {
    name,
    about: ABOUT[name],
    positional: POSITIONAL[name],
    own: all.filter(input => Object.hasOwn(inputs, input.name)),
    ofTargets: new Map(
      [...kinds].map(([kind, parameters]) => [
        kind.name,
        describedInputs({}, new Map([[kind, parameters]]))
      ])
    ),
    defaultTarget: inputs.target?.empty.kind === 'default' ? inputs.target.empty.text : undefined,
    inputs: all,
    output: known.filter(
      option => !Object.hasOwn(inputs, option) && (option !== 'open' || writesReport(name, inputs))
    )
  }
}

/** `plan` takes what `up` does, and tests nothing. */
const writesReport = (name: string, inputs: Readonly<Record<string, unknown>>): boolean =>
  name !== 'plan' && Object.hasOwn(inputs, REPORT)

/** The target that a call names, else the one that is meant. */
export const chosenTarget = (
  args: readonly string[],
  { defaultTarget, ofTargets }: DescribedCommand
): string | undefined => {
  const at = args.lastIndexOf('--target')
  const given =
    args.findLast(arg => arg.startsWith('--target='))?.slice('--target='.length) ??
    (at < 0 ? undefined : args[at + 1])
  return given !== undefined && ofTargets.has(given) ? given : defaultTarget
}

const ANY_NUMBER: Takes = { kind: 'number', least: -Infinity, most: Infinity, whole: false }

/** The options that `serve` hands to the scoring runtime. */
const serverInputs = (): readonly DescribedInput[] =>
  Object.entries(SERVER_OPTIONS).map(([name, { about, takes, official }]) => ({
    name,
    description: official ? `${about} Also: --${official}.` : about,
    required: false,
    secret: false,
    rare: false,
    flag: takes === 'nothing',
    path: takes === 'file',
    ...(takes === 'number' ? { takes: ANY_NUMBER } : {}),
    targets: []
  }))
