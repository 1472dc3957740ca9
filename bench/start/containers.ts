/**
 * From `podman run` to the first answered request, beside the official server and others:
 * `node bench/start/containers.ts <bundle>/index.js [--rounds 3] [--cpus 0.25] [--cold] [--rest] [--workers 1] [--bare] [--only tiny,scikit] [--beside bare,official,fastapi,mlserver,bentoml] [--work <folder>] [--python python3.11]`
 * With `--bare` the base is like Docker's images of Python, without byte code of the standard library.
 * The bundle is what `node scripts/bundle.js <bundle>` makes. Needs podman, mmdebstrap, PyPI, and a Python 3.11 with pip; for `--bare` docker-registry, umoci and skopeo.
 */
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { median, run } from '../measure.ts'
import { libraryOver, makeBareBases } from './bare-base.ts'
import { type Started, start } from './container.ts'
import { PEERS, SCORELINE } from './contenders.ts'
import { makeBase, makeCases, makePeers } from './material.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    cpus: { type: 'string' },
    cold: { type: 'boolean', default: false },
    rest: { type: 'boolean', default: false },
    bare: { type: 'boolean', default: false },
    workers: { type: 'string', default: '1' },
    only: { type: 'string' },
    beside: { type: 'string', default: 'bare,official,fastapi,mlserver,bentoml' },
    work: { type: 'string' },
    python: { type: 'string', default: 'python3.11' }
  }
})
const cli = path.resolve(positionals[0] ?? 'dist/index.js')
const work = values.work ?? (await mkdtemp(path.join(tmpdir(), 'scoreline-start-')))
await mkdir(work, { recursive: true })
const whole = await makeBase(work)
const bases = values.bare
  ? await makeBareBases(work, whole, values.python)
  : { ours: whole, peers: whole }
const beside = values.beside.split(',')
const peers = await makePeers(work, values.python, beside)
const cases = await makeCases(work, peers, values.python, cli, values.bare ? bases.ours : undefined)
const cpus = values.cpus === undefined ? undefined : Number(values.cpus)
const workers = Number(values.workers)
const wanted = values.only?.split(',')

/** Has the system forget the files: `echo 3 > drop_caches` would take those of everybody. */
const FORGET = `
import os, sys
for top in sys.argv[1:]:
    for folder, _, files in os.walk(top):
        for name in files:
            try: handle = os.open(os.path.join(folder, name), os.O_RDONLY | os.O_NOFOLLOW)
            except OSError: continue
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)
`

for (const each of cases.filter(({ name }) => wanted?.some(word => name.includes(word)) ?? true)) {
  const all = new Map<string, Started[]>()
  for (let round = 0; round < Number(values.rounds); round++)
    for (const contender of [SCORELINE, ...PEERS.filter(({ folder }) => beside.includes(folder))]) {
      const base = contender === SCORELINE ? bases.ours : bases.peers
      const given = await contender.command(each, { peers, work, workers })
      const hasLibrary = values.bare && contender === SCORELINE && !each.isOnnx
      const more = hasLibrary ? await libraryOver(base, each.image) : {}
      const command = { ...given, folders: { ...given.folders, ...more } }
      const folders = [base, ...Object.values(command.folders)]
      if (values.cold) await run(values.python, ['-c', FORGET, ...folders])
      const replace = values.rest && contender === SCORELINE && !each.isOnnx && workers === 1
      const places = { base, storage: path.join(work, 'podman') }
      const found = await start(command, places, { cpus, rest: values.rest, replace })
      all.set(contender.name, [...(all.get(contender.name) ?? []), found])
    }
  const of = (name: string, what: keyof Started) =>
    median((all.get(name) ?? []).map(found => found[what] ?? Number.NaN))
  for (const name of all.keys()) {
    const ms = of(name, 'ms')
    const cpu = of(name, 'cpuMs')
    const ratio = of(SCORELINE.name, 'ms') / ms
    const cpuRatio = of(SCORELINE.name, 'cpuMs') / cpu
    const line = [
      `${each.name.padEnd(22)} ${name.padEnd(30)}`,
      `${(ms / 1000).toFixed(2)} s  ${ratio.toFixed(2)}x`,
      `processor ${(cpu / 1000).toFixed(2)} s  ${cpuRatio.toFixed(2)}x`,
      `${of(name, 'memory').toFixed(0)} MiB`,
      ...(values.rest ? [`at rest ${of(name, 'restMemory').toFixed(0)} MiB`] : []),
      ...(Number.isNaN(of(name, 'replacedMs'))
        ? []
        : [
            `worker replaced in ${of(name, 'replacedMs').toFixed(0)} ms, processor ${of(name, 'replacedCpuMs').toFixed(0)} ms`
          ])
    ]
    process.stdout.write(`${line.join('  ')}\n`)
  }
}
