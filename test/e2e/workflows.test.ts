/** The examples, unmodified, run by act against a GitHub that keeps state. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recordedAnswer, recordingText } from '../../src/smoke/golden.ts'
import { readSamples } from '../../src/smoke/sample.ts'
import { bodyOf } from '../../src/smoke/smoke-test.ts'
import { type ActRun, type ActWorld, actWorld } from '../../testkit/act.ts'
import { describeWhere, describeWith, programPath } from '../../testkit/available.ts'
import { type AcrHost, acrHost } from '../../testkit/azure/acr-host.ts'
import { type Answering, answeringGroups } from '../../testkit/azure/answering-groups.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { type IdTokens, idTokens } from '../../testkit/azure/id-token.ts'
import { realTime } from '../../testkit/azure/time.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type FakeGitHub, fakeGitHub, JOB_TOKEN } from '../../testkit/github/fake-github.ts'
import { describeWithPackageIndex } from '../../testkit/package-index.ts'
import { freePort } from '../../testkit/port.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { pushTinyBase } from '../../testkit/tiny-base.ts'

const SHA = 'a'.repeat(40)
const TOKEN = {
  ...JOB_TOKEN,
  rights: [...JOB_TOKEN.rights, 'issues: write']
}

/** Its log, where it went another way than it should. */
const went = (run: ActRun, well = true): void => {
  expect([run.succeeded, run.succeeded === well || run.log]).toEqual([well, true])
}

describeWith('act', 'examples that need this machine alone', () => {
  let world: ActWorld
  beforeAll(async () => {
    world = await actWorld()
  })
  afterAll(async () => {
    await world[Symbol.asyncDispose]()
  })

  it('quickstart', async () => {
    const run = await world.run({ workflow: 'quickstart.yml', event: 'push' })
    went(run)
    expect(run.outputs['scoreline/scoreline@v0']).toMatchObject({
      model: 'diabetes:1',
      state: 'running',
      passed: 'true'
    })
    expect(run.summary).toContain('### Model `diabetes:1`')
    await world.endServices()
  })

  describeWithPackageIndex('with packages', () => {
    it('python-model', async () => {
      const run = await world.run({ workflow: 'python-model.yml', event: 'pull_request' })
      went(run)
      expect(run.outputs['scoreline/scoreline/actions/smoke-test@v0']?.passed).toBe('true')
      expect(run.outputs['scoreline/scoreline/actions/clean-up@v0']?.deleted).toContain('diabetes')
    })
  })
})

/** A recording in which the first answer is another one. */
const otherwise = (recording: string): string => {
  const { answers, ...rest } = JSON.parse(recording)
  return JSON.stringify({ ...rest, answers: [{ ...answers[0], answer: [0] }, ...answers.slice(1)] })
}

const PROGRAMS = ['act', 'docker-registry']

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'examples around a service in Azure',
  () => {
    let world: ActWorld
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let upstream: DockerRegistry
    let acr: AcrHost
    let azure: FakeAzure
    let tokens: IdTokens
    let github: FakeGitHub
    let containers: ReturnType<typeof answeringGroups>
    let golden: string
    /** What images answer that are started for the first time. */
    let next: Answering

    const right: Answering = request => {
      const known = samples.find(
        each => JSON.stringify(each.request) === JSON.stringify(JSON.parse(request))
      )
      return JSON.stringify(known?.expect ?? 'not a sample')
    }
    const wrong: Answering = () => '[0, 0]'
    let samples: readonly { request: unknown; expect: unknown }[]
    const base = (text: string) => pushTinyBase(`${upstream.host}/library`, 'base', '12', text)

    const run = (
      workflow: string,
      event: string,
      payload: object = {},
      {
        secrets = {
          GITHUB_TOKEN: TOKEN.value,
          SCORELINE_KEY_SEED: 'a seed of 32 characters or more, at least'
        }
      }: {
        secrets?: Readonly<Record<string, string>>
      } = {}
    ) =>
      world.run({
        workflow,
        event,
        payload,
        secrets,
        env: {
          ...tokens.env,
          NODE_EXTRA_CA_CERTS: path.join(folder.path, 'ca.pem'),
          GITHUB_API_URL: github.url
        },
        vars: {
          AZURE_CLIENT_ID: CLIENT,
          AZURE_TENANT_ID: TENANT,
          AZURE_SUBSCRIPTION_ID: SUBSCRIPTION
        }
      })
    const pullRequest = (
      action: string,
      { number = 12, from = 'octo-org/models' }: { number?: number; from?: string } = {}
    ) => ({
      action,
      number,
      pull_request: {
        number,
        state: action === 'closed' ? 'closed' : 'open',
        head: { sha: SHA, ref: 'better', repo: { full_name: from } },
        base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: 'octo-org/models' } }
      }
    })
    const services = () => [...azure.groups.groups.keys()].map(key => path.basename(key)).toSorted()
    const states = () => github.deployments.map(({ statuses }) => statuses.at(-1)?.state)

    beforeAll(async () => {
      const all: (typeof samples)[number][] = JSON.parse(
        await readFile('workflows-examples/diabetes/samples.json', 'utf8')
      )
      samples = all.filter(({ expect }) => expect !== undefined)
      next = right
      world = await actWorld()
      folder = await tempFolder()
      upstream = await startDockerRegistry()
      acr = await acrHost(`http://${upstream.host}`)
      containers = answeringGroups(() => next)
      azure = await fakeAzure({ acrSuffix: acr.host, time: realTime, run: containers })
      acr.trust(azure)
      azure.registries.replicationMs = 1500
      azure.registries.add(GROUP, 'team', acr.host)
      tokens = await idTokens(SUBJECT)
      github = await fakeGitHub([TOKEN])
      await writeFile(path.join(folder.path, 'ca.pem'), azure.ca)
      await base('first')
      await world.write(
        'scoreline.yml',
        JSON.stringify({
          model: { name: 'diabetes', path: 'workflows-examples/diabetes/model.onnx' },
          image: { 'base-image': `${upstream.host}/library/base:12` },
          service: 'iris',
          samples: 'samples.json',
          registry: acr.host,
          azure: { cloud: azure.origin, 'resource-group': GROUP },
          settings: { port: await freePort() },
          environments: { production: { target: 'aci' }, preview: { target: 'aci' } }
        })
      )
      const file = path.join(folder.path, 'samples.json')
      await writeFile(file, JSON.stringify(samples))
      await world.write('samples.json', JSON.stringify(samples))
      const answers = (await readSamples([file])).map(sample => {
        const body = bodyOf(sample)
        const text = right(Buffer.from(body).toString())
        return recordedAnswer(sample.name, body, { status: 200, text }, shown => shown)
      })
      golden = recordingText({ schemaVersion: 1, answers })
      await world.write('golden.json', golden)
    })
    afterAll(async () => {
      await containers?.stopAll()
      for (const it of [world, azure, acr, tokens, github, upstream, folder])
        await it?.[Symbol.asyncDispose]()
    })

    it('scheduled-redeploy: makes the service, then does nothing', async () => {
      went(await run('scheduled-redeploy.yml', 'schedule'))
      expect(services()).toEqual(['iris'])
      azure.forget()
      const again = await run('scheduled-redeploy.yml', 'schedule')
      went(again)
      expect(again.outputs.Redeploy).toMatchObject({ outcome: 'unchanged', image: 'diabetes:1' })
      expect(again.summary).toMatch(/^### ✅ Service `iris` is up to date\n/)
      expect(azure.writes().filter(({ path }) => path.includes('containerGroups'))).toEqual([])
    })

    it('scheduled-redeploy: a new base, then one that breaks the service', async () => {
      const group = () => azure.groups.groups.get(`${GROUP}/iris`)
      const before = group()
      await base('second')
      const deployed = await run('scheduled-redeploy.yml', 'schedule')
      went(deployed)
      expect(deployed.outputs.Redeploy).toMatchObject({
        outcome: 'deployed',
        image: 'diabetes:2',
        'previous-image': 'diabetes:1',
        differences: expect.stringContaining('"kind":"base"')
      })

      await base('third')
      next = wrong
      const restored = await run('scheduled-redeploy.yml', 'schedule')
      next = right
      went(restored, false)
      expect(restored.log).toContain('REDEPLOY_RESTORED')
      expect(restored.outputs.Redeploy).toMatchObject({ outcome: 'restored', image: 'diabetes:2' })
      expect(restored.outputs.Redeploy?.['scoring-uri']).toBe(
        deployed.outputs.Redeploy?.['scoring-uri']
      )
      expect(group()?.sent.properties.volumes).toEqual(before?.sent.properties.volumes)

      const refused = await run('scheduled-redeploy.yml', 'schedule')
      went(refused, false)
      expect(refused.log).toContain('REDEPLOY_REFUSED')
    })

    it('scheduled-retest: opens an issue while answers differ, and closes it', async () => {
      went(await run('scheduled-retest.yml', 'schedule'))
      expect(github.issues).toEqual([])
      await world.write('golden.json', otherwise(golden))
      for (const _ of [1, 2]) {
        const drifted = await run('scheduled-retest.yml', 'schedule')
        went(drifted, false)
        expect(drifted.log).toContain('PREDICTIONS_CHANGED')
        expect(github.issues).toMatchObject([{ number: 1, state: 'open' }])
      }
      await world.write('golden.json', golden)
      went(await run('scheduled-retest.yml', 'schedule'))
      expect(github.issues).toMatchObject([{ number: 1, state: 'closed' }])
    })

    it('pull-request-preview: opened, changed, closed', async () => {
      // What was built last is the version that was taken back.
      await base('fourth')
      went(await run('pull-request-preview.yml', 'pull_request', pullRequest('opened')))
      expect(services()).toEqual(['iris', 'iris-pr-12'])
      expect(github.deployments[0]?.statuses.map(({ state }) => state)).toEqual([
        'in_progress',
        'success'
      ])
      went(await run('pull-request-preview.yml', 'pull_request', pullRequest('synchronize')))
      expect(states()).toEqual(['inactive', 'success'])
      expect(github.comments).toMatchObject([{ issue: 12, body: expect.stringContaining('✅') }])
      went(await run('pull-request-preview.yml', 'pull_request', pullRequest('closed')))
      expect(services()).toEqual(['iris'])
      expect(states()).toEqual(['inactive', 'inactive'])
      expect(github.comments).toMatchObject([
        { issue: 12, body: expect.stringContaining('taken down') }
      ])
    })

    it('sweep-previews: takes down what no event came for', async () => {
      const opened = pullRequest('opened', { number: 13 })
      went(await run('pull-request-preview.yml', 'pull_request', opened))
      expect(services()).toEqual(['iris', 'iris-pr-13'])
      github.pulls.push({ number: 13, state: 'closed', sha: SHA, head: 'octo-org:better' })
      const swept = await run('sweep-previews.yml', 'schedule')
      went(swept)
      expect(swept.outputs.Sweep?.deleted).toBe('["iris-pr-13"]')
      expect(services()).toEqual(['iris'])
      expect(states().every(state => state === 'inactive')).toBe(true)
    })

    it('pull-request-preview and its comment, for a fork', async () => {
      github.asked.length = 0
      const fork = pullRequest('opened', { number: 14, from: 'mallory/models' })
      went(
        await run('pull-request-preview.yml', 'pull_request', fork, {
          secrets: { GITHUB_TOKEN: 'a-token-that-may-only-read' }
        })
      )
      expect(github.asked).toEqual([])
      expect(services()).toEqual(['iris'])
      github.pulls.push({ number: 14, state: 'open', sha: SHA, head: 'mallory:better' })
      went(
        await run('pull-request-preview-comment.yml', 'workflow_run', {
          action: 'completed',
          workflow_run: {
            id: 5,
            event: 'pull_request',
            head_sha: SHA,
            head_branch: 'better',
            head_repository: { full_name: 'mallory/models', owner: { login: 'mallory' } }
          }
        })
      )
      expect(github.comments.filter(({ issue }) => issue === 14)).toMatchObject([
        { body: expect.stringContaining('✅') }
      ])
    })
  }
)
