/** What is written down of services keeps up with what runs, in folders and registries of all kinds. */
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { copyTag } from '../../../src/oci/copy.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import { reconciled } from '../../../src/services/listing.ts'
import { recordTag } from '../../../src/services/record.ts'
import { listRecords, RECORDS_REPOSITORY, readRecord } from '../../../src/services/records.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { type FakeRegistryOptions, startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { randomFrom } from '../../../testkit/random.ts'
import {
  deleteFrom,
  deployTo,
  fate,
  Killed,
  PLACE,
  type Shelf,
  said,
  shelf
} from '../../../testkit/recorded-world.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf } from '../../contract/store.contract.ts'

const handles = (host: string) => () =>
  keptOpen(new RegistryStore(`${host}/team`, { clock: hurriedClock(1) }))
const fake = async (options: FakeRegistryOptions) =>
  handles(kept(await startFakeRegistry(options)).host)
const refusing =
  (...what: ('list' | 'delete' | 'write')[]): NonNullable<FakeRegistryOptions['refuse']> =>
  ({ method, path }) => {
    if (what.includes('list') && path.endsWith('/tags/list')) return 405
    if (what.includes('delete') && method === 'DELETE') return 405
    if (what.includes('write') && ['POST', 'PUT', 'PATCH'].includes(method))
      return { status: 403, code: 'DENIED', message: 'read only' }
    return undefined
  }

/** Each gives handles on one and the same store. */
const KINDS: Readonly<Record<string, () => Promise<() => DocumentStore>>> = {
  folder: async () => {
    const folder = kept(await tempFolder())
    return () => new LayoutStore(path.join(folder.path, 'registry'))
  },
  registry: () => fake({ catalog: true }),
  'registry that deletes nothing': () => fake({ refuse: refusing('delete') }),
  'registry that lists no tags': () => fake({ refuse: refusing('list') }),
  'registry that neither lists nor deletes': () => fake({ refuse: refusing('list', 'delete') }),
  'docker-registry': async () => handles(kept(await startDockerRegistry()).host),
  'docker-registry without delete.enabled': async () =>
    handles(kept(await startDockerRegistry('docker-registry', { deletes: false })).host)
}
const TAG = recordTag({ service: 'taster', target: 'memory', place: PLACE })

/** Whether the record of a service says what the shelf has. */
const agrees = async (store: DocumentStore, { serviceOf }: Shelf, name = 'taster') => {
  const service = serviceOf(name)
  const record = await readRecord(
    store,
    recordTag({ service: name, target: 'memory', place: PLACE })
  )
  const wanted = service && ['running', service.imageLabel, service.scoringUri]
  return { is: said(record), shall: wanted }
}

describe.each(Object.entries(KINDS))('records in a %s', (kind, openKind) => {
  const lists = !kind.includes('lists')

  it('come with the service, follow it, and go with it', async () => {
    const open = await openKind()
    const world = { store: open(), shelf: shelf() }
    await deployTo('taster', 1, world)
    expect(await readRecord(open(), TAG)).toMatchObject({
      state: 'running',
      action: 'create',
      image: { label: 'wine:1' },
      origin: { commit: 'of 1' },
      place: PLACE
    })
    await deployTo('taster', 2, world)
    expect(await readRecord(open(), TAG)).toMatchObject({
      action: 'update',
      image: { label: 'wine:2' },
      origin: { commit: 'of 2' }
    })
    const { records, listed } = await listRecords(open())
    expect([records.map(({ service }) => service), listed]).toEqual([
      lists ? ['taster'] : [],
      lists
    ])
    await deleteFrom('taster', world)
    expect(await readRecord(open(), TAG)).toBeUndefined()
    expect((await listRecords(open())).records).toEqual([])
    await deployTo('taster', 1, world)
    expect(said(await readRecord(open(), TAG))?.[1]).toBe('wine:1')
  })

  it('are not rewritten by a deployment that changes nothing, and are where one is missing', async () => {
    const open = await openKind()
    const world = { store: open(), shelf: shelf() }
    await deployTo('taster', 1, world)
    const written = await open().resolve(RECORDS_REPOSITORY, TAG)
    await deployTo('taster', 1, world)
    expect((await open().resolve(RECORDS_REPOSITORY, TAG))?.digest).toBe(written?.digest)
    world.shelf.running.set('quiet', 3)
    await deployTo('quiet', 3, world)
    expect(await agrees(open(), world.shelf, 'quiet')).toEqual({
      is: ['running', 'wine:3', 'http://127.0.0.1/quiet'],
      shall: ['running', 'wine:3', 'http://127.0.0.1/quiet']
    })
  })

  it('have the expiry of the last deployment, also of one that changes nothing', async () => {
    const open = await openKind()
    const world = { store: open(), shelf: shelf() }
    const expiry = async () => (await readRecord(open(), TAG))?.expires
    await deployTo('taster', 1, { ...world, expires: '2026-12-01T00:00:00Z' })
    expect(await expiry()).toBe('2026-12-01T00:00:00Z')
    await deployTo('taster', 1, { ...world, expires: '2026-12-02T00:00:00Z' })
    expect(await expiry()).toBe('2026-12-02T00:00:00Z')
    await deployTo('taster', 1, world)
    expect(await expiry()).toBeUndefined()
  })

  it('say what they said where a deployment fails, and nothing where it fails to create', async () => {
    const open = await openKind()
    const world = { store: open(), shelf: shelf() }
    await expect(deployTo('taster', 1, { ...world, fails: true })).rejects.toThrow('come up')
    expect(await readRecord(open(), TAG)).toBeUndefined()
    await deployTo('taster', 1, world)
    const before = await readRecord(open(), TAG)
    await expect(deployTo('taster', 2, { ...world, fails: true })).rejects.toThrow('come up')
    expect(await readRecord(open(), TAG)).toEqual({ ...before, updated: expect.anything() })
  })

  it('agree with what runs once a deployment follows one that was killed anywhere', async () => {
    const open = await openKind()
    for (const [first, then] of [
      ['deploy', 2],
      ['delete', 1]
    ] as const) {
      const whole = fate()
      const attempt = async (world: { store: DocumentStore; shelf: Shelf }, own = whole) =>
        first === 'deploy'
          ? deployTo('taster', 2, { ...world, fate: own })
          : deleteFrom('taster', { ...world, fate: own })
      const trial = { store: open(), shelf: shelf() }
      await deployTo('taster', 1, trial)
      await attempt(trial)
      for (let most = 0; most < whole.steps(); most++) {
        const world = { store: open(), shelf: shelf() }
        await deleteFrom('taster', world)
        await deployTo('taster', 1, world)
        await expect(attempt(world, fate(most))).rejects.toBeInstanceOf(Killed)
        // Nothing is unseen: a record without a service is shown as gone, and a service has its record.
        const record = await readRecord(open(), TAG)
        const asked = {
          target: 'memory',
          id: PLACE.id,
          shown: {},
          services: await world.shelf.targetFor(fate()).list(new AbortController().signal)
        }
        const runs = world.shelf.running.has('taster')
        const states = reconciled(record ? [record] : [], [asked], Date.now() + 7_200_000)
        expect({ most, states: states.map(({ state }) => state) }).toEqual({
          most,
          states: runs ? ['running'] : record ? ['gone'] : []
        })
        if (runs) expect({ most, has: record !== undefined }).toEqual({ most, has: true })
        await deployTo('taster', then, world)
        const { is, shall } = await agrees(open(), world.shelf)
        expect({ first, most, is }).toEqual({ first, most, is: shall })
        await deleteFrom('taster', world)
        expect({ most, is: await readRecord(open(), TAG) }).toEqual({ most, is: undefined })
      }
    }
  })

  it('agree with what runs after deployments and clean-ups at once, in random orders', async () => {
    const open = await openKind()
    for (let seed = 0; seed < 12; seed++) {
      const random = randomFrom(seed)
      const world = { store: open(), shelf: shelf() }
      /** Others go on in between: so many turns of the event loop. */
      const pause = async () => {
        for (let turns = Math.floor(random() * 4); turns > 0; turns--)
          await new Promise(resolve => setImmediate(resolve))
      }
      const work = Array.from({ length: 5 }, () => {
        const own = { ...world, store: open(), fate: fate(Infinity, pause) }
        return random() < 0.3
          ? deleteFrom('taster', own)
          : deployTo('taster', 1 + Math.floor(random() * 3), own)
      })
      await Promise.all(work)
      const { is, shall } = await agrees(open(), world.shelf)
      expect({ seed, is }).toEqual({ seed, is: shall })
      world.shelf.running.clear()
      await deleteFrom('taster', world)
    }
  })

  it('are no entries of a catalog, are not freed with what is removed, and are not copied', async () => {
    const open = await openKind()
    const world = { store: open(), shelf: shelf() }
    await deployTo('taster', 1, world)
    await world.store.publish('wine', artifactOf([], 'a'), '1')
    await world.store.publish('wine', artifactOf([], 'b'), '2')
    const repositories = new Set<string>()
    const known = ['folder', 'registry'].includes(kind) ? undefined : ['wine', RECORDS_REPOSITORY]
    for await (const { repository } of open().entries(known)) repositories.add(repository)
    expect([...repositories]).toEqual(lists ? ['wine'] : [])
    if (!kind.includes('delete')) await world.store.remove('wine', '1')
    expect(said(await readRecord(open(), TAG))?.[1]).toBe('wine:1')
    const folder = kept(await tempFolder())
    const copy = new LayoutStore(folder.path)
    await copyTag({ store: world.store, repository: 'wine' }, '2', {
      store: copy,
      repository: 'wine'
    })
    expect(await copy.tags(RECORDS_REPOSITORY)).toEqual([])
  })
})

describe('where records cannot be written', () => {
  it('a deployment goes on, and says so in one line with the reason', async () => {
    const open = await fake({ refuse: refusing('write') })
    const lines: string[] = []
    const world = { store: open(), shelf: shelf(), lines }
    expect((await deployTo('taster', 1, world)).changed).toBe(true)
    expect(lines).toEqual([
      expect.stringMatching(
        /^The registry has no up-to-date record of service "taster": .*(does not let|wants a sign-in)/
      )
    ])
    expect(lines[0]).toContain('records/services')
    await deployTo('taster', 1, world)
    expect(lines).toHaveLength(2)
    await deleteFrom('taster', world)
    expect(world.shelf.running.size).toBe(0)
  })

  const itUnlessRoot = process.getuid?.() === 0 ? it.skip : it
  itUnlessRoot('a folder that may only be read is no failure either', async () => {
    const folder = kept(await tempFolder())
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    await store.publish('wine', artifactOf([], 'a'), '1')
    const lines: string[] = []
    await chmod(path.join(folder.path, 'registry'), 0o555)
    try {
      await deployTo('taster', 1, { store, shelf: shelf(), lines })
      expect(lines).toEqual([expect.stringContaining('EACCES')])
    } finally {
      await chmod(path.join(folder.path, 'registry'), 0o755)
    }
  })

  it('a registry whose tags cannot move keeps its first record, and the deployment goes on', async () => {
    const open = await fake({ immutableTags: true })
    const lines: string[] = []
    const world = { store: open(), shelf: shelf(), lines }
    expect((await deployTo('taster', 1, world)).service?.imageLabel).toBe('wine:1')
    expect(lines).toHaveLength(1)
    expect(said(await readRecord(open(), TAG))?.[0]).toBe('deploying')
  })
})

describe('records of jobs that are over', () => {
  it('go when the service is deployed by another job', async () => {
    const open = await fake({})
    const world = { store: open(), shelf: shelf() }
    const job = (id: string, ends: string) => ({ id: id.repeat(12), shown: {}, ends })
    const over = job('b', '2020-01-01T00:00:00Z')
    const later = '2999-01-01T00:00:00Z'
    await deployTo('taster', 1, { ...world, place: over })
    await deployTo('other', 1, { ...world, place: over })
    await deployTo('taster', 2, { ...world, place: job('c', later) })
    const left = (await listRecords(open())).records
    expect(left.map(({ service, place }) => [service, place.ends])).toEqual([
      ['other', over.ends],
      ['taster', later]
    ])
  })
})

describe('a list of many records', () => {
  it('asks for the tags once, and for each record a few times, only for those it wants', async () => {
    const registry = kept(await startFakeRegistry())
    const store = handles(registry.host)()
    const world = { store, shelf: shelf() }
    for (let i = 0; i < 20; i++) await deployTo(`taster-${i}`, 1, world)
    registry.requests.length = 0
    expect((await listRecords(handles(registry.host)())).records).toHaveLength(20)
    expect(registry.requests.filter(line => line.includes('/tags/list'))).toHaveLength(1)
    // The first of a connection asks what the registry is.
    expect(registry.requests.length).toBeLessThanOrEqual(2 + 2 * 20)
    registry.requests.length = 0
    const { records } = await listRecords(handles(registry.host)(), { service: 'taster-7' })
    expect([records.length, registry.requests.length]).toEqual([1, 4])
  })

  it('passes over what is damaged, and names it', async () => {
    const registry = kept(await startFakeRegistry())
    const store = handles(registry.host)()
    const world = { store, shelf: shelf() }
    for (const name of ['one', 'two']) await deployTo(name, 1, world)
    const tag = recordTag({ service: 'one', target: 'memory', place: PLACE })
    const bytes = Buffer.from('<html>')
    registry.manifests.set(`team/${RECORDS_REPOSITORY}:${tag}`, {
      bytes,
      mediaType: 'application/vnd.oci.image.manifest.v1+json'
    })
    const warnings: string[] = []
    const { records } = await listRecords(
      store,
      {},
      {
        debug: () => {},
        info: () => {},
        progress: () => {},
        secret: () => {},
        warning: line => void warnings.push(line)
      }
    )
    expect(records.map(({ service }) => service)).toEqual(['two'])
    expect(warnings).toEqual([expect.stringContaining(`Passed over ${RECORDS_REPOSITORY}:${tag}`)])
  })
})
