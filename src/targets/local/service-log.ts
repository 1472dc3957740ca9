import { appendFileSync, closeSync, openSync, renameSync, statSync } from 'node:fs'

/** Lines a service wrote: one file, moved aside to `….1` before it grows too large. */
export class ServiceLog {
  readonly #file: string
  readonly #limit: number
  #size: number

  constructor(file: string, limit = 8 * 1024 * 1024) {
    this.#file = file
    this.#limit = limit
    closeSync(openSync(file, 'a'))
    this.#size = statSync(file).size
  }

  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`)
    if (this.#size + bytes.length > this.#limit) {
      renameSync(this.#file, `${this.#file}.1`)
      this.#size = 0
    }
    appendFileSync(this.#file, bytes)
    this.#size += bytes.length
  }
}
