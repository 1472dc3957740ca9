/**
 * Pushes the same bytes with `curl -T` (the floor: one request, no hashing), `register-model` and `oras push`,
 * in turns, to one docker-registry; then the same model into another repository.
 *
 *   node bench/registry/push.ts [--mebibytes 1024] [--rounds 5] [--folder /tmp] [--json]
 *
 * Needs Node.js 22.18 or later, docker-registry and curl; oras where it is there.
 */
import { createHash, randomFillSync } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { copyTag } from '../../src/oci/copy.ts'
import { RegistryStore } from '../../src/oci/registry/registry-store.ts'
import { programPath } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { run, Times } from '../measure.ts'

/** Only files that were left alone for a while are remembered. */
const SETTLED_MS = 3000
const { values } = parseArgs({
  options: {
    mebibytes: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '5' },
    folder: { type: 'string', default: '/tmp' },
    json: { type: 'boolean', default: false }
  }
})
const { mebibytes, rounds, folder: root } = values
process.env.TMPDIR = root
const folder = await mkdtemp(path.join(root, 'scoreline-bench-'))
const file = path.join(folder, 'model.bin')
const project = await bundledProject()
const oras = programPath('oras')
await using registry = await startDockerRegistry()

/** Random, as trained weights are: nothing compresses. */
const makeModel = async (): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file, 'w')
  const block = Buffer.allocUnsafe(1024 * 1024)
  for (let i = 0; i < Number(mebibytes); i++) {
    hash.update(randomFillSync(block))
    await handle.write(block)
  }
  await handle.sync()
  await handle.close()
  return `sha256:${hash.digest('hex')}`
}

const curl = async (repository: string, digest: string): Promise<void> => {
  const begun = await fetch(`http://${registry.host}/v2/${repository}/blobs/uploads/`, {
    method: 'POST'
  })
  const type = 'content-type: application/octet-stream'
  const address = `${begun.headers.get('location')}&digest=${digest}`
  await run('curl', ['-sf', '-T', file, '-H', type, address])
}

const scoreline = (prefix: string) =>
  run(
    process.execPath,
    [
      path.join(project, 'dist/index.js'),
      'register-model',
      ...['--name', 'bench', '--path', file],
      ...['--registry', `${registry.host}/${prefix}`]
    ],
    { cwd: folder, env: { ...process.env, SCORELINE_CACHE: path.join(folder, 'cache') } }
  )

const orasPush = (repository: string) =>
  run(
    String(oras),
    ['push', '--plain-http', `${registry.host}/${repository}:1`, path.basename(file)],
    { cwd: folder }
  )

const times = new Times()

try {
  for (let round = 0; round < Number(rounds); round++) {
    const digest = await makeModel()
    await sleep(SETTLED_MS)
    const turns: [string, () => Promise<unknown>][] = [
      ['curl -T', () => curl(`curl-${round}`, digest)],
      ['register-model', () => scoreline(`ours-${round}`)]
    ]
    if (oras) turns.push(['oras push', () => orasPush(`oras-${round}`)])
    // Whoever comes first in a round meets a cold cache.
    for (let i = 0; i < turns.length; i++) {
      const [name, work] = turns[(i + round) % turns.length] as (typeof turns)[number]
      await times.note(name, work)
    }
    await times.note('register-model again', () => scoreline(`ours-${round}`))
    await times.note('register-model into another repository', () => scoreline(`other-${round}`))
    const from = new RegistryStore(`${registry.host}/ours-${round}`)
    const to = new RegistryStore(`${registry.host}/copy-${round}`)
    const repository = 'models/bench'
    await times.note('copy', () =>
      copyTag({ store: from, repository }, '1', { store: to, repository })
    )
    if (oras)
      await times.note('oras push to another repository', () => orasPush(`oras-other-${round}`))
    from.close()
    to.close()
    await rm(path.join(registry.storage, 'docker'), { recursive: true, force: true })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

const floor = times.median('curl -T')
const names = [...times.all.keys()]
if (values.json)
  process.stdout.write(
    JSON.stringify(Object.fromEntries(names.map(name => [name, times.median(name)])))
  )
else
  console.table(
    [...times.all].map(([name, seconds]) => ({
      what: name,
      'seconds, median': times.median(name).toFixed(3),
      'seconds, all': seconds.map(value => value.toFixed(2)).join(' '),
      'times curl': (times.median(name) / floor).toFixed(2)
    }))
  )
