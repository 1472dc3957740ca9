/**
 * The scoring runtime and its peers on the same models, the same machine, in one run, by the same load.
 *
 *   node bench/serving/serving.ts [--quick] [--json] [--only tiny,mlp784,big,cheap,linear] [--seconds 4] [--rounds 3]
 *
 * Every server is measured in turn, round after round, and the medians are told: a shared machine has slow minutes.
 *
 * Needs Node.js 22.18 or later, wrk, and Python 3 with PyPI for the peers, which are installed once below
 * node_modules/.cache. Loads go to the loopback address only.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { bundledRuntime } from '../../testkit/runtime.ts'
import { median } from '../measure.ts'
import {
  type Load,
  PEERS,
  type Places,
  SCORELINE,
  type ServerKind,
  startServer
} from './servers.ts'

const run = promisify(execFile)
const ROOT = path.resolve(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'scoreline-bench-serving')

const LOADS: readonly Load[] = [
  { name: 'tiny', columns: 10, script: 'onnx_score.py', model: 'tiny.onnx', isOnnx: true },
  { name: 'mlp784', columns: 784, script: 'onnx_score.py', model: 'mlp784.onnx', isOnnx: true },
  { name: 'big', columns: 784, script: 'onnx_score.py', model: 'big.onnx', isOnnx: true },
  { name: 'cheap', columns: 10, script: 'cheap_score.py', model: 'linear.pkl', isOnnx: false },
  { name: 'linear', columns: 10, script: 'linear_score.py', model: 'linear.pkl', isOnnx: false }
]

interface Measured {
  readonly load: string
  readonly server: string
  readonly startMs: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly errors: number
  /** Half the answers with a single connection come within. */
  readonly p50AloneMs: number
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    seconds: { type: 'string' },
    rounds: { type: 'string' }
  }
})
const seconds = Number(options.seconds ?? (options.quick ? 2 : 4))
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3))
const only = options.only?.split(',')

/** The `bin` of a virtual environment, made once for each state of the file that lists its packages. */
const environment = async (requirements: string): Promise<string> => {
  const file = path.join(import.meta.dirname, 'programs', requirements)
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
  const folder = path.join(CACHE, `${path.basename(requirements, '.txt')}-${hash}`)
  if (existsSync(path.join(folder, 'ready'))) return path.join(folder, 'bin')
  process.stderr.write('Installing peers from PyPI; this takes a minute, once.\n')
  await run('python3', ['-m', 'venv', folder])
  await run(path.join(folder, 'bin/pip'), ['install', '-q', '-r', file])
  await writeFile(path.join(folder, 'ready'), '')
  return path.join(folder, 'bin')
}

const measure = async (kind: ServerKind, load: Load, places: Places): Promise<Measured> => {
  await using server = await startServer(kind, load, places)
  const script = path.join(places.work, 'post.lua')
  await writeFile(
    script,
    `wrk.method = "POST"\nwrk.headers["Content-Type"] = "application/json"\nwrk.body = [==[${kind.body(load)}]==]\n`
  )
  const url = server.url + kind.route
  const probe = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: kind.body(load)
  })
  if (!probe.ok) throw new Error(`${kind.name} answers ${probe.status}: ${await probe.text()}`)
  await wrk(url, script, 32, 1)
  const many = await wrk(url, script, 32, seconds)
  const alone = await wrk(url, script, 1, Math.max(1, seconds / 4))
  return {
    load: load.name,
    server: kind.name,
    startMs: Math.round(server.startMs),
    ...many,
    p50AloneMs: alone.p50Ms
  }
}

const wrk = async (url: string, script: string, connections: number, duration: number) => {
  const { stdout } = await run('wrk', [
    ...['-t1', `-c${connections}`, `-d${Math.ceil(duration)}s`, '--timeout', '10s', '--latency'],
    ...['-s', script, url]
  ])
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? '0'
  const broken = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p50Ms: milliseconds(/50%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
    p99Ms: milliseconds(/99%\s+([\d.]+\w+)/.exec(stdout)?.[1]),
    errors: Number(failed) + (broken?.slice(1).reduce((sum, one) => sum + Number(one), 0) ?? 0)
  }
}

const milliseconds = (text = ''): number => {
  const [, number, unit = ''] = /([\d.]+)(\w+)/.exec(text) ?? []
  return Number(number) * ({ us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit] ?? Number.NaN)
}

/** One row for all rounds of a server; none where it was never measured. */
const medians = (rounds: readonly Measured[]): Measured[] => {
  const [first] = rounds
  if (first === undefined) return []
  const of = (read: (one: Measured) => number): number => median(rounds.map(read))
  return [
    {
      ...first,
      startMs: of(one => one.startMs),
      perSecond: of(one => one.perSecond),
      p50Ms: of(one => one.p50Ms),
      p99Ms: of(one => one.p99Ms),
      p50AloneMs: of(one => one.p50AloneMs),
      errors: rounds.reduce((sum, { errors }) => sum + errors, 0)
    }
  ]
}

const table = (all: readonly Measured[]): string => {
  const lines = all.map(one => {
    const own = all.find(({ load, server }) => load === one.load && server === SCORELINE.name)
    const ratio = (mine: number | undefined, theirs: number): string =>
      own === one || mine === undefined ? '' : `${(mine / theirs).toFixed(2)}x`
    return [
      one.load,
      one.server,
      String(Math.round(one.perSecond)),
      ratio(own?.perSecond, one.perSecond),
      one.p50Ms.toFixed(2),
      one.p99Ms.toFixed(2),
      ratio(own?.p99Ms, one.p99Ms),
      one.p50AloneMs.toFixed(2),
      ratio(own?.p50AloneMs, one.p50AloneMs),
      String(one.startMs),
      ratio(own?.startMs, one.startMs),
      String(one.errors)
    ]
  })
  const head = [
    'load',
    'server',
    'req/s',
    'ours',
    'p50 ms',
    'p99 ms',
    'ours',
    'p50 alone',
    'ours',
    'start ms',
    'ours',
    'errors'
  ]
  const widths = head.map((title, i) =>
    Math.max(title.length, ...lines.map(line => line[i]?.length ?? 0))
  )
  return [head, ...lines]
    .map(line =>
      line
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
    )
    .join('\n')
}

await mkdir(CACHE, { recursive: true })
const work = await mkdtemp(path.join(tmpdir(), 'scoreline-serving-'))
try {
  const bin = await environment('requirements.txt')
  const fastApi = await environment('requirements-fastapi.txt')
  const models = path.join(CACHE, 'models')
  if (!existsSync(path.join(models, 'linear.pkl'))) {
    await mkdir(models, { recursive: true })
    await run(path.join(bin, 'python'), [
      path.join(import.meta.dirname, 'programs/models.py'),
      models
    ])
  }
  const runtime = await bundledRuntime()
  const places = { runtime, peers: bin, fastApi, models, work }
  const measured: Measured[] = []
  for (const load of LOADS.filter(({ name }) => only?.includes(name) ?? true)) {
    const kinds = [SCORELINE, ...PEERS].filter(({ serves }) => serves(load))
    const all: Measured[] = []
    for (let round = 0; round < rounds; round++)
      for (const kind of kinds) {
        const found = await measure(kind, load, places).catch((error: unknown) => {
          process.stderr.write(
            `${load.name}, ${kind.name}: ${error instanceof Error ? error.message : error}\n`
          )
        })
        if (found === undefined) continue
        all.push(found)
        if (!options.json)
          process.stderr.write(`${load.name}, ${kind.name}: ${Math.round(found.perSecond)}/s\n`)
      }
    for (const { name } of kinds) measured.push(...medians(all.filter(one => one.server === name)))
  }
  process.stdout.write(
    options.json ? `${JSON.stringify(measured, null, 2)}\n` : `${table(measured)}\n`
  )
} finally {
  await rm(work, { recursive: true, force: true })
}
