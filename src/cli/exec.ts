import { UserError } from '../core/errors.ts'
import type { Exec } from '../core/ports.ts'

/** Runs programs through @actions/exec, without a shell. */
export const actionsExec: Exec = async (command, args, options = {}) => {
  const { getExecOutput } = await import('@actions/exec')
  const { which } = await import('@actions/io')
  const program = await which(command, false)
  if (program === '')
    throw new UserError('PROGRAM_MISSING', `The program "${command}" is not on this machine.`, {
      hint: `Install it, or put its folder on PATH. It was needed for: ${command} ${args[0] ?? ''}`.trim()
    })
  const { onLine } = options
  return getExecOutput(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...(options.cwd ? { cwd: options.cwd } : {}),
    ...(options.env ? { env: { ...options.env } } : {}),
    ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
    ...(onLine ? { listeners: { stdline: onLine, errline: onLine } } : {})
  })
}
