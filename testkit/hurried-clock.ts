import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../src/core/ports.ts'

/** Notes how long it was asked to sleep, and sleeps a few milliseconds only. */
export const hurriedClock = (most = 20): Clock & { readonly slept: number[] } => {
  const slept: number[] = []
  return {
    slept,
    now: () => Date.now(),
    sleep: async milliseconds => {
      slept.push(milliseconds)
      await sleep(Math.min(milliseconds, most))
    }
  }
}
