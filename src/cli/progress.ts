import { bytes, percent } from '../core/words.ts'

/** Tells of long work at most once per `interval` milliseconds and label, and never of what is over at once. */
export const throttledProgress = (
  say: (line: string) => void,
  interval: number,
  now: () => number = Date.now
) => {
  const told = new Map<string, number>()
  return (label: string, done: number, total: number): void => {
    const last = told.get(label)
    if (last === undefined) told.set(label, now())
    else if (now() - last >= interval) {
      told.set(label, now())
      say(`${label}: ${bytes(done)} of ${bytes(total)} (${percent(done, total)})`)
    }
    if (done >= total) told.delete(label)
  }
}
