/** How failed work is tried again: one policy, as a value, for every client of something remote. */
import type { Clock, Log } from './ports.ts'

export interface RetryPolicy {
  /** Faults in a row, with nothing achieved in between, that are outlived. */
  readonly inARow: number
  /** The same before anything ever answered: a host that was never reached is more likely misspelt than busy. */
  readonly beforeFirstReply: number
  /** Faults of one piece of work altogether. One that advances a little each time ends too. */
  readonly altogether: number
  /** Milliseconds after the first fault; doubled after each one more. */
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** Where a server asks for more patience than this (`Retry-After`), the work fails rather than hold the runner. */
  readonly longestRetryAfterMs: number
}

/** For what a deployment needs: about a minute and a half of growing pauses, or the pauses a server asks for. */
export const PATIENT: RetryPolicy = {
  inARow: 12,
  beforeFirstReply: 4,
  altogether: 1000,
  firstWaitMs: 200,
  longestWaitMs: 10_000,
  longestRetryAfterMs: 15 * 60_000
}

/** For what is only an improvement, and has another way round. */
export const BRIEF: RetryPolicy = { ...PATIENT, inARow: 2, longestRetryAfterMs: 10_000 }

/** What a failure is to a policy. */
export interface Fault {
  /** Milliseconds the server asked for. */
  readonly retryAfter?: number | undefined
  /** Whether nobody was there at all. */
  readonly absent: boolean
}

export interface RetryTools {
  readonly clock: Clock
  /** From 0 to 1, for the jitter of waits. */
  readonly random: () => number
  readonly log: Log
  readonly signal?: AbortSignal | undefined
}

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
export const backoff = (
  fault: number,
  random: number,
  { firstWaitMs, longestWaitMs }: RetryPolicy = PATIENT
): number => Math.min(longestWaitMs, firstWaitMs * 2 ** (fault - 1)) * (1 - random / 2)

/** The faults one piece of work has met. */
export class Faults {
  readonly #judge: (error: unknown) => Fault | undefined
  readonly #tools: RetryTools
  readonly #policy: RetryPolicy
  #inARow = 0
  #altogether = 0
  #reached = false

  /** @param judge what an error is to the policy: undefined when it is final */
  constructor(
    judge: (error: unknown) => Fault | undefined,
    tools: RetryTools,
    policy: RetryPolicy = PATIENT
  ) {
    this.#judge = judge
    this.#tools = tools
    this.#policy = policy
  }

  /** Something was achieved: the next fault is the first in its row. */
  progress(): void {
    this.#inARow = 0
    this.#reached = true
  }

  /** Waits as long as is due after this fault, or throws it when it is final or one too many. */
  async outlive(error: unknown): Promise<void> {
    const { clock, random, log, signal } = this.#tools
    const { inARow, beforeFirstReply, altogether, longestRetryAfterMs } = this.#policy
    signal?.throwIfAborted()
    const fault = this.#judge(error)
    if (fault === undefined) throw error
    this.#inARow++
    this.#altogether++
    if (!fault.absent) this.#reached = true
    const allowed = this.#reached ? inARow : Math.min(inARow, beforeFirstReply)
    if (this.#inARow > allowed || this.#altogether > altogether) throw error
    const asked = fault.retryAfter
    if (asked !== undefined && asked > longestRetryAfterMs) throw error
    const wait = asked ?? backoff(this.#inARow, random(), this.#policy)
    log.debug(`${(error as Error).message}; trying again in ${(wait / 1000).toFixed(1)} s`)
    await clock.sleep(wait, signal)
  }
}
