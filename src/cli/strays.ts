import type { Host } from '../actions/host/host.ts'
import { showError } from './run.ts'

/**
 * What reaches the process from beside the command: warnings of packages, and errors that nobody awaited. Both may quote
 * files and answers, and Node.js would print them as they are, for a runner to find commands in. They are shown as all else is.
 */
export const showStrays = (
  host: Pick<Host, 'log' | 'fail'>,
  from: Pick<NodeJS.Process, 'on' | 'removeAllListeners' | 'exit'> = process
): void => {
  from.removeAllListeners('warning')
  from.on('warning', ({ name, message }) => host.log.debug(`${name}: ${message}`))
  from.on('uncaughtException', error => {
    showError(error, host)
    from.exit(1)
  })
}
