/** Version numbers are never given twice, whatever is removed and in whatever order. */
import path from 'node:path'
import { hasCode } from '../../../src/core/errors.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { highestIn, retire, versionsIn, versionsOf } from '../../../src/oci/numbers.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import { publishNumbered } from '../../../src/oci/versions.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { type FakeRegistryOptions, startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { type Random, randomFrom } from '../../../testkit/random.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf } from '../../contract/store.contract.ts'

const registryWith = async (options?: FakeRegistryOptions) => {
  const registry = kept(await startFakeRegistry(options))
  return () => {
    return keptOpen(new RegistryStore(`${registry.host}/team`, { clock: hurriedClock(1) }))
  }
}
const isList = ({ path }: { readonly path: string }) => path.endsWith('/tags/list')
const unlisted: FakeRegistryOptions = { refuse: asked => (isList(asked) ? 405 : undefined) }
const rigid: FakeRegistryOptions = {
  refuse: asked => (isList(asked) || asked.method === 'DELETE' ? 405 : undefined)
}

/** Each gives handles on one and the same store. */
const KINDS: Readonly<Record<string, () => Promise<() => DocumentStore>>> = {
  folder: async () => {
    const folder = kept(await tempFolder())
    return () => new LayoutStore(path.join(folder.path, 'registry'))
  },
  registry: () => registryWith(),
  'registry that lists no tags': () => registryWith(unlisted),
  'registry that neither lists tags nor deletes': () => registryWith(rigid),
  'docker-registry': async () => {
    const { host } = kept(await startDockerRegistry())
    return () => keptOpen(new RegistryStore(`${host}/team`, { clock: hurriedClock(1) }))
  }
}
const REPOSITORY = 'models/iris'

const register = async (
  store: DocumentStore,
  note: string,
  repository = REPOSITORY
): Promise<number> => {
  const { version } = await publishNumbered(
    store,
    repository,
    number => artifactOf([], `${note} as ${number}`),
    { reuse: false }
  )
  return version
}

/** Registers and removes at random, by several handles; gives every number with what it was given to. */
const sequence = async (
  open: () => DocumentStore,
  random: Random,
  steps: number,
  repository: string
) => {
  const given: { number: number; note: string }[] = []
  const handles = [open(), open()]
  for (let step = 0; step < steps; step++) {
    const store = random.pick(handles)
    const existing = await versionsOf(store, repository)
    const chance = random()
    if (existing.length === 0 || chance < 0.5) {
      const note = `step ${step}`
      given.push({ number: await register(store, note, repository), note })
    } else {
      const number = chance < 0.8 ? existing.at(-1) : random.pick(existing)
      await retire(store, repository, String(number)).catch(error => {
        if (!hasCode(error, 'REGISTRY_KEEPS')) throw error
      })
    }
  }
  return given
}

const STEPS = 6
/** What is asked for each number by itself takes longer, and is the same code for all registries. */
const sequencesIn = (name: string): number => (name.includes('lists') ? 20 : 100)

describe.each(Object.entries(KINDS))('version numbers in a %s', (name, kind) => {
  const deletes = !name.includes('deletes')
  const itWhereItDeletes = deletes ? it : it.skip

  itWhereItDeletes('go on after the newest version was removed', async () => {
    const open = await kind()
    const store = open()
    expect(await register(store, 'a')).toBe(1)
    expect(await register(store, 'b')).toBe(2)
    await retire(store, REPOSITORY, '2')
    await retire(store, REPOSITORY, '1')
    expect(await versionsOf(open(), REPOSITORY)).toEqual([])
    expect(await register(open(), 'c')).toBe(3)
  })

  const sequences = sequencesIn(name)
  it(`are given once, in ${sequences} random orders of registering and removing`, async () => {
    const open = await kind()
    for (let seed = 0; seed < sequences; seed++) {
      const given = await sequence(open, randomFrom(seed), STEPS, `models/iris-${seed}`)
      const numbers = given.map(({ number }) => number)
      expect({ seed, numbers }).toEqual({ seed, numbers: [...new Set(numbers)] })
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    }
  })

  itWhereItDeletes('are given once, while others are removed at the same time', async () => {
    const open = await kind()
    for (const note of ['a', 'b', 'c']) await register(open(), note)
    const [, , fourth, fifth] = await Promise.all([
      retire(open(), REPOSITORY, '3'),
      retire(open(), REPOSITORY, '2'),
      register(open(), 'd'),
      register(open(), 'e')
    ])
    expect([fourth, fifth].toSorted()).toEqual([4, 5])
  })
})

describe('what a removed version leaves', () => {
  it('is one small document, of the highest number, and no entry of the store', async () => {
    const open = await registryWith()
    const store = (await open()) as RegistryStore
    for (const note of ['a', 'b', 'c', 'd']) await register(store, note)
    for (const number of ['3', '4', '2', '1']) await retire(store, REPOSITORY, number)
    expect(await store.tags(REPOSITORY)).toEqual(['gone-4'])
    const entries = []
    for await (const entry of store.entries([REPOSITORY])) entries.push(entry)
    expect(entries).toEqual([])
  })

  it('is nothing where the registry deletes nothing: the version stays', async () => {
    const open = await registryWith({
      refuse: ({ method }) => (method === 'DELETE' ? 405 : undefined)
    })
    const store = open()
    await register(store, 'a')
    await expect(retire(store, REPOSITORY, '1')).rejects.toMatchObject({ code: 'REGISTRY_KEEPS' })
    expect(await versionsOf(store, REPOSITORY)).toEqual([1])
    expect(await register(store, 'b')).toBe(2)
  })

  it('must be written before anything goes: who may not push may not remove the newest', async () => {
    let closed = false
    const open = await registryWith({
      refuse: ({ method }) =>
        closed && ['POST', 'PUT', 'PATCH'].includes(method)
          ? { status: 403, code: 'DENIED', message: 'no' }
          : undefined
    })
    const store = open()
    await register(store, 'a')
    await register(store, 'b')
    closed = true
    await expect(retire(store, REPOSITORY, '2')).rejects.toMatchObject({
      code: expect.stringMatching(/^REGISTRY_(SIGN_IN|DENIED)$/),
      message: expect.stringContaining('push to "team/models/iris"')
    })
    expect(await versionsOf(store, REPOSITORY)).toEqual([1, 2])
    await retire(store, REPOSITORY, '1')
    expect(await versionsOf(store, REPOSITORY)).toEqual([2])
  })

  it('is told by the tags alone', () => {
    const tags = ['1', 'gone-7', '3', 'latest', 'gone-x', '0', 'gone-07', '1234567890']
    expect([versionsIn(tags), highestIn(tags)]).toEqual([[1, 3], 7])
  })
})

describe('what a registry says that it removed', () => {
  it('is looked for again, and a lie is told', async () => {
    const open = await registryWith({
      refuse: ({ method }) => (method === 'DELETE' ? 202 : undefined)
    })
    const store = open()
    await store.publish(REPOSITORY, artifactOf([], 'a'), 'stable')
    await expect(store.remove(REPOSITORY, 'stable')).rejects.toMatchObject({
      code: 'REGISTRY_KEEPS',
      message: expect.stringContaining('still has it')
    })
  })

  it('is a tag of its own: what another tag shares is put back where deleting is refused', async () => {
    const open = await registryWith({
      refuse: ({ method }) => (method === 'DELETE' ? 405 : undefined)
    })
    const store = open()
    const artifact = artifactOf([], 'a')
    await store.publish(REPOSITORY, artifact, '1')
    await store.publish(REPOSITORY, artifact, 'stable')
    await expect(store.remove(REPOSITORY, 'stable')).rejects.toMatchObject({
      code: 'REGISTRY_KEEPS'
    })
    const digest = digestOf(Buffer.from(JSON.stringify(artifact.manifest)))
    expect((await store.resolve(REPOSITORY, 'stable'))?.digest).toBe(digest)
  })
})
