import { closeSync, ftruncateSync, openSync, readSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const BYTES = 8
let count = 0

/**
 * Memory that a worker shares with us: the first and last id of the requests that `run()` was called for most recently.
 * It shows, after a worker has died, which requests may be retried.
 */
export class Progress {
  /** For the worker's process; undefined where no file can be made. */
  readonly file: number | undefined
  readonly #range = Buffer.alloc(BYTES)

  /** @param opened a file that the worker has made; one is made where there is none */
  constructor(opened?: number) {
    if (opened !== undefined) {
      this.file = opened
      return
    }
    try {
      const name = path.join(tmpdir(), `scoreline-${process.pid}-${count++}`)
      this.file = openSync(name, 'wx+', 0o600)
      unlinkSync(name)
      ftruncateSync(this.file, BYTES)
    } catch {
      this.file = undefined
    }
  }

  /** Undefined when nothing is known. */
  read(): { readonly first: number; readonly last: number } | undefined {
    if (this.file === undefined) return undefined
    readSync(this.file, this.#range, 0, BYTES, 0)
    return { first: this.#range.readUInt32LE(0), last: this.#range.readUInt32LE(4) }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file)
  }
}
