/**
 * What limits the throughput: how much of a request of scikit-learn is `predict` itself, and what further HTTP threads could
 * bring, by processes that share one listening socket (threads that share a batcher as well cannot bring more).
 *
 *   node bench/serving/limits.ts --python <Python with scikit-learn> --model ridge.pkl [--seconds 3] [--rounds 3]
 *
 * Processor time of each request says what a busy machine does not change. Node.js 22.18 or later, wrk.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { onnxModel } from '../../testkit/onnx-model.ts'
import { bundledRuntime } from '../../testkit/runtime.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { median, run } from '../measure.ts'

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    model: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' }
  }
})
const seconds = Number(values.seconds)
const BODY = JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })
await using folder = await tempFolder()
const runtime = path.join(await bundledRuntime(), 'server.js')
const post = path.join(folder.path, 'post.lua')
await writeFile(
  post,
  `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = '${BODY}'\n`
)

/** Servers on one listening socket of ours. */
const startServers = async (
  count: number,
  env: Readonly<Record<string, string>>
): Promise<{ readonly socket: Server; readonly servers: readonly ChildProcess[] }> => {
  const socket = createServer()
  await new Promise<void>(resolve => socket.listen({ port: 0, host: '127.0.0.1' }, resolve))
  const { fd } = (socket as unknown as { readonly _handle: { readonly fd: number } })._handle
  const servers = Array.from({ length: count }, () =>
    spawn(process.execPath, [runtime], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'inherit', fd],
      env: { ...process.env, LISTEN_FDS: '1', SCORELINE_SPARE_WORKER: 'off', ...env }
    })
  )
  await Promise.all(servers.map(serves))
  return { socket, servers }
}

const serves = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      if (text.includes('Listening')) resolve()
    })
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })

interface Measured {
  readonly perSecond: number
  /** Microseconds of processor time of each request: in the servers, in what they started, in the load. */
  readonly serverUs: number
  readonly workerUs: number
  readonly loadUs: number
}

const measure = async (count: number, env: Readonly<Record<string, string>>): Promise<Measured> => {
  const { socket, servers } = await startServers(count, env)
  const { port } = socket.address() as { readonly port: number }
  // It is the servers that accept.
  socket.close()
  const pids = servers.map(({ pid = 0 }) => pid)
  const workers = await childrenOf(pids)
  const load = (time: number) =>
    run('bash', [
      '-c',
      `exec 3>&1; TIMEFORMAT='cpu %U %S'; time wrk -t 1 -c 32 -d ${time} -s ${post} http://127.0.0.1:${port}/score >&3`,
      ...['--']
    ])
  try {
    await load(1)
    const before = [await cpuOf(pids), await cpuOf(workers), await cpuOf([process.pid])] as const
    const report = await load(seconds)
    const requests = Number(/(\d+) requests in/.exec(report)?.[1])
    const per = (ms: number) => (ms * 1000) / requests
    return {
      perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(report)?.[1]),
      serverUs: per((await cpuOf(pids)) - before[0]),
      workerUs: per((await cpuOf(workers)) - before[1]),
      loadUs: per((await cpuOf([process.pid])) - before[2])
    }
  } finally {
    for (const server of servers) server.removeAllListeners('exit').kill('SIGKILL')
  }
}

/** Milliseconds; of children that are gone too. */
const cpuOf = async (pids: readonly number[]): Promise<number> => {
  let sum = 0
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    sum += fields.slice(11, 15).reduce((all, ticks) => all + Number(ticks) * 10, 0)
  }
  return sum
}

const childrenOf = async (parents: readonly number[]): Promise<readonly number[]> => {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '')
    if (parents.includes(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])))
      found.push(Number(entry))
  }
  return found
}

const rounds = async (work: () => Promise<Measured>): Promise<Measured> => {
  const all: Measured[] = []
  for (let i = 0; i < Number(values.rounds); i++) all.push(await work())
  const of = (what: keyof Measured) => median(all.map(each => each[what]))
  return {
    perSecond: of('perSecond'),
    serverUs: of('serverUs'),
    workerUs: of('workerUs'),
    loadUs: of('loadUs')
  }
}

const tiny = path.join(folder.path, 'model.onnx')
await writeFile(
  tiny,
  onnxModel({
    inputs: [{ name: 'x', shape: ['rows', 10] }],
    outputs: [{ name: 'y', shape: ['rows', 1] }],
    nodes: [{ operator: 'MatMul', inputs: ['x', 'w'], outputs: ['y'] }],
    initializers: [{ name: 'w', dims: [10, 1], values: Array.from({ length: 10 }, () => 0.5) }]
  })
)
for (const count of [1, 2, 4]) {
  const { perSecond, serverUs, loadUs } = await rounds(() =>
    measure(count, { AZUREML_MODEL_DIR: tiny })
  )
  process.stdout.write(
    `ONNX, tiny, ${count} HTTP processes: ${perSecond.toFixed(0)} requests/s, ${serverUs.toFixed(1)} us a request, ${loadUs.toFixed(1)} us of the load\n`
  )
}

if (values.model !== undefined) {
  const script = path.join(folder.path, 'score.py')
  const program = path.join(import.meta.dirname, 'programs/linear_score.py')
  await writeFile(script, await readFile(program, 'utf8'))
  const model = path.resolve(values.model)
  const bare: number[] = []
  const served = await rounds(async () => {
    const file = path.join(import.meta.dirname, 'programs/bare_predict.py')
    bare.push(Number(await run(values.python, [file, model, BODY, values.seconds])))
    return measure(1, {
      ...{ AZUREML_ENTRY_SCRIPT: 'score.py', MODEL_FILE: model, SCORELINE_PYTHON: values.python },
      AML_APP_ROOT: folder.path
    })
  })
  const floor = median(bare)
  process.stdout.write(
    `scikit-learn: predict alone ${floor.toFixed(0)} us, the worker ${served.workerUs.toFixed(0)} us a request (${(served.workerUs / floor).toFixed(2)}x), the server ${served.serverUs.toFixed(0)} us, ${served.perSecond.toFixed(0)} requests/s\n`
  )
}
