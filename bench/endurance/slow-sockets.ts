/**
 * What 2,000 connections that send a byte a second take from a caller that is not slow.
 *
 *   node bench/endurance/slow-sockets.ts [--sockets 2000]
 *
 * Needs wrk, and Node.js 22.18 or later.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { BODY, startService } from './service.ts'

const { values } = parseArgs({ options: { sockets: { type: 'string', default: '2000' } } })
const run = promisify(execFile)
const work = await mkdtemp(path.join(tmpdir(), 'scoreline-slow-'))
const service = await startService()
const script = path.join(work, 'post.lua')
await writeFile(script, `wrk.method = "POST"\nwrk.body = [==[${BODY}]==]\n`)
const throughput = async (): Promise<number> => {
  const { stdout } = await run('wrk', [
    '-t1',
    '-c32',
    '-d6s',
    '-s',
    script,
    `http://127.0.0.1:${service.port}/score`
  ])
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
}

const text = `POST /score HTTP/1.1\r\nHost: here\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`
const sockets = new Set<Socket>()
let over = false
const open = (): void => {
  const socket = connect(service.port, '127.0.0.1')
  let at = 0
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 1000)
  sockets.add(socket)
  socket.on('error', () => {})
  socket.on('close', () => {
    clearInterval(timer)
    sockets.delete(socket)
    // The service hangs up on slow senders; they come back.
    if (!over) open()
  })
}
try {
  await throughput()
  const before = await throughput()
  for (let i = 0; i < Number(values.sockets); i++) {
    open()
    if (i % 100 === 0) await sleep(20)
  }
  await sleep(2000)
  const during = await throughput()
  process.stdout.write(
    `${Math.round(before)} requests/s alone, ${Math.round(during)} beside ${sockets.size} slow connections: ${Math.round((100 * during) / before)} %\n`
  )
} finally {
  over = true
  for (const socket of sockets) socket.destroy()
  service.end('SIGKILL')
  await rm(work, { recursive: true, force: true })
}
