/** What callers without a key can do to a service: nothing that costs it memory, connections of others, or its log. */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cutAnswers, exchange } from '../../../testkit/raw-http.ts'
import { portOf, type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const BODY = JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })
const KEY = { authorization: 'Bearer k' }
const MB = 1024 * 1024

const residentMb = ({ process }: RunningRuntime): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1]) / 1024
const score = (runtime: RunningRuntime, headers: Record<string, string> = {}, body = BODY) =>
  fetch(`${runtime.url}/score`, { method: 'POST', headers, body })

/** Pushes a body of 100 MB for as long as the service takes it; gives what it said. */
const push = (port: number, head: string): Promise<string> =>
  new Promise(resolve => {
    const block = Buffer.alloc(64 * 1024, 'a')
    let text = ''
    let sent = 0
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head)
      const more = (): void => {
        while (sent < 100 * MB && !socket.destroyed) {
          sent += block.length
          if (!socket.write(block)) return
        }
        socket.end()
      }
      socket.on('drain', more)
      more()
    })
    socket.on('data', chunk => {
      text += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(text))
  })

const head = (...fields: string[]): string =>
  ['POST /score HTTP/1.1', 'Host: h', ...fields, '', ''].join('\r\n')

describe.each(['on', 'off'])('callers without a key, with SCORELINE_PLAIN_HTTP=%s', plain => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: {
        SCORELINE_PLAIN_HTTP: plain,
        SCORELINE_PRIMARY_KEY: 'k',
        SCORELINE_MAX_HELD_BYTES: String(64 * MB)
      }
    })
    expect((await score(runtime, KEY)).status).toBe(200)
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it('push 100 MB each over many connections, and cost no memory', async () => {
    const before = residentMb(runtime)
    let most = before
    let over = false
    const watch = async (): Promise<void> => {
      while (!over) {
        most = Math.max(most, residentMb(runtime))
        expect((await score(runtime, KEY)).status).toBe(200)
        await sleep(20)
      }
    }
    const watching = watch()
    const heads = [
      head('Content-Length: 104857600'),
      head('Content-Length: 104857600', 'Content-Encoding: gzip'),
      `${head('Transfer-Encoding: chunked')}6400000\r\n`,
      head('Content-Length: 104857600', 'Authorization: Bearer wrong')
    ]
    const told = await Promise.all(
      Array.from({ length: 40 }, (_, i) => push(portOf(runtime), heads[i % heads.length] as string))
    )
    over = true
    await watching
    for (const text of told) expect(text).toMatch(/^(HTTP\/1\.1 401 |$)/)
    expect(told.filter(text => text !== '').length).toBeGreaterThan(20)
    expect(most - before).toBeLessThan(300)
  })

  it('are told so before they send, when they ask', async () => {
    const refused = await exchange(
      portOf(runtime),
      Buffer.from(head('Content-Length: 5', 'Expect: 100-continue'))
    )
    expect(refused).toMatch(/^HTTP\/1\.1 401 /)
    const text = await exchange(
      portOf(runtime),
      Buffer.from(
        head(`Content-Length: ${BODY.length}`, 'Expect: 100-continue', 'Authorization: Bearer k') +
          BODY
      )
    )
    expect(cutAnswers(text).answers.map(({ status }) => status)).toEqual([100, 200])
  })

  it('forge no line of the log, and no key of anybody gets there', async () => {
    const forged = '%0a::set-output%20name=x::evil%0d%0aINFER%1b[2J%c2%9b2J%e2%80%a8x##[error]y'
    for (const target of [
      `/%762/models/a${forged}`,
      `/v2/models/a${forged}`,
      `/%762/::error::x`,
      `/score?key=secret-in-query&a=${forged}`,
      `/v2/models/a?key=secret-in-query`,
      `/swagger.json?key=secret-in-query`
    ])
      for (const method of ['GET', 'POST'])
        for (const key of ['Authorization: Bearer k', 'X-Api-Key: secret-in-header'])
          await exchange(
            portOf(runtime),
            Buffer.from(
              `${method} ${target} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n${key}\r\nX-Request-Id: ::a##[b\r\nContent-Length: 2\r\n\r\n{}`
            )
          )
    await score(runtime, { ...KEY, 'x-request-id': 'last-one' })
    await sleep(200)
    const log = runtime.output()
    expect(log).toContain('/v2/models/a')
    expect(log).not.toMatch(/secret-in-/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(log).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028]/)
    expect(log).not.toMatch(/::|##\[/)
    for (const line of log.trimEnd().split('\n')) expect(line).toMatch(/^\d{4}-\d\d-\d\d .* - /)
  })
})

describe.each(['on', 'off'])('the budget, with SCORELINE_PLAIN_HTTP=%s', plain => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORELINE_PLAIN_HTTP: plain, SCORELINE_MAX_HELD_BYTES: String(MB) }
    })
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it('is shared by all connections: what does not fit is a 503 with Retry-After, and small ones go on', async () => {
    const holders = new Set<Socket>()
    let over = false
    const hold = (): void => {
      const socket = connect(portOf(runtime), '127.0.0.1')
      holders.add(socket)
      socket.on('error', () => {})
      socket.resume()
      // One that came when the large body below was held is refused itself: another takes its place.
      socket.on('close', () => {
        holders.delete(socket)
        if (!over) hold()
      })
      socket.write(head('Content-Length: 400000') + 'a'.repeat(300_000))
    }
    const large = JSON.stringify({ data: [], more: 'a'.repeat(300_000) })
    try {
      for (let i = 0; i < 3; i++) hold()
      for (;;) {
        const response = await score(runtime, {}, large)
        if (response.status === 503) {
          expect(response.headers.get('retry-after')).toBe('1')
          break
        }
        await sleep(10)
      }
      expect((await score(runtime)).status).toBe(200)
    } finally {
      over = true
      for (const socket of holders) socket.destroy()
    }
    // What they held is given back.
    while ((await score(runtime, {}, large)).status === 503) await sleep(10)
  })

  it('is never taken for more than it holds: a body that cannot fit is a 413', async () => {
    const response = await score(runtime, {}, 'a'.repeat(MB + 1))
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ message: `The body must not exceed ${MB} bytes.` })
  })

  it('counts a body in chunks of one byte by its bytes, and by its memory', async () => {
    const before = residentMb(runtime)
    const chunks = '1\r\na\r\n'.repeat(900_000)
    const text = await exchange(
      portOf(runtime),
      Buffer.from(`${head('Transfer-Encoding: chunked')}${chunks}0\r\n\r\n`)
    )
    expect(cutAnswers(text).answers.map(({ status }) => status)).toEqual([400])
    expect(residentMb(runtime) - before).toBeLessThan(100)
  })
})

describe('connections', () => {
  it.each(['on', 'off'])('are counted wherever they come from, with plain HTTP %s', async plain => {
    await using runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORELINE_MAX_CONNECTIONS: '3', SCORELINE_PLAIN_HTTP: plain }
    })
    const open: Socket[] = []
    const ask = (): Promise<string> =>
      new Promise(resolve => {
        const socket = connect(portOf(runtime), '127.0.0.1')
        open.push(socket)
        socket.on('error', () => {})
        socket.once('data', chunk => resolve(String(chunk)))
        socket.once('close', () => resolve('closed'))
        socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n')
      })
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 3; i++) expect(await ask()).toMatch(/^HTTP\/1\.1 200 /)
      expect(await ask()).toBe('closed')
      for (const socket of open.splice(0)) socket.destroy()
      // Until it has seen them go.
      while ((await ask()) === 'closed') await sleep(10)
      for (const socket of open.splice(0)) socket.destroy()
      await sleep(50)
    }
  })
})
