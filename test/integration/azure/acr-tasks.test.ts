/** Builds in a container registry of Azure: what it is asked, what it answers, and what goes wrong. */
import { systemClock } from '../../../src/core/clock.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { type Manifest, MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { type AcrBench, acrBench } from '../../../testkit/azure/acr-bench.ts'
import type { BuildAsked } from '../../../testkit/azure/acr-tasks.ts'

/** Pushes an image of one layer, as a registry that built something would have it. */
const pushed = async ({ upstream }: AcrBench, image: string): Promise<void> => {
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
    await using it = await acrBench()
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

  it('is done in the name of the caller where the registry reads rights on data', async () => {
    await using it = await acrBench()
    const { tasks } = it.azure.registries
    it.azure.registries.setAbac('team')
    tasks.build = async build => {
      await pushed(it, build.image)
      return { log: 'Pushed\n' }
    }
    expect(await it.build()).toMatchObject({ label: 'served:1' })
    expect(tasks.requests[0].credentials).toEqual({ sourceRegistry: { identity: '[caller]' } })
  })

  it('is not done again for the same context', async () => {
    await using it = await acrBench()
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
    await using it = await acrBench()
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
      await using it = await acrBench()
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
    await using it = await acrBench()
    const { tasks } = it.azure.registries
    tasks.logLost = true
    tasks.build = async () => ({ log: '', status: 'Failed' })
    await expect(it.build()).rejects.toMatchObject({
      code: 'BUILDER_FAILED',
      message: expect.stringContaining('It left no log.')
    })
  })

  it('is cancelled with the job', async () => {
    await using it = await acrBench()
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
    await using it = await acrBench()
    const elsewhere = new RegistryStore(`${it.upstream.host}/team`)
    await expect(it.build({ store: elsewhere })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    it.azure.registries.registries.clear()
    await expect(it.build()).rejects.toMatchObject({ code: 'ACR_UNKNOWN' })
  })
})

const manifestMissing = (): never => {
  throw new Error('There is no version 1')
}
