/** Builds in a container registry of Azure: what it is asked, what it answers, and what goes wrong. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { type AzureAccess, openAzure } from '../../../src/azure/access.ts'
import { acrCredentials } from '../../../src/azure/acr-credentials.ts'
import { systemClock } from '../../../src/core/clock.ts'
import { type Log, silent } from '../../../src/core/ports.ts'
import { buildInAcr } from '../../../src/image/builders/acr-builder.ts'
import { imageConfig } from '../../../src/image/config.ts'
import { writeContext } from '../../../src/image/dockerfile/context.ts'
import { dockerfilePlan } from '../../../src/image/dockerfile/plan.ts'
import type { ImageSpec } from '../../../src/image/spec.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { type ImageConfig, type Manifest, MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { describeWith } from '../../fakes/available.ts'
import { type AcrHost, acrHost } from '../../fakes/azure/acr-host.ts'
import type { BuildAsked } from '../../fakes/azure/acr-tasks.ts'
import { gitHubToken } from '../../fakes/azure/entra.ts'
import {
  CLIENT,
  type FakeAzure,
  fakeAzure,
  GROUP,
  SUBJECT,
  SUBSCRIPTION,
  TENANT
} from '../../fakes/azure/fake-azure.ts'
import { engineSettings } from '../../fakes/engine-settings.ts'
import { type FakeRegistry, startFakeRegistry } from '../../fakes/fake-registry.ts'
import { foundation, oddScript } from '../../fakes/image-parts.ts'
import { tempFolder } from '../../fakes/temp.ts'

interface Bench extends AsyncDisposable {
  readonly azure: FakeAzure
  readonly upstream: FakeRegistry
  readonly store: RegistryStore
  readonly lines: string[]
  readonly secrets: string[]
  readonly spec: ImageSpec
  readonly folder: string
  build(more?: {
    signal?: AbortSignal
    store?: RegistryStore | LayoutStore
  }): ReturnType<typeof buildInAcr>
}

const accessTo = (azure: FakeAzure): Promise<AzureAccess> =>
  openAzure(
    {
      'azure-sign-in': 'oidc',
      'azure-client-id': CLIENT,
      'azure-tenant-id': TENANT,
      'azure-subscription-id': SUBSCRIPTION,
      'azure-cloud': azure.origin,
      'resource-group': GROUP
    },
    {
      env: {},
      log: silent,
      idToken: async audience => gitHubToken(SUBJECT, audience),
      http: { ca: azure.ca, retryDelayMs: 2, pollMs: 2, maxRetries: 3 }
    }
  )

const bench = async (): Promise<Bench> => {
  const folder = await tempFolder()
  const upstream = await startFakeRegistry()
  const host: AcrHost = await acrHost(`http://${upstream.host}`)
  const azure = await fakeAzure({ acrSuffix: host.host })
  host.trust(azure)
  azure.registries.add(GROUP, 'team', host.host)
  const access = await accessTo(azure)
  const store = new RegistryStore(`${host.host}/team`, { credentials: acrCredentials(access) })
  const lines: string[] = []
  const secrets: string[] = []
  const note = (line: string) => void lines.push(line)
  const log: Log = { ...silent, info: note, warning: note, secret: it => void secrets.push(it) }
  const spec: ImageSpec = {
    name: 'served',
    runtime: 'python',
    models: [],
    script: await oddScript(path.join(folder.path, 'src')),
    tags: { team: 'a "b" $c' },
    description: 'Says $things.',
    architecture: 'x64'
  }
  return {
    azure,
    upstream,
    store,
    lines,
    secrets,
    spec,
    folder: folder.path,
    build: async ({ signal = new AbortController().signal, store: into = store } = {}) => {
      const plan = await dockerfilePlan(spec, await foundation(), { baseImage: 'scratch' }, into)
      const context = await writeContext(path.join(folder.path, 'context'), plan)
      return buildInAcr(context, plan, { store: into, log, access, clock: systemClock, signal })
    },
    [Symbol.asyncDispose]: async () => {
      store.close()
      await azure[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
      await upstream[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    }
  }
}

/** Pushes an image of one layer, as a registry that built something would have it. */
const pushed = async ({ upstream }: Bench, image: string): Promise<void> => {
  const blob = (bytes: Buffer, mediaType: string) => {
    upstream.blobs.set(digestOf(bytes), bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const layer = blob(Buffer.from('layer'), MEDIA.layerGzip)
  const config = {
    architecture: 'amd64',
    os: 'linux',
    config: { Env: ['SERVICE_VERSION=1'], Cmd: ['sh'] },
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
    history: [{ created_by: 'COPY app/ /var/azureml-app/ # buildkit' }]
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: blob(toBytes(config), MEDIA.config),
    layers: [layer]
  }
  const bytes = toBytes(manifest)
  const [repository = '', tag = ''] = image.split(':')
  for (const reference of [`${repository}:${tag}`, `${repository}@${digestOf(bytes)}`])
    upstream.manifests.set(reference, { bytes, mediaType: MEDIA.manifest })
}

describe('a build in the registry', () => {
  it('gets the whole context, and becomes a numbered version like any other', async () => {
    await using it = await bench()
    const { tasks } = it.azure.registries
    let asked: BuildAsked | undefined
    tasks.build = async build => {
      asked = build
      await pushed(it, build.image)
      return { log: 'Step 1/20 : FROM scratch\nStep 2/20 : größe\nPushed\n' }
    }
    const image = await it.build()
    expect(image).toMatchObject({ label: 'served:1', changed: true })
    expect(image.layers).toEqual([{ madeBy: 'scoreline: code', size: 5 }])
    expect(tasks.requests).toEqual([
      {
        type: 'DockerBuildRequest',
        sourceLocation: expect.stringMatching(/^source\/.+\.tar\.gz$/),
        dockerFilePath: 'Dockerfile',
        imageNames: [expect.stringMatching(/^team\/served:build-[0-9a-f-]+$/)],
        isPushEnabled: true,
        platform: { os: 'Linux', architecture: 'amd64' },
        timeout: 28_800,
        credentials: { sourceRegistry: { loginMode: 'Default' } }
      }
    ])
    expect([...(asked?.files.keys() ?? [])]).toEqual(
      expect.arrayContaining(['Dockerfile', 'app/$HOME "x".txt', 'programs/bin/node'])
    )
    expect(await it.store.tags('served')).toEqual(['1'])
    const found = await it.store.resolve('served', '1')
    const manifest: Manifest = JSON.parse(
      (await it.store.read('served', found ?? manifestMissing())).toString()
    )
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.title': 'served',
      'org.opencontainers.image.version': '1',
      'io.scoreline.context': expect.stringMatching(/^sha256:/)
    })
    expect(it.lines).toEqual(
      expect.arrayContaining(['Step 1/20 : FROM scratch', 'Step 2/20 : größe', 'Pushed'])
    )
    expect(it.secrets).toEqual(expect.arrayContaining([...tasks.signatures]))
  })

  it('is not done again for the same context', async () => {
    await using it = await bench()
    const { tasks } = it.azure.registries
    tasks.build = async ({ image }) => {
      await pushed(it, image)
      return { log: '' }
    }
    const first = await it.build()
    expect(await it.build()).toEqual({ ...first, changed: false })
    expect(tasks.requests).toHaveLength(1)
  })

  it('may wait long, be throttled, and lose its log', async () => {
    await using it = await bench()
    const { tasks } = it.azure.registries
    tasks.queuedFor = 40
    tasks.logLost = true
    tasks.build = async ({ image }) => {
      await pushed(it, image)
      return { log: 'unseen' }
    }
    const answer = { status: 429, headers: { 'retry-after': '0' } }
    for (const path of [/scheduleRun$/, /runs\/ca1$/, /listBuildSourceUploadUrl$/])
      it.azure.trouble({ path, answer })
    expect(await it.build()).toMatchObject({ label: 'served:1' })
    expect(tasks.requests).toHaveLength(1)
    expect(it.lines.join('\n')).not.toContain('unseen')
  })

  it.each(['Failed', 'Canceled', 'Error', 'Timeout'])(
    'that ends as %s shows its last lines',
    async status => {
      await using it = await bench()
      const log = `${Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n')}\nmanifest unknown\n`
      it.azure.registries.tasks.build = async () => ({ log, status, message: 'no luck' })
      await expect(it.build()).rejects.toMatchObject({
        code: 'BUILDER_FAILED',
        message: expect.stringMatching(
          new RegExp(`run ca1: ${status}, no luck\\).+\\nline 11\\n[^]+manifest unknown$`)
        ),
        hint: expect.stringContaining('base image could not be pulled')
      })
      expect(await it.store.tags('served')).toEqual([])
    }
  )

  it('that fails without a log says so', async () => {
    await using it = await bench()
    const { tasks } = it.azure.registries
    tasks.logLost = true
    tasks.build = async () => ({ log: '', status: 'Failed' })
    await expect(it.build()).rejects.toMatchObject({
      code: 'BUILDER_FAILED',
      message: expect.stringContaining('It left no log.')
    })
  })

  it('is cancelled with the job', async () => {
    await using it = await bench()
    const { tasks } = it.azure.registries
    tasks.queuedFor = 1_000_000
    const job = new AbortController()
    const building = it.build({ signal: job.signal })
    building.catch(() => {})
    while (!it.lines.some(line => line.includes('Run ca1'))) await systemClock.sleep(2)
    job.abort(new Error('cancelled'))
    await expect(building).rejects.toThrow()
    expect(tasks.cancelled).toEqual(['ca1'])
  })

  it('needs an Azure container registry of the subscription', async () => {
    await using it = await bench()
    const elsewhere = new LayoutStore(path.join(it.folder, 'registry'))
    await expect(it.build({ store: elsewhere })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    it.azure.registries.registries.clear()
    await expect(it.build()).rejects.toMatchObject({ code: 'ACR_UNKNOWN' })
  })
})

const manifestMissing = (): never => {
  throw new Error('There is no version 1')
}

describeWith('buildah', 'a build in a registry that builds for real', () => {
  it('gives the config that the daemonless builder gives', async () => {
    await using it = await bench()
    await using settings = await engineSettings(it.upstream.host)
    const env = { ...process.env, ...settings.env }
    const run = promisify(execFile)
    it.azure.registries.tasks.build = async ({ archive, image, architecture }) => {
      const folder = path.join(it.folder, 'remote')
      await mkdir(folder)
      await writeFile(path.join(folder, 'context.tar.gz'), archive)
      await run('tar', ['-xzf', 'context.tar.gz'], { cwd: folder })
      const target = `${it.upstream.host}/${image}`
      const flags = ['--layers', '--format', 'docker', '--platform', `linux/${architecture}`]
      const { stdout } = await run('buildah', ['build', ...flags, '--tag', target, folder], { env })
      await run('buildah', ['push', '--quiet', '--tls-verify=false', target], { env })
      return { log: stdout }
    }
    await it.build()
    const found = await it.store.resolve('served', '1')
    const read = async (descriptor: Parameters<RegistryStore['read']>[1]) =>
      JSON.parse((await it.store.read('served', descriptor)).toString())
    const manifest: Manifest = await read(found ?? manifestMissing())
    const config: ImageConfig = await read(manifest.config)
    const wanted = imageConfig(it.spec, 1, { layers: [] }, [], '3.11').config
    const { Env, Labels, ...rest } = config.config
    expect(manifest.layers.map(layer => layer.mediaType).join()).not.toContain('docker')
    expect(new Set(Env)).toEqual(new Set(wanted.Env))
    expect(Labels).toMatchObject(wanted.Labels ?? {})
    expect(rest).toMatchObject({
      User: wanted.User,
      Entrypoint: wanted.Entrypoint,
      WorkingDir: wanted.WorkingDir,
      ExposedPorts: wanted.ExposedPorts,
      StopSignal: wanted.StopSignal
    })
    expect(rest).not.toHaveProperty('Cmd')
    const history = (config.history ?? []).filter(entry => !entry.empty_layer)
    expect(history.map(entry => entry.created_by).slice(0, 4)).toEqual([
      'scoreline: programs',
      'scoreline: runtime',
      'scoreline: environment',
      'scoreline: code'
    ])
  }, 120_000)
})
