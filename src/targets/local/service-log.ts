import { appendFileSync, closeSync, openSync, renameSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** Lines a service wrote: one file for its owner alone, moved aside to `….1` before it grows too large. */
export class ServiceLog {
  readonly #file: string
  readonly #limit: number
  #size: number

  constructor(file: string, limit = 8 * 1024 * 1024) {
    this.#file = file
    this.#limit = limit
    closeSync(openSync(file, 'a', 0o600))
    this.#size = statSync(file).size
  }

  /** A line that cannot be written, on a full disk, is lost: the service goes on. */
  write(line: string): void {
    const bytes = Buffer.from(`${line}\n`)
    try {
      if (this.#size + bytes.length > this.#limit) {
        renameSync(this.#file, `${this.#file}.1`)
        this.#size = 0
      }
      appendFileSync(this.#file, bytes, { mode: 0o600 })
      this.#size += bytes.length
    } catch {}
  }
}

/** The last lines of a log, from the file that was moved aside too. */
export const lastLines = async (file: string, count: number): Promise<readonly string[]> => {
  const linesIn = async (name: string) =>
    (await readFile(name, 'utf8').catch(() => '')).split('\n').slice(0, -1)
  const lines = await linesIn(file)
  const older = lines.length < count ? await linesIn(`${file}.1`) : []
  return [...older, ...lines].slice(-count)
}
