/**
 * Images and models of a usual size into one registry, side by side with the programs that do the same: an environment
 * of 340 MB, a model of 1 GiB, an entry script. Prints a row for every comparison, with what is aimed for.
 *
 *   node bench/images/images.ts [--quick] [--json] [--rounds 3] [--only environment,image,register,memory]
 *
 * Needs Node.js 22.18 or later, docker-registry, python3 with pip, crane, oras, buildah and curl, the programs that make
 * the base image (mmdebstrap, umoci, skopeo), and, the first time, a package index. Peers that are not installed are left
 * out, and said to be.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { programPath } from '../../testkit/available.ts'
import { run } from '../measure.ts'
import { compareImages } from './compare.ts'
import { sparseModelPeak } from './memory.ts'
import { type Row, table } from './rows.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string', default: 'environment,image,register,memory' }
  }
})
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3))
const mebibytes = values.quick ? 128 : 1024
const wanted = values.only.split(',')

/** Another bench of this folder's neighbourhood, by itself. */
const bench = async <Result>(file: string, ...args: string[]): Promise<Result> =>
  JSON.parse(await run(process.execPath, [path.join(import.meta.dirname, file), ...args]))

const environmentRows = async (): Promise<readonly Row[]> => {
  const { seconds } = await bench<{ seconds: Record<string, number> }>(
    'environment.ts',
    ...['--json', '--rounds', String(rounds)]
  )
  const own = seconds.scoreline ?? Number.NaN
  return Object.entries(seconds)
    .filter(([name]) => name.startsWith('pip, tar'))
    .map(([peer, theirs]) => ({
      what: 'environment layer from cached wheels',
      own,
      peer,
      theirs,
      aim: peer.includes('crane') ? '≥ 5× (12×)' : ''
    }))
}

const registerRows = async (): Promise<readonly Row[]> => {
  const seconds = await bench<Record<string, number>>(
    '../registry/push.ts',
    ...['--json', '--mebibytes', String(mebibytes), '--rounds', String(rounds)]
  )
  const row = (what: string, own: string, peer: string, aim: string): Row => ({
    what,
    own: seconds[own] ?? Number.NaN,
    peer,
    theirs: seconds[peer] ?? Number.NaN,
    aim
  })
  const into = 'register-model into another repository'
  return [
    row('register-model', 'register-model', 'curl -T', '≥ 0.87× (0.95×)'),
    row('register-model', 'register-model', 'oras push', '≥ 1.4×'),
    row(into, into, 'oras push to another repository', ''),
    row('copy to another repository', 'copy', 'oras push to another repository', '≥ 50×')
  ]
}

const missing = ['crane', 'oras', 'buildah'].filter(name => programPath(name) === undefined)
if (missing.length > 0) process.stderr.write(`Left out, not installed: ${missing.join(', ')}\n`)
const work = await mkdtemp(path.join(tmpdir(), 'scoreline-bench-images-'))
try {
  const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
    environment: environmentRows,
    image: () => compareImages(work, { rounds, mebibytes }),
    register: registerRows,
    memory: async () => [await sparseModelPeak(work, values.quick ? 1 : 20)]
  }
  const rows: Row[] = []
  for (const [name, measure] of Object.entries(parts))
    if (wanted.includes(name)) {
      process.stderr.write(`${name} …\n`)
      rows.push(...(await measure()))
    }
  process.stdout.write(values.json ? `${JSON.stringify(rows, undefined, 2)}\n` : table(rows))
} finally {
  await rm(work, { recursive: true, force: true })
}
