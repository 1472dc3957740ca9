import { Command, CommanderError, Option } from 'commander'
import type { Command as LoadedCommand } from '../actions/command.ts'
import type { Main } from '../actions/host/host.ts'
import { VERSION } from '../actions/host/version.ts'
import type { DescribedInput } from '../actions/inputs/described-inputs.ts'
import { layered } from '../actions/project/layers.ts'
import { Cancelled, cancellation } from './cancellation.ts'
import { outliveClosedPipes } from './closed-pipe.ts'
import { commandHelp } from './command-help.ts'
import {
  chosenTarget,
  commandNames,
  type DescribedCommand,
  describedCommand,
  INPUT_COMMANDS,
  isInputCommand,
  MORE_WORDS
} from './described-command.ts'
import { type HelpPage, helpText } from './help-text.ts'
import { type OutputOption, outputRows, withFlagValues } from './options.ts'
import { exitCodeOf, runAction } from './run.ts'
import { screenOn } from './screen.ts'
import { showStrays } from './strays.ts'
import { type Call, plainCall, terminalHost } from './terminal-host.ts'
import { topHelp } from './top-help.ts'
import { usageError } from './usage-error.ts'

/** Prints the candidates for the last of the words that follow; the scripts of `completion` call it. */
const COMPLETE = '__complete'

/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
export const runCommandLine = async (typed: readonly string[], home: string): Promise<void> => {
  outliveClosedPipes()
  const args = withHelpAsOption(typed)
  const [chosen = ''] = args
  if (chosen === COMPLETE) {
    const { completionLines } = await import('./completion.ts')
    return void process.stdout.write(await completionLines(args.slice(1)))
  }
  const described = commandNames().includes(chosen) ? await describedCommand(chosen) : undefined
  const program = programOf(args, described, home)
  const inputs = described?.inputs ?? []
  const flags = new Set([
    ...(described?.output ?? []),
    ...inputs.filter(({ flag }) => flag).map(({ name }) => name)
  ])
  const words = chosen === 'serve' ? [...args] : withFlagValues(args, flags)
  try {
    await program.parseAsync(
      words.map(word => (word === '--help-all' ? '--help' : word)),
      { from: 'user' }
    )
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    // Help and version end this way too; without a command, help goes to stderr.
    if (error.exitCode === 0) return
    process.exitCode = 2
    if (error.code === 'commander.help') return
    const failed = () => Promise.reject(usageError(error, args, program))
    await runAction(failed, terminalHost(home, plainCall(chosen), new AbortController().signal))
  }
}

/** `help up` as `up --help`: only the command that is named first has its tables loaded. */
const withHelpAsOption = (args: readonly string[]): readonly string[] => {
  const [first, command = '', ...others] = args
  return first === 'help' && commandNames().includes(command)
    ? [command, ...others, '--help']
    : args
}

const programOf = (
  args: readonly string[],
  described: DescribedCommand | undefined,
  home: string
): Command => {
  const program = new Command('scoreline').version(VERSION)
  program.helpInformation = () => shownHelp(topHelp())
  for (const name of commandNames()) {
    const isChosen = name === described?.name
    program.addCommand(isChosen ? commandOf(described, args, home) : new Command(name))
  }
  for (const command of [program, ...program.commands])
    command
      .helpCommand(command === program)
      .exitOverride()
      .configureOutput({ outputError: () => {} })
  return program
}

const commandOf = (described: DescribedCommand, args: readonly string[], home: string): Command => {
  const { name, positional, inputs, output } = described
  const command = new Command(name)
  command.helpInformation = () =>
    shownHelp(
      commandHelp({
        ...described,
        target: chosenTarget(args, described),
        common: outputRows(output),
        all: args.includes('--help-all')
      })
    )
  if (name === 'serve') return serveCommand(command, home)
  const more = MORE_WORDS[name]
  if (positional !== undefined) command.argument(`[${positional}]`)
  if (more !== undefined) command.argument(`[${more}...]`)
  if (!isInputCommand(name)) return completionCommand(command, home)
  for (const input of inputs) command.addOption(optionOf(input))
  for (const option of output) command.addOption(outputOptionOf(option))
  return command.action(async (...words: unknown[]) => {
    const given = inputsOf(command)
    const isOn = (option: OutputOption): boolean =>
      output.includes(option) && given[option] === 'true'
    const call = {
      command: name,
      json: isOn('json'),
      quiet: isOn('quiet'),
      verbose: isOn('verbose'),
      open: isOn('open')
    }
    const ownJson = !output.includes('json') && given.json === 'true'
    for (const option of output) delete given[option]
    if (positional !== undefined && words[0] !== undefined) given[positional] = String(words[0])
    if (more !== undefined && Array.isArray(words[1]) && words[1].length > 0)
      given[more] = words[1].join('\n')
    const known = new Set(inputs.map(input => input.name))
    const loaded: LoadedCommand = await INPUT_COMMANDS[name]()
    await run(layered(name, loaded), home, { ...call, ownJson, inputs: given, known })
  })
}

const shownHelp = (page: HelpPage): string =>
  helpText(page, Math.min(100, process.stdout.columns ?? 80))

/** Without its default: what is not given, the action reads from its own table. */
const optionOf = ({ name, flag }: DescribedInput): Option =>
  new Option(`--${name} ${flag ? '[true|false]' : '<value>'}`)

const outputOptionOf = (name: OutputOption): Option => new Option(`--${name} [true|false]`)

const serveCommand = (command: Command, home: string): Command =>
  command
    .allowUnknownOption()
    .allowExcessArguments()
    .argument('[arguments...]')
    .action(async (args: string[]) => {
      const { serve } = await import('../actions/serve.ts')
      // The server it starts gets the signals too, and ends when it has answered what it has.
      const signal = cancellation(sayOnStderr, false)
      const host = terminalHost(home, plainCall('serve'), signal)
      const error = await runAction(it => serve(args, it), host)
      // SIGTERM is how a server is stopped: its own exit code says whether that went well.
      const stopped =
        error instanceof Cancelled && error.by === 'SIGTERM' && process.exitCode !== undefined
      if (error === undefined || stopped) return
      if (error instanceof Cancelled) sayOnStderr(error.message)
      process.exitCode = exitCodeOf(error)
    })

const completionCommand = (command: Command, home: string): Command =>
  command.action(async (shell: string | undefined) => {
    const { completionScript } = await import('./completion-scripts.ts')
    const program = [process.execPath, process.argv[1] ?? '']
    await run(async host => host.print(completionScript(shell ?? '', program)), home, {
      ...plainCall('completion'),
      known: new Set(['shell'])
    })
  })

const run = async (main: Main, home: string, call: Call): Promise<void> => {
  const screen = screenOn(process.stderr)
  const host = terminalHost(home, call, cancellation(screen.line), screen)
  showStrays(host)
  const error = await runAction(main, host)
  host.done(error)
  if (error instanceof Cancelled) screen.line(error.message)
  if (error !== undefined) process.exitCode = exitCodeOf(error)
}

const sayOnStderr = (line: string): void => void process.stderr.write(`${line}\n`)

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
