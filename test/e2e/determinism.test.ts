/** What comes out is the same wherever it is built. `bench/determinism` tries two hundred machines. */
import path from 'node:path'
import { describeWith } from '../../testkit/available.ts'
import { buildSite, type Variant } from '../../testkit/build-site.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type Fleet, guilty, type Machine, randomMachine } from '../../testkit/machine.ts'
import { randomFrom } from '../../testkit/random.ts'

const BUILDS = 12

describeWith('docker-registry', 'one project, built on twelve machines', () => {
  it('gives one model, one image and one SBOM, in a folder as in a registry', async () => {
    await using registry = await startDockerRegistry()
    await using site = await buildSite(await bundledProject(), registry.host)
    const fleet: Fleet = {
      nodes: [process.execPath, site.pinnedNode],
      users: process.getuid?.() === 0 ? ['root', 'nobody'] : ['this one'],
      stores: ['folder', 'registry'],
      ownCacheEvery: 7
    }
    const random = randomFrom(4)
    for (const [half, variant] of (['onnx', 'locked'] satisfies Variant[]).entries()) {
      const built = []
      for (let turn = 0; turn < BUILDS / 2; turn++) {
        const machine = randomMachine(turn + half, random, fleet)
        const number = half * BUILDS + turn
        built.push({ machine, ...(await site.build(number, variant, machine, random)) })
      }
      for (const kind of ['model', 'image', 'sbom'] as const) {
        const outcomes = built.map(({ machine, [kind]: digest }) => ({ machine, digest }))
        expect({ variant, kind, differsBy: guilty(outcomes) }).toEqual({
          variant,
          kind,
          differsBy: []
        })
        expect(outcomes[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/)
      }
      expect(new Set(built.map(({ machine }) => machine.store)).size).toBe(2)
      expect(new Set(built.map(({ machine }) => path.dirname(machine.node))).size).toBe(2)
    }
  })
})

describe('the factors that decide a digest', () => {
  const random = randomFrom(1)
  const fleet: Fleet = {
    nodes: ['/20/node', '/24/node'],
    users: ['root', 'nobody'],
    stores: ['folder', 'registry'],
    ownCacheEvery: 3
  }
  const built = (digestOn: (machine: Machine) => string) =>
    Array.from({ length: 40 }, (_, turn) => {
      const machine = randomMachine(turn, random, fleet)
      return { machine, digest: digestOn(machine) }
    })

  it('are none where there is one digest', () => {
    expect(guilty(built(() => 'same'))).toEqual([])
  })

  it('are the one that it follows', () => {
    expect(guilty(built(({ umask }) => (umask === '077' ? 'a' : 'b')))).toEqual(['umask'])
    expect(guilty(built(({ store }) => store))).toEqual(['store'])
  })

  it('are all that were tried where it follows none', () => {
    let last = ''
    const flipped = built(() => {
      last = last === 'a' ? 'b' : 'a'
      return last
    }).map(({ machine, digest }) => ({ machine: { ...machine, node: '/20/node' }, digest }))
    expect(guilty(flipped)).toContain('timeZone')
    expect(guilty(flipped)).not.toContain('node')
  })
})
