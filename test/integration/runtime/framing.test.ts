/** How answers are cut, what a connection's end is, and which requests are refused how: the same with and without node:http. */
import { fork } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript } from '../../../testkit/entry-script.ts'
import { freePort } from '../../../testkit/port.ts'
import { type CutAnswer, cutAnswers, exchange } from '../../../testkit/raw-http.ts'
import {
  bundledRuntime,
  portOf,
  type RunningRuntime,
  startRuntime
} from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const BODY = JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })
const LAST = 'GET /v2/health/live HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n'

const post = (body: string, ...fields: string[]): string =>
  [
    'POST /score HTTP/1.1',
    'Host: h',
    ...fields,
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body
  ].join('\r\n')
const answersTo = async (runtime: RunningRuntime, text: string): Promise<readonly CutAnswer[]> =>
  cutAnswers(await exchange(portOf(runtime), Buffer.from(text, 'latin1'))).answers
const first = async (runtime: RunningRuntime, text: string): Promise<CutAnswer> => {
  const [answer] = await answersTo(runtime, text)
  if (answer === undefined) throw new Error('no answer')
  return answer
}

const SCRIPT = `
import json
from azureml.contrib.services.aml_response import AMLResponse
def init():
    pass
def pieces():
    yield b"one"
    yield b"two"
def run(data):
    asked = json.loads(data)
    body = pieces() if asked.get("stream") else asked.get("body", "text")
    return AMLResponse(body, asked.get("status", 200), asked.get("headers", {}))
`

describe.each(['on', 'off'])('answers of a script, with SCORELINE_PLAIN_HTTP=%s', plain => {
  describeWith('python3', 'are cut by the server alone', () => {
    let running: RunningScript
    beforeAll(async () => {
      running = await serveScript(SCRIPT, { env: { SCORELINE_PLAIN_HTTP: plain } })
    })
    afterAll(async () => {
      await running[Symbol.asyncDispose]()
    })
    const statuses = async (asked: object): Promise<readonly number[]> =>
      (await answersTo(running, post(JSON.stringify(asked)) + LAST)).map(({ status }) => status)

    it.each(['close', 'Close', 'keep-alive, close'])(
      'Connection: %s ends the connection after this answer',
      async connection => {
        const asked = { headers: { Connection: connection } }
        const text = post(JSON.stringify(asked)) + LAST
        const answers = await answersTo(running, text)
        expect(
          answers.map(({ status, headers, body }) => [status, headers.connection, body])
        ).toEqual([[200, 'close', 'text']])
        expect(await statuses({ ...asked, stream: true })).toEqual([200])
      }
    )

    it.each([
      { 'Transfer-Encoding': 'chunked' },
      { 'transfer-encoding': 'gzip', 'Content-Length': '3' },
      { 'Content-Length': '1000' },
      { Connection: 'keep-alive', 'Keep-Alive': 'timeout=1', Upgrade: 'h2c', Trailer: 'X' },
      { Connection: 'upgrade' }
    ])('%j does not change where it ends', async headers => {
      const answers = await answersTo(running, post(JSON.stringify({ headers })) + LAST)
      expect(answers.map(({ status, framing, body }) => [status, framing, body])).toEqual([
        [200, 'length', 'text'],
        [200, 'length', '{"live":true}']
      ])
      const streams = await answersTo(
        running,
        post(JSON.stringify({ headers, stream: true })) + LAST
      )
      expect(streams.map(({ status, framing }) => [status, framing])).toEqual([
        [200, 'chunked'],
        [200, 'length']
      ])
      expect(streams[0]?.headers['content-length']).toBe(undefined)
    })

    it.each([100, 101, 199, 600, 999, 0, -1, 1000])(
      'the status %s is a 500 that says so',
      async status => {
        const answers = await answersTo(running, post(JSON.stringify({ status })) + LAST)
        expect(answers.map(answer => answer.status)).toEqual([500, 200])
        expect(JSON.parse(answers[0]?.body ?? '')).toEqual({
          message: `The script answered with the status ${status}, which is not from 200 to 599.`
        })
        expect(await statuses({ status, stream: true })).toEqual([500, 200])
      }
    )

    it.each([200, 201, 204, 304, 404, 418, 500, 599])('the status %s is kept', async status => {
      expect(await statuses({ status })).toEqual([status, 200])
      expect(await statuses({ status, stream: true })).toEqual([status, 200])
    })

    it('a header that cannot be sent is a 500', async () => {
      expect((await statuses({ headers: { 'X-A': 'a\r\nX-B: b' } }))[0]).toBe(500)
    })
  })
})

describe.each(['on', 'off'])('requests, with SCORELINE_PLAIN_HTTP=%s', plain => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: {
        SCORELINE_PLAIN_HTTP: plain,
        AML_CORS_ORIGINS: String.raw`https://a.example,https://[a-z]+\.b\.example$,http://localhost:[0-9]+`
      }
    })
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  // Each as the official server (gunicorn 27) answers it.
  it.each([
    ['a method nobody knows', 'FOO /score HTTP/1.1\r\nHost: h\r\n\r\n', 405],
    ['one where nothing is', 'FOO /nope HTTP/1.1\r\nHost: h\r\n\r\n', 404],
    ['CONNECT', 'CONNECT /score HTTP/1.1\r\nHost: h\r\n\r\n', 405],
    ['CONNECT to a host', 'CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n', 404],
    ['TRACE', 'TRACE /score HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n', 405],
    ['a method in small letters', 'foo /score HTTP/1.1\r\nHost: h\r\n\r\n', 400],
    ['no host', post(BODY, 'Connection: close').replace('Host: h\r\n', ''), 200],
    ['two hosts', post(BODY, 'Host: i', 'Connection: close'), 400],
    ['two types', post(BODY, 'Content-Type: a/b', 'Content-Type: c/d', 'Connection: close'), 400],
    [
      'a long line',
      `GET /score?${'a'.repeat(5000)} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`,
      414
    ],
    ['an endless line', `GET /score?${'a'.repeat(40_000)} HTTP/1.1\r\nHost: h\r\n\r\n`, 414],
    [
      'a line just short enough',
      `GET /v2/health/live?${'a'.repeat(4000)} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n`,
      200
    ],
    ['a long field', post(BODY, `X-A: ${'a'.repeat(9000)}`, 'Connection: close'), 431],
    ['an endless field', post(BODY, `X-A: ${'a'.repeat(40_000)}`), 431],
    [
      'many fields',
      post(BODY, ...Array.from({ length: 120 }, (_, i) => `X-${i}: a`), 'Connection: close'),
      431
    ],
    [
      '90 fields',
      post(BODY, ...Array.from({ length: 90 }, (_, i) => `X-${i}: a`), 'Connection: close'),
      200
    ]
  ])('with %s', async (_what, text, status) => {
    const answer = await first(runtime, text)
    expect([answer.status, answer.framing]).toEqual([status, 'length'])
    if (status !== 200) expect(JSON.parse(answer.body)).toEqual({ message: expect.any(String) })
  })

  it('keep an id in UTF-8 byte by byte, join repeated ones, and leave an empty one', async () => {
    const id = Buffer.from('é€').toString('latin1')
    const told = async (...fields: string[]) => {
      const { headers } = await first(runtime, post(BODY, ...fields, 'Connection: close'))
      return [headers['x-request-id'], headers['x-ms-request-id']]
    }
    expect(await told(`X-Request-Id: ${id}`)).toEqual([id, id])
    expect(await told('X-Request-Id: a', 'X-Request-Id: b')).toEqual(['a,b', 'a,b'])
    expect(await told('X-Request-Id:')).toEqual([undefined, undefined])
    expect(await told('X_Request_Id: a')).toEqual([
      expect.stringMatching(/^[0-9a-f-]{36}$/),
      expect.any(String)
    ])
  })

  it.each([
    ['https://a.example', 'https://a.example'],
    ['HTTPS://A.Example', 'HTTPS://A.Example'],
    ['https://x.b.example', 'https://x.b.example'],
    ['https://x.b.example.evil', undefined],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://evil', undefined],
    // The first of those to the letter: never a pattern.
    ['', 'https://a.example'],
    [undefined, 'https://a.example']
  ])('of the origin %s are allowed for %s', async (origin, allowed) => {
    const fields = origin === undefined ? [] : [`Origin: ${origin}`]
    for (const text of [
      post(BODY, ...fields, 'Connection: close'),
      `GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n${fields.map(one => `${one}\r\n`).join('')}\r\n`
    ])
      expect((await first(runtime, text)).headers['access-control-allow-origin']).toBe(allowed)
  })

  it.each(['/', '/swagger.json'])('before one to %s a browser is told what it may', async route => {
    const { status, headers } = await first(
      runtime,
      `OPTIONS ${route} HTTP/1.1\r\nHost: h\r\nConnection: close\r\nOrigin: https://a.example\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: X-B, Authorization\r\nAccess-Control-Request-Private-Network: true\r\n\r\n`
    )
    expect([status, headers]).toMatchObject([
      200,
      {
        allow: 'GET, OPTIONS, HEAD',
        'access-control-allow-origin': 'https://a.example',
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': 'Authorization, X-B',
        'access-control-allow-private-network': 'false',
        vary: 'Origin'
      }
    ])
  })

  it('of a caller that has closed its half are all answered', async () => {
    const answers = await answersTo(
      runtime,
      post(BODY) + post(BODY, 'TE: none') + post(BODY) + LAST
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})

describe.each(['on', 'off'])('the time a connection may be idle, with plain HTTP %s', plain => {
  it('is a setting, and 0 ends it after each answer', async () => {
    const serve = (ms: string) =>
      startRuntime({
        args: ['--model-dir', MODEL],
        env: { SCORELINE_PLAIN_HTTP: plain, SCORELINE_KEEP_ALIVE_MS: ms }
      })
    const ended = (runtime: RunningRuntime): Promise<string> =>
      new Promise(resolve => {
        let text = ''
        const socket = connect(portOf(runtime), '127.0.0.1', () => socket.write(post(BODY)))
        socket.on('data', chunk => {
          text += chunk
        })
        socket.on('error', () => {})
        socket.on('close', () => resolve(text))
      })
    await using brief = await serve('1000')
    const text = await ended(brief)
    expect(text).toMatch(/^Keep-Alive: timeout=1\r$/im)
    await using none = await serve('0')
    expect(await ended(none)).toMatch(/^Connection: close\r$/im)
    expect((await fetch(none.url)).headers.get('connection')).toBe('close')
  })
})

describe('connections', () => {
  it('at the health port have a small limit of their own', async () => {
    const port = await freePort()
    await using runtime = await startRuntime({
      args: ['--model-dir', MODEL, '--health_port', String(port)],
      env: { SEPERATE_HEALTH_ENDPOINT: 'true', SCORELINE_MAX_CONNECTIONS: '1' }
    })
    const open: Socket[] = []
    const ask = (to: number): Promise<string> =>
      new Promise(resolve => {
        const socket = connect(to, '127.0.0.1')
        open.push(socket)
        socket.on('error', () => {})
        socket.once('data', chunk => resolve(String(chunk).slice(0, 12)))
        socket.once('close', () => resolve('closed'))
        socket.write('GET / HTTP/1.1\r\nHost: h\r\n\r\n')
      })
    expect(await ask(portOf(runtime))).toBe('HTTP/1.1 200')
    expect(await ask(portOf(runtime))).toBe('closed')
    for (let i = 0; i < 64; i++) expect(await ask(port)).toBe('HTTP/1.1 200')
    expect(await ask(port)).toBe('closed')
    for (const socket of open) socket.destroy()
  })

  it('that a parent hands over count, and hold no more than the budget', async () => {
    const child = fork(path.join(await bundledRuntime(), 'server.js'), ['--model-dir', MODEL], {
      env: {
        PATH: process.env.PATH,
        SCORELINE_CONNECTIONS: 'ipc',
        SCORELINE_MAX_CONNECTIONS: '2',
        SCORELINE_MAX_HELD_BYTES: '200000',
        SCORELINE_PRIMARY_KEY: 'k'
      },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    const front = createServer({ pauseOnConnect: true }, socket => child.send('connection', socket))
    const open: Socket[] = []
    try {
      await new Promise(resolve => child.once('message', resolve))
      await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve))
      const address = front.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const ask = (text: string): Promise<string> =>
        new Promise(resolve => {
          const socket = connect(port, '127.0.0.1')
          open.push(socket)
          socket.on('error', () => {})
          socket.once('data', chunk => resolve(String(chunk).slice(0, 12)))
          socket.once('close', () => resolve('closed'))
          socket.write(text)
        })
      const large = 'a'.repeat(150_000)
      expect(await ask(post(large))).toBe('HTTP/1.1 401')
      expect(await ask(post(BODY, 'Authorization: Bearer k'))).toBe('HTTP/1.1 200')
      expect(await ask(post(BODY))).toBe('closed')
      for (const socket of open.splice(0)) socket.destroy()
      await sleep(100)
      expect(await ask(post('a'.repeat(250_000), 'Authorization: Bearer k'))).toBe('HTTP/1.1 413')
    } finally {
      for (const socket of open) socket.destroy()
      front.close()
      child.kill('SIGKILL')
    }
  })
})
