import path from 'node:path'
import zlib from 'node:zlib'
import { describeWith } from '../../../testkit/available.ts'
import { type RunningScript, serveScript } from '../../../testkit/entry-script.ts'
import { cutAnswers, exchange } from '../../../testkit/raw-http.ts'
import { type RunningRuntime, startRuntime } from '../../../testkit/runtime.ts'

const MODEL = path.resolve(import.meta.dirname, '../../../workflows-examples/diabetes/model.onnx')
const ROW = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const rows = (count: number): Buffer =>
  Buffer.from(JSON.stringify({ data: Array.from({ length: count }, () => ROW) }))
const MOST = 200_000
const { zstdCompressSync } = zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }

const post = (
  { url }: RunningRuntime,
  body: Buffer,
  headers: Record<string, string>,
  route = '/score'
): Promise<Response> => fetch(url + route, { method: 'POST', body: new Uint8Array(body), headers })

describe.each(['on', 'off'])('bodies that come compressed, with SCORELINE_PLAIN_HTTP=%s', plain => {
  let runtime: RunningRuntime
  let expected: string
  beforeAll(async () => {
    runtime = await startRuntime({
      args: ['--model-dir', MODEL],
      env: {
        SCORELINE_PLAIN_HTTP: plain,
        SCORELINE_MAX_BODY_BYTES: String(MOST),
        SCORELINE_PRIMARY_KEY: ''
      }
    })
    expected = await (await post(runtime, rows(3), {})).text()
  })
  afterAll(async () => {
    await runtime[Symbol.asyncDispose]()
  })

  it.each([
    ['gzip', zlib.gzipSync],
    ['x-gzip', zlib.gzipSync],
    ['GZIP', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
    ['identity', (bytes: Buffer) => bytes],
    ['identity, gzip', zlib.gzipSync],
    ...(zstdCompressSync ? [['zstd', zstdCompressSync] as const] : [])
  ] as const)('%s is undone', async (coding, compress) => {
    const response = await post(runtime, compress(rows(3)), { 'content-encoding': coding })
    expect([response.status, await response.text()]).toEqual([200, expected])
  })

  it('what follows on the connection is read where it begins', async () => {
    const body = zlib.gzipSync(rows(3))
    const head = `POST /score HTTP/1.1\r\nHost: h\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`
    const one = Buffer.concat([Buffer.from(head), body])
    const text = await exchange(
      Number(new URL(runtime.url).port),
      Buffer.concat([one, one, one]),
      [100, 130]
    )
    expect(cutAnswers(text).answers.map(({ status, body }) => [status, body])).toEqual(
      Array.from({ length: 3 }, () => [200, expected])
    )
  })

  it.each(['compress', 'gzip, br', 'gzip, gzip', 'nonsense', '__proto__'])(
    '%s is a 415 that names what is taken',
    async coding => {
      const response = await post(runtime, rows(1), { 'content-encoding': coding })
      expect(response.status).toBe(415)
      expect(response.headers.get('accept-encoding')).toMatch(/^gzip, deflate, br/)
    }
  )

  it.each([
    ['cut off', zlib.gzipSync(rows(50)).subarray(0, 60)],
    ['of another kind', zlib.brotliCompressSync(rows(3))],
    ['not compressed', rows(3)]
  ])('what is %s is a 400, and the connection goes on', async (_what, body) => {
    const response = await post(runtime, body, { 'content-encoding': 'gzip' })
    expect(response.status).toBe(400)
    expect((await post(runtime, rows(3), {})).status).toBe(200)
  })

  it('one that inflates without end is a 413 while it does', async () => {
    const zeros = Buffer.alloc(MOST * 20)
    for (const [coding, bomb] of [
      ['gzip', zlib.gzipSync(zeros)],
      ['deflate', zlib.deflateSync(zeros)],
      ['br', zlib.brotliCompressSync(zeros)]
    ] as const) {
      const response = await post(runtime, bomb, { 'content-encoding': coding })
      expect([coding, response.status]).toEqual([coding, 413])
    }
  })

  it('an empty one stays empty', async () => {
    const response = await post(runtime, Buffer.alloc(0), { 'content-encoding': 'gzip' })
    expect([response.status, await response.json()]).toEqual([
      400,
      { message: 'The body is empty: a JSON document is expected.' }
    ])
  })

  it.each([
    ['gzip', 'gzip'],
    ['gzip;q=0, br', 'br'],
    ['br;q=0.5, gzip;q=0.8, zstd;q=0', 'gzip'],
    ['*;q=0.1, zstd;q=0, br;q=0', 'gzip'],
    ['gzip;q=0', null],
    ['identity', null],
    ['identity;q=1, gzip;q=0.5', null],
    ['', null],
    ['gzip;q=2', null]
  ])('a long answer to Accept-Encoding: %s is coded as %s', async (accepts, coding) => {
    const head = `POST /score HTTP/1.1\r\nHost: h\r\nAccept-Encoding: ${accepts}\r\nContent-Length: ${rows(500).length}\r\n\r\n`
    const text = await exchange(
      Number(new URL(runtime.url).port),
      Buffer.concat([Buffer.from(head), rows(500)])
    )
    const { headers = {}, body = '' } = cutAnswers(text).answers[0] ?? {}
    expect(headers['content-encoding'] ?? null).toBe(coding)
    expect(headers.vary).toBe('Accept-Encoding')
    const bytes = Buffer.from(body, 'latin1')
    const inflated =
      coding === 'gzip'
        ? zlib.gunzipSync(bytes)
        : coding === 'br'
          ? zlib.brotliDecompressSync(bytes)
          : bytes
    expect(JSON.parse(inflated.toString())).toHaveLength(500)
  })

  it('a short answer is left as it is', async () => {
    const response = await post(runtime, rows(1), { 'accept-encoding': 'gzip' })
    expect(response.headers.get('content-encoding')).toBe(null)
  })

  it('a mark before the JSON is passed over', async () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf])
    const response = await post(runtime, Buffer.concat([mark, rows(3)]), {})
    expect([response.status, await response.text()]).toEqual([200, expected])
    const input = { name: 'X', datatype: 'FP32', shape: [1, 10], data: ROW }
    const v2 = Buffer.concat([mark, Buffer.from(JSON.stringify({ inputs: [input] }))])
    expect((await post(runtime, v2, {}, '/v2/models/model/infer')).status).toBe(200)
  })
})

describeWith('python3', 'a script', () => {
  const SCRIPT = `
import json
from azureml.contrib.services.aml_response import AMLResponse
def init():
    pass
def run(data):
    asked = json.loads(data)
    if "size" in asked:
        return AMLResponse("x" * asked["size"], 200, asked.get("headers", {}))
    return asked
`
  let running: RunningScript
  beforeAll(async () => {
    running = await serveScript(SCRIPT)
  })
  afterAll(async () => {
    await running[Symbol.asyncDispose]()
  })

  it('gets inflated text without a mark', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"a": "ü"}')])
    const response = await post(running, zlib.gzipSync(body), { 'content-encoding': 'gzip' })
    expect(await response.json()).toEqual({ a: 'ü' })
  })

  it.each([
    [{ 'Content-Type': 'text/plain' }, 'gzip', undefined],
    [{ 'Content-Type': 'text/plain', ETag: '"a"' }, 'gzip', 'W/"a"'],
    [{ 'Content-Type': 'image/png' }, null, undefined],
    [{ 'Content-Type': 'text/plain', 'Content-Encoding': 'br' }, 'br', undefined],
    [{ 'Content-Type': 'text/plain', 'Cache-Control': 'no-transform' }, null, undefined]
  ])('that answers %j has it coded as %s', async (headers, coding, etag) => {
    const text = await exchange(
      Number(new URL(running.url).port),
      Buffer.from(
        `POST /score HTTP/1.1\r\nHost: h\r\nAccept-Encoding: gzip\r\nContent-Length: ${JSON.stringify({ size: 5000, headers }).length}\r\n\r\n${JSON.stringify({ size: 5000, headers })}`
      )
    )
    const [answer] = cutAnswers(text).answers
    expect(answer?.headers['content-encoding'] ?? null).toBe(coding)
    expect(answer?.headers.etag).toBe(etag ?? ('ETag' in headers ? headers.ETag : undefined))
  })
})
