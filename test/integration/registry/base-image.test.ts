/** Images on a base that lies in a registry: here in one in memory, which counts what is asked of it. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { SCRATCH } from '../../../src/image/base/base-image.ts'
import { readBase } from '../../../src/image/base/read-base.ts'
import { buildImage } from '../../../src/image/build.ts'
import type { ImageSpec } from '../../../src/image/spec.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import {
  type Descriptor,
  type ImageConfig,
  type Manifest,
  MEDIA,
  toBytes
} from '../../../src/oci/manifest.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import type { DocumentStore } from '../../../src/oci/store.ts'
import { describeWith } from '../../../testkit/available.ts'
import { startDockerRegistry } from '../../../testkit/docker-registry.ts'
import { type FakeRegistry, startFakeRegistry } from '../../../testkit/fake-registry.ts'
import { problemsOf } from '../../../testkit/layout-check.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { blobOf } from '../../contract/store.contract.ts'

const DOCKER = 'application/vnd.docker'
const LIST = `${DOCKER}.distribution.manifest.list.v2+json`
const LAYER = `${DOCKER}.image.rootfs.diff.tar.gzip`
const spec: ImageSpec = {
  name: 'served',
  runtime: 'onnx',
  models: [],
  tags: {},
  architecture: 'x64'
}

/** A base of two platforms as Docker pushes them. */
const pushBase = (
  registry: FakeRegistry,
  layerType = LAYER,
  architectures = ['amd64', 'arm64']
) => {
  const put = (mediaType: string, document: unknown, tag?: string) => {
    const bytes = toBytes(document)
    const digest = digestOf(bytes)
    const kept = { bytes, mediaType }
    registry.manifests.set(`library/base@${digest}`, kept)
    if (tag) registry.manifests.set(`library/base:${tag}`, kept)
    return { mediaType, digest, size: bytes.length }
  }
  const blob = (mediaType: string, bytes: Buffer) => {
    const digest = digestOf(bytes)
    registry.blobs.set(digest, bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const layer = blob(layerType, randomBytes(70_000))
  const manifests = architectures.map(architecture => ({
    ...put(`${DOCKER}.distribution.manifest.v2+json`, {
      schemaVersion: 2,
      config: blob(
        `${DOCKER}.container.image.v1+json`,
        toBytes({
          architecture,
          os: 'linux',
          config: { Env: ['PATH=/opt/base/bin'], Cmd: ['sh'] },
          rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.from('tar'))] },
          history: [{ created_by: 'ADD rootfs.tar' }]
        })
      ),
      layers: [layer]
    }),
    platform: { os: 'linux', architecture }
  }))
  const index = put(LIST, { schemaVersion: 2, mediaType: LIST, manifests }, '1')
  return { layer, index, manifests, name: `${registry.host}/library/base:1` }
}

const open = async (host: string) => new RegistryStore(host)
const build = async (store: DocumentStore, base: string) => {
  const image = await buildImage(
    spec,
    { base: await readBase(base, 'linux/amd64', open), runtime: [] },
    { store, log: silent }
  )
  const descriptor = await store.resolve('served', String(image.version))
  if (descriptor === undefined) throw new Error('no image')
  const manifest: Manifest = JSON.parse((await store.read('served', descriptor)).toString())
  const config: ImageConfig = JSON.parse((await store.read('served', manifest.config)).toString())
  return { image, manifest, config }
}
const layerRequests = (registry: FakeRegistry, digest: string) =>
  registry.requests.filter(request => request.startsWith('GET') && request.endsWith(digest))

describe('an image on a base', () => {
  it('takes the layers over where they are, without reading one', async () => {
    await using registry = await startFakeRegistry()
    const { layer, manifests, name } = pushBase(registry)
    const { manifest, config } = await build(new RegistryStore(`${registry.host}/team`), name)
    expect(layerRequests(registry, layer.digest)).toEqual([])
    expect(manifest.layers[0]).toEqual({ ...layer, mediaType: MEDIA.layerGzip })
    expect(manifest.annotations).toMatchObject({
      'org.opencontainers.image.base.name': name,
      'org.opencontainers.image.base.digest': manifests[0]?.digest
    })
    expect(config.config.Env).toContain('PATH=/opt/base/bin')
    expect(config.rootfs.diff_ids).toHaveLength(2)
    expect(config.history?.[0]?.created_by).toBe('ADD rootfs.tar')
  })

  it('is the same in a folder and in another registry, which get the layers as a stream', async () => {
    await using registry = await startFakeRegistry()
    await using other = await startFakeRegistry()
    await using folder = await tempFolder()
    const place = path.join(folder.path, 'registry')
    const { name, layer } = pushBase(registry)
    const images = [
      await build(new RegistryStore(`${registry.host}/team`), name),
      await build(new RegistryStore(other.host), name),
      await build(new LayoutStore(place), name)
    ].map(({ image }) => image.descriptor.digest)
    expect(new Set(images).size).toBe(1)
    expect(layerRequests(registry, layer.digest)).toHaveLength(2)
    await build(new LayoutStore(place), name)
    expect(layerRequests(registry, layer.digest)).toHaveLength(2)
    expect(problemsOf(place)).toEqual([])
  })

  it('is the same image when only the commit it was built from is another', async () => {
    await using folder = await tempFolder()
    const store = new LayoutStore(path.join(folder.path, 'registry'))
    const built = (revision: string, description = '') =>
      buildImage(
        { ...spec, description, origin: { revision } },
        { base: SCRATCH, runtime: [] },
        { store, log: silent }
      )
    const first = await built('a')
    expect(first).toMatchObject({ version: 1, changed: true })
    expect(await built('b')).toMatchObject({ descriptor: first.descriptor, changed: false })
    expect(await built('b', 'other')).toMatchObject({ version: 2, changed: true })
  })

  it('can be named by digest', async () => {
    await using registry = await startFakeRegistry()
    const { index } = pushBase(registry)
    const base = await readBase(
      `${registry.host}/library/base@${index.digest}`,
      'linux/arm64',
      open
    )
    expect(base).toMatchObject({ name: `${registry.host}/library/base` })
  })

  it('says what is wrong with a base that cannot be used', async () => {
    await using registry = await startFakeRegistry()
    const read = (name: string) =>
      readBase(name, 'linux/amd64', open).catch((error: unknown) => error)
    expect(await read(`${registry.host}/library/none:1`)).toMatchObject({
      code: 'BASE_IMAGE_UNKNOWN'
    })
    expect(await read(pushBase(registry, LAYER, ['s390x']).name)).toMatchObject({
      code: 'BASE_IMAGE_PLATFORM',
      hint: expect.stringContaining('linux/s390x')
    })
    const foreign = `${DOCKER}.image.rootfs.foreign.diff.tar.gzip`
    expect(await read(pushBase(registry, foreign).name)).toMatchObject({
      code: 'BASE_IMAGE_UNSUPPORTED',
      message: expect.stringContaining(foreign)
    })
    expect(await read('base.test/Not A Name')).toMatchObject({ code: 'REFERENCE_INVALID' })
    await using closed = await startFakeRegistry({ token: { username: 'a', password: 'b' } })
    expect(await read(`${closed.host}/library/base:1`)).toMatchObject({ code: 'BASE_IMAGE_DENIED' })
  })
})

/** A base's registry that refuses to give layers away. */
class WithoutLayers extends RegistryStore {
  override stream(repository: string, descriptor: Descriptor): AsyncIterable<Uint8Array> {
    if (descriptor.size > 50_000) throw new Error('a layer was downloaded')
    return super.stream(repository, descriptor)
  }
}

describeWith('docker-registry', 'a base in the same real registry', () => {
  it('is mounted, layer by layer', async () => {
    await using registry = await startDockerRegistry()
    const bases = new RegistryStore(`${registry.host}/library`)
    const layer = await bases.stage('base', blobOf(randomBytes(100_000)))
    const config = toBytes({
      architecture: 'amd64',
      os: 'linux',
      rootfs: { type: 'layers', diff_ids: [layer.digest] }
    })
    const digest = digestOf(config)
    await bases.publish(
      'base',
      {
        manifest: {
          schemaVersion: 2,
          mediaType: MEDIA.manifest,
          config: { mediaType: MEDIA.config, digest, size: config.length },
          layers: [{ ...layer, mediaType: MEDIA.layer }]
        },
        documents: new Map([[digest, config]])
      },
      '1'
    )
    const base = await readBase(
      `${registry.host}/library/base:1`,
      'linux/amd64',
      async host => new WithoutLayers(host)
    )
    const store = new RegistryStore(`${registry.host}/team`)
    const image = await buildImage(spec, { base, runtime: [] }, { store, log: silent })
    expect(await store.has('served', layer)).toBe(true)
    expect(image.size).toBeGreaterThan(100_000)
  })
})
