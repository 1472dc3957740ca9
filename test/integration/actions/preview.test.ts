/** A pull request's preview from opening to closing, against a GitHub that keeps state and services that answer. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main as buildImage } from '../../../src/actions/build-image.ts'
import { main as deployTarget } from '../../../src/actions/deploy-target.ts'
import { openStore } from '../../../src/actions/opening/stores.ts'
import { main as preview } from '../../../src/actions/preview.ts'
import { main as registerModel } from '../../../src/actions/register-model.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { recordTag } from '../../../src/services/record.ts'
import { deleteRecord, listRecords } from '../../../src/services/records.ts'
import { TARGETS } from '../../../src/targets/index.ts'
import { bundledProject } from '../../../testkit/bundle.ts'
import { type FakeGitHub, fakeGitHub, JOB_TOKEN } from '../../../testkit/github/fake-github.ts'
import { type MemoryTarget, memoryTarget } from '../../../testkit/memory-target.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { type TestHost, testHost } from '../../../testkit/test-host.ts'

const WEAK = { ...JOB_TOKEN, value: 'a-token-without-rights', rights: [] } as const

const SHA = 'a'.repeat(40)

describe('preview', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let home: string
  let memory: MemoryTarget
  let github: FakeGitHub
  /** What each image answers. */
  const answers = new Map<string, string>()

  const file = (name: string) => path.join(folder.path, name)
  const hostOf = (
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {}
  ): TestHost => ({
    ...testHost(
      { registry: file('registry'), ...inputs },
      {
        PATH: process.env.PATH ?? '',
        SCORELINE_STATE: file('state'),
        SCORELINE_CACHE: file('cache'),
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_REPOSITORY: github.repository,
        GITHUB_RUN_ID: '77',
        GITHUB_API_URL: github.url,
        ...env
      }
    ),
    clock: systemClock,
    home,
    targets: { ...TARGETS, memory: async () => ({ kind: memory.kind }) },
    summary: async () => {}
  })

  const there = { target: 'memory', shelf: 'top' }
  const build = (tags: string) => ({
    models: 'factor:1',
    'entry-script': file('score.py'),
    tags
  })

  /** The event of a pull request, as a runner writes it. */
  const eventFile = async (event: {
    readonly action: string
    readonly number?: number
    readonly sha?: string
    readonly from?: string
    readonly ref?: string
  }): Promise<Readonly<Record<string, string>>> => {
    const { action, number = 12, sha = SHA, from = github.repository, ref = 'better' } = event
    const at = file('event.json')
    const pull = {
      number,
      state: action === 'closed' ? 'closed' : 'open',
      head: { sha, ref, repo: from === '' ? null : { full_name: from } },
      base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: github.repository } }
    }
    await writeFile(at, JSON.stringify({ action, number, pull_request: pull }))
    return {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: at,
      GITHUB_REF: `refs/pull/${number}/merge`
    }
  }

  /** A run of the preview, with the image that the pull request brings. */
  const run = async (
    env: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {}
  ) => {
    const host = hostOf(
      {
        ...there,
        'service-name': 'factor',
        samples: file('samples.json'),
        report: file('smoke.json'),
        junit: file('smoke.xml'),
        'preview-report': file('preview.json'),
        'github-token': JOB_TOKEN.value,
        ...more
      },
      env
    )
    const error: unknown = await preview(host).then(
      () => undefined,
      (thrown: unknown) => thrown
    )
    return { host, error, outputs: host.outputs }
  }

  beforeAll(async () => {
    folder = await tempFolder()
    home = path.join(await bundledProject(), 'dist')
    github = await fakeGitHub([])
    await writeFile(file('factor.txt'), '2')
    await writeFile(file('score.py'), 'def init():\n    pass\n\ndef run(data):\n    return data\n')
    const register = { name: 'factor', path: file('factor.txt'), framework: 'custom' }
    await registerModel(hostOf(register))
    await buildImage(hostOf({ name: 'factor', ...build('of=main') }))
    await writeFile(
      file('score.py'),
      'def init():\n    pass\n\ndef run(data):\n    return [data]\n'
    )
    await buildImage(hostOf({ name: 'factor', ...build('of=pull') }))
    await github[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    answers.clear()
    github = await fakeGitHub([JOB_TOKEN, WEAK])
    memory = memoryTarget(image => answers.get(image) ?? '[1]')
    await writeFile(file('samples.json'), '[{"request": {"data": [[1]]}}]')
    await deployTarget(hostOf({ ...there, 'service-name': 'factor', image: 'factor:1' }))
  })
  afterEach(async () => {
    await memory[Symbol.asyncDispose]()
    await github[Symbol.asyncDispose]()
    const store = await openStore(file('registry'), hostOf({}))
    for (const record of (await listRecords(store)).records)
      await deleteRecord(store, recordTag(record))
  })
  afterAll(async () => {
    await folder[Symbol.asyncDispose]()
  })

  it('is made, updated with one comment, and taken down', async () => {
    answers.set('factor:2', '[3]')
    const opened = await run(await eventFile({ action: 'opened' }), { image: 'factor:2' })
    expect(opened.error).toBeUndefined()
    expect(opened.outputs['service-name']).toBe('factor-pr-12')
    expect(memory.names()).toEqual(['top/factor', 'top/factor-pr-12'])
    const [comment] = github.comments
    expect(github.comments).toHaveLength(1)
    expect(comment?.body).toMatch(/^<!-- scoreline-preview: factor -->\n/)
    expect(comment?.body).toContain('1 of 1 sample passed, 1 predicted differently')
    expect(comment?.body).toContain('| samples\\[0\\] | \\$\\[0\\] | 1 | 3 | 2 |')
    expect(comment?.body).toContain('| What | main | this pull request |')
    expect(comment?.body).toMatch(
      /\| Entry script and its files \| `sha256:\w{12}…` \| `sha256:\w{12}…` \|/
    )
    expect(github.deployments).toMatchObject([
      {
        ref: SHA,
        environment: 'preview/factor-pr-12',
        transient: true,
        statuses: [
          { state: 'in_progress', logUrl: 'https://github.test/octo-org/models/actions/runs/77' },
          { state: 'success', environmentUrl: expect.stringMatching(/^http.*\/docs$/) }
        ]
      }
    ])

    answers.set('factor:2', '[1]')
    const again = await run(await eventFile({ action: 'synchronize', sha: 'c'.repeat(40) }), {
      image: 'factor:2'
    })
    expect(again.error).toBeUndefined()
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]).toMatchObject({ id: comment?.id })
    expect(github.comments[0]?.body).toContain('has the same prediction as the running factor')
    expect(github.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
      'inactive',
      'success'
    ])

    const closed = await run(await eventFile({ action: 'closed' }), {
      image: 'factor:2',
      model: 'factor:1'
    })
    expect(closed.error).toBeUndefined()
    const store = await openStore(file('registry'), hostOf({}))
    expect(await store.resolve('factor', '2')).toBeDefined()
    expect(await store.resolve('models/factor', '1')).toBeDefined()
    expect(memory.names()).toEqual(['top/factor'])
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain('taken down')
    expect(github.deployments.map(({ statuses }) => statuses.at(-1)?.state)).toEqual([
      'inactive',
      'inactive'
    ])
    // Nothing is left to take down: no failure.
    expect((await run(await eventFile({ action: 'closed' }))).error).toBeUndefined()
  })

  it('says in comment, deployment and exit what fails', async () => {
    await writeFile(file('samples.json'), '[{"request": {"data": [[1]]}, "expect": [9]}]')
    const { error } = await run(await eventFile({ action: 'opened' }), { image: 'factor:2' })
    expect(error).toMatchObject({ code: 'SMOKE_TEST_FAILED' })
    expect(github.comments[0]?.body).toMatch(/❌ Preview of .*1 of 1 samples failed/)
    expect(github.deployments[0]?.statuses.at(-1)).toMatchObject({ state: 'failure' })
  })

  it('shows what branches, titles, samples and services say as text', async () => {
    const text =
      '<img src=x onerror=a()> [b](javascript:c) `$(touch d)` | e\n::error::f @octo-org/all'
    const env = await eventFile({ action: 'opened', ref: text })
    const event = JSON.parse(await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8'))
    const { pull_request: pull } = event
    const told = { title: text, body: text, labels: [{ name: text }] }
    const hostile = { ...pull, ...told, base: { ...pull.base, ref: text } }
    await writeFile(
      env.GITHUB_EVENT_PATH ?? '',
      JSON.stringify({ ...event, pull_request: hostile })
    )
    await writeFile(
      file('samples.json'),
      JSON.stringify([{ name: text, request: { [text]: text } }])
    )
    answers.set('factor:2', JSON.stringify([text]))
    const { error } = await run(env, { image: 'factor:2' })
    expect(error).toBeUndefined()
    const [{ body = '' } = {}] = github.comments
    expect(body).toContain('1 predicted differently')
    expect(body).not.toMatch(/<img|(?<!\\)\]\(javascript|^::/m)
    // A mention in an element of code calls nobody.
    expect(body.replace(/<code>.*?<\/code>/g, '')).not.toContain('@octo-org')
    expect(JSON.stringify(github.deployments)).not.toContain('onerror')
  })

  it('leaves comments of others alone, whatever they begin with', async () => {
    github.comments.push({
      id: 1,
      issue: 12,
      body: '<!-- scoreline-preview: factor -->\nAll is well, merge it.',
      user: { login: 'mallory', type: 'User' }
    })
    for (const id of [2, 3])
      github.comments.push({
        id,
        issue: 12,
        body: '<!-- scoreline-preview: factor -->\nof two runs at once',
        user: { login: JOB_TOKEN.login, type: 'Bot' }
      })
    for (let i = 0; i < 150; i++)
      github.comments.splice(1, 0, {
        id: 5000 + i,
        issue: 12,
        body: 'chatter',
        user: { login: 'somebody', type: 'User' }
      })
    await run(await eventFile({ action: 'opened' }), { image: 'factor:2' })
    const marked = github.comments.filter(({ body }) => body.startsWith('<!-- scoreline'))
    expect(marked).toMatchObject([
      { id: 1, body: expect.stringContaining('All is well') },
      { id: 2, body: expect.stringContaining('passed') }
    ])
  })

  it('refuses one preview too many before anything is made', async () => {
    expect(
      (await run(await eventFile({ action: 'opened', number: 11 }), { image: 'factor:2' })).error
    ).toBeUndefined()
    const asked = github.asked.length
    const { error } = await run(await eventFile({ action: 'opened' }), {
      image: 'factor:2',
      'max-previews': '1'
    })
    expect(error).toMatchObject({ code: 'PREVIEWS_TOO_MANY' })
    expect(github.asked).toHaveLength(asked)
    expect(memory.names()).not.toContain('top/factor-pr-12')
    // Its own one does not count.
    const again = await run(await eventFile({ action: 'synchronize', number: 11 }), {
      image: 'factor:2',
      'max-previews': '1'
    })
    expect(again.error).toBeUndefined()
  })

  it('refuses one that costs too much with the others, before anything is made', async () => {
    const open = (number: number, given: Readonly<Record<string, string>>) =>
      eventFile({ action: 'opened', number }).then(env => run(env, { image: 'factor:2', ...given }))
    const cheap = { 'cost-per-day': '2.5', 'daily-budget': '5' }
    expect((await open(10, { 'cost-per-day': '1.2' })).error).toBeUndefined()
    expect((await open(11, cheap)).error).toBeUndefined()
    expect(github.comments.at(-1)?.body).toContain('It costs 2.5 a day.')
    const { error } = await open(12, cheap)
    expect(error).toMatchObject({
      code: 'PREVIEWS_TOO_DEAR',
      message: expect.stringContaining('cost 2.5 a day and the 2 others cost 3.7')
    })
    expect(memory.names()).not.toContain('top/factor-pr-12')
    // Its own one does not count.
    expect((await open(11, cheap)).error).toBeUndefined()
    expect((await open(12, { 'daily-budget': '5' })).error).toMatchObject({ code: 'INPUT_INVALID' })
  })

  it.each([
    ['a right that is missing', { 'github-token': WEAK.value }, 'GITHUB_REFUSED'],
    ['a token that is unknown', { 'github-token': 'something-else' }, 'GITHUB_REFUSED'],
    ['no token', { 'github-token': '' }, 'INPUT_INVALID']
  ])('names %s', async (_, given, code) => {
    const { error } = await run(await eventFile({ action: 'opened' }), {
      image: 'factor:2',
      ...given
    })
    expect(error).toMatchObject({ code })
  })

  it('outlives a server that is busy for a moment', async () => {
    github.failures.push({ when: /^POST .*deployments$/, status: 502 })
    github.failures.push({ when: /^GET .*comments$/, status: 429, retryAfter: 0 })
    const { error } = await run(await eventFile({ action: 'opened' }), { image: 'factor:2' })
    expect(error).toBeUndefined()
    expect(github.comments).toHaveLength(1)
  })

  describe('for a fork', () => {
    const fork = { action: 'opened', from: 'mallory/models', ref: 'nice' }

    it('asks GitHub nothing, and leaves a report that another workflow comments with', async () => {
      const made = await run(await eventFile(fork), {
        image: '',
        model: 'factor:1',
        'entry-script': file('score.py'),
        'github-token': JOB_TOKEN.value
      })
      expect(github.asked).toEqual([])
      expect(memory.names()).toEqual(['top/factor'])
      // The folder of the workspace is its registry, and that has no such model.
      expect(made.error).toBeDefined()
      const report = JSON.parse(await readFile(file('preview.json'), 'utf8'))
      expect(report).toMatchObject({ service: 'factor', pullRequest: 12, endsWithJob: true })
    })

    const finished = async (sha = SHA) => {
      const at = file('run.json')
      const head = { owner: { login: 'mallory' } }
      await writeFile(
        at,
        JSON.stringify({
          workflow_run: { head_repository: head, head_branch: 'nice', head_sha: sha }
        })
      )
      return { GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: at }
    }
    const hostile = {
      schemaVersion: 1,
      service: 'factor',
      pullRequest: 1,
      commit: 'f'.repeat(40),
      baseRef: 'main',
      target: '<img src=x onerror=alert(1)> @octo-org/everyone',
      scoringUri: 'https://evil.test/score',
      image: { label: 'x:1](https://evil.test)', bytes: 1e300 },
      samples: { passed: 1, total: 1 },
      changes: {
        comparedWith: '::error::x\n::stop-commands::t',
        compared: 1,
        changed: Array(5000).fill({
          sample: '| a | b |',
          count: 1,
          outputs: [{ path: '`$`', before: '<b>', after: '[m](javascript:alert(1))' }]
        }),
        distribution: [{ upTo: 0, count: 1 }]
      },
      plan: { action: '</details>', reasons: ['x'.repeat(1e5)], costs: [] }
    }

    it('comments on the pull request of the run, whatever the report says, and shows it as text', async () => {
      github.pulls.push(
        { number: 1, state: 'open', sha: 'd'.repeat(40), head: 'octo-org:other' },
        { number: 12, state: 'open', sha: SHA, head: 'mallory:nice' }
      )
      await writeFile(file('report.json'), JSON.stringify(hostile))
      const { error } = await run(await finished(), { 'from-report': file('report.json') })
      expect(error).toBeUndefined()
      expect(github.comments.map(({ issue }) => issue)).toEqual([12])
      const body = github.comments[0]?.body ?? ''
      expect(body).toContain(SHA.slice(0, 7))
      expect(body).not.toMatch(/<img|<b>|(?<!\\)\]\(|^::/m)
      expect(body).not.toContain('evil.test/score')
      expect(body.length).toBeLessThan(65_536)
    })

    it('comments on nothing where the pull request has moved on', async () => {
      github.pulls.push({ number: 12, state: 'open', sha: 'e'.repeat(40), head: 'mallory:nice' })
      await writeFile(file('report.json'), JSON.stringify(hostile))
      const { error, host } = await run(await finished(), { 'from-report': file('report.json') })
      expect(error).toBeUndefined()
      expect(github.comments).toEqual([])
      expect(host.said.join('\n')).toContain('nothing was commented')
    })

    it.each([
      ['no JSON', '{', 'is not JSON'],
      ['another document', '{"schemaVersion": 2}', 'schemaVersion 1'],
      ['no facts', '{"schemaVersion": 1, "service": 3}', 'names no service']
    ])('refuses a report that is %s', async (_, text, why) => {
      await writeFile(file('report.json'), text)
      const { error } = await run(await finished(), { 'from-report': file('report.json') })
      expect(error).toMatchObject({ code: 'PREVIEW_REPORT_INVALID' })
      expect((error as Error).message).toContain(why)
    })
  })

  it.each([
    ['pull_request_target', 'secrets'],
    ['push', 'not for event push']
  ])('refuses event %s', async (name, why) => {
    const env = await eventFile({ action: 'opened' })
    const { error } = await run({ ...env, GITHUB_EVENT_NAME: name }, { image: 'factor:2' })
    expect(error).toMatchObject({ code: 'EVENT_UNSUPPORTED' })
    expect((error as Error).message).toContain(why)
  })
})
