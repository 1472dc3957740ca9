import type { Host, Main } from '../actions/host/host.ts'
import { UserError } from '../core/errors.ts'
import { Cancelled } from './cancellation.ts'
import { documentation, PROJECT } from './documentation.ts'

/**
 * The one place where an error becomes a failed step: shows it.
 * @returns the error; a `Cancelled` where the step was cancelled, whatever came of it; undefined when all went well
 */
export const runAction = async (main: Main, host: Host): Promise<unknown> => {
  try {
    await main(untilCancelled(host))
    // A signal that came during the last lines is noticed in the next turn of the loop.
    await new Promise(setImmediate)
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

/** Whether the words of the call were wrong: a command, an option, the form of a value. */
const isUsage = (code: string): boolean => code.startsWith('INPUT_') || USAGE.has(code)

const USAGE: ReadonlySet<string> = new Set([
  'AZURE_SUBSCRIPTION_MISSING',
  'COMMAND_UNKNOWN',
  'IMAGE_REFERENCE_INVALID',
  'MODEL_REFERENCE_INVALID',
  'NAME_INVALID',
  'REFERENCE_INVALID',
  'REGISTRY_INVALID'
])

const showError = (error: unknown, { fail }: Host): void => {
  if (error instanceof UserError) {
    fail(
      `${error.message} [${error.code}]`,
      [
        ...(error.hint ? [error.hint] : []),
        `More: ${documentation(`errors.md#${error.code.toLowerCase()}`)}`
      ],
      error.at
    )
    for (const { code, message, at } of error.others) fail(`${message} [${code}]`, [], at)
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
