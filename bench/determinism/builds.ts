/**
 * Registers and builds one and the same project on many machines that differ in everything that must not matter: order
 * of directories, umask, time zone, locale, user, times of files, working directory, Node.js, cache, kind of registry.
 *
 *   node bench/determinism/builds.ts [builds=200] [seed=1]
 *
 * Needs Node.js 22.18 or later, and docker-registry; as root it builds as an unprivileged user, too. Tries the Node.js
 * that runs it, the one on PATH and the one that images hold. Ends with exit code 1, and the factors that decide, when
 * there is more than one digest of anything.
 */
import { execFileSync } from 'node:child_process'
import { programPath } from '../../testkit/available.ts'
import { buildSite, type Digests, type Variant } from '../../testkit/build-site.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type Fleet, guilty, type Machine, randomMachine } from '../../testkit/machine.ts'
import { randomFrom } from '../../testkit/random.ts'

const [builds = '200', seed = '1'] = process.argv.slice(2)
const random = randomFrom(Number(seed))
await using registry = await startDockerRegistry()
await using site = await buildSite(await bundledProject(), registry.host)

const versionOf = (node: string) => execFileSync(node, ['--version']).toString().trim()
const nodes = new Map(
  [process.execPath, programPath('node') ?? '', site.pinnedNode]
    .filter(Boolean)
    .map(node => [versionOf(node), node])
)
const isRoot = process.getuid?.() === 0
const fleet: Fleet = {
  nodes: [...nodes.values()],
  users: isRoot ? ['root', 'nobody'] : ['this one'],
  stores: ['folder', 'registry'],
  ownCacheEvery: 20
}
console.log(`Node.js ${[...nodes.keys()].join(', ')}; users: ${fleet.users.join(', ')}`)

const outcomes: { variant: Variant; machine: Machine; digests: Digests }[] = []
let failed = 0
const start = performance.now()
for (let turn = 0; turn < Number(builds); turn++) {
  const variant = random.pick(site.variants)
  const machine = randomMachine(turn, random, fleet)
  try {
    outcomes.push({ variant, machine, digests: await site.build(turn, variant, machine, random) })
  } catch (error) {
    failed++
    console.error(variant, machine, error)
  }
}

const rows = site.variants.flatMap(variant =>
  (['model', 'image', 'sbom'] as const).map(kind => {
    const found = outcomes
      .filter(outcome => outcome.variant === variant)
      .map(({ machine, digests }) => ({ machine, digest: digests[kind] }))
    const digests = [...new Set(found.map(({ digest }) => digest))]
    return {
      variant,
      of: kind,
      builds: found.length,
      digests: digests.length,
      first: digests[0]?.slice(0, 19),
      'differs by': guilty(found).join(', ')
    }
  })
)
console.table(rows)
console.log(
  `${outcomes.length} builds in ${((performance.now() - start) / 1000).toFixed(0)} s, ${failed} failed`
)
if (failed > 0 || rows.some(row => row.digests !== 1)) process.exitCode = 1
