/**
 * 100,000 random and hostile connections, the same for the same seed: no crash, no hang, no 5xx for what is the caller's
 * fault, no memory that grows without end, and a good request is answered the same before and after.
 *
 *   node bench/fuzz/requests.ts [--count 100000] [--seed 20261129] [--plain on]
 *
 * Needs Node.js 22.18 or later.
 */
import { parseArgs } from 'node:util'
import { malformed } from '../../testkit/malformed.ts'
import { randomFrom } from '../../testkit/random.ts'
import { exchange } from '../../testkit/raw-http.ts'
import { BODY, Caller, startService } from '../endurance/service.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261129' },
    plain: { type: 'string', default: 'on' }
  }
})
const CALLERS = 32
/** In MB. It grows by 170 to 210 within the first tenth and no further: deep and long documents make the heap larger. */
const MOST_GROWTH = 300

const count = Number(values.count)
const random = randomFrom(Number(values.seed))
const service = await startService(undefined, { SCORELINE_PLAIN_HTTP: values.plain })
const good = new Caller(service.port, 4)
const problems: string[] = []
let ended = false
void service.ended.then(code => {
  ended = true
  problems.push(`the service ended with ${code}`)
})
const started = performance.now()
const before = service.memory()
let most = before
let tried = 0
const statuses = new Map<string, number>()
const attack = async (): Promise<void> => {
  while (tried++ < count && !ended) {
    const { bytes, cut } = malformed(random)
    const text = await exchange(service.port, bytes, [cut]).catch((error: Error) => {
      problems.push(error.message)
      return ''
    })
    const status = /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 'closed'
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status.startsWith('5'))
      problems.push(`${status} for ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`)
    if (tried % 1000 === 0) {
      most = Math.max(most, service.memory())
      const outcome = await good.ask('POST', '/score', BODY)
      if (!('status' in outcome) || outcome.status !== 200)
        problems.push(`a good request: ${JSON.stringify(outcome)}`)
    }
  }
}
await Promise.all(Array.from({ length: CALLERS }, attack))
if (most - before > MOST_GROWTH) problems.push(`memory grew by ${Math.round(most - before)} MB`)
const told = [...statuses].toSorted().map(([status, times]) => `${status}: ${times}`)
process.stdout.write(
  `${count} connections in ${Math.round((performance.now() - started) / 1000)} s (${told.join(', ')}); memory ${Math.round(before)} MB, at most ${Math.round(most)} MB\n`
)
for (const problem of problems.slice(0, 20)) process.stdout.write(`${problem}\n`)
good.close()
service.end('SIGKILL')
process.exitCode = problems.length === 0 ? 0 : 1
