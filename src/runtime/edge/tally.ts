/** What a module counts, and its last error. */

/** Texts in twins are 4 KB at most; a message says enough in less. */
const LONGEST_MESSAGE = 512

export interface LastError {
  readonly status: number
  readonly message: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export class Tally {
  answered = 0
  failed = 0
  methods = 0
  lastError: LastError | undefined
  readonly startedAt = new Date().toISOString()

  /** A message was answered. @param error in words, where there is no prediction for all of it */
  message(status: number, error: string | undefined): void {
    if (error === undefined) this.answered++
    else {
      this.failed++
      this.#failure(status, error)
    }
  }

  /** A method was answered. */
  method(status: number, error: string | undefined): void {
    this.methods++
    if (error !== undefined) this.#failure(status, error)
  }

  #failure(status: number, message: string): void {
    this.lastError = {
      status,
      message: message.slice(0, LONGEST_MESSAGE),
      at: new Date().toISOString()
    }
  }
}
