import type { Host, Main } from '../actions/host.ts'
import { UserError } from '../core/errors.ts'

/** The one place where an error becomes a failed step. */
export const runAction = async (main: Main, host: Host): Promise<void> => {
  try {
    await main(host)
  } catch (error) {
    if (error instanceof UserError) {
      host.fail(`${error.message} [${error.code}]`, error.at)
      if (error.hint) host.log.info(error.hint)
      host.log.info(`More: docs/errors.md#${error.code.toLowerCase()}`)
    } else {
      host.fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`)
      host.log.info('This is a fault of Scoreline. Please report it with the lines above.')
    }
  }
}
