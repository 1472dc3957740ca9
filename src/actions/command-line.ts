import { Command, Option } from 'commander'
import { type ActionFile, readActionFile } from './action-file.ts'
import { cancellation } from './cancellation.ts'
import { COMMANDS, type CommandName } from './commands.ts'
import { runAction } from './run.ts'
import { terminalHost } from './terminal-host.ts'
import { VERSION } from './version.ts'

/** Runs the bundle as a command line: every action is a command, every input an option of the same name. */
export const runCommandLine = async (args: readonly string[], home: string): Promise<void> => {
  const program = new Command('scoreline')
    .description('Puts a trained model behind a tested scoring endpoint.')
    .version(VERSION)
    .showHelpAfterError('(scoreline --help lists the commands)')
  for (const name of Object.keys(COMMANDS) as CommandName[])
    program.addCommand(actionCommand(name, await readActionFile(home, name), home))
  program.addCommand(demoCommand(home))
  await program.parseAsync([...args], { from: 'user' })
}

const actionCommand = (name: CommandName, file: ActionFile, home: string): Command => {
  const command = new Command(name).description(file.description)
  for (const [input, { description, default: fallback, required }] of Object.entries(file.inputs))
    command.addOption(
      new Option(
        `--${input} <value>`,
        `${description.trim()}${required ? ' (required)' : ''}`
      ).default(fallback || undefined)
    )
  command.action(async () => {
    const { main } = await COMMANDS[name]()
    await runAction(main, terminalHost(home, inputsOf(command), cancellation()))
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
      const { demo } = await import('./demo.ts')
      const host = terminalHost(home, {}, cancellation())
      await runAction(() => demo(runtime, host), host)
    })

/** Commander keeps options in camel case; the inputs' own names are what the actions know. */
const inputsOf = (command: Command): Record<string, string> =>
  Object.fromEntries(
    command.options.flatMap(option => {
      const value = command.getOptionValue(option.attributeName())
      return value === undefined ? [] : [[option.name(), String(value)]]
    })
  )
