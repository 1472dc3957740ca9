/** workflows-examples/onnx-to-aci.yml as a runner runs it, against an Azure that really starts the containers. */
import { cp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { RECORDS_REPOSITORY } from '../../src/services/records.ts'
import { describeWhere, programPath } from '../../testkit/available.ts'
import { type AcrHost, acrHost } from '../../testkit/azure/acr-host.ts'
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
import { podmanGroups } from '../../testkit/azure/podman-groups.ts'
import { realTime } from '../../testkit/azure/time.ts'
import { BASE_IMAGE_PROGRAMS, pushBaseImage } from '../../testkit/base-image.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { type StepResult, useAction } from '../../testkit/composite.ts'
import { type DockerRegistry, startDockerRegistry } from '../../testkit/docker-registry.ts'
import { type Podman, startPodman } from '../../testkit/podman.ts'
import { freePort } from '../../testkit/port.ts'
import { type SecretWatch, secretWatch } from '../../testkit/secret-watch.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { runJob } from '../../testkit/workflow.ts'

const PROGRAMS = ['podman', 'runc', 'docker-registry', ...BASE_IMAGE_PROGRAMS]
/** Given as a secure variable that the service cannot read: it says so, with the value, in its own log. */
const CANARY = 'secure "canary" /+ 0123456789'
/** What the keys are made from, a secret of the repository. */
const SEED = 'seed/of+the-repository-0123456789-abcdef=='
const WORKFLOW = path.resolve('workflows-examples/onnx-to-aci.yml')
const PROJECT = 'workflows-examples/diabetes/scoreline.yml'

describeWhere(
  PROGRAMS.every(name => programPath(name) !== undefined),
  `each of ${PROGRAMS.join(', ')}`,
  'the workflow onnx-to-aci',
  () => {
    let project: string
    let folder: Awaited<ReturnType<typeof tempFolder>>
    let outside: Awaited<ReturnType<typeof tempFolder>>
    let upstream: DockerRegistry
    let acr: AcrHost
    let azure: FakeAzure
    let tokens: IdTokens
    let podman: Podman
    let env: Record<string, string>
    let port: string
    let base: string
    let watch: SecretWatch

    beforeAll(async () => {
      project = await bundledProject()
      folder = await tempFolder()
      outside = await tempFolder()
      upstream = await startDockerRegistry()
      podman = await startPodman()
      acr = await acrHost(`http://${upstream.host}`)
      azure = await fakeAzure({
        acrSuffix: acr.host,
        time: realTime,
        run: podmanGroups(podman, outside.path)
      })
      acr.trust(azure)
      azure.registries.replicationMs = 1500
      azure.registries.add(GROUP, 'team', acr.host)
      tokens = await idTokens(SUBJECT)
      port = String(await freePort())
      await pushBaseImage(`${upstream.host}/library/debian:12`)
      base = `${acr.host}/library/debian:12`
      const authority = path.join(outside.path, 'ca.pem')
      await writeFile(authority, azure.ca)
      watch = await secretWatch(outside.path)
      env = { ...tokens.env, ...watch.env, NODE_EXTRA_CA_CERTS: authority }
      await cp(
        path.resolve('workflows-examples/diabetes'),
        path.join(folder.path, 'workflows-examples/diabetes'),
        { recursive: true }
      )
    })

    afterAll(async () => {
      await podman?.[Symbol.asyncDispose]()
      for (const it of [azure, acr, tokens, upstream, folder, outside])
        await it?.[Symbol.asyncDispose]()
    })

    /** What stands in for the Azure and the base image that this machine has not. */
    const instead = (action: string): Record<string, string> => ({
      'azure-cloud': azure.origin,
      ...(action === 'run' ? { 'base-image': base } : {}),
      ...(['run', 'deploy-target'].includes(action) ? { port } : {})
    })
    const vars = () => ({
      REGISTRY: acr.host,
      AZURE_CLIENT_ID: CLIENT,
      AZURE_TENANT_ID: TENANT,
      AZURE_SUBSCRIPTION_ID: SUBSCRIPTION,
      RESOURCE_GROUP: GROUP
    })
    const good = (result: StepResult | undefined): Readonly<Record<string, string>> => {
      expect([result?.log, result?.exitCode]).toEqual([expect.not.stringContaining('::error'), 0])
      return result?.outputs ?? {}
    }
    const job = async (name: string) => {
      const world = {
        project,
        workspace: folder.path,
        env,
        vars: vars(),
        secrets: { SCORELINE_KEY_SEED: SEED },
        inputs: { environment: 'staging' },
        instead
      }
      const results = await runJob(WORKFLOW, name, world)
      for (const [id, result] of results) watch.see(`${name} ${id}`, result)
      secrets()
      return results
    }
    const step = async (action: string, given: Record<string, string>) => {
      const result = await useAction(
        path.join(project, 'actions', action),
        {
          ...instead(action),
          'project-file': PROJECT,
          environment: 'staging',
          ...given
        },
        folder.path,
        { ...env, ...vars(), ...(action === 'clean-up' ? {} : { SCORELINE_KEY_SEED: SEED }) }
      )
      watch.see(action, result)
      secrets()
      return result
    }
    /** Everything secret there is now, remembered for the end. */
    const secrets = (): void => {
      watch.secret(...served(), ...azure.registries.passwords(), SEED, CANARY)
      watch.secret(...tokens.secrets, ...acr.tokens, ...azure.entra.tokens.keys())
    }
    const deploy = (given: Record<string, string> = {}) =>
      step('deploy-target', { image: 'diabetes:1', ...given })
    const predicts = async (uri = '') => {
      const samples = 'workflows-examples/diabetes/samples.json'
      const tested = await step('smoke-test', { 'scoring-uri': uri, samples })
      expect(good(tested).passed).toBe('true')
    }
    /** The keys that the container got. */
    const served = (): string[] => {
      const [group] = azure.groups.groups.values()
      const file = String(group?.sent.properties.volumes?.[0].secret.keys ?? '')
      return Buffer.from(file, 'base64').toString().trim().split('\n')
    }
    const request = (key: string) => ({
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]] })
    })
    let uri = ''

    it('is planned without changing anything', async () => {
      azure.forget()
      const planned = await scoreline(
        project,
        folder.path,
        'plan',
        { 'project-file': PROJECT, 'azure-sign-in': 'oidc', ...instead('run') },
        { positional: ['staging'], env: { ...env, ...vars(), SCORELINE_KEY_SEED: SEED } }
      )
      expect([planned.exitCode, planned.stderr]).toEqual([
        0,
        expect.not.stringMatching(/error|warning/i)
      ])
      expect(planned.stdout.split('\n')).toEqual(
        expect.arrayContaining([
          'model     diabetes:1 would be registered',
          'image     diabetes:1 would be built',
          'service   diabetes at aci: create'
        ])
      )
      expect(azure.writes()).toEqual([])
      const catalog = await fetch(`http://${upstream.host}/v2/_catalog`)
      expect(await catalog.json()).toEqual({ repositories: ['library/debian'] })
    })

    it('goes from a model to a tested service', async () => {
      const steps = await job('serve')
      for (const [id, result] of steps)
        expect([id, result.log, result.exitCode]).toEqual([id, expect.any(String), 0])
      expect([...steps.keys()]).toEqual(['run'])
      expect([...acr.locked].sort()).toEqual(['diabetes:1', 'models/diabetes:1'])
      const outputs = steps.get('run')?.outputs
      uri = outputs?.['scoring-uri'] ?? ''
      expect(uri).toBe(`http://127.2.0.1:${port}/score`)
      expect(outputs?.passed).toBe('true')
      const [group] = azure.groups.groups.values()
      const [container] = group?.sent.properties.containers ?? []
      expect(container?.properties.resources.requests).toMatchObject({ cpu: 1, memoryInGB: 1.5 })
      expect((await fetch(uri, { method: 'POST', body: '{}' })).status).toBe(401)
    })

    it('writes nothing when nothing changed', async () => {
      azure.forget()
      const again = good(await deploy())
      expect(again).toMatchObject({ changed: 'false', 'scoring-uri': uri })
      expect(azure.writes()).toEqual([])
    })

    it('changes in place, with the same address and keys', async () => {
      const { changed, plan = '{}' } = good(
        await deploy({ 'environment-variables': 'GREETING=hi' })
      )
      expect([changed, JSON.parse(plan).action]).toEqual(['true', 'update'])
      await predicts(uri)
    })

    it('refuses to replace, and changes nothing', async () => {
      azure.forget()
      const refused = await deploy({ cpu: '2', settings: 'allow-replace: false' })
      expect([refused.exitCode, refused.log]).toEqual([
        1,
        expect.stringContaining('[ACI_REPLACE_REFUSED]')
      ])
      expect(azure.writes()).toEqual([])
      await predicts(uri)
    })

    it('replaces, with the same host name and keys', async () => {
      const given = { cpu: '2', 'environment-variables': 'GREETING=hi' }
      const { plan = '{}', 'scoring-uri': address } = good(await deploy(given))
      expect([JSON.parse(plan).action, address]).toEqual(['replace', uri])
      await predicts(uri)
    })

    it('makes both keys anew, one after the other, and one always opens', async () => {
      const before = served()
      for (const key of ['secondary', 'primary'])
        for (const result of (await job(`rotate-${key}`)).values())
          expect(good(result)).toEqual({ enabled: 'true', rotated: key })
      const after = served()
      expect(after.filter(key => before.includes(key))).toEqual([])
      await predicts(uri)
      const status = async (key = '') => (await fetch(uri, request(key))).status
      expect(await Promise.all([...before, ...after].map(status))).toEqual([401, 401, 200, 200])
    })

    it('puts the previous service back when the new one does not start', async () => {
      const failed = await deploy({
        cpu: '2',
        'environment-variables': 'GREETING=hi',
        'secure-environment-variables': `SCORELINE_ONNX_THREADS=${CANARY}`,
        settings: 'health-timeout-seconds: 20'
      })
      expect([failed.exitCode, failed.log.match(/^::error/gm)]).toEqual([1, ['::error']])
      expect(failed.log).toContain('SCORELINE_ONNX_THREADS')
      await predicts(uri)
    })

    it('says in one sentence why it may not sign in, and leaves the service alone', async () => {
      azure.forget()
      const refused = await deploy({ 'azure-client-id': TENANT })
      expect([refused.exitCode, refused.log.match(/^::error/gm)]).toEqual([1, ['::error']])
      expect(refused.log).toContain('[AZURE_')
      expect(azure.writes()).toEqual([])
      await predicts(uri)
    })

    it('goes the whole way in one step, and tells what the service wrote', async () => {
      const azureInputs = {
        target: 'aci',
        'service-name': 'solo',
        registry: acr.host,
        'azure-cloud': azure.origin,
        'azure-client-id': CLIENT,
        'azure-tenant-id': TENANT,
        'azure-subscription-id': SUBSCRIPTION,
        'resource-group': GROUP
      }
      const given = {
        ...azureInputs,
        'key-seed': SEED,
        path: 'workflows-examples/diabetes/model.onnx',
        model: 'solo',
        samples: 'workflows-examples/diabetes/samples.json',
        properties: 'r2=0.45',
        'base-image': base,
        port
      }
      const done = await useAction(project, given, folder.path, env)
      watch.see('all in one', done)
      expect(good(done)).toMatchObject({ image: 'solo:1', passed: 'true', state: 'running' })
      const wanted = { ...azureInputs, 'azure-sign-in': 'oidc' }
      const told = await scoreline(project, folder.path, 'logs', wanted, { env })
      expect([told.exitCode, told.stderr]).toEqual([0, expect.not.stringContaining('Error')])
      expect(told.stdout).toMatch(/listening|ready|serving/i)
      good(await step('clean-up', { 'service-name': 'solo', image: 'solo', model: 'solo' }))
    })

    it('leaves nothing behind', async () => {
      for (const result of (await job('clean-up')).values()) good(result)
      expect(azure.groups.groups.size).toBe(0)
      expect(azure.registries.passwords()).toEqual([])
      expect([...acr.locked]).toEqual([])
      const ask = async (what: string) => (await fetch(`http://${upstream.host}/v2/${what}`)).json()
      const { repositories } = (await ask('_catalog')) as { repositories: string[] }
      expect(repositories).toEqual(expect.arrayContaining(['diabetes', 'models/diabetes']))
      // The number that was taken stays taken.
      const others = ['library/debian', RECORDS_REPOSITORY]
      expect(await ask(`${RECORDS_REPOSITORY}/tags/list`)).toMatchObject({ tags: null })
      for (const repository of repositories.filter(name => !others.includes(name)))
        expect(await ask(`${repository}/tags/list`)).toMatchObject({ tags: ['gone-1'] })
    })

    it('wrote no secret anywhere, in any form', async () => {
      await watch.seeFolder('workspace', folder.path)
      await watch.seeFolder('registry', upstream.storage)
      expect(watch.secretCount()).toBeGreaterThan(20)
      expect(watch.found()).toEqual([])
    })
  }
)
