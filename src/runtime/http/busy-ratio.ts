/** How far back the mean reaches: what is older weighs less and less. */
const SPAN_MS = 10_000

/**
 * The part of the last seconds in which the workers were busy, 0 to 1: what an autoscaler goes by. A mean over time whose
 * weights fall off exponentially, so nothing is stored and two readers do not disturb each other.
 */
export class BusyRatio {
  readonly #capacity: number
  readonly #now: () => number
  #mean = 0
  #since: number

  /** @param capacity requests that can be worked on at once @param now in milliseconds */
  constructor(capacity: number, now: () => number) {
    this.#capacity = Math.max(1, capacity)
    this.#now = now
    this.#since = now()
  }

  /** To be called before the number changes. @param inside requests that were worked on until now */
  passed(inside: number): void {
    const now = this.#now()
    const old = Math.exp((this.#since - now) / SPAN_MS)
    this.#mean = this.#mean * old + Math.min(1, inside / this.#capacity) * (1 - old)
    this.#since = now
  }

  /** @param inside requests that are worked on now */
  at(inside: number): number {
    this.passed(inside)
    return this.#mean
  }
}
