/** A service that is tested again and again: one issue while it is not as it was. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { main as smokeTest } from '../../../src/actions/smoke-test.ts'
import { type FakeGitHub, fakeGitHub, JOB_TOKEN } from '../../../testkit/github/fake-github.ts'
import { type ScoringServer, scoringServer } from '../../../testkit/scoring-server.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const RIGHTFUL = { ...JOB_TOKEN, rights: ['issues: write'] } as const
const WEAK = {
  ...JOB_TOKEN,
  value: 'a-token-without-rights',
  rights: ['pull-requests: write']
} as const
const BOT = { login: JOB_TOKEN.login, type: 'Bot' }
const HOSTILE = '<img src=x> @octo-org/everyone [a](http://evil.test) | `b` ::error::c'

describe('the issue about a service', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let github: FakeGitHub
  let service: ScoringServer
  let answer: string

  const file = (name: string) => path.join(folder.path, name)
  const test = async (more: Readonly<Record<string, string>> = {}) => {
    const host = testHost(
      {
        'scoring-uri': service.uri,
        samples: file('samples.json'),
        report: file('report.json'),
        junit: file('report.xml'),
        registry: file('registry'),
        'ready-timeout-seconds': '0',
        ...more
      },
      {
        SCORELINE_STATE: file('state'),
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_REPOSITORY: github.repository,
        GITHUB_RUN_ID: '77',
        GITHUB_API_URL: github.url
      }
    )
    const error: unknown = await smokeTest(host).then(
      () => undefined,
      (thrown: unknown) => thrown
    )
    return { error, said: host.said.join('\n') }
  }
  const retest = (more: Readonly<Record<string, string>> = {}) =>
    test({
      'compare-to': file('golden.json'),
      'drift-issue': 'true',
      'github-token': RIGHTFUL.value,
      ...more
    })

  beforeEach(async () => {
    folder = await tempFolder()
    github = await fakeGitHub([RIGHTFUL, WEAK])
    answer = '[1]'
    service = await scoringServer({ answer: () => answer })
    await writeFile(file('samples.json'), JSON.stringify([{ request: { data: [[1]] }, name: 's' }]))
    expect((await test({ record: file('golden.json') })).error).toBeUndefined()
  })
  afterEach(async () => {
    await service[Symbol.asyncDispose]()
    await github[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  it('is opened once, kept up to date, closed, and opened again as another one', async () => {
    expect((await retest()).error).toBeUndefined()
    expect(github.issues).toEqual([])

    answer = '[2]'
    expect((await retest()).error).toBeUndefined()
    expect(github.issues).toMatchObject([
      { number: 1, state: 'open', title: expect.stringContaining('is not as it was') }
    ])
    expect(github.issues[0]?.body).toMatch(/^<!-- scoreline-drift: [0-9a-f]{16} -->\n/)
    expect(github.issues[0]?.body).toContain('| s | \\$\\[0\\] | 1 | 2 | 1 |')
    expect(github.issues[0]?.body).toContain('https://github.test/octo-org/models/actions/runs/77')

    answer = '[3]'
    const failed = await retest({ 'fail-on-change': 'true' })
    expect(failed.error).toMatchObject({ code: 'PREDICTIONS_CHANGED' })
    expect(github.issues).toMatchObject([
      { number: 1, state: 'open', body: expect.stringContaining('| 1 | 3 | 2 |') }
    ])

    answer = '[1]'
    expect((await retest()).error).toBeUndefined()
    expect(github.issues).toMatchObject([
      { number: 1, state: 'closed', title: expect.stringContaining('is as it was again') }
    ])

    answer = '[2]'
    await retest()
    expect(github.issues.map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [2, 'open']
    ])
  })

  it.each([
    ['the latency', { 'max-p95-ms': '0' }, 'SMOKE_TEST_SLOW', 'above the limit of 0 ms'],
    ['a sample', { samples: 'failing.json' }, 'SMOKE_TEST_FAILED', '1 of 1 samples failed'],
    ['an absent service', { 'scoring-uri': 'gone' }, 'SERVICE_NOT_READY', '']
  ])('is also about %s', async (_, given, code, text) => {
    await writeFile(file('failing.json'), '[{"request": {"data": [[1]]}, "expect": [9]}]')
    const absent = await scoringServer()
    await absent[Symbol.asyncDispose]()
    const { error } = await retest({
      ...given,
      ...('samples' in given ? { samples: file('failing.json') } : {}),
      ...('scoring-uri' in given ? { 'scoring-uri': absent.uri } : {})
    })
    expect(error).toMatchObject({ code })
    expect(github.issues).toMatchObject([{ state: 'open', body: expect.stringContaining(text) }])
  })

  it('is found among hundreds, and no issue or pull request of others is touched', async () => {
    answer = '[2]'
    await retest()
    const [first] = github.issues
    const marked = { title: 'mine', body: first?.body ?? '', state: 'open' as const }
    for (let number = 2; number <= 250; number++)
      github.issues.push({ ...marked, number, body: 'chatter', user: BOT })
    github.issues.push({ ...marked, number: 251, user: { login: 'mallory', type: 'User' } })
    github.issues.push({ ...marked, number: 252, user: BOT, pull_request: {} })
    // Of another run, at the same moment.
    github.issues.push({ ...marked, number: 253, user: BOT })
    answer = '[4]'
    await retest()
    expect(github.issues).toHaveLength(253)
    expect(github.issues[0]?.body).toContain('| 1 | 4 | 3 |')
    expect(github.issues.filter(({ state }) => state === 'closed')).toMatchObject([{ number: 253 }])
    expect(
      github.issues.filter(({ title }) => title === 'mine').map(({ number }) => number)
    ).toEqual(expect.arrayContaining([251, 252]))
    answer = '[1]'
    await retest()
    expect(github.issues.find(({ number }) => number === 251)).toMatchObject({ state: 'open' })
  })

  it('keeps services apart', async () => {
    answer = '[2]'
    await retest()
    await using other = await scoringServer({ answer: '[2]' })
    await retest({ 'scoring-uri': other.uri })
    expect(github.issues).toHaveLength(2)
  })

  it('shows what others wrote as text', async () => {
    await writeFile(
      file('samples.json'),
      JSON.stringify([{ request: { data: [[1]] }, name: HOSTILE, expect: [1] }])
    )
    await test({ record: file('golden.json') })
    answer = JSON.stringify([HOSTILE])
    await retest()
    const body = github.issues[0]?.body ?? ''
    expect(body).toContain('octo-org')
    expect(body).not.toMatch(/<img|(?<!\\)\]\(http:|^::|(?<![/`>])@octo/m)
  })

  it.each([
    ['a right that is missing', { 'github-token': WEAK.value }, 'GITHUB_REFUSED'],
    ['no token', { 'github-token': '' }, 'INPUT_INVALID']
  ])('names %s', async (_, given, code) => {
    answer = '[2]'
    const { error } = await retest(given)
    expect(error).toMatchObject({ code })
  })
})
