/** Thousands of requests that are wrong: never a crash, never a hang, never a 5xx for what is the caller's fault. */
import { connect } from 'node:net'
import path from 'node:path'
import { describeWith } from '../../../testkit/available.ts'
import { serveScript } from '../../../testkit/entry-script.ts'
import { malformed, randomFrom } from '../../../testkit/malformed.ts'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const BODY = '{"data": [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]}'

/** Everything that comes back until the connection ends; fails when it does not. */
const send = (port: number, bytes: Buffer, cut: number): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      socket.write(bytes.subarray(0, cut))
      if (cut < bytes.length) setImmediate(() => socket.end(bytes.subarray(cut)))
      else socket.end()
    })
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`It hangs on ${JSON.stringify(bytes.toString('latin1').slice(0, 300))}`))
    }, 15_000)
    socket.setEncoding('latin1')
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(text)
    })
  })

const attack = async (runtime: RunningRuntime, count: number): Promise<readonly string[]> => {
  const random = randomFrom(20_261_123)
  const port = Number(new URL(runtime.url).port)
  const expected = await answer(runtime)
  const problems: string[] = []
  let sent = 0
  const caller = async (): Promise<void> => {
    while (sent++ < count) {
      const { bytes, cut } = malformed(random)
      const text = await send(port, bytes, cut)
      const bad = /^HTTP\/1\.1 5\d\d.*/m.exec(text)
      if (bad)
        problems.push(`${bad[0]} for ${JSON.stringify(bytes.toString('latin1').slice(0, 200))}`)
      if (sent % 500 === 0 && (await answer(runtime)) !== expected)
        problems.push('a good request is answered otherwise')
    }
  }
  await Promise.all(Array.from({ length: 16 }, caller))
  if ((await answer(runtime)) !== expected) problems.push('a good request is answered otherwise')
  return problems
}

const answer = async ({ url }: RunningRuntime): Promise<string> =>
  (await fetch(`${url}/score`, { method: 'POST', body: BODY })).text()

describe('malformed requests', () => {
  it('10,000 of them leave an ONNX model serving', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    expect(await attack(runtime, 10_000)).toEqual([])
    expect(runtime.process.exitCode).toBe(null)
  }, 180_000)
})

describe('the reader of plain requests', () => {
  it('judges every connection as node:http does', async () => {
    await using runtime = await startRuntime({ args: ['--model-dir', MODEL] })
    const port = Number(new URL(runtime.url).port)
    const random = randomFrom(7)
    const line = Buffer.from('POST /score HTTP/1.1\r\n')
    const differing: unknown[] = []
    let tried = 0
    let compared = 0
    const caller = async (): Promise<void> => {
      while (tried++ < 2500) {
        const { bytes } = malformed(random)
        if (!bytes.subarray(0, line.length).equals(line)) continue
        // This field is of no meaning here, but plain requests have none of it.
        const forced = Buffer.concat([
          line,
          Buffer.from('TE: none\r\n'),
          bytes.subarray(line.length)
        ])
        const own = lastStatus(await exchange(port, bytes))
        const theirs = lastStatus(await exchange(port, forced))
        if (own !== theirs) differing.push([bytes.toString('latin1').slice(0, 300), own, theirs])
        compared++
      }
    }
    await Promise.all(Array.from({ length: 48 }, caller))
    expect(differing).toEqual([])
    expect(compared).toBeGreaterThan(1000)
  }, 120_000)
})

/** What comes back until the connection ends or is silent for a while. */
const exchange = (port: number, bytes: Buffer): Promise<string> =>
  new Promise(resolve => {
    let text = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(bytes))
    socket.setEncoding('latin1')
    socket.setTimeout(400, () => socket.destroy())
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })

/** Where requests follow each other, node:http forgets those before a broken one; here they are answered first. */
const lastStatus = (text: string): string | undefined =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].at(-1)?.[1]

describeWith('python3', 'malformed requests to a script', () => {
  it('leave it serving, in the same worker', async () => {
    await using runtime = await serveScript(
      'import os\ndef init():\n    pass\ndef run(data):\n    return os.getpid()\n'
    )
    expect(await attack(runtime, 3000)).toEqual([])
  }, 120_000)
})
