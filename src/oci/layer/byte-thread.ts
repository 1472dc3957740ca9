import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/**
 * A thread that takes many bytes and answers once, at their end. Its program comes as text, so that a bundle of one file
 * needs no second. It gets `{ buffer, length }`, gives every buffer back with `{ buffer }`, and after `{ end: true }`
 * posts `{ answer }`, or `{ error }` at any time.
 */
export class ByteThread<Answer> implements AsyncDisposable {
  readonly #worker: Worker
  readonly #free: ArrayBuffer[] = []
  #made = 0
  #answer: Answer | undefined
  #failure: Error | undefined

  constructor(program: string, workerData?: unknown) {
    this.#worker = new Worker(program, { eval: true, workerData })
    this.#worker.on('message', ({ buffer, answer, error }: Message<Answer>) => {
      if (buffer !== undefined) this.#free.push(buffer)
      if (error !== undefined) this.#failure = new Error(error)
      if (answer !== undefined) this.#answer = answer
    })
    this.#worker.on('error', error => {
      this.#failure = error
    })
  }

  /** The bytes may be written over as soon as it is done; where the thread is behind, that takes a while. */
  async take(chunk: Uint8Array): Promise<void> {
    const buffer = await this.#buffer(chunk.length)
    new Uint8Array(buffer).set(chunk)
    this.#worker.postMessage({ buffer, length: chunk.length }, [buffer])
  }

  /** @throws Error what the program said went wrong */
  async end(): Promise<Answer> {
    this.#worker.postMessage({ end: true })
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure
      if (this.#answer !== undefined) return this.#answer
      await once(this.#worker, 'message')
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
  }

  async #buffer(length: number): Promise<ArrayBuffer> {
    for (;;) {
      if (this.#failure !== undefined) throw this.#failure
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

interface Message<Answer> {
  readonly buffer?: ArrayBuffer
  readonly answer?: Answer
  readonly error?: string
}

/** Buffers that go to the thread and come back. */
const BUFFERS = 4
/** Bytes of a buffer, so that one serves for headers as for content. */
const SMALLEST = 1024 * 1024
