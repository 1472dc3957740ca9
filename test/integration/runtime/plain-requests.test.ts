import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { serveScript } from '../../../testkit/entry-script.ts'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const rows = (count: number): string =>
  JSON.stringify({ data: Array.from({ length: count }, () => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) })

const post = (body = rows(1), fields: readonly string[] = []): string =>
  [
    'POST /score HTTP/1.1',
    'Host: here',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...fields,
    '',
    body
  ].join('\r\n')
const HEALTH = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n'

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A connection that cuts what comes back into answers. */
class Caller {
  readonly socket: Socket
  closed = false
  #text = ''

  constructor(runtime: RunningRuntime) {
    this.socket = connect({
      port: Number(new URL(runtime.url).port),
      host: '127.0.0.1',
      noDelay: true,
      allowHalfOpen: true
    })
    this.socket.setEncoding('latin1')
    this.socket.on('data', text => {
      this.#text += text
    })
    this.socket.on('error', () => {})
    this.socket.on('end', () => {
      this.closed = true
    })
  }

  /** The next answer. Fails when none comes within five seconds. */
  async answer(): Promise<Answer> {
    for (let waited = 0; waited < 1000; waited++) {
      const end = this.#text.indexOf('\r\n\r\n')
      const [first = '', ...lines] = this.#text.slice(0, end).split('\r\n')
      const headers = Object.fromEntries(
        lines.map(line => [
          line.slice(0, line.indexOf(':')).toLowerCase(),
          line.slice(line.indexOf(':') + 1).trim()
        ])
      )
      const whole = end + 4 + Number(headers['content-length'] ?? 0)
      if (end >= 0 && this.#text.length >= whole) {
        const body = this.#text.slice(end + 4, whole)
        this.#text = this.#text.slice(whole)
        return { status: Number(first.split(' ')[1]), headers, body }
      }
      await sleep(5)
    }
    throw new Error(`No answer; so far: ${this.#text}`)
  }
}

describe('requests that are read without node:http', () => {
  let runtime: RunningRuntime
  let expected: string
  const callers: Caller[] = []
  const call = (): Caller => {
    const caller = new Caller(runtime)
    callers.push(caller)
    return caller
  }
  beforeAll(async () => {
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: { AML_CORS_ORIGINS: 'https://example.org' }
    })
    expected = await (await fetch(`${runtime.url}/score`, { method: 'POST', body: rows(1) })).text()
  })
  afterEach(() => {
    for (const caller of callers.splice(0)) caller.socket.destroy()
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it('are answered with the same lines as by node:http', async () => {
    const fields = [
      'Content-Type: application/json',
      'X-Request-Id: a',
      'Origin: https://example.org'
    ]
    const plain = call()
    plain.socket.write(post(rows(1), fields))
    const other = call()
    // A query is enough to be read by node:http.
    other.socket.write(post(rows(1), fields).replace('/score', '/score?a=1'))
    const own = await plain.answer()
    const theirs = await other.answer()
    expect(own.body).toBe(theirs.body)
    const names = Object.keys(own.headers)
    expect(names).toEqual(Object.keys(theirs.headers))
    const volatile = ['date', 'x-ms-run-fn-exec-ms']
    for (const name of names.filter(one => !volatile.includes(one)))
      expect(own.headers[name]).toBe(theirs.headers[name])
  })

  it('may be cut anywhere', async () => {
    const whole = post()
    for (let at = 1; at < whole.length; at += 3) {
      const caller = call()
      caller.socket.write(whole.slice(0, at))
      await sleep(2)
      caller.socket.write(whole.slice(at))
      expect((await caller.answer()).body).toBe(expected)
      caller.socket.destroy()
    }
  })

  it('may come byte by byte', async () => {
    const caller = call()
    for (const byte of post()) {
      caller.socket.write(byte)
      await sleep(0)
    }
    expect((await caller.answer()).body).toBe(expected)
  })

  it('may come many at once, and are answered in order', async () => {
    const caller = call()
    caller.socket.write(
      Array.from({ length: 200 }, (_, i) => post(rows((i % 7) + 1), [`X-Request-Id: r${i}`])).join(
        ''
      )
    )
    for (let i = 0; i < 200; i++) {
      const { status, headers, body } = await caller.answer()
      expect([status, headers['x-request-id'], JSON.parse(body).length]).toEqual([
        200,
        `r${i}`,
        (i % 7) + 1
      ])
    }
  })

  it('may be followed by others, which node:http reads', async () => {
    const caller = call()
    caller.socket.write(post() + post() + HEALTH + post())
    for (const body of [expected, expected, 'Healthy', expected])
      expect((await caller.answer()).body).toBe(body)
    caller.socket.write(post())
    expect((await caller.answer()).body).toBe(expected)
    expect(caller.closed).toBe(false)
  })

  it('are answered when the caller has closed its half already', async () => {
    const caller = call()
    caller.socket.end(post() + post())
    expect((await caller.answer()).body).toBe(expected)
    expect((await caller.answer()).body).toBe(expected)
    while (!caller.closed) await sleep(5)
  })

  it('may have a large body in many pieces', async () => {
    const caller = call()
    const whole = post(rows(40_000))
    for (let at = 0; at < whole.length; at += 100_000)
      caller.socket.write(whole.slice(at, at + 100_000))
    expect(JSON.parse((await caller.answer()).body)).toHaveLength(40_000)
    caller.socket.write(post())
    expect((await caller.answer()).body).toBe(expected)
  })

  it('keep the connection after an error of theirs', async () => {
    const caller = call()
    caller.socket.write(post('[[1,2]]') + post('nonsense') + post())
    expect((await caller.answer()).status).toBe(400)
    expect((await caller.answer()).status).toBe(400)
    expect((await caller.answer()).body).toBe(expected)
  })

  it('do not hide a second request behind two lengths', async () => {
    const caller = call()
    caller.socket.write(post(rows(1), ['Content-Length: 3']) + HEALTH)
    const { status, headers } = await caller.answer()
    expect([status, headers.connection]).toEqual([400, 'close'])
    while (!caller.closed) await sleep(5)
  })

  it('of many callers keep their bytes apart, though all are read into one buffer', async () => {
    await using echo = await serveScript('def init():\n    pass\ndef run(data):\n    return data\n')
    const before = runtime
    runtime = echo
    try {
      const bodies = Array.from({ length: 30 }, (_, i) => String(i).repeat(5000 + 100 * i))
      const all = bodies.map(body => ({ body, whole: post(body), caller: call() }))
      for (const part of [0, 1, 2])
        for (const { whole, caller } of all) {
          const third = Math.ceil(whole.length / 3)
          caller.socket.write(whole.slice(part * third, (part + 1) * third))
          if (part < 2) await sleep(1)
        }
      for (const { body, caller } of all)
        expect(JSON.parse((await caller.answer()).body)).toBe(body)
    } finally {
      runtime = before
    }
  })

  it('give back their place among the connections that may be open', async () => {
    const narrow = await startRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORELINE_MAX_CONNECTIONS: '3' }
    })
    const before = runtime
    runtime = narrow
    try {
      for (let i = 0; i < 12; i++) {
        const caller = call()
        // Every other one is handed to node:http before it ends.
        caller.socket.write(post() + (i % 2 === 0 ? '' : HEALTH))
        expect((await caller.answer()).body).toBe(expected)
        caller.socket.destroy()
        await sleep(20)
      }
      const open = [call(), call(), call()]
      for (const caller of open) caller.socket.write(post())
      for (const caller of open) expect((await caller.answer()).status).toBe(200)
      const fourth = call()
      fourth.socket.write(post())
      while (!fourth.closed && !fourth.socket.destroyed) await sleep(5)
    } finally {
      runtime = before
      await narrow[Symbol.asyncDispose]()
    }
  })

  it('end with the connection while the service drains, and none is cut', async () => {
    const before = runtime
    // Connections that stay idle are closed: when this process stalls for as long, that says nothing of the service.
    for (let isStalled = true; isStalled; ) {
      await using draining = await startRuntime({ args: ['--model-dir', MODEL] })
      runtime = draining
      try {
        const caller = call()
        let askedAt = Date.now()
        const asked = async () => {
          isStalled = Date.now() - askedAt > 300
          askedAt = Date.now()
          caller.socket.write(post())
          const { status, headers } = await caller.answer()
          return [status, headers.connection]
        }
        expect(await asked()).toEqual([200, 'keep-alive'])
        draining.process.kill('SIGTERM')
        // Callers are still being sent here for a moment; readiness says that they should not be.
        const states = new Set<number | undefined>()
        let answer = await asked()
        while (answer[1] === 'keep-alive') {
          expect(answer).toEqual([200, 'keep-alive'])
          const ready = await fetch(`${draining.url}/v2/health/ready`).catch(() => undefined)
          states.add(ready?.status)
          answer = await asked()
        }
        expect(answer).toEqual([200, 'close'])
        expect([...states]).toEqual(expect.arrayContaining([503]))
        expect(await draining.ended).toBe(0)
        break
      } catch (error) {
        if (!isStalled) throw error
      } finally {
        runtime = before
      }
    }
  })
})
