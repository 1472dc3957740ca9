/** A sweep over previews at several places: exactly the stale ones go, also when it is cut off on the way. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main as buildImage } from '../../../src/actions/build-image.ts'
import { main as cleanUp } from '../../../src/actions/clean-up.ts'
import { main as deployTarget } from '../../../src/actions/deploy-target.ts'
import { main as registerModel } from '../../../src/actions/register-model.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { previewName } from '../../../src/services/preview/name.ts'
import { recordTag } from '../../../src/services/record.ts'
import { deleteRecord, listRecords } from '../../../src/services/records.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { bundledProject } from '../../../testkit/bundle.ts'
import { type FakeGitHub, fakeGitHub, JOB_TOKEN } from '../../../testkit/github/fake-github.ts'
import { type MemoryTarget, memoryTarget } from '../../../testkit/memory-target.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const DAY = 86_400_000
const START = Date.parse('2026-11-29T12:00:00Z')
const SHELVES = ['top', 'middle', 'bottom']

describe('a sweep of previews', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let memory: MemoryTarget
  let github: FakeGitHub
  let home: string
  const file = (name: string) => path.join(folder.path, name)

  const hostOf = (
    inputs: Readonly<Record<string, string>>,
    {
      at = START,
      env = {},
      signal = new AbortController().signal
    }: { at?: number; env?: Readonly<Record<string, string>>; signal?: AbortSignal } = {}
  ) => ({
    ...testHost(
      { registry: file('registry'), ...inputs },
      {
        PATH: process.env.PATH ?? '',
        SCORELINE_STATE: file('state'),
        SCORELINE_CACHE: file('cache'),
        ...env
      }
    ),
    clock: { now: () => at, sleep: async () => {} },
    signal,
    home,
    targets: { ...TARGETS, memory: async () => ({ kind: memory.kind }) }
  })

  /** Of pull request n: deployed so many days before the start. */
  const deploy = (name: string, shelf: string, pull: number | undefined, days: number) =>
    deployTarget(
      hostOf(
        {
          target: 'memory',
          shelf,
          'service-name': name,
          image: 'factor:1',
          ...(days === 2 ? { 'expires-after': '1d' } : {})
        },
        { at: START - days * DAY, env: pull ? { GITHUB_REF: `refs/pull/${pull}/merge` } : {} }
      )
    )

  const sweep = (inputs: Readonly<Record<string, string>>, signal?: AbortSignal) => {
    const host = hostOf(
      {
        'stale-after': '7d',
        'closed-pull-requests': 'true',
        'github-token': JOB_TOKEN.value,
        ...inputs
      },
      {
        env: { GITHUB_REPOSITORY: github.repository, GITHUB_API_URL: github.url },
        ...(signal ? { signal } : {})
      }
    )
    return cleanUp(host).then(
      () => ({ host, error: undefined }),
      (error: unknown) => ({ host, error })
    )
  }

  const left: string[] = []
  beforeAll(async () => {
    folder = await tempFolder()
    memory = memoryTarget()
    github = await fakeGitHub([JOB_TOKEN])
    home = path.join(await bundledProject(), 'dist')
    await writeFile(file('factor.txt'), '2')
    await writeFile(file('score.py'), 'def init():\n    pass\n\ndef run(data):\n    return data\n')
    await registerModel(hostOf({ name: 'factor', path: file('factor.txt'), framework: 'custom' }))
    await buildImage(
      hostOf({ name: 'factor', models: 'factor:1', 'entry-script': file('score.py') })
    )
    // Young and open; young and closed; expired after a day; old.
    for (let pull = 1; pull <= 24; pull++) {
      const shelf = SHELVES[pull % 3] ?? ''
      const days = pull % 4 === 2 ? 2 : pull % 4 === 3 ? 9 : 1
      await deploy(`factor-pr-${pull}`, shelf, pull, days)
      const state = pull % 4 === 1 ? 'closed' : 'open'
      github.pulls.push({ number: pull, state, sha: 'a'.repeat(40), head: `octo-org:b${pull}` })
      if (pull % 4 === 0) left.push(`${shelf}/factor-pr-${pull}`)
    }
    // No previews, though old, or of a closed pull request, or named alike.
    await deploy('factor', 'top', undefined, 30)
    await deploy('factor-pr-1', 'bottom', undefined, 30)
    await deploy('other', 'top', 1, 30)
    left.push('top/factor', 'bottom/factor-pr-1', 'top/other')
  })
  afterAll(async () => {
    await memory[Symbol.asyncDispose]()
    await github[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it('only lists what it would delete', async () => {
    const before = memory.names().toSorted()
    const { host, error } = await sweep({})
    expect(error).toBeUndefined()
    expect(JSON.parse(host.outputs.stale ?? '')).toHaveLength(18)
    expect(JSON.parse(host.outputs.deleted ?? '')).toEqual([])
    expect(memory.names().toSorted()).toEqual(before)
  })

  it('does not mix with what is named', async () => {
    const { error } = await sweep({ 'service-name': 'factor', apply: 'true' })
    expect(error).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it('deletes exactly the stale ones, also when it was cut off on the way', async () => {
    github.comments.push({
      id: 9,
      issue: 1,
      body: '<!-- scoreline-preview: factor -->\nRunning.',
      user: { login: JOB_TOKEN.login, type: 'Bot' }
    })
    // Cut off when GitHub is told of the fifth one.
    const controller = new AbortController()
    const told = () =>
      github.asked.filter(line => line.startsWith('GET') && line.endsWith('/deployments'))
    const look = setInterval(() => {
      if (told().length >= 5) controller.abort(new Error('cancelled'))
    }, 1)
    const cut = await sweep({ apply: 'true' }, controller.signal)
    clearInterval(look)
    expect(cut.error).toBeDefined()
    const between = memory.names().length
    expect(between).toBeGreaterThan(left.length)
    expect(between).toBeLessThan(27)

    const { error, host } = await sweep({ apply: 'true' })
    expect(error).toBeUndefined()
    expect(memory.names().toSorted()).toEqual(left.toSorted())
    expect(JSON.parse(host.outputs.deleted ?? '').length).toBeGreaterThan(0)
    expect(github.comments[0]?.body).toContain('taken down')

    const again = await sweep({ apply: 'true' })
    expect(JSON.parse(again.host.outputs.stale ?? '')).toEqual([])
  })

  it('says at the pull request that a preview is gone whose name was cut', async () => {
    const service = 'a-service-with-a-name-of-32-chars'.slice(0, 32)
    await deploy(previewName(service, 7), 'top', 7, 9)
    github.comments.push({
      id: 10,
      issue: 7,
      body: `<!-- scoreline-preview: ${service} -->\nRunning.`,
      user: { login: JOB_TOKEN.login, type: 'Bot' }
    })
    const { host } = await sweep({ apply: 'true' })
    expect(JSON.parse(host.outputs.deleted ?? '')).toEqual([previewName(service, 7)])
    expect(github.comments.find(({ id }) => id === 10)?.body).toContain('taken down')
  })

  describe('of those that no record names', () => {
    const OURS = 'octo-org/models'
    /** Deploys for a pull request of a repository, and loses what was written down of it. */
    const deployUnrecorded = async (name: string, pull: number, days: number, of = OURS) => {
      await deployTarget(
        hostOf(
          {
            target: 'memory',
            shelf: 'attic',
            'service-name': name,
            image: 'factor:1',
            ...(days === 2 ? { 'expires-after': '1d' } : {})
          },
          {
            at: START - days * DAY,
            env: {
              GITHUB_REF: `refs/pull/${pull}/merge`,
              GITHUB_SERVER_URL: 'https://github.com',
              GITHUB_REPOSITORY: of
            }
          }
        )
      )
      const store = new LayoutStore(file('registry'))
      const { records } = await listRecords(store, { service: name })
      for (const record of records) await deleteRecord(store, recordTag(record))
    }

    beforeAll(async () => {
      for (const [pull, days] of [
        [101, 1],
        [102, 2],
        [103, 9],
        [104, 1]
      ] as const) {
        await deployUnrecorded(`factor-pr-${pull}`, pull, days)
        const state = pull === 101 ? 'closed' : 'open'
        github.pulls.push({ number: pull, state, sha: 'a'.repeat(40), head: `octo-org:b${pull}` })
      }
      // Another repository's preview, and a service that is deployed for a pull request under its own name.
      await deployUnrecorded('wine-pr-101', 101, 9, 'octo-org/other')
      await deployUnrecorded('factor-test', 101, 9)
      await deployTarget(
        hostOf({
          target: 'memory',
          shelf: 'attic',
          'service-name': 'tea-pr-101',
          image: 'factor:1'
        })
      )
    })

    it('finds them by their marks at the target that is named, and takes only the stale ones down', async () => {
      const at = { target: 'memory', shelf: 'attic' }
      const { host } = await sweep(at)
      const stale = ['factor-pr-101', 'factor-pr-102', 'factor-pr-103']
      expect(JSON.parse(host.outputs.stale ?? '')).toEqual(stale)
      const swept = await sweep({ ...at, apply: 'true' })
      expect(swept.error).toBeUndefined()
      expect(
        memory
          .names()
          .filter(name => name.startsWith('attic/'))
          .toSorted()
      ).toEqual([
        'attic/factor-pr-104',
        'attic/factor-test',
        'attic/tea-pr-101',
        'attic/wine-pr-101'
      ])
      expect(JSON.parse((await sweep(at)).host.outputs.stale ?? '')).toEqual([])
    })

    it('finds them at places that records of other services name', async () => {
      await deployUnrecorded('factor-pr-103', 103, 9)
      const { host } = await sweep({ apply: 'true' })
      expect(JSON.parse(host.outputs.deleted ?? '')).toEqual(['factor-pr-103'])
    })

    it('leaves a recorded preview of another repository alone, and asks which one is meant', async () => {
      const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REF: 'refs/pull/3/merge' }
      for (const [name, of] of [
        ['factor-pr-3', OURS],
        ['wine-pr-3', 'octo-org/other']
      ] as const)
        await deployTarget(
          hostOf(
            { target: 'memory', shelf: 'attic', 'service-name': name, image: 'factor:1' },
            { at: START - 9 * DAY, env: { ...env, GITHUB_REPOSITORY: of } }
          )
        )
      const anywhere = hostOf({ 'stale-after': '7d', apply: 'true' })
      await expect(cleanUp(anywhere)).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        hint: expect.stringContaining('https://github.com/octo-org/other')
      })
      const { host } = await sweep({ apply: 'true' })
      expect(JSON.parse(host.outputs.deleted ?? '')).toEqual(['factor-pr-3'])
      expect(memory.names()).toContain('attic/wine-pr-3')
    })
  })
})
