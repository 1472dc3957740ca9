/**
 * The environment layer of a usual model server, from wheels that are at hand to a compressed layer with its digests:
 * Scoreline against pip with tar and gzip, and with `crane append` where that is installed.
 *
 *   node bench/images/environment.ts [--rounds 3] [--json]
 *
 * Needs Node.js 22.18 or later, python3 with pip, and, the first time, a package index.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { environmentLayer } from '../../src/image/environment/layer.ts'
import { programPath } from '../../testkit/available.ts'
import { median } from '../measure.ts'
import { environmentCache, environmentTools, linkWheels, lockAll } from './packages.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    build: { type: 'string' },
    unchanged: { type: 'boolean', default: false }
  }
})
/** What one process does: the layer, its digests, its bytes in a file. */
const buildInto = async (file: string): Promise<void> => {
  const { blob } = await environmentLayer(await lockAll(), environmentTools)
  // A store that has the digest asks for no bytes.
  if (!values.unchanged) await pipeline(blob.open(), createWriteStream(file))
  process.stdout.write(`${process.resourceUsage().maxRSS}`)
}

const run = (command: string, args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args[0]}: ${stderr}`)
  return stdout
}

const timed = (work: () => void): number => {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}

const compare = async (rounds: number): Promise<void> => {
  const lock = await lockAll()
  const work = mkdtempSync(path.join(tmpdir(), 'scoreline-bench-'))
  const wheels = path.join(work, 'wheels')
  mkdirSync(wheels)
  await linkWheels(lock, wheels)
  const packages = lock.packages.map(({ name, version }) => `${name}==${version}`)
  const times: Record<string, number[]> = {}
  const note = (name: string, seconds: number) => {
    times[name] = [...(times[name] ?? []), seconds]
  }
  let peak = 0
  const layer = path.join(work, 'layer.tar.gz')
  for (let round = 0; round < rounds; round++) {
    rmSync(path.join(environmentCache, 'layers'), { recursive: true, force: true })
    const build = (...more: string[]) =>
      Number(run(process.execPath, [process.argv[1] ?? '', '--build', layer, ...more]))
    note(
      'scoreline',
      timed(() => {
        peak = Math.max(peak, build())
      })
    )
    note(
      'scoreline, unchanged',
      timed(() => build('--unchanged'))
    )
    const target = path.join(work, `target-${round}`)
    const install = ['-m', 'pip', 'install', '-q', '--no-compile', '--no-deps', '--target', target]
    const pip = timed(() => run('python3', [...install, '--no-index', '-f', wheels, ...packages]))
    note('pip install --target --no-compile', pip)
    const tar = path.join(work, 'env.tar')
    const packed = timed(() => run('tar', ['-cf', tar, '-C', target, '.']))
    for (const level of ['-6', '-1'])
      note(
        `pip, tar, gzip ${level}`,
        pip + packed + timed(() => run('sh', ['-c', `gzip ${level} -c ${tar} | sha256sum`]))
      )
    const crane = programPath('crane')
    if (crane)
      note(
        'pip, tar, crane append',
        pip +
          packed +
          timed(() =>
            run(crane, ['append', '-f', tar, '-t', 'bench:1', '-o', path.join(work, 'image.tar')])
          )
      )
    rmSync(target, { recursive: true })
  }
  const result = {
    packages: lock.packages.length,
    layerBytes: statSync(layer).size,
    peakMiB: Math.round(peak / 1024),
    seconds: Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
  }
  rmSync(work, { recursive: true })
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : table(result))
}

const table = (result: {
  packages: number
  layerBytes: number
  peakMiB: number
  seconds: Record<string, number>
}): string => {
  const own = result.seconds.scoreline ?? Number.NaN
  const rows = Object.entries(result.seconds).map(
    ([name, seconds]) => `| ${name} | ${seconds.toFixed(2)} s | ${(seconds / own).toFixed(2)}× |\n`
  )
  return (
    `${result.packages} packages, layer of ${(result.layerBytes / 1e6).toFixed(0)} MB, peak memory ${result.peakMiB} MiB\n\n` +
    `| from cached wheels to a hashed layer | median | of Scoreline's |\n|---|---|---|\n${rows.join('')}`
  )
}

if (values.build === undefined) await compare(Number(values.rounds))
else await buildInto(values.build)
