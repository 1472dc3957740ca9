import { log } from '../log.ts'
import type { CollectSettings } from '../settings.ts'
import { BlobSink } from './blob-sink.ts'
import { FolderSink } from './folder-sink.ts'

/** Where gathered lines go. */
export interface Sink {
  /** @param lines JSON Lines, each ended by a line feed. @param at milliseconds since 1970. */
  write(lines: Buffer, at: number): Promise<void>
}

export interface Sample {
  readonly requestId: string
  readonly path: string
  readonly status: number
  readonly input: Buffer
  readonly output: Buffer | string
}

const INTERVAL_MS = 1000
const MOST_WAITING = 16 * 1024 * 1024

/**
 * Keeps a part of the requests and their answers as JSON Lines. Gathered in bounded memory and written apart from the
 * requests: when storage is slow, samples are lost and counted, and no request waits.
 */
export class Collector {
  readonly #sinks: readonly Sink[]
  readonly #share: number
  #waiting: string[] = []
  #bytes = 0
  #lost = 0
  #credit = 0
  #writing: Promise<void> | undefined
  readonly #timer: NodeJS.Timeout

  constructor({ folder, blobUrl, share }: CollectSettings, service: string) {
    this.#share = share
    this.#sinks = [
      ...(folder === undefined ? [] : [new FolderSink(folder)]),
      ...(blobUrl === undefined ? [] : [new BlobSink(blobUrl, service)])
    ]
    this.#timer = setInterval(() => void this.flush(), INTERVAL_MS)
    this.#timer.unref()
  }

  get lost(): number {
    return this.#lost
  }

  /** Every n-th sample, evenly: a share of 0.25 keeps one of four. */
  add(sample: Sample): void {
    this.#credit += this.#share
    if (this.#credit < 1) return
    this.#credit -= 1
    const size = sample.input.length + sample.output.length
    if (this.#bytes + size > MOST_WAITING) {
      this.#lost++
      return
    }
    this.#bytes += size
    this.#waiting.push(lineOf(sample, new Date()))
  }

  /** Writes what was gathered; a call while writing waits for that. */
  async flush(): Promise<void> {
    if (this.#writing !== undefined) return this.#writing
    if (this.#waiting.length === 0) return
    const count = this.#waiting.length
    const lines = Buffer.from(this.#waiting.join(''))
    this.#waiting = []
    this.#writing = Promise.all(this.#sinks.map(sink => sink.write(lines, Date.now())))
      .then(() => {})
      .catch((error: unknown) => {
        this.#lost += count
        log('W', `Samples could not be kept: ${error instanceof Error ? error.message : error}`)
      })
    await this.#writing
    this.#writing = undefined
    if (this.#waiting.length === 0) this.#bytes = 0
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
    await this.flush()
  }
}

/** One sample as a line. JSON bodies stay JSON; others become text, or base64 when they are no text. Pure. */
export const lineOf = (sample: Sample, at: Date): string =>
  `{"time":"${at.toISOString()}","requestId":${JSON.stringify(sample.requestId)},"path":${JSON.stringify(sample.path)},"status":${sample.status},"input":${jsonOf(sample.input)},"output":${jsonOf(sample.output)}}\n`

const jsonOf = (body: Buffer | string): string => {
  const text = body.toString()
  try {
    return JSON.stringify(JSON.parse(text))
  } catch {
    const isText = typeof body === 'string' || Buffer.from(text).equals(body)
    return isText ? JSON.stringify(text) : `{"base64":"${(body as Buffer).toString('base64')}"}`
  }
}
