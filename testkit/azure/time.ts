import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../../src/core/ports.ts'

/** The time of a fake: it passes when somebody sleeps on it, waits for an operation, or says so; never by itself. */
export interface MovableClock extends Clock {
  advance(milliseconds: number): void
}

/** A clock that tests move. It stands while nobody sleeps, so a busy machine changes nothing. */
export const movableClock = (start = Date.parse('2026-11-23T12:00:00Z')): MovableClock => {
  let now = start
  const advance = (milliseconds: number): void => {
    now += milliseconds
  }
  return {
    now: () => now,
    advance,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted()
      advance(milliseconds)
      await setImmediate()
      signal?.throwIfAborted()
    }
  }
}

/** The machine's own time, for a fake that other processes talk to: nobody can move it. */
export const realTime: Pick<MovableClock, 'now' | 'advance'> = {
  now: () => Date.now(),
  advance: () => {}
}
