/** gRPC's port: keys, certificate, limits, deadlines, the end, and messages that nobody should send. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describeWith } from '../../../../testkit/available.ts'
import { serveScript } from '../../../../testkit/entry-script.ts'
import { floats, grpcAddress, grpcCaller, INFER, inferMessage } from '../../../../testkit/grpc.ts'
import { onnxModel } from '../../../../testkit/onnx-model.ts'
import { randomFrom } from '../../../../testkit/random.ts'
import { type RunningRuntime, spawnRuntime, startRuntime } from '../../../../testkit/runtime.ts'
import { tempFolder } from '../../../../testkit/temp.ts'
import { until } from '../../../../testkit/until.ts'

const HEALTH = 'grpc.health.v1.Health/Check'
const ON = { SCORELINE_GRPC_PORT: '0' }
const [OK, CANCELLED, INVALID, LATE, NOT_FOUND, TOO_LARGE, UNIMPLEMENTED, UNAVAILABLE, KEYLESS] = [
  0, 1, 3, 4, 5, 8, 12, 14, 16
]
const GOOD = inferMessage('m', {}, floats(1, 2))

const serveModel = async (env: Record<string, string> = {}) => {
  const folder = await tempFolder()
  const file = path.join(folder.path, 'm.onnx')
  await writeFile(file, onnxModel({}))
  return startRuntime({ args: ['--model-dir', file], env: { ...ON, ...env } })
}

const metrics = async (running: RunningRuntime): Promise<string> =>
  (await fetch(`${running.url}/metrics`)).text()

describe('gRPC', () => {
  it('is off unless a port is given, and then nothing of it is loaded', async () => {
    const folder = await tempFolder()
    const file = path.join(folder.path, 'm.onnx')
    await writeFile(file, onnxModel({}))
    await using runtime = await startRuntime({
      args: ['--model-dir', file],
      env: { NODE_DEBUG: 'http2' }
    })
    expect(await (await fetch(runtime.url)).text()).toBe('Healthy')
    expect(runtime.output()).not.toMatch(/gRPC|HTTP2/)
  })

  it('refuses a port that is taken or none', async () => {
    await using first = await serveModel()
    const port = (await grpcAddress(first)).split(':')[1] ?? ''
    await using second = await spawnRuntime({
      args: ['--model-dir', 'workflows-examples/diabetes/model.onnx'],
      env: { SCORELINE_GRPC_PORT: port }
    })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`Specified port '${port}' is already in use.`)
    await using third = await spawnRuntime({ env: { SCORELINE_GRPC_PORT: 'x' } })
    expect(await third.ended).toBe(1)
    expect(third.output()).toContain('SCORELINE_GRPC_PORT must be a whole number')
  })

  it('wants the same key as HTTP, but not for health; counts and logs what was asked', async () => {
    await using runtime = await serveModel({ SCORELINE_PRIMARY_KEY: 'k' })
    using caller = grpcCaller(await grpcAddress(runtime))
    const service = 'inference.GRPCInferenceService'
    const headers = { authorization: 'Bearer k', 'x-request-id': 'one' }
    const open = [
      HEALTH,
      `${service}/ServerLive`,
      `${service}/ServerReady`,
      `${service}/ServerMetadata`
    ]
    for (const method of open) expect((await caller.call(method)).code).toBe(OK)
    const closed = [INFER, `${service}/ModelReady`, `${service}/ModelMetadata`]
    for (const method of closed) expect((await caller.call(method)).code).toBe(KEYLESS)
    const answer = await caller.call(INFER, GOOD, { headers })
    expect(answer).toMatchObject({ code: OK, metadata: { 'x-request-id': 'one' } })
    expect((await caller.call(`${service}/RepositoryIndex`)).code).toBe(UNIMPLEMENTED)
    const page = await (await fetch(`${runtime.url}/metrics`, { headers })).text()
    expect(page).toContain(`{route="/${INFER}",status="200"} 1`)
    expect(page).toContain(`{route="/${INFER}",status="401"} 1`)
    expect(page).not.toContain('Health/Check')
    // A line is written when the stream has ended, which may be after its caller has the answer.
    const line = /gRPC \/inference.GRPCInferenceService\/ModelInfer OK [\d.]+ms/
    await until(async () => line.test(runtime.output()))
  })

  it('says what is wrong with a request', async () => {
    await using runtime = await serveModel({ SCORELINE_MAX_BODY_BYTES: '1000' })
    using caller = grpcCaller(await grpcAddress(runtime))
    const codes = async (message: Buffer) => (await caller.call(INFER, message)).code
    expect(await codes(inferMessage('other', {}, floats(1, 2)))).toBe(NOT_FOUND)
    expect(await codes(inferMessage('m', { shape: [2, 2] }, floats(1, 2)))).toBe(INVALID)
    expect(await codes(Buffer.from([0x0f]))).toBe(INVALID)
    expect(await codes(inferMessage('m', { shape: [500, 2] }, Buffer.alloc(4000)))).toBe(TOO_LARGE)
    const unknown = Buffer.concat([Buffer.from([0x0a, 2]), Buffer.from('no')])
    expect((await caller.call(HEALTH, unknown)).code).toBe(NOT_FOUND)
  })

  it('turns away what there is no room for, a message that may inflate included', async () => {
    await using runtime = await serveModel({
      SCORELINE_MAX_HELD_BYTES: '100000',
      SCORELINE_MAX_BODY_BYTES: '90000'
    })
    const address = await grpcAddress(runtime)
    using caller = grpcCaller(address)
    const half = inferMessage('m', { shape: [7500, 2] }, Buffer.alloc(60_000))
    expect((await caller.call(INFER, half)).code).toBe(OK)
    const both = await Promise.all([caller.call(INFER, half), caller.call(INFER, half)])
    // Both may have been half there when the room was full.
    expect(both.map(({ code }) => code)).toContain(UNAVAILABLE)
    await using small = await serveModel({
      SCORELINE_MAX_HELD_BYTES: '100000',
      SCORELINE_MAX_BODY_BYTES: '99990'
    })
    using compressing = grpcCaller(await grpcAddress(small), undefined, true)
    expect((await compressing.call(INFER, GOOD)).code).toBe(UNAVAILABLE)
    using other = grpcCaller(await grpcAddress(small))
    expect((await other.call(INFER, GOOD)).code).toBe(OK)
    // What was held has been let go.
    expect((await caller.call(INFER, half)).code).toBe(OK)
  })
})

describeWith('python3', 'gRPC of a script', () => {
  const SLOW =
    'import json, os, time\ndef init():\n    pass\ndef run(data):\n    open("running", "w").close()\n    while not os.path.exists("go"):\n        time.sleep(0.01)\n    return json.loads(data)["data"]\n'
  const serviceFile = { runtime: 'python', models: [{ name: 'm', version: '1', path: '.' }] }
  const serveSlow = (env: Record<string, string> = {}) =>
    serveScript(SLOW, {
      args: ['--entry-script', 'score.py', '--service-file', 'scoreline.json'],
      files: { 'scoreline.json': JSON.stringify(serviceFile) },
      env: { ...ON, ...env }
    })
  const isRunning = (folder: string) =>
    until(() =>
      readFile(path.join(folder, 'running')).then(
        () => true,
        () => false
      )
    )

  it('ends a call at its deadline or when its caller goes, and waits in the same queue', async () => {
    await using running = await serveSlow({
      SCORELINE_MAX_CONCURRENT: '1',
      SCORELINE_MAX_QUEUE: '1'
    })
    using caller = grpcCaller(await grpcAddress(running))
    const first = caller.call(INFER, GOOD)
    await isRunning(running.folder)
    const abort = new AbortController()
    const second = caller.call(INFER, GOOD, { abort: abort.signal })
    await until(async () => /waiting 1$/m.test(await metrics(running)))
    // No place is left, for HTTP neither.
    expect((await caller.call(INFER, GOOD)).code).toBe(UNAVAILABLE)
    const body = '{"data": [1]}'
    expect((await fetch(`${running.url}/score`, { method: 'POST', body })).status).toBe(503)
    abort.abort()
    expect((await second).code).toBe(CANCELLED)
    await until(async () => (await metrics(running)).includes('status="499"'))
    await writeFile(path.join(running.folder, 'go'), '')
    expect((await first).code).toBe(OK)
    expect((await caller.call(INFER, GOOD, { deadlineMs: -1000 })).code).toBe(LATE)
    expect((await caller.call(INFER, GOOD)).code).toBe(OK)
  })

  it('ends as HTTP does: not ready first, then without cutting what is under way', async () => {
    await using running = await serveSlow()
    using caller = grpcCaller(await grpcAddress(running))
    const answer = caller.call(INFER, GOOD)
    await isRunning(running.folder)
    running.process.kill('SIGTERM')
    await until(async () => (await caller.call(HEALTH)).bytes?.toString('hex') !== '0801')
    await writeFile(path.join(running.folder, 'go'), '')
    expect((await answer).code).toBe(OK)
    expect(await running.ended).toBe(0)
  })
})

describeWith('openssl', 'gRPC by TLS', () => {
  it('has the certificate of HTTP', async () => {
    await using folder = await tempFolder()
    const file = (name: string): string => path.join(folder.path, name)
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const out = ['-keyout', file('tls.key'), '-out', file('tls.crt')]
    execFileSync('openssl', ['req', '-x509', ...key, '-days', '1', ...names, ...out], {
      stdio: 'ignore'
    })
    await using runtime = await serveModel({
      SCORELINE_TLS_CERT_FILE: file('tls.crt'),
      SCORELINE_TLS_KEY_FILE: file('tls.key')
    })
    const address = await grpcAddress(runtime)
    using caller = grpcCaller(address, await readFile(file('tls.crt')))
    expect((await caller.call(INFER, GOOD)).code).toBe(OK)
    using plain = grpcCaller(address)
    expect((await plain.call(INFER, GOOD)).code).toBe(UNAVAILABLE)
  })
})

describe('malformed messages', () => {
  it('5,000 of them, and connections that speak something else, leave it serving', async () => {
    await using runtime = await serveModel({ SCORELINE_MAX_BODY_BYTES: '1000000' })
    const address = await grpcAddress(runtime)
    const random = randomFrom(20_261_129)
    const below = (limit: number): number => Math.floor(random() * limit)
    const noise = (most: number): Buffer =>
      Buffer.from(Array.from({ length: below(most) }, () => below(256)))
    const typed = inferMessage('m', {}, floats(1, 2)).subarray(0, -10)
    const kinds: readonly (() => Buffer)[] = [
      () => noise(300),
      () => GOOD.subarray(0, below(GOOD.length)),
      () => Buffer.concat([GOOD, noise(20)]),
      () => {
        const bytes = Buffer.from(random.pick([GOOD, typed]))
        for (let i = 0; i <= below(4); i++) bytes[below(bytes.length)] = below(256)
        return bytes
      },
      () => Buffer.alloc(below(100_000), random.pick([0x2a, 0x3a, 0x0a, 0xff, 0x00])),
      () => inferMessage('m', { shape: [below(2 ** 40), below(2 ** 40)] }, noise(64)),
      () => gzipSync(noise(50))
    ]
    const methods = [
      INFER,
      INFER,
      INFER,
      'inference.GRPCInferenceService/ModelMetadata',
      HEALTH,
      'grpc.reflection.v1.ServerReflection/ServerReflectionInfo'
    ]
    const allowed = new Set([OK, INVALID, NOT_FOUND])
    const problems: string[] = []
    let sent = 0
    const attack = async (): Promise<void> => {
      using caller = grpcCaller(address)
      while (sent++ < 5000) {
        const bytes = random.pick(kinds)()
        const method = random.pick(methods)
        const { code, details } = await caller.call(method, bytes)
        if (!allowed.has(code))
          problems.push(`${method} ${code} ${details} ${bytes.toString('hex').slice(0, 200)}`)
      }
    }
    await Promise.all(Array.from({ length: 8 }, attack))
    const preface = Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
    for (let i = 0; i < 300; i++) {
      const bytes = random.pick([
        noise(500),
        Buffer.concat([preface, noise(500)]),
        Buffer.from('GET / HTTP/1.1\r\n\r\n')
      ])
      await new Promise<void>(resolve => {
        const socket = connect(Number(address.split(':')[1]), '127.0.0.1', () => socket.end(bytes))
        socket.on('error', () => {}).resume()
        socket.once('close', () => resolve())
      })
    }
    expect(problems).toEqual([])
    using caller = grpcCaller(address)
    expect((await caller.call(INFER, GOOD)).code).toBe(OK)
    expect(runtime.process.exitCode).toBe(null)
    const held = Number(/resident_memory_bytes (\d+)/.exec(await metrics(runtime))?.[1])
    expect(held).toBeLessThan(600e6)
  })
})
