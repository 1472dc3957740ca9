/**
 * How quickly health answers while a slow model keeps every core busy, beside how quickly it answers when nothing does.
 *
 *   node bench/endurance/health.ts --model slow.onnx [--seconds 10]
 *
 * The model: python bench/serving/programs/models.py <folder> makes slow.onnx, about 100 ms a row. Node.js 22.18 or later.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { BODY, Caller, percentile, startService } from './service.ts'

const { values } = parseArgs({
  options: {
    model: { type: 'string', default: '' },
    seconds: { type: 'string', default: '10' },
    /** Only sends requests to this port, in a process of its own, until it is ended. */
    load: { type: 'string' }
  }
})

const load = async (port: number): Promise<never> => {
  const scoring = new Caller(port, 16)
  const client = async (): Promise<never> => {
    for (;;) await scoring.ask('POST', '/score', BODY)
  }
  return Promise.race(Array.from({ length: 4 * availableParallelism() }, client))
}

const measure = async (name: string, health: Caller): Promise<void> => {
  const times: number[] = []
  const end = performance.now() + Number(values.seconds) * 1000
  while (performance.now() < end) {
    const outcome = await health.ask('GET', '/')
    if (!('status' in outcome) || outcome.status !== 200) throw new Error(JSON.stringify(outcome))
    times.push(outcome.ms)
    await sleep(5)
  }
  process.stdout.write(
    `health, ${name}: ${times.length} answers, p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, slowest ${Math.max(...times).toFixed(2)} ms\n`
  )
}

if (values.load !== undefined) await load(Number(values.load))
const service = await startService(values.model)
const health = new Caller(service.port, 1)
await measure('nothing else to do', health)
const busy = fork(import.meta.filename, ['--load', String(service.port)])
await sleep(2000)
await measure('every core computing', health)
busy.kill()
await once(busy, 'exit')
health.close()
service.end('SIGKILL')
