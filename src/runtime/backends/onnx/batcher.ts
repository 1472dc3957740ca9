import { isNeeded } from '../../service.ts'
import { fitTogether, joinRows, rowsOf, sliceRows } from './batching.ts'
import type { Engine } from './engine.ts'
import type { Feeds, Outcome } from './messages.ts'

interface Waiting {
  readonly feeds: Feeds
  readonly rows: number
  readonly resolve: (outcome: Outcome) => void
}

/** The part of a run's time that the next one waits, at most, for the callers who have just been answered. */
const PAUSE = 1 / 6

/** Writing so many numbers takes about a millisecond: then the loop turns, and health is answered in between. */
const VALUES_A_TURN = 4096

/**
 * Puts requests together that arrive in the same turn of the event loop, or while the engine is busy. A lone request is
 * run at once. Only after a long run for several, the next one leaves a moment later: callers who have just been
 * answered send again, and one large run costs less than two small ones.
 */
export class Batcher {
  readonly #engine: Engine
  readonly #idle: number[]
  readonly #onBatch: (rows: number) => void
  #waiting: Waiting[] = []
  #scheduled = false
  #awaited: { readonly count: number; readonly leave: () => void } | undefined

  /** @param onBatch gets the number of rows that were computed together. */
  constructor(engine: Engine, onBatch: (rows: number) => void) {
    this.#engine = engine
    this.#onBatch = onBatch
    this.#idle = Array.from({ length: engine.lanes }, (_, lane) => lane)
  }

  /** Resolves once everything asked for has been answered. */
  async idle(): Promise<void> {
    while (this.#waiting.length > 0 || this.#idle.length < this.#engine.lanes)
      await new Promise(resolve => setTimeout(resolve, 5))
  }

  run(feeds: Feeds): Promise<Outcome> {
    return new Promise(resolve => {
      // What is given in place of a model's own value belongs to one request alone.
      const isPlain = this.#engine.signature.inputs.every(
        info => isNeeded(info) || !feeds[info.name]
      )
      const rows = this.#engine.batchable && isPlain ? (rowsOf(feeds) ?? 0) : 0
      const count = this.#waiting.push({ feeds, rows, resolve })
      if (count === this.#awaited?.count) this.#awaited.leave()
      if (this.#scheduled || this.#idle.length === 0) return
      this.#scheduled = true
      setImmediate(() => {
        this.#scheduled = false
        this.#dispatch()
      })
    })
  }

  /** @param answered requests of the run that is over; once as many have come again, nothing is waited for. */
  #dispatchAfter(milliseconds: number, answered: number): void {
    if (milliseconds < 0.5 || !this.#hasRoom()) {
      this.#dispatch()
      return
    }
    if (this.#scheduled) return
    this.#scheduled = true
    const leave = (): void => {
      clearTimeout(timer)
      this.#awaited = undefined
      this.#scheduled = false
      this.#dispatch()
    }
    const timer = setTimeout(leave, milliseconds)
    this.#awaited = { count: this.#waiting.length + answered, leave }
  }

  /** Whether more requests could join the next run, and no other lane could take them. */
  #hasRoom(): boolean {
    const { batchable, lanes, mostRows } = this.#engine
    return batchable && lanes === 1 && this.#waiting.length < mostRows
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const lane = this.#idle.pop()
      if (lane === undefined) return
      void this.#runBatch(lane, this.#take())
    }
  }

  async #runBatch(lane: number, batch: readonly Waiting[]): Promise<void> {
    this.#onBatch(batch.reduce((sum, { rows }) => sum + (rows || 1), 0))
    const outcome = await this.#engine.run(lane, joinRows(batch.map(({ feeds }) => feeds)))
    this.#idle.push(lane)
    if (this.#waiting.length > 0 || batch.length > 1)
      this.#dispatchAfter(outcome.runMs * PAUSE, batch.length)
    await this.#share(lane, batch, outcome)
  }

  /** Gives each request its rows. When a batch failed, each is run by itself: one bad request must not spoil others. */
  async #share(lane: number, batch: readonly Waiting[], outcome: Outcome): Promise<void> {
    if (batch.length === 1) return batch[0]?.resolve(outcome)
    if ('error' in outcome) {
      for (const { feeds, resolve } of batch) resolve(await this.#engine.run(lane, feeds))
      return
    }
    const perRow = valuesPerRow(outcome.outputs)
    let row = 0
    let values = 0
    for (const { rows, resolve } of batch) {
      resolve({ outputs: sliceRows(outcome.outputs, row, rows), runMs: outcome.runMs })
      row += rows
      values += rows * perRow
      if (values < VALUES_A_TURN) continue
      values = 0
      await new Promise(resolve => setImmediate(resolve))
    }
  }

  /** The next requests that may run together, in the order they came. */
  #take(): readonly Waiting[] {
    const [first] = this.#waiting
    if (first === undefined || first.rows === 0) return this.#waiting.splice(0, 1)
    let rows = first.rows
    let count = 1
    for (; count < this.#waiting.length; count++) {
      const next = this.#waiting[count] as Waiting
      if (
        next.rows === 0 ||
        rows + next.rows > this.#engine.mostRows ||
        !fitTogether(first.feeds, next.feeds)
      )
        break
      rows += next.rows
    }
    return this.#waiting.splice(0, count)
  }
}

const valuesPerRow = (outputs: Feeds): number => {
  let values = 0
  for (const name in outputs) {
    const { data, dims } = outputs[name] as Feeds[string]
    values += data.length / (dims[0] || 1)
  }
  return values
}
