import type { Clock, Log } from '../../core/ports.ts'
import { ConnectionFailure, ReplyFailure } from './failure.ts'

/** https://www.rfc-editor.org/rfc/rfc9110#section-15, and two that proxies use for "closed" and "timed out". */
const PASSING_STATUSES: readonly number[] = [408, 425, 429, 499, 500, 502, 503, 504, 522, 524]
/** Faults in a row, without anything achieved in between, that are outlived. */
export const FAULTS_IN_A_ROW = 12
/** A registry that was never reached is more likely misspelt than busy. */
const FAULTS_BEFORE_FIRST_REPLY = 4
const ABSENT: readonly string[] = ['ENOTFOUND', 'ECONNREFUSED', 'PROXY_REFUSED']
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 10_000
/** Longer than this and the step should fail rather than hold the runner. */
const LONGEST_RETRY_AFTER_MS = 15 * 60_000

/** Whether the same request may succeed when it is made again. */
export const isPassing = (error: unknown): error is ReplyFailure | ConnectionFailure =>
  error instanceof ConnectionFailure ||
  (error instanceof ReplyFailure && PASSING_STATUSES.includes(error.status))

/**
 * `Retry-After` in milliseconds from now: a number of seconds, or a date.
 * https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
export const parseRetryAfter = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** How long to wait after the n-th fault in a row (from 1): doubled each time, shortened by up to half at random. */
export const backoff = (fault: number, random: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (fault - 1)) * (1 - random / 2)

export interface RetryTools {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}

/** The faults one piece of work has met in a row. */
export class Faults {
  readonly #tools: RetryTools
  #count = 0
  #reached = false

  constructor(tools: RetryTools) {
    this.#tools = tools
  }

  /** Something was achieved: the next fault is the first again. */
  progress(): void {
    this.#count = 0
    this.#reached = true
  }

  /** Waits as long as is due after this fault, or throws it when it is final or one too many. */
  async outlive(error: unknown): Promise<void> {
    const { clock, random, log, signal } = this.#tools
    signal?.throwIfAborted()
    if (!isPassing(error)) throw error
    this.#count++
    if (error instanceof ReplyFailure) this.#reached = true
    if (this.#count > this.#allowed(error)) throw error
    const asked = error instanceof ReplyFailure ? error.retryAfter : undefined
    if (asked !== undefined && asked > LONGEST_RETRY_AFTER_MS) throw error
    const wait = asked ?? backoff(this.#count, random())
    log.debug(`${error.message}; trying again in ${(wait / 1000).toFixed(1)} s`)
    await clock.sleep(wait, signal)
  }

  #allowed(error: ReplyFailure | ConnectionFailure): number {
    const absent = error instanceof ConnectionFailure && ABSENT.includes(error.code)
    return absent && !this.#reached ? FAULTS_BEFORE_FIRST_REPLY : FAULTS_IN_A_ROW
  }
}

/** Runs until it succeeds, outliving faults that pass. */
export const withRetries = async <T>(run: () => Promise<T>, tools: RetryTools): Promise<T> => {
  const faults = new Faults(tools)
  for (;;) {
    try {
      return await run()
    } catch (error) {
      await faults.outlive(error)
    }
  }
}
