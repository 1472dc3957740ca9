/**
 * Large requests to a script, and large answers of one: seconds by size, and how long a health probe waits meanwhile.
 *
 *   node bench/serving/large.ts [--peers <bin of an environment with azureml-inference-server-http>] [--sizes 3,30,50] [--rounds 3]
 *
 * Sizes are megabytes. Needs Node.js 24. Loads go to the loopback address only.
 */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { bundledRuntime } from '../../testkit/runtime.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { median } from '../measure.ts'
import { type Load, PEERS, SCORELINE, type ServerKind, startServer } from './servers.ts'

const LOAD: Load = {
  name: 'large',
  columns: 0,
  script: 'large_score.py',
  model: 'none',
  isOnnx: false
}
const PROBE_MS = 10

const { values: options } = parseArgs({
  options: {
    peers: { type: 'string' },
    sizes: { type: 'string', default: '3,30,50' },
    rounds: { type: 'string', default: '3' }
  }
})

const seconds = async (url: string, body: string, expected: number): Promise<number> => {
  const started = performance.now()
  const response = await fetch(`${url}/score`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body
  })
  const { byteLength } = await response.arrayBuffer()
  if (response.status !== 200 || byteLength !== expected)
    throw new Error(`${response.status} with ${byteLength} bytes`)
  return (performance.now() - started) / 1000
}

/** Milliseconds of the slowest probe while some work is done. */
const slowestProbe = async (url: string, work: Promise<unknown>): Promise<number> => {
  let over = false
  let slowest = 0
  const done = work.finally(() => {
    over = true
  })
  while (!over) {
    const started = performance.now()
    await (await fetch(url)).text()
    slowest = Math.max(slowest, performance.now() - started)
    await sleep(PROBE_MS)
  }
  await done
  return slowest
}

const measure = async (kind: ServerKind, peers: string): Promise<void> => {
  await using folder = await tempFolder()
  const places = {
    runtime: await bundledRuntime(),
    peers,
    fastApi: '',
    models: folder.path,
    work: folder.path
  }
  await using server = await startServer(kind, LOAD, places)
  for (const size of options.sizes.split(',').map(Number)) {
    const bytes = size * 1_000_000
    const request = 'x'.repeat(bytes)
    const count = String(bytes).length
    const times: Record<'up' | 'down', number[]> = { up: [], down: [] }
    for (let round = 0; round < Number(options.rounds); round++) {
      times.up.push(await seconds(server.url, request, count))
      times.down.push(await seconds(server.url, `?${bytes}`, bytes + 2))
    }
    // One worker of the official server answers one request after the other: a probe waits for all of it.
    const probe = await slowestProbe(server.url, seconds(server.url, `?${bytes}`, bytes + 2))
    process.stdout.write(
      `${kind.name.padEnd(32)} ${String(size).padStart(4)} MB  request ${median(times.up).toFixed(2)} s  answer ${median(times.down).toFixed(2)} s  slowest probe ${probe.toFixed(0)} ms\n`
    )
  }
}

const peers = options.peers ?? path.dirname(process.env.SCORELINE_TEST_PYTHON ?? '')
const [official] = PEERS
await measure(SCORELINE, peers)
if (official !== undefined && peers !== '') await measure(official, peers)
