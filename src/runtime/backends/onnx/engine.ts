import { stat } from 'node:fs'
import os from 'node:os'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { log } from '../../log.ts'
import type { Providers } from '../../providers.ts'
import { StartError } from '../backend.ts'
import { MOST_ROWS, provesBatchable, sampleRows } from './batching.ts'
import type { Feeds, Opened, Outcome, ThreadData, ThreadMessage } from './messages.ts'
import { type OnnxSession, openSession } from './session.ts'
import { compact, transferables } from './tensor.ts'

/** Where a model's runs happen. */
export interface Engine extends Opened {
  /** Rows of several requests may be computed together: proven by trying. False until then. */
  readonly batchable: boolean
  /** Resolves with what the proof found. */
  readonly proven: Promise<boolean>
  /** Runs that may be under way at the same time. */
  readonly lanes: number
  /** Rows worth putting together. */
  readonly mostRows: number
  run(lane: number, feeds: Feeds): Promise<Outcome>
  stop(): Promise<void>
}

/** A model whose run is shorter than this may run on the thread that speaks HTTP: handing it over would cost more. */
const INLINE_MS = 0.25
/** Files larger than this are never worth trying there. */
const INLINE_BYTES = 4 * 1024 * 1024

/** Opens a model where it runs best. @param threadFile the bundle of onnx-thread.ts. */
export const openEngine = async (
  file: string,
  threadFile: string,
  threads: number | undefined,
  providers: Providers | undefined
): Promise<Engine> => {
  const { size } = await promisify(stat)(file).catch(() => {
    throw new StartError(`There is no model "${file}".`)
  })
  const inline =
    size <= INLINE_BYTES && threads === undefined ? await tryInline(file, providers) : undefined
  return inline ?? openThreads(file, threadFile, threads ?? 1, providers)
}

const tryInline = async (
  file: string,
  providers: Providers | undefined
): Promise<Engine | undefined> => {
  const session = await open(file, providers)
  const batchable = await provesBatchable(session)
  const mostRows = batchable ? await rowsWithin(session) : 0
  if (mostRows === 0) {
    await session.release()
    return undefined
  }
  const { signature, provider, passedOver } = session
  return {
    signature,
    provider,
    passedOver,
    batchable,
    proven: Promise.resolve(batchable),
    lanes: 1,
    mostRows,
    run: (_lane, feeds) => session.run(feeds),
    stop: () => session.release()
  }
}

/** The most rows that take no longer than what the HTTP thread can spare; 0 when even one takes longer. */
const rowsWithin = async (session: OnnxSession): Promise<number> => {
  for (let rows = MOST_ROWS; rows >= 1; rows >>= 1) {
    const feeds = sampleRows(session.signature.inputs, rows)
    const times: number[] = []
    for (let i = 0; i < 7; i++) times.push((await session.run(feeds)).runMs)
    // The quickest of several: a neighbour on a shared machine must not decide.
    if (Math.min(...times) <= INLINE_MS) return rows
  }
  return 0
}

const open = async (file: string, providers: Providers | undefined): Promise<OnnxSession> => {
  try {
    return await openSession(file, 1, providers)
  } catch (error) {
    throw new StartError(
      `onnxruntime cannot open "${file}": ${error instanceof Error ? error.message : error}`
    )
  }
}

const openThreads = async (
  file: string,
  threadFile: string,
  count: number,
  providers: Providers | undefined
): Promise<Engine> => {
  const intraOpThreads = Math.max(1, Math.floor(os.availableParallelism() / count))
  const threads = Array.from(
    { length: count },
    (_, i) => new InferenceThread(threadFile, { file, intraOpThreads, proves: i === 0, providers })
  )
  const [opened] = await Promise.all(threads.map(thread => thread.ready))
  const [first] = threads as [InferenceThread]
  return {
    ...(opened as Opened),
    get batchable() {
      return first.batchable
    },
    proven: first.proven,
    lanes: count,
    mostRows: MOST_ROWS,
    run: (lane, feeds) => (threads[lane] as InferenceThread).run(feeds),
    stop: async () => {
      await Promise.all(threads.map(thread => thread.stop()))
    }
  }
}

/** A thread that runs a model. One that dies (of memory, mostly) is replaced: the requests it had fail, later ones do not. */
class InferenceThread {
  readonly ready: Promise<Opened>
  readonly proven: Promise<boolean>
  batchable = false
  readonly #threadFile: string
  readonly #data: ThreadData
  readonly #pending = new Map<number, (outcome: Outcome) => void>()
  #worker: Worker | undefined
  #next = 0
  #opened = (_: Opened): void => {}
  #refused = (_: StartError): void => {}
  #prove = (_: boolean): void => {}

  constructor(threadFile: string, workerData: ThreadData) {
    this.#threadFile = threadFile
    this.#data = workerData
    this.ready = new Promise((resolve, reject) => {
      this.#opened = resolve
      this.#refused = reject
    })
    this.proven = new Promise(resolve => {
      this.#prove = resolve
    })
    this.#open(workerData)
  }

  run(feeds: Feeds): Promise<Outcome> {
    const worker = this.#worker ?? this.#open({ ...this.#data, proves: false })
    const id = this.#next++
    const own = compact(feeds)
    worker.postMessage({ id, feeds: own }, transferables(own))
    return new Promise(resolve => this.#pending.set(id, resolve))
  }

  async stop(): Promise<void> {
    const worker = this.#worker
    worker?.removeAllListeners()
    await worker?.terminate()
  }

  #open(workerData: ThreadData): Worker {
    const worker = new Worker(this.#threadFile, { workerData })
    let isReady = false
    worker.on('message', (message: ThreadMessage) => {
      if (message.type === 'ready') {
        isReady = true
        this.#opened(message)
      } else if (message.type === 'proof') {
        this.batchable = message.batchable
        this.#prove(message.batchable)
      } else if (message.type === 'failed')
        this.#died(worker, `onnxruntime cannot open "${workerData.file}": ${message.message}`)
      else this.#settle(message.id, message.outcome)
    })
    worker.on('error', error => {
      this.#died(worker, `The inference thread failed: ${error.stack ?? error.message}`)
      // One that never became ready would die again: the next request tries it, not we without end.
      if (isReady) this.#open({ ...workerData, proves: false })
    })
    this.#worker = worker
    return worker
  }

  /** What it was asked and did not answer fails. */
  #died(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#refused(new StartError(reason))
    this.#prove(this.batchable)
    if (this.#pending.size > 0) log('E', reason)
    const outcome: Outcome = { error: reason, threadLost: true, runMs: 0 }
    for (const id of this.#pending.keys()) this.#settle(id, outcome)
    void worker.terminate()
  }

  #settle(id: number, outcome: Outcome): void {
    this.#pending.get(id)?.(outcome)
    this.#pending.delete(id)
  }
}
