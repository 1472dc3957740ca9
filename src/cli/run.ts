import type { Host, Main } from '../actions/host/host.ts'
import { UserError } from '../core/errors.ts'
import { signalsSeen } from '../core/signals-seen.ts'
import { Cancelled } from './cancellation.ts'
import { documentation, PROJECT } from './documentation.ts'

/**
 * The one place where an error becomes a failed step: shows it.
 * @returns the error; a `Cancelled` where the step was cancelled, whatever came of it; undefined when all went well
 */
export const runAction = async (main: Main, host: Host): Promise<unknown> => {
  try {
    await main(untilCancelled(host))
    await signalsSeen()
    host.signal.throwIfAborted()
    return undefined
  } catch (error) {
    const { reason } = host.signal
    const cancelled = reason instanceof Cancelled
    // What was cancelled may have more to say than that.
    if (!cancelled || error instanceof UserError) showError(error, host)
    return cancelled ? reason : error
  }
}

/** As shells know them. docs/command-line.md#exit-codes */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof Cancelled) return error.exitCode
  return error instanceof UserError && isUsage(error.code) ? 2 : 1
}

/** Whether the words of the call or of the project file were wrong: a command, an option, a key, the form of a value. */
const isUsage = (code: string): boolean => code.startsWith('INPUT_') || USAGE.has(code)

const USAGE: ReadonlySet<string> = new Set([
  'AZURE_SUBSCRIPTION_MISSING',
  'COMMAND_UNKNOWN',
  'IMAGE_REFERENCE_INVALID',
  'MODEL_REFERENCE_INVALID',
  'NAME_INVALID',
  'PROJECT_ENVIRONMENT_UNKNOWN',
  'PROJECT_INVALID',
  'PROJECT_MISSING',
  'PROJECT_REFERENCE_UNSET',
  'PROJECT_SECRET_IN_FILE',
  'REFERENCE_INVALID',
  'REGISTRY_INVALID',
  'SCAN_NO_MODEL'
])

/** Says what went wrong, with advice; of an error that is not ours, that it is a bug. */
export const showError = (error: unknown, { fail }: Pick<Host, 'fail'>): void => {
  if (error instanceof UserError) {
    const shown = new Set<string>()
    for (const { code, message, hint, at } of [error, ...error.others]) {
      const more = `More: ${documentation(`errors.md#${code.toLowerCase()}`)}`
      const advice = [...(hint ? [hint] : []), more].filter(line => !shown.has(line))
      fail(`${message} [${code}]`, advice, at)
      for (const line of advice) shown.add(line)
    }
  } else
    fail(`Unexpected error: ${error instanceof Error ? error.stack : String(error)}`, [
      `This is a bug in Scoreline. Please report it at ${PROJECT}/issues with the lines above.`
    ])
}

/** Nothing is published by a step that was cancelled. */
const untilCancelled = (host: Host): Host => ({
  ...host,
  output: (name, value) => {
    host.signal.throwIfAborted()
    host.output(name, value)
  },
  report: (document, text) => {
    host.signal.throwIfAborted()
    host.report(document, text)
  },
  summary: async markdown => {
    host.signal.throwIfAborted()
    await host.summary(markdown)
  }
})
