import { BusyRatio } from './busy-ratio.ts'

interface Limits {
  /** Of which each works on one request at a time. */
  readonly workers: number
  readonly maxConcurrent: number
  readonly maxQueue: number
  readonly queueTimeoutMs: number
}

interface Waiting {
  readonly enter: (entered: boolean) => void
  readonly timer: NodeJS.Timeout
}

/** Lets so many requests through at once, so many wait for a while, and turns the rest away. */
export class Admission {
  readonly #limits: Limits
  readonly #queue = new Set<Waiting>()
  readonly #busy: BusyRatio
  #inside = 0

  constructor(limits: Limits, now: () => number = () => performance.now()) {
    this.#limits = limits
    this.#busy = new BusyRatio(Math.min(limits.workers, limits.maxConcurrent), now)
  }

  /** The part of the last seconds in which the workers were busy, 0 to 1. */
  get busyRatio(): number {
    return this.#busy.at(this.#inside)
  }

  get inside(): number {
    return this.#inside
  }

  get waiting(): number {
    return this.#queue.size
  }

  /** True: entered, `leave` must follow. False: turned away. A promise when there is a wait. */
  enter(): boolean | Promise<boolean> {
    const { maxConcurrent, maxQueue, queueTimeoutMs } = this.#limits
    if (this.#inside < maxConcurrent) {
      this.#busy.passed(this.#inside)
      this.#inside++
      return true
    }
    if (this.#queue.size >= maxQueue) return false
    return new Promise(enter => {
      const timer = setTimeout(() => {
        this.#queue.delete(waiting)
        enter(false)
      }, queueTimeoutMs)
      const waiting = { enter, timer }
      this.#queue.add(waiting)
    })
  }

  /** The place of who leaves goes to who waited longest. */
  leave(): void {
    const [next] = this.#queue
    if (next === undefined) {
      this.#busy.passed(this.#inside)
      this.#inside--
      return
    }
    this.#queue.delete(next)
    clearTimeout(next.timer)
    next.enter(true)
  }
}
