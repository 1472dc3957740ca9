import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Sink } from './sink.ts'

const MOST_BYTES = 64 * 1024 * 1024

/** Rolling files `<folder>/<year>/<month>/<day>/<hour>-<pid>-<number>.jsonl`, in UTC. */
export class FolderSink implements Sink {
  readonly #folder: string
  #hour = ''
  #number = 0
  #bytes = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(lines: Buffer, at: number): Promise<void> {
    const hour = new Date(at).toISOString().slice(0, 13)
    if (hour !== this.#hour) {
      this.#hour = hour
      this.#number = 0
      this.#bytes = 0
    } else if (this.#bytes + lines.length > MOST_BYTES) {
      this.#number++
      this.#bytes = 0
    }
    const [day = '', clock = ''] = hour.split('T')
    const folder = path.join(this.#folder, ...day.split('-'))
    await mkdir(folder, { recursive: true })
    await appendFile(path.join(folder, `${clock}-${process.pid}-${this.#number}.jsonl`), lines)
    this.#bytes += lines.length
  }
}
