import type { Command, CommanderError } from 'commander'
import { UserError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'

/** What is wrong with the words of a call, reported as every other error is. Pure. */
export const usageError = (
  error: CommanderError,
  args: readonly string[],
  program: Command
): UserError => {
  const command = program.commands.find(other => other.name() === args[0])
  const options = (command ?? program).options.map(option => option.long ?? '')
  switch (error.code) {
    case 'commander.unknownOption': {
      const [, given = ''] = /'(-[^'=]+)/.exec(error.message) ?? []
      return unknownOption(given, options, command?.name())
    }
    case 'commander.unknownCommand':
      return unknownCommand(
        args[0] ?? '',
        program.commands.map(other => other.name())
      )
    case 'commander.optionMissingArgument': {
      const [, option = ''] = /'(?:-\w, )?(--[^' ]+)/.exec(error.message) ?? []
      return new UserError('INPUT_INVALID', `Option "${option}" needs a value.`, {
        hint: 'Write it after the option: --name value, or --name=value.'
      })
    }
    case 'commander.excessArguments': {
      const extra = command?.args.at(command.registeredArguments.length) ?? ''
      return new UserError('INPUT_INVALID', `Unexpected argument "${extra}".`, {
        hint: 'Options are written --name value; those that are true or false take true, false or nothing.'
      })
    }
    default:
      return new UserError('INPUT_INVALID', `${error.message.replace(/^error: |\.$/g, '')}.`)
  }
}

const unknownOption = (
  given: string,
  options: readonly string[],
  command: string | undefined
): UserError => {
  const near = nearest(given, options)
  return new UserError(
    'INPUT_UNKNOWN',
    `There is no option "${given}"${near ? `; did you mean "${near}"?` : '.'}`,
    { hint: `They are listed by: scoreline ${command ? `${command} ` : ''}--help` }
  )
}

const unknownCommand = (given: string, names: readonly string[]): UserError => {
  const near = nearest(given, names)
  return new UserError(
    'COMMAND_UNKNOWN',
    `There is no command "${given}"${near ? `; did you mean "${near}"?` : '.'}`,
    { hint: `Commands: ${names.join(', ')}.` }
  )
}
