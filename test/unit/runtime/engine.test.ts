import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openEngine } from '../../../src/runtime/backends/onnx/engine.ts'
import type { Feeds } from '../../../src/runtime/backends/onnx/messages.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const feeds = (value: number): Feeds => ({
  x: { type: 'float32', dims: [1], data: new Float32Array([value]) }
})

/** A thread that doubles what it gets, and dies of 13. */
const MORTAL = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, feeds }) => {
  const [value] = feeds.x.data
  if (value === 13) throw new Error('out of memory')
  const outputs = { y: { type: 'float32', dims: [1], data: new Float32Array([value * 2]) } }
  parentPort.postMessage({ type: 'result', id, outcome: { outputs, runMs: 1 } })
})
parentPort.postMessage({ type: 'ready', signature: { inputs: [], outputs: [] } })
`

/** Never gets as far as a model. */
const STILLBORN = `throw new Error('no memory at all')`

const mortalEngine = async (folder: string, thread: string) => {
  const file = path.join(folder, 'model.onnx')
  const threadFile = path.join(folder, 'thread.cjs')
  await writeFile(file, '')
  await writeFile(threadFile, thread)
  return openEngine(file, threadFile, 1, undefined)
}

describe('an inference thread', () => {
  it('that dies fails what it was asked and is replaced', async () => {
    await using folder = await tempFolder()
    const engine = await mortalEngine(folder.path, MORTAL)
    try {
      for (let death = 0; death < 3; death++) {
        expect(await engine.run(0, feeds(4))).toMatchObject({ runMs: 1 })
        const [killed, queued] = await Promise.all([
          engine.run(0, feeds(13)),
          engine.run(0, feeds(5))
        ])
        expect(killed).toMatchObject({
          error: expect.stringContaining('out of memory'),
          threadLost: true
        })
        expect(queued).toHaveProperty('threadLost', true)
      }
      expect(await engine.run(0, feeds(21))).toHaveProperty('outputs.y.data.0', 42)
    } finally {
      await engine.stop()
    }
  })

  it('that cannot start ends the start, with its reason', async () => {
    await using folder = await tempFolder()
    await expect(mortalEngine(folder.path, STILLBORN)).rejects.toThrow('no memory at all')
  })
})
