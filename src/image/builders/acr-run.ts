/** Waits for a build in ACR, with its log in ours. */
import type { AcrRun, AcrRuns } from '../../azure/acr-runs.ts'
import { messageOf, UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { hintFor } from './engine-failure.ts'

export interface FollowTools {
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly pollMs: number
}

const GOES_ON: readonly string[] = ['Queued', 'Started', 'Running']
/** Looks at a log after the end of its run, until it says that it is complete. */
const LAST_LOOKS = 5

/**
 * Shows the log as it comes and returns when the run succeeded. A log that cannot be read does not stop a build.
 * @throws UserError `BUILDER_FAILED` with the last lines. A cancelled job cancels the run.
 */
export const followRun = async (
  scheduled: AcrRun,
  image: string,
  runs: AcrRuns,
  { log, clock, signal, pollMs }: FollowTools
): Promise<void> => {
  const tail = new LogTail(scheduled.id, runs, log)
  let run = scheduled
  log.info(`Run ${run.id} in the registry: ${run.status}`)
  try {
    while (GOES_ON.includes(run.status)) {
      await clock.sleep(pollMs, signal)
      const now = await runs.get(run.id, signal)
      if (now.status !== run.status) log.info(`Run ${run.id} in the registry: ${now.status}`)
      run = now
      if (run.status !== 'Queued') await tail.more(signal)
    }
    for (let look = 0; look < LAST_LOOKS && !(await tail.more(signal)); look++)
      await clock.sleep(pollMs, signal)
  } catch (error) {
    if (signal.aborted) await runs.cancel(run.id).catch(() => {})
    throw error
  }
  if (run.status !== 'Succeeded') throw failure(run, image, tail.last)
}

class LogTail {
  readonly #id: string
  readonly #runs: AcrRuns
  readonly #log: Log
  #next = 0
  #complete = false
  #told = false
  readonly last: string[] = []

  constructor(id: string, runs: AcrRuns, log: Log) {
    this.#id = id
    this.#runs = runs
    this.#log = log
  }

  /** @returns whether that was all */
  async more(signal: AbortSignal): Promise<boolean> {
    if (this.#complete) return true
    try {
      const piece = await this.#runs.log(this.#id, this.#next, signal)
      if (piece === undefined) return false
      this.#next = piece.next
      this.#complete = piece.complete
      for (const line of piece.text.split(/\r?\n/).filter(Boolean)) {
        this.#log.info(line)
        this.last.push(line)
        if (this.last.length > 20) this.last.shift()
      }
    } catch (error) {
      if (signal.aborted) throw error
      if (!this.#told)
        this.#log.warning(`The log of run ${this.#id} cannot be read: ${messageOf(error)}`)
      this.#told = true
    }
    return this.#complete
  }
}

const failure = (
  { id, status, message }: AcrRun,
  image: string,
  last: readonly string[]
): UserError => {
  const said = last.length > 0 ? ` Its last lines:\n${last.join('\n')}` : ' It left no log.'
  return new UserError(
    'BUILDER_FAILED',
    `The registry could not build image "${image}" (run ${id}: ${status}${message ? `, ${message}` : ''}).${said}`,
    { hint: hintFor([...last, message ?? ''].join('\n')) }
  )
}
