import { constants } from 'node:os'
import { killChildren } from './exec.ts'

/** Why work is given up: somebody cancelled the job, or pressed Ctrl-C. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
  readonly by: NodeJS.Signals

  constructor(by: NodeJS.Signals) {
    super(`Cancelled by ${by}.`)
    this.by = by
  }

  /** As shells count: 130 for SIGINT, 143 for SIGTERM. */
  get exitCode(): number {
    return 128 + constants.signals[this.by]
  }
}

/**
 * How long work may take to end in order after a signal, in milliseconds: a cancelled job sends SIGINT, 7.5 s later SIGTERM,
 * and kills 2.5 s after that.
 * https://docs.github.com/actions/reference/workflow-cancellation-reference
 */
export const GRACE_MS = { SIGINT: 7000, SIGTERM: 2000 } as const

/**
 * Aborted by the first SIGINT or SIGTERM with a `Cancelled`, so that work can end in order; the second one, or the end of
 * the grace, ends the process at once, whatever it waits for.
 * @param grace `false` for work that hands the signals on, and knows itself when it is over
 */
export const cancellation = (
  say: (line: string) => void,
  grace: Readonly<Record<keyof typeof GRACE_MS, number>> | false = GRACE_MS
): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) return end(signal)
      controller.abort(new Cancelled(signal))
      if (grace === false) return
      setTimeout(() => {
        say(`Cancelled by ${signal}; what was running did not stop in time.`)
        end(signal)
      }, grace[signal]).unref()
    })
  return controller.signal
}

/**
 * Ends the process by the signal itself, as if it had not been caught. `process.exit` would wait for a thread that hangs in
 * a read of a file. Programs that it runs have groups of their own, which the signal does not reach.
 */
const end = (signal: 'SIGINT' | 'SIGTERM'): void => {
  killChildren()
  for (const other of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(other)
  process.kill(process.pid, signal)
}
