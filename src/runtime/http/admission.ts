interface Limits {
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
  #inside = 0

  constructor(limits: Limits) {
    this.#limits = limits
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
      this.#inside--
      return
    }
    this.#queue.delete(next)
    clearTimeout(next.timer)
    next.enter(true)
  }
}
