/** Whatever goes wrong in deploy-target: one message, exit code 1, and the service that was there still serves. */
import { spawn } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { imageRepository } from '../../src/image/build.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { MEDIA } from '../../src/oci/manifest.ts'
import { RegistryStore } from '../../src/oci/registry/registry-store.ts'
import { type AcrHost, acrHost } from '../../testkit/azure/acr-host.ts'
import type { Behaviour } from '../../testkit/azure/container-groups.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../testkit/azure/fake-azure.ts'
import { idTokens } from '../../testkit/azure/id-token.ts'
import { servedGroups } from '../../testkit/azure/served-groups.ts'
import { realTime } from '../../testkit/azure/time.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type FakeRegistry, startFakeRegistry } from '../../testkit/fake-registry.ts'
import { freePort } from '../../testkit/port.ts'
import { shownLog } from '../../testkit/secret-watch.ts'
import { tempFolder } from '../../testkit/temp.ts'

const TRACEBACK = [
  'Traceback (most recent call last):',
  '  File "/var/azureml-app/score.py", line 7, in init',
  '    model = joblib.load(path)',
  "ModuleNotFoundError: No module named 'sklearn'"
].join('\n')

describe('deploy-target with target aci', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let upstream: FakeRegistry
  let acr: AcrHost
  let azure: FakeAzure
  let groups: ReturnType<typeof servedGroups>
  let port: string
  const digests = new Map<string, string>()
  const isNew = (image: string) => image.includes(digests.get('2') ?? 'none')

  const publish = async (version: string, annotations: Record<string, string>): Promise<void> => {
    const config = Buffer.from(
      JSON.stringify({
        architecture: 'amd64',
        os: 'linux',
        config: { Labels: { version } },
        rootfs: { type: 'layers', diff_ids: [] }
      })
    )
    const descriptor = { mediaType: MEDIA.config, digest: digestOf(config), size: config.length }
    const manifest = {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      config: descriptor,
      layers: [],
      annotations
    } as const
    const documents = new Map([[descriptor.digest, config]])
    const store = new RegistryStore(upstream.host)
    const made = await store.publish(imageRepository('iris'), { manifest, documents }, version)
    digests.set(version, made?.digest ?? '')
    store.close()
  }

  interface Run {
    readonly inputs?: Record<string, string>
    /** Of the job's token; undefined: the job may not ask for one. */
    readonly subject?: string | undefined
    readonly env?: Record<string, string>
    /** Cancels the job as soon as this was asked of Azure. */
    readonly cancelAt?: RegExp
  }

  const deploy = async (
    run: Run
  ): Promise<{ exitCode: number | null; errors: string[]; log: string }> => {
    await using tokens = await idTokens(run.subject ?? SUBJECT)
    const inputs = {
      target: 'aci',
      'service-name': 'iris',
      image: 'iris:1',
      registry: acr.host,
      port,
      'key-seed': 'seed-of-the-job-0123456789-abcdef',
      'azure-cloud': azure.origin,
      'azure-client-id': CLIENT,
      'azure-tenant-id': TENANT,
      'azure-subscription-id': SUBSCRIPTION,
      'resource-group': GROUP,
      'health-timeout-seconds': '3',
      ...run.inputs
    }
    const child = spawn(process.execPath, [path.join(project, 'dist/index.js'), 'deploy-target'], {
      cwd: folder.path,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder.path,
        GITHUB_ACTIONS: 'true',
        ...('subject' in run && run.subject === undefined ? {} : tokens.env),
        NODE_EXTRA_CA_CERTS: path.join(folder.path, 'ca.pem'),
        SCORELINE_INPUTS: JSON.stringify(inputs),
        ...run.env
      }
    })
    let log = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        log += chunk
      })
    const timer = setInterval(() => {
      const asked = azure.journal.map(entry => `${entry.method} ${entry.path}`)
      if (!asked.some(it => run.cancelAt?.test(it))) return
      clearInterval(timer)
      child.kill('SIGINT')
    }, 20)
    if (run.cancelAt === undefined) clearInterval(timer)
    const exitCode = await new Promise<number | null>(resolve => child.on('close', resolve))
    clearInterval(timer)
    return { exitCode, log, errors: log.match(/^::error.*$/gm) ?? [] }
  }

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    upstream = await startFakeRegistry()
    acr = await acrHost(`http://${upstream.host}`)
    groups = servedGroups(isNew)
    azure = await fakeAzure({ acrSuffix: acr.host, run: groups, time: realTime })
    azure.registries.replicationMs = 500
    acr.trust(azure)
    azure.registries.add(GROUP, 'team', acr.host)
    port = String(await freePort())
    await writeFile(path.join(folder.path, 'ca.pem'), azure.ca)
    for (const version of ['1', '2'])
      await publish(version, { 'org.opencontainers.image.base.name': 'debian:12' })
    await publish('3', {})
    await writeFile(path.join(folder.path, 'broken.json'), '{"computeType": "AKS"}')
    const first = await deploy({})
    expect([first.exitCode, first.errors]).toEqual([0, []])
  })

  afterAll(async () => {
    await groups?.stopAll()
    for (const it of [azure, acr, upstream, folder]) await it?.[Symbol.asyncDispose]()
  })

  beforeEach(() => {
    azure.forget()
    azure.behaviour = () => ({})
  })

  const serves = async (): Promise<void> => {
    expect((await fetch(`http://127.3.0.1:${port}/`)).status).toBe(200)
    const image = azure.groups.groups.get(`${GROUP}/iris`)?.sent.properties.containers[0]
    expect(image?.properties.image).toContain(digests.get('1'))
  }

  const BEFORE: readonly [string, string, Run][] = [
    ['another branch signs in', 'AZURE_FEDERATION_REFUSED', { subject: 'repo:octo-org/other:x' }],
    ['the job may not ask for a token', 'AZURE_ID_TOKEN_FORBIDDEN', { subject: undefined }],
    [
      'no subscription is given',
      'AZURE_SUBSCRIPTION_MISSING',
      { inputs: { 'azure-subscription-id': '' } }
    ],
    [
      'the resource group does not exist',
      'AZURE_RESOURCE_GROUP_MISSING',
      { inputs: { 'resource-group': 'nowhere' } }
    ],
    [
      'the registry is a folder',
      'TARGET_REGISTRY_NEEDED',
      { inputs: { registry: '.scoreline/registry' } }
    ],
    ['the image does not exist', 'IMAGE_UNKNOWN', { inputs: { image: 'iris:9' } }],
    ['the image stands on nothing', 'IMAGE_UNFIT', { inputs: { image: 'iris:3' } }],
    [
      'a replacement is not allowed',
      'ACI_REPLACE_REFUSED',
      { inputs: { cpu: '2', 'allow-replace': 'false' } }
    ],
    ['a GPU is asked for', 'ACI_GPU_RETIRED', { inputs: { 'gpu-count': '1' } }],
    [
      'the configuration is for another target',
      'DEPLOYMENT_CONFIG_INVALID',
      { inputs: { 'config-file': 'broken.json' } }
    ],
    [
      'the configuration is not there',
      'FILE_MISSING',
      { inputs: { 'config-file': 'nowhere.json' } }
    ],
    ['half of a certificate is given', 'INPUT_INVALID', { inputs: { 'ssl-cname': 'iris.test' } }]
  ]

  it.each(BEFORE)('changes nothing when %s (%s)', async (_, code, run) => {
    const { exitCode, errors } = await deploy(run)
    expect([exitCode, errors]).toEqual([1, [expect.stringContaining(`[${code}]`)]])
    expect(azure.writes()).toEqual([])
    await serves()
  })

  it('changes nothing when a role is missing', async () => {
    const { actions } = azure.subscription
    azure.subscription.actions = ['*/read']
    const { exitCode, errors } = await deploy({ inputs: { image: 'iris:2' } })
    azure.subscription.actions = actions
    expect([exitCode, errors]).toEqual([1, [expect.stringContaining('[AZURE_')]])
    expect(azure.writes()).toEqual([])
    await serves()
  })

  const AFTER: readonly [string, RegExp, Behaviour][] = [
    [
      'its image cannot be pulled',
      /\[ACI_|\[SERVICE_/,
      { pullFails: 'Failed to pull image: unauthorized' }
    ],
    [
      'its script fails at every start',
      /file=score\.py,line=7.*sklearn/,
      { crash: { exitCode: 1 }, log: TRACEBACK }
    ],
    ['it never answers', /\[SERVICE_FAILED\]/, {}],
    ['Azure gives up', /\[/, { fails: { code: 'ServiceUnavailable', message: 'No capacity.' } }]
  ]

  it.each(AFTER)('puts the service back when %s', async (_, message, behaviour) => {
    azure.behaviour = image => (isNew(image) ? behaviour : {})
    const { exitCode, errors } = await deploy({ inputs: { image: 'iris:2' } })
    expect([exitCode, errors]).toEqual([1, [expect.stringMatching(message)]])
    await serves()
  })

  it('puts the service back when the job is cancelled in the middle', async () => {
    azure.behaviour = image => (isNew(image) ? { provisionMs: 2000 } : {})
    const { exitCode, errors } = await deploy({
      inputs: { image: 'iris:2' },
      cancelAt: /^PUT .*containerGroups\/iris$/
    })
    expect([exitCode, errors]).toEqual([1, [expect.stringContaining('[DEPLOYMENT_CANCELLED]')]])
    await serves()
  })

  it('signs in as the session of az', async () => {
    azure.entra.tokens.set('token-of-az', `${azure.origin}/.default`)
    azure.entra.tokens.set('acr-token-of-az', 'https://containerregistry.azure.net/.default')
    const answer = (accessToken: string) =>
      JSON.stringify({
        accessToken,
        expiresOn: '2099-01-01 00:00:00.000000',
        expires_on: 4_070_908_800,
        tokenType: 'Bearer'
      })
    const byAudience = `case "$*" in *containerregistry*) echo '${answer('acr-token-of-az')}';; *) echo '${answer('token-of-az')}';; esac`
    const bin = path.join(folder.path, 'bin')
    await mkdir(bin)
    await writeFile(path.join(bin, 'az'), `#!/bin/sh\n${byAudience}\n`)
    await chmod(path.join(bin, 'az'), 0o755)
    const { exitCode, errors, log } = await deploy({
      inputs: { 'azure-sign-in': 'azure-cli', plan: 'true' },
      env: { PATH: `${bin}:${process.env.PATH}` }
    })
    expect([exitCode, errors, log]).toEqual([0, [], expect.stringContaining('no-op')])
    expect(log).toContain('::add-mask::token-of-az')
  })

  it('says what lacks where az is not there', async () => {
    const { exitCode, errors, log } = await deploy({
      inputs: { 'azure-sign-in': 'azure-cli' },
      env: { PATH: '/nowhere' }
    })
    expect([exitCode, errors]).toEqual([1, [expect.stringContaining('[AZURE_SIGN_IN_FAILED]')]])
    expect(log).toContain('az login')
  })

  it('takes a deploymentconfig.json as it is, and inputs before it', async () => {
    const config = {
      computeType: 'aci',
      containerResourceRequirements: { cpu: 1, memoryInGB: 3 },
      authEnabled: true
    }
    await writeFile(path.join(folder.path, 'deploymentconfig.json'), JSON.stringify(config))
    const { exitCode, log } = await deploy({
      inputs: { plan: 'true', memory: '2', 'config-file': 'deploymentconfig.json' }
    })
    expect([exitCode, log]).toEqual([
      0,
      expect.stringContaining('memory request changes from 1 to 2')
    ])
    expect(shownLog(log)).not.toContain('CPU')
    expect(azure.writes()).toEqual([])
  })
})
