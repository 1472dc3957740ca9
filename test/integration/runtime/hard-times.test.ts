import { copyFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const CLASSIFIER = path.resolve(import.meta.dirname, '../../fixtures/models/classifier.onnx')
const BODY = JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })

const score = (runtime: RunningRuntime, body: string | Uint8Array = BODY, route = '/score') =>
  fetch(runtime.url + route, {
    method: 'POST',
    body: typeof body === 'string' ? body : body.slice()
  })

/** Sends bytes as they are; gives the first line of the answer, empty when the connection was closed without one. */
const send = (runtime: RunningRuntime, bytes: string | Buffer): Promise<string> =>
  new Promise(resolve => {
    let answer = ''
    const socket = connect(Number(new URL(runtime.url).port), '127.0.0.1', () => socket.end(bytes))
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
  })

describe('requests that nobody should send', () => {
  let runtime: RunningRuntime
  beforeAll(async () => {
    runtime = await startRuntime({ args: ['--model-dir', MODEL] })
  })
  afterEach(async () => {
    expect((await score(runtime)).status).toBe(200)
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it('never get a 5xx for a body that is cut, changed or made up', async () => {
    const bodies = fc.oneof(
      fc.nat(BODY.length).map(at => Buffer.from(BODY.slice(0, at))),
      fc.tuple(fc.nat(BODY.length - 1), fc.nat(255)).map(([at, byte]) => {
        const bytes = Buffer.from(BODY)
        bytes[at] = byte
        return bytes
      }),
      fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
      fc.json().map(text => Buffer.from(text)),
      fc.json().map(text => Buffer.from(`{"data":${text}}`)),
      fc
        .json()
        .map(text =>
          Buffer.from(`{"inputs":[{"name":"X","datatype":"FP32","shape":[1,10],"data":${text}}]}`)
        )
    )
    await fc.assert(
      fc.asyncProperty(
        bodies,
        fc.constantFrom('/score', '/v2/models/model/infer'),
        async (body, route) => {
          const response = await score(runtime, body, route)
          await response.arrayBuffer()
          return response.status < 500
        }
      ),
      { numRuns: 600 }
    )
  })

  it.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['a bad length', 'POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'],
    [
      'two lengths',
      'POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'
    ],
    [
      'length and chunks',
      'POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
    ],
    ['a bad chunk', 'POST /score HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['huge headers', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['a NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n']
  ])('are turned away for %s', async (_what, bytes) => {
    expect(await send(runtime, bytes)).toMatch(/^(HTTP\/1\.1 4\d\d .*)?$/)
  })

  it('may break off in the middle of a body', async () => {
    const answer = await send(
      runtime,
      'POST /score HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"da'
    )
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d .*)?$/)
  })
})

it('goes on with the old model when SIGHUP finds a broken one, and takes in a good one', async () => {
  await using folder = await tempFolder()
  const file = path.join(folder.path, 'model.onnx')
  await copyFile(MODEL, file)
  await using runtime = await startRuntime({ args: ['--model-dir', file] })
  const reload = async (source: string, outcome: string): Promise<void> => {
    await copyFile(source, file)
    runtime.process.kill('SIGHUP')
    while (!runtime.output().includes(outcome)) await sleep(20)
  }
  await reload(import.meta.filename, 'Not reloaded')
  expect((await score(runtime)).status).toBe(200)
  await reload(CLASSIFIER, ' Reloaded')
  expect((await score(runtime, '{"data": [[5.1, 3.5, 1.4, 0.2]]}')).status).toBe(200)
})

it('puts samples into a blob container, again when it fails, and never tells its token', async () => {
  const put: { url: string; type: unknown; body: string }[] = []
  let failures = 1
  const storage = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      if (failures-- > 0) return response.writeHead(503).end()
      put.push({ url: request.url ?? '', type: request.headers['x-ms-blob-type'], body })
      return response.writeHead(201).end()
    })
  })
  await new Promise<void>(resolve => storage.listen(0, '127.0.0.1', resolve))
  const address = storage.address()
  const port = typeof address === 'object' ? address?.port : 0
  await using runtime = await startRuntime({
    args: ['--model-dir', MODEL],
    env: {
      SERVICE_NAME: 'mine',
      SCORELINE_COLLECT_BLOB_URL: `http://127.0.0.1:${port}/box?sig=secret-token`,
      SCORELINE_COLLECT_SHARE: '0.5'
    }
  })
  for (let i = 0; i < 4; i++) await score(runtime)
  runtime.process.kill('SIGTERM')
  expect(await runtime.ended).toBe(0)
  storage.close()
  expect(put.map(({ url, type }) => [url.replace(/\d+/g, '0'), type])).toEqual([
    ['/box/mine/0/0/0/0-0-0.jsonl?sig=secret-token', 'BlockBlob']
  ])
  expect(put[0]?.body.trim().split('\n')).toHaveLength(2)
  expect(runtime.output()).not.toContain('secret-token')
})
