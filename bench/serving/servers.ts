import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PROGRAMS = path.join(import.meta.dirname, 'programs')

/** What is measured: a model or a script, and the request that goes to it. */
export interface Load {
  readonly name: 'tiny' | 'mlp784' | 'big' | 'cheap' | 'linear' | 'large'
  /** Numbers in the one row that a request holds. */
  readonly columns: number
  /** The script of the official server; ONNX models have a common one. */
  readonly script: string
  readonly model: string
  readonly isOnnx: boolean
}

export interface Places {
  /** Bundle of the scoring runtime. */
  readonly runtime: string
  /** `bin` of the virtual environment of the official server and MLServer. */
  readonly peers: string
  /** `bin` of FastAPI's own: MLServer asks for an old one. */
  readonly fastApi: string
  readonly models: string
  readonly work: string
}

/** How to start one of the servers, and where it takes requests. */
export interface ServerKind {
  readonly name: string
  readonly serves: (load: Load) => boolean
  readonly start: (load: Load, port: number, places: Places) => Promise<Command>
  readonly route: string
  readonly body: (load: Load) => string
}

interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Answers 200 once it serves. */
  readonly health: string
}

const values = (columns: number): number[] =>
  Array.from({ length: columns }, (_, i) => ((i * 7919) % 1000) / 1000)
const rows = ({ columns }: Load): string => JSON.stringify({ data: [values(columns)] })
const single = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }

const azml = (workers: number): ServerKind => ({
  name: workers === 1 ? 'azureml-inference-server-http' : `azureml (${workers} workers)`,
  serves: () => true,
  route: '/score',
  body: rows,
  start: async (load, port, { peers, models, work }) => ({
    command: path.join(peers, 'azmlinfsrv'),
    args: ['--entry_script', path.join(PROGRAMS, load.script)].concat([
      '--port',
      String(port),
      '--worker_count',
      String(workers)
    ]),
    env: { ...single, MODEL_FILE: path.join(models, load.model) },
    cwd: work,
    health: '/'
  })
})

export const SCORELINE: ServerKind = {
  name: 'scoreline',
  serves: () => true,
  route: '/score',
  body: rows,
  start: async (load, port, { runtime, peers, models, work }) => ({
    command: process.execPath,
    args: [path.join(runtime, 'server.js'), '--port', String(port), '--host', '127.0.0.1'].concat(
      load.isOnnx
        ? ['--model-dir', path.join(models, load.model)]
        : ['--entry-script', path.join(PROGRAMS, load.script)]
    ),
    env: {
      ...single,
      MODEL_FILE: path.join(models, load.model),
      SCORELINE_PYTHON: path.join(peers, 'python')
    },
    cwd: work,
    health: '/'
  })
}

/** @param route of fastapi_app.py */
const fastApi = (name: string, route: string): ServerKind => ({
  name,
  serves: ({ isOnnx }) => isOnnx,
  route,
  body: rows,
  start: async (load, port, { fastApi, models }) => ({
    command: path.join(fastApi, 'uvicorn'),
    args: ['fastapi_app:app', '--host', '127.0.0.1', '--port', String(port)].concat([
      '--workers',
      '2',
      '--no-access-log'
    ]),
    env: { ...single, MODEL_FILE: path.join(models, load.model) },
    cwd: PROGRAMS,
    health: '/'
  })
})

export const PEERS: readonly ServerKind[] = [
  azml(1),
  fastApi('fastapi + onnxruntime (async, 2 workers)', '/score'),
  fastApi('fastapi + onnxruntime, unchecked', '/unchecked'),
  {
    name: 'mlserver',
    serves: ({ isOnnx }) => isOnnx,
    route: '/v2/models/m/infer',
    body: ({ columns }) =>
      JSON.stringify({
        inputs: [{ name: 'X', datatype: 'FP32', shape: [1, columns], data: values(columns) }]
      }),
    start: async (load, port, { peers, models, work }) => {
      const folder = path.join(work, `mlserver-${port}`)
      await mkdir(folder, { recursive: true })
      const ports = { http_port: port, grpc_port: await freePort(), metrics_port: await freePort() }
      const settings = { host: '127.0.0.1', ...ports, parallel_workers: 0, debug: false }
      await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings))
      const model = { name: 'm', implementation: 'mlserver_runtime.OnnxModel' }
      await writeFile(path.join(folder, 'model-settings.json'), JSON.stringify(model))
      return {
        command: path.join(peers, 'mlserver'),
        args: ['start', folder],
        env: { ...single, MODEL_FILE: path.join(models, load.model), PYTHONPATH: PROGRAMS },
        cwd: folder,
        health: '/v2/health/ready'
      }
    }
  }
]

export interface Running extends AsyncDisposable {
  readonly url: string
  /** Milliseconds from spawn to the first 200. */
  readonly startMs: number
}

export const startServer = async (
  kind: ServerKind,
  load: Load,
  places: Places
): Promise<Running> => {
  const port = await freePort()
  const { command, args, env, cwd, health } = await kind.start(load, port, places)
  const started = performance.now()
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: 'ignore',
    detached: true
  })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  const url = `http://127.0.0.1:${port}`
  while (!(await isUp(url + health))) {
    if (ended || performance.now() - started > 60_000) {
      await end(child)
      throw new Error(`${kind.name} does not start`)
    }
    await sleep(5)
  }
  const startMs = performance.now() - started
  return { url, startMs, [Symbol.asyncDispose]: () => end(child) }
}

const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    async response => {
      await response.arrayBuffer()
      return response.ok
    },
    () => false
  )

/** Ends the program and the workers it started: they are a process group of their own. */
const end = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  try {
    process.kill(-child.pid, 'SIGTERM')
    await Promise.race([gone, sleep(3000)])
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
