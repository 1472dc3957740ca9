import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWith } from '../../../testkit/available.ts'
import { type RunningRuntime, spawnRuntime, startRuntime } from '../../../testkit/runtime.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const BODY = JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })

const serve = (env: Record<string, string> = {}) =>
  startRuntime({ args: ['--model-dir', MODEL], env })
const score = (runtime: RunningRuntime, headers: Record<string, string> = {}) =>
  fetch(`${runtime.url}/score`, { method: 'POST', headers, body: BODY })

describe('the routes and headers of the official server', () => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await serve()
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it('is healthy in exactly its words', async () => {
    const response = await fetch(runtime.url)
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      'Healthy',
      'text/html; charset=utf-8'
    ])
  })

  it.each([
    ['GET', '/nothing', 404],
    ['GET', '/score/', 404],
    ['PUT', '/score', 405],
    ['DELETE', '/score', 405],
    ['POST', '/', 405],
    ['POST', '/swagger.json', 405]
  ])('answers %s %s with %s and no correlation headers', async (method, route, status) => {
    const response = await fetch(runtime.url + route, { method })
    expect(response.status).toBe(status)
    expect(response.headers.has('x-request-id')).toBe(false)
    expect(await response.json()).toEqual({ message: expect.any(String) })
  })

  it('gives every score an id, the version of the behaviour it keeps, and the time in the model', async () => {
    const { headers } = await score(runtime)
    const id = headers.get('x-request-id')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers.get('x-ms-request-id')).toBe(id)
    expect(headers.get('x-ms-server-version')).toBe('azmlinfsrv/1.5.1')
    expect(headers.get('x-ms-run-function-failed')).toBe('False')
    expect(Number(headers.get('x-ms-run-fn-exec-ms'))).toBeGreaterThanOrEqual(0)
  })

  it('refuses ids of more than 100 characters with 431', async () => {
    const response = await score(runtime, { 'x-request-id': 'a'.repeat(101) })
    expect(response.status).toBe(431)
  })

  it('tells Prometheus about requests and batches', async () => {
    await score(runtime)
    const text = await (await fetch(`${runtime.url}/metrics`)).text()
    expect(text).toMatch(/^scoreline_requests_total\{route="\/score",status="200"\} [1-9]/m)
    expect(text).toMatch(/^scoreline_request_seconds_bucket\{route="\/score",le="\+Inf"\} [1-9]/m)
    expect(text).toMatch(/^scoreline_batch_rows_count [1-9]/m)
    expect(text).toMatch(/^scoreline_requests_in_flight 0$/m)
  })

  it('serves a page that may load nothing from elsewhere', async () => {
    const page = await fetch(`${runtime.url}/docs`)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/)
    const html = await page.text()
    expect(html).not.toMatch(/https?:\/\/|<script>|style=|onclick/)
    for (const [, file] of html.matchAll(/(?:src|href)="(docs\/[^"]+)"/g))
      expect((await fetch(`${runtime.url}/${file}`)).status).toBe(200)
  })

  it('closes a connection whose headers do not come', async () => {
    const socket = connect(Number(new URL(runtime.url).port), '127.0.0.1')
    socket.write('POST /score HTTP/1.1\r\nHost: x\r\n')
    const text = await new Promise<string>(resolve => {
      let all = ''
      socket.on('data', chunk => {
        all += chunk
      })
      socket.on('close', () => resolve(all))
    })
    expect(text).toMatch(/^HTTP\/1.1 408 /)
  })
})

describe('probes', () => {
  it('are neither logged nor counted, as they come all day', async () => {
    await using runtime = await serve({})
    for (const route of ['/', '/v2/health/live', '/v2/health/ready'])
      expect((await fetch(runtime.url + route)).status).toBe(200)
    expect((await score(runtime)).status).toBe(200)
    const metrics = await (await fetch(`${runtime.url}/metrics`)).text()
    expect(metrics).toContain('scoreline_requests_total{route="/score",status="200"} 1')
    expect(metrics).not.toContain('route="/v2"')
    while (!runtime.output().includes('POST /score 200')) await sleep(20)
    expect(runtime.output()).not.toContain('/v2/health')
  })
})

describe('keys', () => {
  it('asks for one of two keys everywhere but for health, and reads them again', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'keys')
    await writeFile(file, 'first-key\nsecond-key\n')
    await using runtime = await serve({ SCORELINE_KEYS_FILE: file })
    const statusWith = async (key?: string) =>
      (await score(runtime, key === undefined ? {} : { authorization: `Bearer ${key}` })).status
    expect(await statusWith()).toBe(401)
    expect(await statusWith('first-ke')).toBe(401)
    expect(await statusWith('first-key')).toBe(200)
    expect(await statusWith('second-key')).toBe(200)
    for (const route of ['/', '/v2/health/live', '/v2/health/ready', '/docs'])
      expect((await fetch(runtime.url + route)).status).toBe(200)
    for (const route of ['/swagger.json', '/metrics', '/v2/models'])
      expect((await fetch(runtime.url + route)).status).toBe(401)

    await writeFile(`${file}.new`, '{"primary": "third-key", "secondary": "second-key"}')
    await rename(`${file}.new`, file)
    while ((await statusWith('third-key')) !== 200) await sleep(100)
    expect(await statusWith('first-key')).toBe(401)
    expect(await statusWith('second-key')).toBe(200)

    // A file that lost its keys never opens the service.
    await writeFile(file, '')
    while (!runtime.output().includes('stay in force')) await sleep(100)
    expect(await statusWith()).toBe(401)
    expect(await statusWith('third-key')).toBe(200)
    expect(runtime.output()).not.toContain('third-key')
  })

  it('does not start with a keys file that is not there', async () => {
    await using runtime = await spawnRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORELINE_KEYS_FILE: '/nowhere' }
    })
    expect(await runtime.ended).toBe(1)
    expect(runtime.output()).toContain('/nowhere')
  })
})

describe('CORS', () => {
  it('echoes listed origins, stays silent for others, and answers preflights without a key', async () => {
    await using runtime = await serve({
      AML_CORS_ORIGINS: 'https://a.example, https://b.example',
      SCORELINE_PRIMARY_KEY: 'k'
    })
    const originFor = async (origin?: string) => {
      const headers = { authorization: 'Bearer k', ...(origin ? { origin } : {}) }
      return (await score(runtime, headers)).headers.get('access-control-allow-origin')
    }
    expect(await originFor('https://b.example')).toBe('https://b.example')
    expect(await originFor('https://c.example')).toBe(null)
    expect(await originFor()).toBe('https://a.example')
    const preflight = await fetch(`${runtime.url}/score`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization'
      }
    })
    expect(preflight.status).toBe(200)
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization')
  })
})

describe('limits', () => {
  it('refuses a body that is too large, told or not, and goes on serving', async () => {
    await using runtime = await serve({ SCORELINE_MAX_BODY_BYTES: '1000' })
    const told = await fetch(`${runtime.url}/score`, { method: 'POST', body: 'x'.repeat(1001) })
    expect(told.status).toBe(413)
    const chunks = new ReadableStream({
      start: controller => {
        for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(100))
        controller.close()
      }
    })
    const untold = await fetch(`${runtime.url}/score`, {
      method: 'POST',
      body: chunks,
      duplex: 'half'
    } as RequestInit)
    expect(untold.status).toBe(413)
    // A caller that writes all of it before it reads gets the answer, too, and may go on.
    const socket = connect(Number(new URL(runtime.url).port), '127.0.0.1')
    const head = 'POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\n\r\n'
    const again = `POST /score HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${BODY.length}\r\n\r\n${BODY}`
    socket.write(head + 'x'.repeat(4_000_000) + again)
    let text = ''
    for await (const chunk of socket) text += chunk
    expect(text.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
    expect((await score(runtime)).status).toBe(200)
  })

  describeWith('python3', 'with a script that takes its time', () => {
    it('turns requests away with 503 and Retry-After when the queue is full', async () => {
      await using folder = await tempFolder()
      await writeFile(
        path.join(folder.path, 'score.py'),
        'import time\ndef init(): pass\ndef run(raw):\n    time.sleep(0.3)\n    return 1\n'
      )
      await using runtime = await startRuntime({
        cwd: folder.path,
        args: ['--entry-script', 'score.py'],
        env: { SCORELINE_MAX_CONCURRENT: '1', SCORELINE_MAX_QUEUE: '1' }
      })
      const answers = await Promise.all([1, 2, 3, 4].map(() => score(runtime)))
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([200, 200, 503, 503])
      expect(answers.find(({ status }) => status === 503)?.headers.get('retry-after')).toBe('1')
    })

    it('answers probes while it is full', async () => {
      await using folder = await tempFolder()
      await writeFile(
        path.join(folder.path, 'score.py'),
        'import time\ndef init(): pass\ndef run(raw):\n    time.sleep(1)\n    return 1\n'
      )
      await using runtime = await startRuntime({
        cwd: folder.path,
        args: ['--entry-script', 'score.py'],
        env: { SCORELINE_MAX_CONCURRENT: '1', SCORELINE_MAX_QUEUE: '0' }
      })
      const scored = score(runtime)
      await sleep(200)
      expect((await score(runtime)).status).toBe(503)
      for (const route of ['/', '/v2/health/live', '/v2/health/ready', '/v2', '/v2/models'])
        expect((await fetch(runtime.url + route)).status).toBe(200)
      expect((await scored).status).toBe(200)
    })
  })
})

describe('draining', () => {
  it('answers every request that reached it, then ends with 0', async () => {
    await using runtime = await serve()
    let stopped = false
    let answered = 0
    const client = async (): Promise<void> => {
      while (!stopped) {
        const response = await score(runtime).catch((error: Error) => error)
        if (!('status' in response)) {
          // Only a connection that was never made may fail.
          expect(JSON.stringify(response.cause, ['code'])).toContain('ECONNREFUSED')
          return
        }
        expect(response.status).toBe(200)
        await response.text()
        answered++
      }
    }
    const clients = Array.from({ length: 16 }, client)
    await sleep(300)
    runtime.process.kill('SIGTERM')
    expect(await runtime.ended).toBe(0)
    stopped = true
    await Promise.all(clients)
    expect(answered).toBeGreaterThan(50)
  })
})

describe('data collection', () => {
  it('keeps requests and answers as JSON Lines with their ids', async () => {
    await using folder = await tempFolder()
    await using runtime = await serve({ SCORELINE_COLLECT_FOLDER: folder.path })
    const answer = await (await score(runtime, { 'x-request-id': 'my-id' })).json()
    runtime.process.kill('SIGTERM')
    expect(await runtime.ended).toBe(0)
    const files = (await readdir(folder.path, { recursive: true })).filter(name =>
      name.endsWith('.jsonl')
    )
    expect(files).toHaveLength(1)
    const line = JSON.parse(await readFile(path.join(folder.path, files[0] ?? ''), 'utf8'))
    expect(line).toEqual({
      time: expect.any(String),
      requestId: 'my-id',
      path: '/score',
      status: 200,
      input: JSON.parse(BODY),
      output: answer
    })
  })
})

describe('the log', () => {
  it('is JSON with request ids and the trace when asked', async () => {
    await using runtime = await serve({ SCORELINE_LOG_FORMAT: 'json' })
    await score(runtime, { 'x-request-id': 'my-id', traceparent: '00-ab-cd-01' })
    runtime.process.kill('SIGTERM')
    await runtime.ended
    const lines = runtime
      .output()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'I', requestId: 'my-id', traceparent: '00-ab-cd-01' })
    )
  })
})

describe('settings', () => {
  it('come from a configuration file, before it the environment, before that the arguments', async () => {
    await using folder = await tempFolder()
    const config = path.join(folder.path, 'config.json')
    await writeFile(
      config,
      JSON.stringify({ SERVICE_NAME: 'from file', SERVICE_VERSION: '7', ODD: 1 })
    )
    await using runtime = await startRuntime({
      args: ['--model-dir', MODEL, '--config_file', config],
      env: { SERVICE_NAME: 'from environment' }
    })
    const response = await fetch(`${runtime.url}/swagger.json`)
    const { info } = (await response.json()) as { info: Record<string, string> }
    expect([info.title, info.version]).toEqual(['from environment', '7'])
    expect(runtime.output()).toContain("Extra keys = ['ODD']")
  })

  it.each([
    [['--port', '70000'], {}],
    [['--workers', '0'], {}],
    [['--no-such-flag'], {}],
    [[], {}]
  ])('ends with 1 for the arguments %j', async (args, env) => {
    await using runtime = await spawnRuntime({ args, env })
    expect(await runtime.ended).toBe(1)
  })

  it('ends with 3 for a scoring timeout that is no number', async () => {
    await using runtime = await spawnRuntime({
      args: ['--model-dir', MODEL],
      env: { SCORING_TIMEOUT_MS: 'soon' }
    })
    expect(await runtime.ended).toBe(3)
  })
})
