import { Command, CommanderError, Option } from 'commander'
import {
  ABOUT,
  COMMANDS,
  type CommandName,
  type Command as LoadedCommand,
  TERMINAL_COMMANDS,
  type TerminalCommandName
} from '../actions/commands.ts'
import type { Main } from '../actions/host/host.ts'
import { VERSION } from '../actions/host/version.ts'
import { type DescribedInput, inputsOfCommand } from '../actions/inputs/described-inputs.ts'
import { layered } from '../actions/project/layers.ts'
import { UserError } from '../core/errors.ts'
import { unknownInput } from '../core/inputs.ts'
import { nearest } from '../core/nearest.ts'
import { TARGETS } from '../targets/index.ts'
import { cancellation } from './cancellation.ts'
import { outliveClosedPipes } from './closed-pipe.ts'
import { runAction } from './run.ts'
import { terminalHost } from './terminal-host.ts'

/** On every action: an input may not have this name. */
const JSON_OUTPUTS = 'json'
/** What a command is about: may be given without its option. */
const POSITIONAL: Readonly<Record<string, string>> = {
  list: 'what',
  plan: 'environment',
  up: 'environment',
  down: 'environment',
  inspect: 'reference',
  scan: 'path',
  status: 'service-name',
  logs: 'service-name'
}

const ALL = { ...COMMANDS, ...TERMINAL_COMMANDS }
type Name = CommandName | TerminalCommandName

/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
export const runCommandLine = async (args: readonly string[], home: string): Promise<void> => {
  outliveClosedPipes()
  const program = new Command('scoreline')
    .description('Puts a trained model behind a tested scoring endpoint.')
    .version(VERSION)
  const [chosen = ''] = args
  const inputs = Object.hasOwn(ALL, chosen)
    ? await inputsOfCommand(await ALL[chosen as Name](), TARGETS)
    : []
  for (const name of Object.keys(ALL) as Name[])
    program.addCommand(commandOf(name, name === chosen ? inputs : [], home))
  program.addCommand(serveCommand(home))
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ outputError: () => {} })
  try {
    await program.parseAsync(withFlagValues(args, flagsOf(inputs)), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version end this way too.
    if (error.exitCode === 0 || error.code === 'commander.help') return
    await runAction(
      () => Promise.reject(usageError(error, args, program)),
      terminalHost(home, { inputs: {} }, new AbortController().signal)
    )
  }
}

/** The inputs that are true or false: as options they need no value. */
const flagsOf = (inputs: readonly DescribedInput[]): ReadonlySet<string> =>
  new Set([JSON_OUTPUTS, ...inputs.filter(({ flag }) => flag).map(({ name }) => name)])

/** `--plan` alone is `--plan=true`, whatever comes next: only `true` and `false` are taken for its value. */
export const withFlagValues = (args: readonly string[], flags: ReadonlySet<string>): string[] =>
  args.map((arg, i) =>
    arg.startsWith('--') && flags.has(arg.slice(2)) && !/^(?:true|false)$/i.test(args[i + 1] ?? '')
      ? `${arg}=true`
      : arg
  )

const commandOf = (name: Name, inputs: readonly DescribedInput[], home: string): Command => {
  const command = new Command(name).description(ABOUT[name])
  const positional = POSITIONAL[name]
  for (const input of inputs) {
    if (input.name === positional) command.argument(`[${input.name}]`, input.description)
    command.addOption(optionOf(input))
  }
  const hasOutputs = name === 'copy' || Object.hasOwn(COMMANDS, name)
  if (hasOutputs)
    command.option(`--${JSON_OUTPUTS} [true|false]`, 'Prints the outputs as one JSON object.')
  return command.action(async (...words: unknown[]) => {
    const loaded: LoadedCommand = await ALL[name]()
    const given = inputsOf(command)
    const json = hasOutputs && given[JSON_OUTPUTS] === 'true'
    if (hasOutputs) delete given[JSON_OUTPUTS]
    if (positional !== undefined && words[0] !== undefined) given[positional] = String(words[0])
    await run(layered(name, loaded), home, given, json)
  })
}

const optionOf = ({ name, description, default: text, required, flag }: DescribedInput): Option =>
  new Option(
    `--${name} ${flag ? '[true|false]' : '<value>'}`,
    `${description}${required ? ' (required)' : ''}`
  ).default(text || undefined)

const serveCommand = (home: string): Command =>
  new Command('serve')
    .description(ABOUT.serve)
    .usage('[--entry-script <file>] [--model-dir <path>] [--port <port>] [--workers <count>]')
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (args: string[]) => {
      const { serve } = await import('../actions/serve.ts')
      // The server it starts gets the signals too, and ends when it has answered what it has.
      const host = terminalHost(home, { inputs: {} }, cancellation(sayCancelled, false))
      await runAction(it => serve(args, it), { ...host, signal: new AbortController().signal })
    })

const run = async (
  main: Main,
  home: string,
  inputs: Readonly<Record<string, string>>,
  json: boolean
): Promise<void> => {
  const host = terminalHost(home, { inputs, json }, cancellation(sayCancelled))
  await runAction(main, host, reason => reason.exitCode)
  host.done()
}

const sayCancelled = (line: string): void => void process.stderr.write(`${line}\n`)

/** What was given. Commander keeps options in camel case; the inputs' own names are what the actions know. */
const inputsOf = (command: Command): Record<string, string> =>
  Object.fromEntries(
    command.options.flatMap(option => {
      const value = command.getOptionValue(option.attributeName())
      // A default is applied where the inputs are read: the project file may have another value.
      const isGiven = command.getOptionValueSource(option.attributeName()) !== 'default'
      return value === undefined || !isGiven ? [] : [[option.name(), String(value)]]
    })
  )

/** What is wrong with the words given, told as every other error is. */
const usageError = (
  error: CommanderError,
  args: readonly string[],
  program: Command
): UserError => {
  const command = program.commands.find(other => other.name() === args[0])
  const options = (command ?? program).options.map(option => option.long?.slice(2) ?? '')
  if (error.code === 'commander.unknownOption') {
    const [, given = ''] = /'--?([^'=]+)/.exec(error.message) ?? []
    return unknownInput(given, options)
  }
  if (error.code === 'commander.unknownCommand') {
    const names = program.commands.map(other => other.name())
    const near = nearest(args[0] ?? '', names)
    return new UserError(
      'COMMAND_UNKNOWN',
      `There is no command "${args[0]}"${near ? `; did you mean "${near}"?` : '.'}`,
      { hint: `Commands: ${names.join(', ')}.` }
    )
  }
  if (error.code === 'commander.optionMissingArgument') {
    const [, option = ''] = /'(--[^' ]+)/.exec(error.message) ?? []
    return new UserError('INPUT_INVALID', `Option "${option}" needs a value.`, {
      hint: 'Write it behind the option: --name value, or --name=value.'
    })
  }
  if (error.code === 'commander.excessArguments') {
    const extra = command?.args.at(command.registeredArguments.length) ?? ''
    return new UserError('INPUT_INVALID', `The word "${extra}" belongs to no option.`, {
      hint: 'Options are written --name value; those that are true or false take true, false or nothing.'
    })
  }
  return new UserError(
    'INPUT_INVALID',
    `${error.message.replace(/^error: /, '')}.`.replace(/\.\.$/, '.')
  )
}
