import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Threads that compute give way to the one that answers health checks, also when every core is busy. */
const COMPUTE_NICENESS = 19

/**
 * Lowers the priority of every thread that `open` starts, and of those that serve it. On Linux a thread has its own
 * priority, set by its number: https://man7.org/linux/man-pages/man2/setpriority.2.html#BUGS
 */
export const yieldToOthers = async <T>(open: () => Promise<T>): Promise<T> => {
  const before = new Set(threads())
  const opened = await open()
  for (const thread of threads()) if (!before.has(thread)) lower(thread)
  return opened
}

const threads = (): number[] => {
  try {
    return readdirSync('/proc/self/task').map(Number)
  } catch {
    return []
  }
}

const lower = (thread: number): void => {
  try {
    setPriority(thread, COMPUTE_NICENESS)
  } catch {
    // It ended, or the platform does not allow it: then it computes at the usual priority.
  }
}
