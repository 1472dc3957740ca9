/** Who changes something in a hub at the moment, in a note that others read there and that has to be renewed. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../../core/ports.ts'
import { isGone, parseOwner, thisProcess } from '../../core/process-owner.ts'

export interface Hold {
  /** One deployment. */
  readonly by: string
  /** Milliseconds since 1970, by the clock of its holder. */
  readonly until: number
  /** The process of the holder as JSON; '' where it is not known. */
  readonly process: string
}

/** A hold that is not renewed for so long is over. */
export const HOLD_MS = 2 * 60_000
/** A hub of one unit takes 20 calls about deployments a minute, and a renewal is two. */
const RENEWAL_MS = 40_000
/** The clocks of two machines differ by less: what ended longer ago is over for all of them. */
const SKEW_MS = 10 * 60_000

/** What renews itself has the same `by`. */
export const newHold = (): Pick<Hold, 'by' | 'process'> => ({
  by: randomUUID(),
  process: JSON.stringify(thisProcess())
})

/**
 * Tells whether the holds that one waits for are over: at once where the holder is a process of this machine that is gone,
 * else when nobody renewed it for as long as it lasts, by our own clock.
 */
export const watchHolds = (clock: Pick<Clock, 'now'>) => {
  let seen: { readonly text: string; readonly since: number } | undefined
  return (hold: Hold | undefined): boolean => {
    if (hold === undefined) return true
    const owner = parseOwner(hold.process)
    if (owner !== undefined && isGone(owner)) return true
    const now = clock.now()
    if (hold.until + SKEW_MS <= now) return true
    const text = `${hold.by} ${hold.until}`
    if (seen?.text !== text) seen = { text, since: now }
    return now - seen.since >= HOLD_MS
  }
}

/**
 * Renews a hold in the background, whatever its holder waits for meanwhile. What fails is tried again the next time.
 * @returns what ends it, and waits for a renewal that is under way
 */
export const keepRenewed = (renew: () => Promise<void>): (() => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    last = last.then(renew).catch(() => {})
  }, RENEWAL_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    return last
  }
}
