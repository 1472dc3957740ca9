import { setImmediate as nextTurn } from 'node:timers/promises'
import { withoutBom } from '../json.ts'
import { log } from '../log.ts'
import type { CollectSettings } from '../settings.ts'
import { BlobSink } from './blob-sink.ts'
import { FolderSink } from './folder-sink.ts'
import type { Sink } from './sink.ts'

export interface Sample {
  readonly requestId: string
  readonly path: string
  readonly status: number
  readonly input: Buffer
  readonly output: Buffer | string
}

const INTERVAL_MS = 1000
const MOST_WAITING = 16 * 1024 * 1024
/** Bytes made into lines at a stretch: requests get their turn in between. */
const STRETCH = 256 * 1024

interface Kept {
  /** A request and its answer, or what the script collected itself, as JSON. */
  readonly sample: Sample | Buffer
  readonly at: Date
}

/**
 * Keeps a part of the requests and their answers as JSON Lines. Gathered in bounded memory, made into lines and written
 * apart from the requests: when storage is slow, samples are lost and counted, and no request waits.
 */
export class Collector {
  readonly #sinks: readonly Sink[]
  #share: number
  #waiting: Kept[] = []
  /** Of what waits and of what is being written. */
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

  /** @param share part of the requests that is kept from here on, 0 to 1 */
  set share(share: number) {
    this.#share = share
  }

  get lost(): number {
    return this.#lost
  }

  /** Every n-th sample, evenly: a share of 0.25 keeps one of four. */
  add(sample: Sample): void {
    this.#credit += this.#share
    if (this.#credit < 1) return
    this.#credit -= 1
    this.#keep(sample)
  }

  /** What the script gave to a ModelDataCollector: all of it, since the script has chosen. */
  addRecord(record: Buffer): void {
    this.#keep(record)
  }

  #keep(sample: Kept['sample']): void {
    const size = sizeOf(sample)
    if (this.#bytes + size > MOST_WAITING) {
      this.#lost++
      return
    }
    this.#bytes += size
    this.#waiting.push({ sample, at: new Date() })
  }

  /** Writes what was gathered; a call while writing waits for that. */
  async flush(): Promise<void> {
    if (this.#writing !== undefined) return this.#writing
    if (this.#waiting.length === 0) return
    const kept = this.#waiting
    this.#waiting = []
    this.#writing = this.#write(kept)
    await this.#writing
    this.#writing = undefined
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
    await this.flush()
  }

  /** Never rejects. */
  async #write(kept: readonly Kept[]): Promise<void> {
    const lines = await linesOf(kept)
    const results = await Promise.allSettled(this.#sinks.map(sink => sink.write(lines, Date.now())))
    for (const { sample } of kept) this.#bytes -= sizeOf(sample)
    const failed = results.filter(result => result.status === 'rejected')
    if (failed.length > 0) this.#lost += kept.length
    for (const { reason } of failed)
      log('W', `Samples could not be kept: ${reason instanceof Error ? reason.message : reason}`)
  }
}

const sizeOf = (sample: Kept['sample']): number =>
  Buffer.isBuffer(sample) ? sample.length : sample.input.length + sample.output.length

const linesOf = async (kept: readonly Kept[]): Promise<Buffer> => {
  const lines: string[] = []
  let stretch = 0
  for (const { sample, at } of kept) {
    lines.push(Buffer.isBuffer(sample) ? recordLine(sample, at) : lineOf(sample, at))
    stretch += sizeOf(sample)
    if (stretch < STRETCH) continue
    stretch = 0
    await nextTurn()
  }
  return Buffer.from(lines.join(''))
}

/** One sample as a line. JSON bodies stay JSON; others become text, or base64 when they are no text. Pure. */
export const lineOf = (sample: Sample, at: Date): string =>
  `{"time":"${at.toISOString()}","requestId":${JSON.stringify(sample.requestId)},"path":${JSON.stringify(sample.path)},"status":${sample.status},"input":${jsonOf(sample.input)},"output":${jsonOf(sample.output)}}\n`

/** What a script collected, as a line. Pure. */
export const recordLine = (record: Buffer, at: Date): string =>
  `{"time":"${at.toISOString()}","collected":${jsonOf(record)}}\n`

/** To the letter as it came, but on one line: a line feed in JSON lies between its words. */
const jsonOf = (body: Buffer | string): string => {
  const whole = body.toString()
  const text = withoutBom(whole)
  try {
    JSON.parse(text)
    return text.replace(/[\r\n]+/g, ' ')
  } catch {
    const isText = typeof body === 'string' || Buffer.from(whole).equals(body)
    return isText ? JSON.stringify(whole) : `{"base64":"${(body as Buffer).toString('base64')}"}`
  }
}
