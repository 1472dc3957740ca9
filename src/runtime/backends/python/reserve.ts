import { log } from '../../log.ts'
import type { PythonWorker, WorkerOptions } from './python-worker.ts'
import type { ProcessOptions } from './worker-process.ts'
import { Zygote } from './zygote.ts'

/** How long after the workers are ready something is prepared: it takes a processor for about as long as a start does. */
const PREPARE_MS = 2000
/** A forked worker that is not ready by then, or by so many times what the first one took, hangs. */
const READY_MS = 10_000
const READY_TIMES = 10

export interface ReserveOptions {
  /** `spare`: a process that becomes a worker. `fork`: one that is forked, and a spare one where that is not safe. */
  readonly kind: 'none' | 'spare' | 'fork'
  readonly process: ProcessOptions
  readonly open: (how: Pick<WorkerOptions, 'spare' | 'fork'>) => PythonWorker
}

/** What stands by to take the place of a Python worker that ends: docs/adrs/0029 and 0039. */
export class Reserve {
  readonly #options: ReserveOptions
  #mayFork: boolean
  #modules: readonly string[] = []
  #readyMs = READY_MS
  #timer: NodeJS.Timeout | undefined
  #spare: PythonWorker | undefined
  #zygote: Zygote | undefined
  /** Set once the zygote has said that it may be forked. */
  #forkable = false

  constructor(options: ReserveOptions) {
    this.#options = options
    this.#mayFork = options.kind === 'fork'
  }

  /** Whether further workers cost less once something stands by. */
  get isShared(): boolean {
    return this.#mayFork
  }

  /** @param modules what the workers have imported @param startMs how long the first of them took to be ready */
  prepare(modules: readonly string[], startMs: number): void {
    this.#learn(modules, startMs)
    this.#prepareSoon()
  }

  /** The same at once, for workers that are wanted. Resolves when `next()` gives them. */
  async prepareNow(modules: readonly string[], startMs: number): Promise<void> {
    this.#learn(modules, startMs)
    await this.#startZygote()
  }

  #learn(modules: readonly string[], startMs: number): void {
    this.#modules = modules
    this.#readyMs = Math.max(READY_MS, READY_TIMES * startMs)
  }

  #prepareSoon(): void {
    if (this.#options.kind === 'none') return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#mayFork) void this.#startZygote()
      else this.#startSpare()
    }, PREPARE_MS).unref()
  }

  drop(): void {
    clearTimeout(this.#timer)
    this.#spare?.kill()
    this.#spare = undefined
    this.#endZygote()
  }

  /** A worker for a place that became free. */
  next(): PythonWorker {
    const zygote = this.#zygote
    if (zygote !== undefined && this.#forkable) return this.#forked(zygote)
    const spare = this.#spare
    if (spare === undefined) return this.#options.open({})
    this.#spare = undefined
    spare.call()
    void spare.ready.then(
      () => this.#prepareSoon(),
      () => {}
    )
    return spare
  }

  /** One that does not even live through its imports is not tried again. */
  onGone(worker: PythonWorker): void {
    if (worker === this.#spare) this.#spare = undefined
  }

  #startSpare(): void {
    this.#spare = this.#options.open({ spare: this.#modules })
  }

  async #startZygote(): Promise<void> {
    const zygote = new Zygote(this.#options.process, this.#modules)
    this.#zygote = zygote
    void zygote.gone.then(() => {
      if (this.#zygote === zygote) this.#endZygote()
    })
    const why = await zygote.whyNot
    if (this.#zygote !== zygote) return
    this.#forkable = why === ''
    if (this.#forkable) return
    log('I', `A further Python worker is started, not forked: ${why}`)
    this.#mayFork = false
    this.#endZygote()
    this.#prepareSoon()
  }

  #endZygote(): void {
    this.#zygote?.end()
    this.#zygote = undefined
    this.#forkable = false
  }

  /** One that hangs before it is ready, or ends before its first answer, may not bear being forked: none is after it. */
  #forked(zygote: Zygote): PythonWorker {
    const worker = this.#options.open({ fork: () => zygote.fork() })
    const hanging = setTimeout(() => worker.kill(), this.#readyMs).unref()
    worker.ready.then(
      () => clearTimeout(hanging),
      () => {}
    )
    void worker.gone.then(() => {
      clearTimeout(hanging)
      if (worker.hasAnswered || this.#zygote !== zygote) return
      log('W', 'A forked Python worker ended before its first answer: the next ones are started')
      this.#mayFork = false
      this.#endZygote()
      this.#prepareSoon()
    })
    return worker
  }
}
