/** Two machines that share a registry agree on what runs: list, status, inspect and clean-up. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main as cleanUp } from '../../../src/actions/clean-up.ts'
import { main as deploy } from '../../../src/actions/deploy-target.ts'
import type { Main } from '../../../src/actions/host/host.ts'
import { main as inspect } from '../../../src/actions/inspect.ts'
import { main as keys } from '../../../src/actions/keys.ts'
import { main as lineage } from '../../../src/actions/lineage.ts'
import { main as list } from '../../../src/actions/list.ts'
import { main as logs } from '../../../src/actions/logs.ts'
import { main as status } from '../../../src/actions/status.ts'
import { UserError } from '../../../src/core/errors.ts'
import { silent } from '../../../src/core/ports.ts'
import { buildImage } from '../../../src/image/build.ts'
import { findModel } from '../../../src/models/find.ts'
import { registerModel } from '../../../src/models/register.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import type { ServiceRecord } from '../../../src/services/record.ts'
import { listRecords, writeRecord } from '../../../src/services/records.ts'
import { TARGETS, type TargetKinds } from '../../../src/targets/index.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { type FakeRegistryOptions, startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { foundation } from '../../../testkit/image-parts.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { memoryTarget } from '../../../testkit/memory-target.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

type Inputs = Readonly<Record<string, string>>

/** Where the registry is, and how it is opened. */
interface Registry {
  readonly location: string
  readonly store: DocumentStore
}

const REGISTRIES: Readonly<Record<string, (folder: string) => Promise<Registry>>> = {
  folder: async folder => {
    const location = path.join(folder, 'registry')
    return { location, store: new LayoutStore(location) }
  },
  'docker-registry': async () => remote(kept(await startDockerRegistry()).host)
}

const remote = (host: string): Registry => {
  const location = `${host}/team`
  return {
    location,
    store: keptOpen(new RegistryStore(location, { clock: hurriedClock(1) }))
  }
}

/** Model wine:1, images wine:1 and wine:2, a target in memory, and two machines. */
const world = async (open: (folder: string) => Promise<Registry>) => {
  const folder = kept(await tempFolder())
  const { location, store } = await open(folder.path)
  const file = path.join(folder.path, 'model.bin')
  await writeFile(file, 'weights')
  const fields = { framework: 'custom', tags: {}, properties: {}, newVersion: 'always' } as const
  await registerModel(
    { name: 'wine', path: file, ...fields },
    { store, log: silent, onnxRuntime: () => Promise.reject(new Error('not needed')) }
  )
  const models = [await findModel(store, { name: 'wine' })]
  for (const note of ['1', '2'])
    await buildImage(
      { name: 'wine', runtime: 'python', models, tags: { note }, architecture: 'x64' },
      await foundation(),
      { store, log: silent }
    )
  const memory = kept(memoryTarget())
  const machine =
    (
      name: string,
      targets: TargetKinds = { ...TARGETS, memory: async () => ({ kind: memory.kind }) }
    ) =>
    async (main: Main, inputs: Inputs, env: Inputs = {}) => {
      const state = path.join(folder.path, name)
      const given = testHost({ registry: location, ...inputs }, { SCORELINE_STATE: state, ...env })
      const host = { ...given, targets }
      const error: unknown = await main(host).then(
        () => undefined,
        failure => failure
      )
      return { ...host, error, printed: host.said.join('\n') }
    }
  const deployed = async (inputs: Inputs, env: Inputs = {}) => {
    const { error } = await machine('a')(
      deploy,
      { target: 'memory', shelf: 'top', 'service-name': 'taster', image: 'wine:1', ...inputs },
      env
    )
    expect(error).toBeUndefined()
  }
  /** The target is there, and does not answer. */
  const unreachable: TargetKinds = {
    ...TARGETS,
    memory: async () => ({
      kind: {
        ...memory.kind,
        open: async () => {
          throw new UserError('AZURE_SIGN_IN_INCOMPLETE', 'Nobody is signed in.', {
            hint: 'Sign in.'
          })
        }
      }
    })
  }
  /** Ends a service behind the back of its record. */
  const vanish = async (shelf: string, name: string) => {
    const target = await memory.kind.open(
      { shelf, ladder: undefined },
      {} as Parameters<typeof memory.kind.open>[1]
    )
    await target.delete(name, new AbortController().signal)
  }
  return { folder: folder.path, location, store, memory, machine, deployed, unreachable, vanish }
}

const json = (printed: string) => JSON.parse(printed.slice(printed.search(/[[{]/)))
/** The lines that a list prints, without its heading. */
const rows = (printed: string) =>
  printed
    .split('\n')
    .filter(line => /^(taster|other|quiet)/.test(line))
    .map(line =>
      line
        .replace(/ \(\d+ of \d+\)/, '')
        .split(/ {2,}/)
        .slice(0, 3)
        .join(' ')
    )

describe('what names no registry', () => {
  it.each([
    ['a list', list, {}],
    ['the state of a service', status, { 'service-name': 'taster' }]
  ])('is said by %s, which is then not about this machine alone', async (_, main, inputs) => {
    await using folder = await tempFolder()
    for (const registry of ['UPPER.example/Models', 'http://registry.test/models']) {
      const given = testHost({ registry, ...inputs }, { SCORELINE_STATE: folder.path })
      const failing = main({ ...given, targets: TARGETS })
      await expect(failing).rejects.toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^REGISTRY_IN/) })
      )
    }
  })
})

describe.each(Object.entries(REGISTRIES))('two machines with a %s', (_, open) => {
  it('agree on what one of them deployed, and on what became of it', async () => {
    const { machine, deployed, memory, store, vanish } = await world(open)
    const [a, b] = [machine('a'), machine('b')]
    await deployed(
      { 'expires-after': '7d', ladder: 'a-secret-ladder', token: 'a-secret-token' },
      { GITHUB_REF: 'refs/pull/12/merge', GITHUB_ACTOR: 'octocat', GITHUB_SHA: 'abc' }
    )
    for (const on of [a, b])
      expect(rows((await on(list, {})).printed)).toEqual(['taster running wine:1'])
    const [told] = json((await b(list, { json: 'true' })).printed)
    expect(told).toMatchObject({
      state: 'running',
      asked: false,
      target: 'memory',
      place: { shelf: 'top' },
      record: { models: ['wine:1'], origin: { pullRequest: 12, by: 'octocat', commit: 'abc' } }
    })
    expect(JSON.stringify(told)).not.toContain('secret')
    expect(json((await b(list, { json: 'true', check: 'true' })).printed)[0].asked).toBe(true)

    const found = await b(status, { 'service-name': 'taster' })
    expect(found.printed).toContain('running')
    expect(found.printed).toContain('pull request  12')
    expect((await b(logs, { 'service-name': 'taster', lines: '1' })).printed).toContain('and well')
    expect((await b(keys, { 'service-name': 'taster' })).outputs.enabled).toBe('true')
    const inspected = json((await b(inspect, { reference: 'wine:1', json: 'true' })).printed)
    expect(JSON.stringify(inspected)).toContain('"usedBy":["taster"]')
    expect((await b(cleanUp, { image: 'wine:1' })).error).toMatchObject({
      code: 'IMAGE_IN_USE',
      message: expect.stringContaining('"taster" at memory (shelf top)')
    })
    expect((await b(cleanUp, { image: 'wine:2' })).outputs.deleted).toContain('image wine:2')

    await vanish('top', 'taster')
    const gone = await b(list, { check: 'true' })
    expect(rows(gone.printed)).toEqual(['taster gone wine:1'])
    expect(gone.printed).toContain('scoreline clean-up --service-name taster')
    expect((await a(status, { 'service-name': 'taster' })).error).toMatchObject({
      code: 'SERVICE_GONE'
    })
    const cleaned = await b(cleanUp, { 'service-name': 'taster', image: 'wine:1' })
    expect(JSON.parse(cleaned.outputs.deleted ?? '')).toEqual([
      'record of service taster',
      'image wine:1'
    ])
    expect((await listRecords(store)).records).toEqual([])
    expect(memory.names()).toEqual([])
  })

  it('delete a service from either, and its record with it', async () => {
    const { machine, deployed, memory, store } = await world(open)
    await deployed({})
    const { outputs, error } = await machine('b')(cleanUp, { 'service-name': 'taster' })
    expect([error, JSON.parse(outputs.deleted ?? '')]).toEqual([undefined, ['service taster']])
    expect([memory.names(), (await listRecords(store)).records]).toEqual([[], []])
  })

  it('lead from a model or a commit to what runs, and back', async () => {
    const { machine, deployed } = await world(open)
    const b = machine('b')
    const commit = 'c0ffee1'.padEnd(40, '0')
    await deployed({}, { GITHUB_SHA: commit, GITHUB_ACTOR: 'octocat' })
    await deployed({ 'service-name': 'other', image: 'wine:2' })
    const names = async (inputs: Inputs): Promise<readonly string[]> =>
      json((await b(lineage, inputs)).printed).services.map(
        ({ service }: { readonly service: string }) => service
      )
    expect(await names({ model: 'wine' })).toEqual(['other', 'taster'])
    expect(await names({ model: 'wine:1' })).toEqual(['other', 'taster'])
    expect(await names({ model: 'wine:2' })).toEqual([])
    expect(await names({ commit: 'C0FFEE1' })).toEqual(['taster'])
    expect(await names({ commit: '1234567' })).toEqual([])
    expect(json((await b(lineage, { commit })).printed)).toMatchObject({
      commit,
      services: [
        { at: 'memory (shelf top)', image: { label: 'wine:1' }, deployed: { by: 'octocat' } }
      ]
    })
    const back = await b(lineage, { 'service-name': 'taster' })
    expect(json(back.printed)).toMatchObject({
      service: { name: 'taster', state: 'running' },
      deployed: { commit, by: 'octocat' },
      models: [{ name: 'wine:1' }]
    })
    for (const wrong of [{}, { model: 'wine', commit }, { commit: 'main' }])
      expect((await b(lineage, wrong)).error).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('lets a list be narrowed, and lists models and images', async () => {
    const { machine, deployed } = await world(open)
    await deployed({ 'expires-after': '1m' }, { GITHUB_REF: 'refs/pull/12/merge' })
    await deployed({ 'service-name': 'other', image: 'wine:2', shelf: 'low' })
    const on = machine('b')
    const names = async (inputs: Inputs) => rows((await on(list, inputs)).printed)
    expect(await names({ 'pull-request': '12' })).toEqual(['taster running wine:1'])
    expect(await names({ image: 'wine:2' })).toEqual(['other running wine:2'])
    expect(await names({ model: 'wine' })).toHaveLength(2)
    expect(await names({ name: 'other' })).toEqual(['other running wine:2'])
    expect(await names({ target: 'local' })).toEqual([])
    expect(await names({ target: 'memory', shelf: 'low' })).toEqual(['other running wine:2'])
    expect(await names({ expired: 'true' })).toEqual([])
    expect((await on(list, { what: 'models' })).printed).toMatch(/^NAME.*\nwine:1 /)
    const images = json((await on(list, { what: 'images', model: 'wine:1', json: 'true' })).printed)
    expect(images.map(({ version }: { version: string }) => version)).toEqual(['1', '2'])
    expect((await on(list, { what: 'models', expired: 'true' })).error).toMatchObject({
      code: 'INPUT_INVALID',
      message: 'Input "expired" does not apply to a list of models.'
    })
  })
})

describe('what a record says', () => {
  const inFolder = () => world(REGISTRIES.folder as (folder: string) => Promise<Registry>)

  it('is asked of its target before a service is deleted', async () => {
    const { machine, deployed, memory, store } = await inFolder()
    await deployed({})
    const [record] = (await listRecords(store)).records
    if (record === undefined) throw new Error('There is no record')
    const other = { ...record.image, label: 'wine:7', digest: `sha256:${'7'.repeat(64)}` }
    await writeRecord(store, { ...record, image: other })
    const by = machine('b')
    expect((await by(cleanUp, { 'service-name': 'taster' })).error).toMatchObject({
      code: 'SERVICE_NOT_AS_RECORDED',
      message: expect.stringContaining('runs wine:7, and it runs wine:1')
    })
    expect(memory.names()).toEqual(['top/taster'])
    // One who says where it is needs no record.
    const named = { 'service-name': 'taster', target: 'memory', shelf: 'top' }
    expect((await by(cleanUp, named)).outputs.deleted).toContain('service taster')
    expect([memory.names(), (await listRecords(store)).records]).toEqual([[], []])
  })

  it('keeps service and image where the target cannot be asked, but for force', async () => {
    const { machine, deployed, memory, store, unreachable } = await inFolder()
    await deployed({})
    const by = machine('b', unreachable)
    expect((await by(cleanUp, { 'service-name': 'taster' })).error).toMatchObject({
      code: 'SERVICE_UNREACHABLE',
      message: expect.stringContaining('Nobody is signed in.'),
      hint: expect.stringContaining('Sign in.')
    })
    expect((await by(cleanUp, { image: 'wine:1' })).error).toMatchObject({
      code: 'IMAGE_IN_USE',
      message: expect.stringContaining('which was not asked: Nobody is signed in')
    })
    const checked = await by(list, { check: 'true' })
    expect(rows(checked.printed)).toEqual(['taster running wine:1'])
    expect(checked.printed).toContain('was not asked: Nobody is signed in.')
    const forced = await by(cleanUp, { 'service-name': 'taster', force: 'true' })
    expect(forced.warnings).toEqual([expect.stringContaining('may still run there')])
    expect(JSON.parse(forced.outputs.deleted ?? '')).toEqual(['record of service taster'])
    expect([memory.names(), (await listRecords(store)).records]).toEqual([['top/taster'], []])
    // Seen where its target is asked, and written down by the next deployment.
    const seen = await machine('b')(list, { target: 'memory', shelf: 'top' })
    expect(seen.printed).toContain('no record')
    await deployed({})
    expect((await listRecords(store)).records).toHaveLength(1)
  })

  it('does not choose between several services of one name', async () => {
    const { machine, deployed, memory } = await inFolder()
    await deployed({})
    await deployed({ shelf: 'low' })
    const by = machine('b')
    expect((await by(cleanUp, { 'service-name': 'taster' })).error).toMatchObject({
      code: 'SERVICE_AMBIGUOUS',
      message: 'There are several services "taster": at memory (shelf low); at memory (shelf top).'
    })
    // What is given of the place narrows it down, with or without the target.
    const top = await by(status, { 'service-name': 'taster', shelf: 'top' })
    expect([top.error, top.printed]).toEqual([undefined, expect.stringContaining('shelf top')])
    const one = { 'service-name': 'taster', target: 'memory', shelf: 'low' }
    expect((await by(cleanUp, one)).error).toBeUndefined()
    expect(memory.names()).toEqual(['top/taster'])
  })

  it('of another machine is shown, and keeps its image, and nothing else can be done with it', async () => {
    const { machine, deployed, store, folder } = await inFolder()
    await deployed({})
    const [template] = (await listRecords(store)).records as [ServiceRecord]
    const elsewhere: ServiceRecord = {
      ...template,
      service: 'other',
      target: 'local',
      place: { id: 'eeeeeeeeeeee', shown: { machine: 'build-7' } }
    }
    await writeRecord(store, elsewhere)
    const by = machine('b')
    expect(rows((await by(list, { name: 'other' })).printed)).toEqual(['other running wine:1'])
    for (const main of [status, logs, cleanUp])
      expect((await by(main, { 'service-name': 'other' })).error).toMatchObject({
        code: 'SERVICE_ELSEWHERE',
        message: expect.stringContaining('local (machine build-7)')
      })
    await by(cleanUp, { 'service-name': 'taster' })
    expect((await by(cleanUp, { image: 'wine:1' })).error).toMatchObject({
      code: 'IMAGE_IN_USE',
      message: expect.stringContaining('"other" at local (machine build-7), which was not asked')
    })
    // The machine of a job that is over needs nobody's force.
    const ends = '2020-01-01T00:00:00Z'
    await writeRecord(store, { ...elsewhere, place: { ...elsewhere.place, ends } })
    expect(rows((await by(list, { name: 'other' })).printed)).toEqual(['other gone wine:1'])
    expect((await by(cleanUp, { image: 'wine:1' })).outputs.deleted).toContain('image wine:1')
    expect((await by(cleanUp, { 'service-name': 'other' })).outputs.deleted).toContain(
      'record of service other at local (machine build-7)'
    )
    expect((await listRecords(store)).records).toEqual([])
    // What lies in a state folder and was never written down is seen there.
    const at = path.join(folder, 'b', 'services', 'quiet')
    await mkdir(at, { recursive: true })
    const image = { repository: 'wine', digest: `sha256:${'9'.repeat(64)}`, label: 'wine:9' }
    await writeFile(
      path.join(at, 'service.json'),
      JSON.stringify({ name: 'quiet', image, settings: {} })
    )
    const quiet = await by(list, {})
    expect(rows(quiet.printed)).toEqual(['quiet stopped wine:9'])
    expect(quiet.printed).toContain('no record')
  })
})

describe('a registry with fewer rights', () => {
  const withRefusal = (refuse: NonNullable<FakeRegistryOptions['refuse']>, isOn: () => boolean) =>
    world(async () =>
      remote(
        kept(
          await startFakeRegistry({
            catalog: true,
            refuse: asked => (isOn() ? refuse(asked) : undefined)
          })
        ).host
      )
    )

  it('that does not list tags: list says so, and an image needs force', async () => {
    const { machine, deployed } = await withRefusal(
      ({ path }) => (path.endsWith('/tags/list') ? 405 : undefined),
      () => true
    )
    await deployed({})
    const by = machine('b')
    const all = await by(list, {})
    expect([all.error, rows(all.printed)]).toEqual([undefined, []])
    expect(all.printed).toContain('does not list tags, so these are the services of this machine')
    const named = await by(list, { target: 'memory', shelf: 'top' })
    expect(rows(named.printed)).toEqual(['taster running wine:1'])
    expect((await by(cleanUp, { image: 'wine:1' })).error).toMatchObject({
      code: 'RECORDS_NOT_LISTED'
    })
    const forced = await by(cleanUp, { image: 'wine:2', force: 'true' })
    expect([forced.error, forced.outputs.deleted]).toEqual([undefined, '["image wine:2"]'])
    const at = { 'service-name': 'taster', target: 'memory', shelf: 'top' }
    const known = await by(status, at)
    expect(known.printed).toContain('deployed')
  })

  it('that may only be read: a deployment says in one line that it left no record', async () => {
    let isReadOnly = false
    const { machine, memory, store } = await withRefusal(
      ({ method }) =>
        ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)
          ? { status: 403, code: 'DENIED', message: 'read only' }
          : undefined,
      () => isReadOnly
    )
    isReadOnly = true
    const at = { target: 'memory', shelf: 'top', 'service-name': 'taster' }
    const { error, said } = await machine('a')(deploy, { ...at, image: 'wine:1' })
    expect([error, memory.names()]).toEqual([undefined, ['top/taster']])
    expect(said.filter(line => line.includes('no up-to-date record'))).toHaveLength(1)
    expect((await listRecords(store)).records).toEqual([])
    expect((await machine('a')(cleanUp, at)).outputs.deleted).toBe('["service taster"]')
  })

  it('whose records may not be read: list shows what this machine has, an image needs force', async () => {
    const { machine } = await withRefusal(
      ({ path }) =>
        path.includes('/records/') ? { status: 403, code: 'DENIED', message: 'no' } : undefined,
      () => true
    )
    const by = machine('b')
    const all = await by(list, {})
    expect(all.error).toBeUndefined()
    expect(all.printed).toContain('The records of the registry cannot be read')
    expect((await by(cleanUp, { image: 'wine:1' })).error).toMatchObject({
      code: expect.stringMatching(/^REGISTRY_/)
    })
    expect((await by(cleanUp, { image: 'wine:1', force: 'true' })).error).toBeUndefined()
  })
})
