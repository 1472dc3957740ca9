/**
 * SIGTERM under the load of 32 callers: how many requests are cut.
 *
 *   node bench/endurance/drain.ts [--rounds 20]
 *
 * A caller whose new connection is refused has lost nothing: no request was taken. Node.js 22.18 or later.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { BODY, Caller, startService } from './service.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
let answered = 0
let cut = 0
for (let round = 0; round < Number(values.rounds); round++) {
  const service = await startService()
  const caller = new Caller(service.port, 32)
  const client = async (): Promise<void> => {
    for (;;) {
      const outcome = await caller.ask('POST', '/score', BODY)
      if ('status' in outcome && outcome.status === 200) answered++
      else if ('error' in outcome && outcome.error === 'ECONNREFUSED') return
      else {
        cut++
        process.stdout.write(`${JSON.stringify(outcome)}\n`)
        if ('error' in outcome) return
      }
    }
  }
  const clients = Array.from({ length: 32 }, client)
  await sleep(500)
  service.end('SIGTERM')
  const code = await service.ended
  await Promise.all(clients)
  caller.close()
  if (code !== 0) process.stdout.write(`It ended with ${code}\n`)
}
process.stdout.write(`${values.rounds} rounds: ${answered} answered, ${cut} cut\n`)
process.exitCode = cut > 0 ? 1 : 0
