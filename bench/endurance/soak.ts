/**
 * A long run at 80 % of the most this caller can get: no error, and memory that stays.
 *
 *   node bench/endurance/soak.ts [--minutes 10]
 *
 * Node.js 22.18 or later.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { BODY, Caller, percentile, startService } from './service.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } })
const CONNECTIONS = 32
const service = await startService()
const caller = new Caller(service.port, CONNECTIONS)
const errors: unknown[] = []
const times: number[] = []
let sent = 0

const ask = async (): Promise<void> => {
  sent++
  const outcome = await caller.ask('POST', '/score', BODY)
  if (!('status' in outcome) || outcome.status !== 200) errors.push(outcome)
  else if (sent % 100 === 0) times.push(outcome.ms)
}

const peak = async (): Promise<number> => {
  const end = performance.now() + 5000
  const before = sent
  const client = async (): Promise<void> => {
    while (performance.now() < end) await ask()
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  return (sent - before) / 5
}

const most = await peak()
const rate = 0.8 * most
const started = performance.now()
const length = Number(values.minutes) * 60_000
const memory: number[] = []
const watch = setInterval(() => memory.push(service.memory()), 1000)
let due = 0
const pending = new Set<Promise<void>>()
while (performance.now() - started < length) {
  const target = ((performance.now() - started) / 1000) * rate
  for (; due < target && pending.size < 4 * CONNECTIONS; due++) {
    const one: Promise<void> = ask().finally(() => pending.delete(one))
    pending.add(one)
  }
  await sleep(1)
}
clearInterval(watch)
await Promise.all(pending)
caller.close()
service.end('SIGTERM')
const mean = (part: readonly number[]): number =>
  part.reduce((sum, one) => sum + one, 0) / part.length
const second = mean(memory.slice(60, 120))
const last = mean(memory.slice(-60))
process.stdout.write(
  `${values.minutes} minutes at ${Math.round(rate)} requests/s (${Math.round(most)} at most): ${sent} sent, ${errors.length} errors, p99 ${percentile(times, 0.99).toFixed(1)} ms; memory ${second.toFixed(1)} MB in the second minute, ${last.toFixed(1)} MB in the last (${((100 * last) / second - 100).toFixed(1)} %)\n`
)
for (const error of errors.slice(0, 5)) process.stdout.write(`${JSON.stringify(error)}\n`)
process.exitCode = errors.length > 0 ? 1 : 0
