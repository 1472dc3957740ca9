/** SHA-256 of many bytes beside other work: on a thread of its own where that pays. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Digest } from '../digest.ts'

export interface Hasher extends AsyncDisposable {
  /** Takes the bytes in; they may be written over as soon as it is done. */
  update(chunk: Uint8Array): Promise<void> | undefined
  digest(): Promise<Digest>
}

/** Bytes. Below, a thread takes longer to start than to hash. */
const THREAD_PAYS = 32 * 1024 * 1024

/** @param size bytes that will come */
export const openHasher = (size: number): Hasher =>
  size < THREAD_PAYS || availableParallelism() === 1 ? hasherHere() : new ThreadHasher()

const hasherHere = (): Hasher => {
  const hash = createHash('sha256')
  return {
    update: chunk => {
      hash.update(chunk)
      return undefined
    },
    digest: async () => `sha256:${hash.digest('hex')}`,
    [Symbol.asyncDispose]: async () => {}
  }
}

/** What the thread runs. It comes as text, so that a bundle of one file needs no second. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
parentPort.on('message', ({ buffer, length, end }) => {
  if (end) return parentPort.postMessage({ hex: hash.digest('hex') })
  hash.update(new Uint8Array(buffer, 0, length))
  parentPort.postMessage({ buffer }, [buffer])
})
`

interface Answer {
  readonly buffer?: ArrayBuffer
  readonly hex?: string
}

/** Buffers that go to the thread and come back. */
const BUFFERS = 3

class ThreadHasher implements Hasher {
  readonly #worker = new Worker(PROGRAM, { eval: true })
  readonly #free: ArrayBuffer[] = []
  #made = 0
  #hex: string | undefined

  constructor() {
    this.#worker.on('message', ({ buffer, hex }: Answer) => {
      if (buffer !== undefined) this.#free.push(buffer)
      this.#hex = hex
    })
    // Whoever waits hears of it; a thread that nobody waits for any more may end as it likes.
    this.#worker.on('error', () => {})
  }

  async update(chunk: Uint8Array): Promise<void> {
    const buffer = await this.#buffer(chunk.length)
    new Uint8Array(buffer).set(chunk)
    this.#worker.postMessage({ buffer, length: chunk.length }, [buffer])
  }

  async digest(): Promise<Digest> {
    this.#worker.postMessage({ end: true })
    while (this.#hex === undefined) await once(this.#worker, 'message')
    return `sha256:${this.#hex}`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
  }

  async #buffer(length: number): Promise<ArrayBuffer> {
    for (;;) {
      const buffer = this.#free.pop()
      if (buffer !== undefined && buffer.byteLength >= length) return buffer
      if (buffer !== undefined || this.#made < BUFFERS) {
        if (buffer === undefined) this.#made++
        return new ArrayBuffer(Math.max(length, SMALLEST))
      }
      await once(this.#worker, 'message')
    }
  }
}

/** Bytes of a buffer, so that one serves for headers as for content. */
const SMALLEST = 1024 * 1024
