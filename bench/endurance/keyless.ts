/**
 * A service in 512 MB while connections without a key push 100 MB each: does it serve those who have one, and what does
 * it cost in memory.
 *
 *   node bench/endurance/keyless.ts [--connections 1000] [--at-once 200] [--plain on]
 *
 * The service takes its budget from SCORELINE_MAX_HELD_BYTES, a quarter of 512 MB, as it would from a container's limit.
 * Needs Node.js 22.18 or later.
 */
import { connect } from 'node:net'
import { parseArgs } from 'node:util'
import { BODY, percentile, startService } from './service.ts'

const MB = 1024 * 1024
const BODY_BYTES = 100 * MB
const LIMIT_MB = 512
/** A connection that is neither answered nor closed by then hangs. */
const LIMIT_MS = 120_000

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '200' },
    plain: { type: 'string', default: 'on' }
  }
})
const total = Number(values.connections)
const service = await startService(undefined, {
  SCORELINE_PLAIN_HTTP: values.plain,
  SCORELINE_PRIMARY_KEY: 'k',
  SCORELINE_MAX_HELD_BYTES: String((LIMIT_MB * MB) / 4)
})
const score = async (): Promise<number> => {
  const started = performance.now()
  const response = await fetch(`http://127.0.0.1:${service.port}/score`, {
    method: 'POST',
    headers: { authorization: 'Bearer k' },
    body: BODY
  })
  await response.text()
  if (response.status !== 200) throw new Error(`A caller with a key got ${response.status}.`)
  return performance.now() - started
}

let sent = 0
const outcomes = new Map<string, number>()
const block = Buffer.alloc(256 * 1024, 'a')
const push = (): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    let own = 0
    const socket = connect(service.port, '127.0.0.1', () => {
      socket.write(`POST /score HTTP/1.1\r\nHost: h\r\nContent-Length: ${BODY_BYTES}\r\n\r\n`)
      more()
    })
    const more = (): void => {
      while (own < BODY_BYTES && !socket.destroyed) {
        own += block.length
        sent += block.length
        if (!socket.write(block)) return
      }
      socket.end()
    }
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error('A connection hangs.'))
    }, LIMIT_MS)
    socket.on('drain', more)
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 'closed')
    })
  })

try {
  for (let i = 0; i < 50; i++) await score()
  const before = service.memory()
  let most = before
  let over = false
  const times: number[] = []
  const watching = (async () => {
    while (!over) {
      times.push(await score())
      most = Math.max(most, service.memory())
    }
  })()
  let begun = 0
  const caller = async (): Promise<void> => {
    while (begun++ < total) {
      const outcome = await push()
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: Number(values['at-once']) }, caller))
  over = true
  await watching
  const told = [...outcomes].map(([outcome, times]) => `${outcome}: ${times}`).join(', ')
  process.stdout.write(
    `${total} connections sent ${Math.round(sent / MB)} MB (${told}); ${times.length} callers with a key were answered meanwhile, p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms; memory ${Math.round(before)} MB before, at most ${Math.round(most)} MB\n`
  )
  process.exitCode = most < LIMIT_MB ? 0 : 1
} finally {
  service.end('SIGKILL')
}
