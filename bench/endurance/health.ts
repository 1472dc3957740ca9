/**
 * How quickly health answers while a slow model keeps every core busy.
 *
 *   node bench/endurance/health.ts --model slow.onnx [--seconds 10]
 *
 * The model: python bench/serving/programs/models.py <folder> makes slow.onnx, about 100 ms a row. Node.js 22.18 or later.
 */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { BODY, Caller, percentile, startService } from './service.ts'

const { values } = parseArgs({
  options: { model: { type: 'string', default: '' }, seconds: { type: 'string', default: '10' } }
})
const service = await startService(values.model)
const scoring = new Caller(service.port, 16)
const health = new Caller(service.port, 1)
let over = false
const runs: number[] = []
const client = async (): Promise<void> => {
  while (!over) {
    const outcome = await scoring.ask('POST', '/score', BODY)
    if ('ms' in outcome) runs.push(outcome.ms)
  }
}
const clients = Array.from({ length: 4 * availableParallelism() }, client)
await sleep(1000)
const times: number[] = []
const end = performance.now() + Number(values.seconds) * 1000
while (performance.now() < end) {
  const outcome = await health.ask('GET', '/')
  if (!('status' in outcome) || outcome.status !== 200) throw new Error(JSON.stringify(outcome))
  times.push(outcome.ms)
  await sleep(5)
}
over = true
await Promise.all(clients)
scoring.close()
health.close()
service.end('SIGKILL')
process.stdout.write(
  `health: ${times.length} answers, p50 ${percentile(times, 0.5).toFixed(2)} ms, p99 ${percentile(times, 0.99).toFixed(2)} ms, slowest ${Math.max(...times).toFixed(2)} ms; scoring meanwhile p50 ${percentile(runs, 0.5).toFixed(0)} ms\n`
)
