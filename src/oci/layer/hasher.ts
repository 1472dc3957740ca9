/** SHA-256 of many bytes beside other work: on a thread of its own where that pays. */
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { Digest } from '../digest.ts'
import { ByteThread } from './byte-thread.ts'

export interface Hasher extends AsyncDisposable {
  /** Takes the bytes in; they may be written over as soon as it is done. */
  update(chunk: Uint8Array): Promise<void> | undefined
  digest(): Promise<Digest>
}

/** Bytes. Below, a thread takes longer to start than to hash. */
const THREAD_PAYS = 32 * 1024 * 1024

/** @param size bytes that will come */
export const openHasher = (size: number): Hasher =>
  size < THREAD_PAYS || availableParallelism() === 1 ? hasherHere() : hasherOnThread()

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

const PROGRAM = `
const { parentPort } = require('node:worker_threads')
const hash = require('node:crypto').createHash('sha256')
parentPort.on('message', ({ buffer, length, end }) => {
  if (end) return parentPort.postMessage({ answer: hash.digest('hex') })
  hash.update(new Uint8Array(buffer, 0, length))
  parentPort.postMessage({ buffer }, [buffer])
})
`

const hasherOnThread = (): Hasher => {
  const thread = new ByteThread<string>(PROGRAM)
  return {
    update: chunk => thread.take(chunk),
    digest: async () => `sha256:${await thread.end()}`,
    [Symbol.asyncDispose]: () => thread[Symbol.asyncDispose]()
  }
}
