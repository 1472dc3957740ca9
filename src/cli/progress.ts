import { bytes, percent } from '../core/words.ts'

/** Where progress is shown. */
export interface ProgressDisplay {
  say(line: string): void
  /** Called when what was shown is done. */
  over?(): void
  /** Milliseconds between two lines of one label. */
  readonly interval: number
}

/** Reports long work at most once per interval and label, and never work that is over at once. */
export const throttledProgress = (
  { say, over = () => {}, interval }: ProgressDisplay,
  now: () => number = Date.now
) => {
  const shown = new Map<string, number>()
  return (label: string, done: number, total: number): void => {
    const last = shown.get(label)
    if (last === undefined) shown.set(label, now())
    else if (now() - last >= interval) {
      shown.set(label, now())
      say(`${label}: ${bytes(done)} of ${bytes(total)} (${percent(done, total)})`)
    }
    if (done >= total && shown.delete(label)) over()
  }
}
