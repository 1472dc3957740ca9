import { Command, CommanderError, Option } from 'commander'
import { COMMANDS, type CommandName, isCommand } from '../actions/commands.ts'
import type { Main } from '../actions/host.ts'
import { DEFAULT_REGISTRY } from '../actions/places.ts'
import { VERSION } from '../actions/version.ts'
import { azureInputs } from '../azure/inputs.ts'
import { UserError } from '../core/errors.ts'
import { flag, isFlag, parseInputs, unknownInput } from '../core/inputs.ts'
import { nearest } from '../core/nearest.ts'
import { type ActionFile, readActionFiles } from './action-file.ts'
import { cancellation } from './cancellation.ts'
import { outliveClosedPipes } from './closed-pipe.ts'
import { runAction } from './run.ts'
import { terminalHost } from './terminal-host.ts'

/** On every action: an input may not have this name. */
const JSON_OUTPUTS = '--json'

/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
export const runCommandLine = async (args: readonly string[], home: string): Promise<void> => {
  const program = new Command('scoreline')
    .description('Puts a trained model behind a tested scoring endpoint.')
    .version(VERSION)
  outliveClosedPipes()
  const [files, flags] = await Promise.all([readActionFiles(home), flagsOf(args[0])])
  for (const name of Object.keys(COMMANDS) as CommandName[])
    program.addCommand(actionCommand(name, files[name], flags, home))
  program
    .addCommand(logsCommand(home))
    .addCommand(lineageCommand(home))
    .addCommand(demoCommand(home))
    .addCommand(serveCommand(home))
    .addCommand(reloadCommand(home))
    .addCommand(copyCommand(home))
    .addCommand(inspectCommand(home))
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({ outputError: () => {} })
  try {
    await program.parseAsync(withFlagValues(args, flags), { from: 'user' })
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

/** The inputs of a command that are true or false: as options they need no value. */
const flagsOf = async (name = ''): Promise<ReadonlySet<string>> => {
  if (!isCommand(name)) return new Set(['with-models'])
  const { inputs } = await COMMANDS[name]()
  return new Set(
    Object.entries(inputs).flatMap(([input, parser]) => (isFlag(parser) ? [input] : []))
  )
}

/** `--plan` alone is `--plan=true`, whatever comes next: only `true` and `false` are taken for its value. */
export const withFlagValues = (args: readonly string[], flags: ReadonlySet<string>): string[] =>
  args.map((arg, i) =>
    arg.startsWith('--') &&
    (arg === JSON_OUTPUTS || flags.has(arg.slice(2))) &&
    !/^(?:true|false)$/i.test(args[i + 1] ?? '')
      ? `${arg}=true`
      : arg
  )

/** Defaults that only a workflow can fill in, such as its token, are none here. */
const actionCommand = (
  name: CommandName,
  file: ActionFile,
  flags: ReadonlySet<string>,
  home: string
): Command => {
  const command = new Command(name).description(file.description)
  for (const [input, { description, default: fallback, required }] of Object.entries(file.inputs))
    command.addOption(
      new Option(
        `--${input} ${flags.has(input) ? '[true|false]' : '<value>'}`,
        `${description.trim()}${required ? ' (required)' : ''}`
      ).default(fallback?.startsWith('${{') ? undefined : fallback || undefined)
    )
  command.option(`${JSON_OUTPUTS} [true|false]`, 'Prints the outputs as one JSON object.')
  return command.action(async () => {
    const { main } = await COMMANDS[name]()
    const { json = 'false', ...inputs } = inputsOf(command)
    await run(main, home, inputs, parseInputs({ json: flag }, { json }).json)
  })
}

const logsCommand = (home: string): Command => {
  const command = new Command('logs')
    .description('Prints the last lines that a service wrote.')
    .option('--service-name <name>', 'Name of the service (required)')
    .option('--lines <count>', 'How many lines', '100')
    .option('--target <name>', 'Where the service runs: local or aci', 'local')
    .option('--registry <place>', 'A folder, or a registry as host/prefix', DEFAULT_REGISTRY)
  return withAzure(command).action(async () => {
    const { logs } = await import('../actions/logs.ts')
    await run(logs, home, inputsOf(command))
  })
}

/** The options of docs/azure-sign-in.md. */
const withAzure = (command: Command): Command => {
  for (const name of Object.keys(azureInputs))
    command.option(`--${name} <value>`, 'See docs/azure-sign-in.md')
  return command
}

const lineageCommand = (home: string): Command => {
  const command = new Command('lineage')
    .description(
      'Prints where a service or an image comes from: image, models, run, commit. As JSON.'
    )
    .option('--service-name <name>', 'A service on this machine')
    .option('--image <name>', 'Instead: an image as name:version')
    .option('--registry <place>', 'A folder, or a registry as host/prefix', DEFAULT_REGISTRY)
    .action(async () => {
      const { lineage } = await import('../actions/lineage.ts')
      await run(lineage, home, inputsOf(command))
    })
  return command
}

const copyCommand = (home: string): Command => {
  const command = new Command('copy')
    .description(
      'Copies models and images between folders and registries: same versions, same digests.'
    )
    .option('--model <name>', 'A registered model as name:version, or a name alone for the newest')
    .option('--image <name>', 'An image, in the same way')
    .option('--with-models [true|false]', 'Copies the registered models of the image too')
    .option('--registry <place>', 'Where they are: a folder, or host/prefix', DEFAULT_REGISTRY)
    .option('--to <place>', 'Where they go (required)')
    .action(async () => {
      const { copy } = await import('../actions/copy.ts')
      await run(copy, home, inputsOf(command))
    })
  return command
}

const inspectCommand = (home: string): Command => {
  const command = new Command('inspect')
    .description('Tells what a model or an image is, what it holds, and who uses it.')
    .argument('<reference>', 'iris:3, models/iris:3, or either behind host/prefix/')
    .option('--registry <place>', 'A folder, or a registry as host/prefix', DEFAULT_REGISTRY)
    .option('--json [true|false]', 'Prints a JSON document.')
    .action(async (reference: string) => {
      const { inspect } = await import('../actions/inspect.ts')
      await run(inspect, home, { ...inputsOf(command), reference })
    })
  return command
}

const reloadCommand = (home: string): Command => {
  const command = new Command('reload')
    .description('Serves a changed entry script on this machine, without building an image.')
    .option('--service-name <name>', 'Name of the service (required)')
    .option(
      '--entry-script <file>',
      'The script; below the source directory, if one is given (required)'
    )
    .option('--source-directory <folder>', 'Folder with everything the script imports')
    .action(async () => {
      const { reload } = await import('../actions/reload.ts')
      await run(reload, home, inputsOf(command))
    })
  return command
}

const demoCommand = (home: string): Command =>
  new Command('demo')
    .description(
      'Shows the whole story on this machine: the diabetes model, registered, built, served, tested, cleaned up.'
    )
    .addOption(
      new Option('--runtime <name>', 'which of the two models')
        .choices(['onnx', 'python'])
        .default('onnx')
    )
    .action(async ({ runtime }: { runtime: 'onnx' | 'python' }) => {
      const { demo } = await import('../actions/demo.ts')
      await run(host => demo(runtime, host), home, {})
    })

const serveCommand = (home: string): Command =>
  new Command('serve')
    .description('Serves an entry script or an ONNX model from this machine, with no image.')
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
  json = false
): Promise<void> => {
  const host = terminalHost(home, { inputs, json }, cancellation(sayCancelled))
  await runAction(main, host, reason => reason.exitCode)
  host.done()
}

const sayCancelled = (line: string): void => void process.stderr.write(`${line}\n`)

/** Commander keeps options in camel case; the inputs' own names are what the actions know. */
const inputsOf = (command: Command): Record<string, string> =>
  Object.fromEntries(
    command.options.flatMap(option => {
      const value = command.getOptionValue(option.attributeName())
      return value === undefined ? [] : [[option.name(), String(value)]]
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
    const [, given = ''] = /'--?([^']+)'/.exec(error.message) ?? []
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
  return new UserError(
    'INPUT_INVALID',
    `${error.message.replace(/^error: /, '')}.`.replace(/\.\.$/, '.')
  )
}
