/**
 * The bytes of bodies that a process holds at once, requests that arrive or are computed and answers that are not read
 * yet, over all its connections. A request beyond it is turned away: one caller more must not end the process for all.
 */
export class Budget {
  readonly limit: number
  #held = 0

  /** @param limit bytes */
  constructor(limit: number) {
    this.limit = limit
  }

  get held(): number {
    return this.#held
  }

  fits(bytes: number): boolean {
    return this.#held + bytes <= this.limit
  }

  /** False when there is no room, and then nothing is taken. */
  take(bytes: number): boolean {
    if (this.#held + bytes > this.limit) return false
    this.#held += bytes
    return true
  }

  /** For what is there already and cannot be refused: an answer that waits for its reader. */
  add(bytes: number): void {
    this.#held += bytes
  }

  give(bytes: number): void {
    this.#held -= bytes
  }
}
