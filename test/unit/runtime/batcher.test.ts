import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import { Batcher } from '../../../src/runtime/backends/onnx/batcher.ts'
import type { Engine } from '../../../src/runtime/backends/onnx/engine.ts'
import type { Feeds, Outcome } from '../../../src/runtime/backends/onnx/messages.ts'

const row = (value: number): Feeds => ({
  x: { type: 'float32', dims: [1, 1], data: Float32Array.of(value) }
})

/** An engine whose runs end when the test says so, and give back what they were fed. */
class HeldEngine implements Engine {
  readonly provider = undefined
  readonly passedOver = []
  readonly signature = { inputs: [], outputs: [] }
  readonly batchable: boolean
  readonly proven = Promise.resolve(true)
  readonly lanes: number
  readonly mostRows = 4
  readonly runs: { readonly feeds: Feeds; readonly end: (runMs: number) => Promise<void> }[] = []

  constructor({ batchable = true, lanes = 1 } = {}) {
    this.batchable = batchable
    this.lanes = lanes
  }

  run(_lane: number, feeds: Feeds): Promise<Outcome> {
    return new Promise(resolve => {
      const end = async (runMs: number): Promise<void> => {
        resolve({ outputs: feeds, runMs })
        await turn()
      }
      this.runs.push({ feeds, end })
    })
  }

  async stop(): Promise<void> {}

  /** Rows of each run so far. */
  get rows(): readonly (number | undefined)[] {
    return this.runs.map(({ feeds }) => feeds.x?.dims[0])
  }
}

const open = (options?: { batchable?: boolean; lanes?: number }) => {
  const engine = new HeldEngine(options)
  const answers: number[] = []
  const batcher = new Batcher(engine, () => {})
  const ask = (value: number): void =>
    void batcher.run(row(value)).then(outcome => {
      if ('outputs' in outcome) answers.push(Number(outcome.outputs.x?.data[0]))
    })
  return { engine, ask, answers }
}

const LONG_RUN_MS = 60_000

describe('requests put together', () => {
  it('are those of one turn, and each gets its own rows', async () => {
    const { engine, ask, answers } = open()
    for (const value of [1, 2, 3]) ask(value)
    await turn()
    await engine.runs[0]?.end(0.1)
    expect([engine.rows, answers]).toEqual([[3], [1, 2, 3]])
  })

  it('are those that came during a run, up to the most rows', async () => {
    const { engine, ask } = open()
    ask(1)
    await turn()
    for (const value of [2, 3, 4, 5, 6, 7]) ask(value)
    await engine.runs[0]?.end(0.1)
    await engine.runs[1]?.end(0.1)
    expect(engine.rows).toEqual([1, 4, 2])
  })

  it('wait after a long run until as many have come again as were answered', async () => {
    const { engine, ask } = open()
    ask(1)
    ask(2)
    await turn()
    await engine.runs[0]?.end(LONG_RUN_MS)
    ask(1)
    await turn()
    expect(engine.rows).toEqual([2])
    ask(2)
    await turn()
    expect(engine.rows).toEqual([2, 2])
  })

  it('do not wait longer than a part of the run', async () => {
    const { engine, ask } = open()
    ask(1)
    ask(2)
    await turn()
    await engine.runs[0]?.end(60)
    ask(1)
    while (engine.runs.length < 2) await sleep(1)
    expect(engine.rows).toEqual([2, 1])
  })

  it('do not wait when the next run is full', async () => {
    const { engine, ask } = open()
    ask(0)
    ask(0)
    await turn()
    for (const value of [1, 2, 3, 4]) ask(value)
    await engine.runs[0]?.end(LONG_RUN_MS)
    expect(engine.rows).toEqual([2, 4])
  })

  it.each([
    ['a lone caller', {}, [1]],
    ['a model that cannot batch', { batchable: false }, [1, 2]],
    ['a model with several lanes', { lanes: 2 }, [1, 2]]
  ])(
    'do not hold up %s',
    async (_who, options, callers) => {
      const { engine, ask, answers } = open(options)
      for (const value of callers) ask(value)
      for (let round = 0; round < 3; round++) {
        await turn()
        while (answers.length < callers.length) await engine.runs.at(-1)?.end(LONG_RUN_MS)
        for (const value of answers.splice(0)) ask(value)
      }
      await turn()
      expect(engine.runs.length).toBeGreaterThan(3)
    },
    2000
  )
})
