import type { Host, Main } from '../actions/host/host.ts'
import { VERSION } from '../actions/host/version.ts'
import { UserError } from '../core/errors.ts'
import { Cancelled } from './cancellation.ts'

const PROJECT = 'https://github.com/scoreline/scoreline'

/**
 * The one place where an error becomes a failed step.
 * @param cancelledCode the exit code of a step that was cancelled: 1 for a runner, that of the signal for a shell
 */
export const runAction = async (
  main: Main,
  host: Host,
  cancelledCode: (reason: Cancelled) => number = () => 1
): Promise<void> => {
  try {
    await main(untilCancelled(host))
    host.signal.throwIfAborted()
  } catch (error) {
    const { reason } = host.signal
    // What was cancelled may have more to say than that.
    if (!(reason instanceof Cancelled) || error instanceof UserError) tell(error, host)
    if (!(reason instanceof Cancelled)) return
    host.log.info(reason.message)
    process.exitCode = cancelledCode(reason)
  }
}

const tell = (error: unknown, { fail, log }: Host): void => {
  if (error instanceof UserError) {
    fail(`${error.message} [${error.code}]`, error.at)
    for (const { code, message, at } of error.others) fail(`${message} [${code}]`, at)
    if (error.hint) log.info(error.hint)
    log.info(`More: ${PROJECT}/blob/v${VERSION}/docs/errors.md#${error.code.toLowerCase()}`)
  } else {
    fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`)
    log.info(
      `This is a bug in Scoreline. Please report it at ${PROJECT}/issues with the lines above.`
    )
  }
}

/** Nothing is published by a step that was cancelled. */
const untilCancelled = (host: Host): Host => ({
  ...host,
  output: (name, value) => {
    host.signal.throwIfAborted()
    host.output(name, value)
  },
  summary: async markdown => {
    host.signal.throwIfAborted()
    await host.summary(markdown)
  }
})
