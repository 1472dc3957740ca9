/** Everything that the specification leaves to a registry, one by one: it is lacking, and the work is done all the same. */
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { buildImage } from '../../../src/image/build.ts'
import { findImage } from '../../../src/image/registered.ts'
import { imagesUsing } from '../../../src/image/uses.ts'
import { findModel } from '../../../src/models/find.ts'
import { modelRepository, registerModel } from '../../../src/models/register.ts'
import { copyTag } from '../../../src/oci/copy.ts'
import { type Digest, digestOf } from '../../../src/oci/digest.ts'
import { type Descriptor, MEDIA } from '../../../src/oci/manifest.ts'
import { onlyFor } from '../../../src/oci/registry/credential.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import {
  type AskedOf,
  type FakeRegistry,
  type FakeRegistryOptions,
  startFakeRegistry
} from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { foundation, modelWith } from '../../../testkit/image-parts.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf, collect } from '../../contract/store.contract.ts'

const start = async (options?: FakeRegistryOptions): Promise<FakeRegistry> =>
  kept(await startFakeRegistry(options))
const account = { username: 'octo', password: 'hunter2' }
const connect = (registry: FakeRegistry, prefix = 'team'): RegistryStore => {
  const store = new RegistryStore(`${registry.host}/${prefix}`, {
    clock: hurriedClock(1),
    credentials: onlyFor(registry.host, account)
  })
  return keptOpen(store)
}
type Refuse = NonNullable<FakeRegistryOptions['refuse']>
const refusing =
  (status: number, what: (request: AskedOf) => boolean): Refuse =>
  request =>
    what(request) ? status : undefined
const isMount = ({ url }: AskedOf) => url.searchParams.has('mount')
const isUpload = ({ path }: AskedOf) => path.includes('/blobs/uploads/')
const isBlob = (request: AskedOf) => request.path.includes('/blobs/') && !isUpload(request)

const large = randomBytes(5_000_000)

/** What a registry may lack, and a workflow must not notice. */
const LACKING: Readonly<Record<string, FakeRegistryOptions>> = {
  nothing: {},
  'mounts, and opens an upload': { declineMount: true },
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 409, 415, 422, 500, 501, 503].map(status => [
      `mounts, and answers ${status}`,
      { refuse: refusing(status, isMount) }
    ])
  ),
  'mounts, and tokens for two scopes': { token: account, oneScope: true, declineMount: true },
  'tokens for two scopes': { token: account, oneScope: true },
  ...Object.fromEntries(
    [400, 405, 501].flatMap(status => [
      [
        `HEAD of blobs (${status})`,
        { refuse: refusing(status, request => request.method === 'HEAD' && isBlob(request)) }
      ],
      [`HEAD (${status})`, { refuse: refusing(status, ({ method }) => method === 'HEAD') }]
    ])
  ),
  ...Object.fromEntries(
    [400, 404, 405, 411, 415, 416, 501].map(status => [
      `PATCH (${status})`,
      { refuse: refusing(status, ({ method }) => method === 'PATCH') }
    ])
  ),
  ...Object.fromEntries(
    [400, 404, 405, 415].map(status => [
      `PUT with the bytes (${status})`,
      {
        refuse: refusing(
          status,
          request =>
            request.method === 'PUT' &&
            isUpload(request) &&
            Number(request.headers['content-length'] ?? 1) > 0
        )
      }
    ])
  ),
  'chunks of a blob': {
    refuse: refusing(416, ({ headers }) => headers['content-range'] !== undefined)
  },
  'the status of uploads': {
    refuse: refusing(405, request => request.method === 'GET' && isUpload(request))
  },
  'ranges of blobs': { refuse: refusing(416, ({ headers }) => headers.range !== undefined) },
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 410, 500, 501, 503].map(status => [
      `a list of referrers (${status})`,
      { refuse: refusing(status, ({ path }) => path.includes('/referrers/')) }
    ])
  ),
  'a list of referrers, and answers a page': {
    refuse: refusing(200, ({ path }) => path.includes('/referrers/')),
    lie: (path, bytes, headers) => {
      if (!path.includes('/referrers/')) return bytes
      headers['content-type'] = 'text/html'
      return Buffer.from('<html>Sign in</html>')
    }
  },
  ...Object.fromEntries(
    [404, 405, 501].map(status => [
      `a list of tags (${status})`,
      { refuse: refusing(status, ({ path }) => path.endsWith('/tags/list')) }
    ])
  ),
  'Docker-Content-Digest': { withoutDigest: true },
  'the size and type of a manifest': {
    lie: (path, bytes, headers) => {
      if (path.includes('/manifests/')) delete headers['content-type']
      return bytes
    }
  },
  'the place it was asked at (307)': { moveWrites: 307 },
  'the place it was asked at (308)': { moveWrites: 308 },
  'a whole address of uploads, but for the host': { location: 'relative' },
  'a short address of uploads': { location: 'absolute' },
  'room for more than a megabyte of a request': { keepsAtMost: 1_000_000 }
}

/** Registers, builds, attaches, lists, copies and reads everything back. */
const story = async (registry: FakeRegistry): Promise<void> => {
  const store = connect(registry)
  const folder = kept(await tempFolder())
  await writeFile(path.join(folder.path, 'model.bin'), large)
  const register = () =>
    registerModel(
      {
        name: 'iris',
        path: path.join(folder.path, 'model.bin'),
        framework: 'custom',
        tags: {},
        properties: {},
        newVersion: 'always'
      },
      {
        store,
        log: silent,
        clock: hurriedClock(1),
        onnxRuntime: () => Promise.reject(new Error('not needed'))
      }
    )
  expect((await register()).version).toBe(1)
  expect((await register()).version).toBe(2)
  const model = await findModel(store, { name: 'iris', tag: '2' })
  const image = await buildImage(
    { name: 'served', runtime: 'python', models: [model], tags: {}, architecture: 'x64' },
    await foundation(),
    { store: connect(registry), log: silent }
  )
  const found = await findImage(connect(registry), 'served:1')
  expect(found.descriptor.digest).toBe(image.descriptor.digest)
  for (const layer of found.manifest.layers)
    expect((await collect(store.stream('served', layer))).length).toBe(layer.size)
  const { mediaType, digest, size } = image.descriptor
  const sbom = artifactOf([], 'sbom')
  for (const [digest, bytes] of sbom.documents)
    await store.stage('served', { ...blobOf(bytes), digest, mediaType: 'application/json' })
  const referrer = Buffer.from(
    JSON.stringify({ ...sbom.manifest, subject: { mediaType, digest, size } })
  )
  await store.put('served', { mediaType: MEDIA.manifest, bytes: referrer })
  const other = connect(registry, 'other')
  await copyTag({ store, repository: 'served' }, '1', { store: other, repository: 'served' })
  const listed = await other.referrers('served', digest)
  expect(listed.map(entry => entry.digest)).toEqual([digestOf(referrer)])
}

describe('a registry that lacks', () => {
  it.each(Object.keys(LACKING))('%s serves the whole story', async name => {
    await story(await start(LACKING[name]))
  })
})

describe('weights that an image needs', () => {
  const setUp = async (options?: FakeRegistryOptions) => {
    const registry = await start(options)
    const store = connect(registry)
    const { model, layer } = await modelWith('iris', { 'model.bin': 'weights' })
    const staged = await store.stage(modelRepository('iris'), layer.blob)
    await store.publish(modelRepository('iris'), artifactOf([staged]), '1')
    const build = async () =>
      buildImage(
        { name: 'served', runtime: 'python', models: [model], tags: {}, architecture: 'x64' },
        await foundation(),
        { store: connect(registry), log: silent }
      )
    return { registry, store, staged, model, build }
  }

  it('are not read where the registry mounts them', async () => {
    const { registry, staged, build } = await setUp()
    await build()
    expect(
      registry.requests.filter(each => each === `GET /v2/team/models/iris/blobs/${staged.digest}`)
    ).toEqual([])
  })

  it('are read from the model’s repository and sent where it declines, in the upload it opened', async () => {
    const { registry, staged, build } = await setUp({ declineMount: true })
    await build()
    const about = registry.requests.filter(
      each => each.includes(staged.digest) || each.includes('mount=')
    )
    expect(about.map(each => each.split('?')[0])).toContain(
      `GET /v2/team/models/iris/blobs/${staged.digest}`
    )
    expect(registry.requests.filter(each => each.includes('mount='))).toHaveLength(1)
  })

  it('and are gone are an error with a code, and a next step', async () => {
    let gone = ''
    const { staged, build } = await setUp({
      declineMount: true,
      refuse: ({ path, method }) =>
        method !== 'POST' && gone !== '' && path.endsWith(gone) ? 404 : undefined
    })
    gone = staged.digest
    await expect(build()).rejects.toMatchObject({
      code: 'BLOB_MISSING',
      message: expect.stringContaining('The weights of model "iris:1" are not in registry'),
      hint: expect.stringContaining('Register the model again')
    })
  })

  it('are known to be in use, also where the registry has damaged things beside', async () => {
    const { registry, store, model, build } = await setUp()
    await build()
    const entry = { bytes: Buffer.from('<html>'), mediaType: MEDIA.manifest }
    registry.manifests.set('team/broken:1', entry)
    registry.manifests.set(`team/broken@${digestOf('<html>')}`, entry)
    const warnings: string[] = []
    const users = imagesUsing(
      store,
      model,
      { ...silent, warning: message => warnings.push(message) },
      ['broken', 'served']
    )
    expect(await users).toEqual(['served:1'])
    expect(warnings).toEqual([expect.stringContaining('broken:1')])
  })
})

describe('an upload that a registry never keeps', () => {
  it('ends, where it says that a byte more came each time', async () => {
    const registry = await start({ keepsAtMost: 1 })
    const staged = connect(registry).stage('models/iris', blobOf(large))
    await expect(staged).rejects.toMatchObject({ code: 'REGISTRY_UNREACHABLE' })
  })

  it('goes another way, where it says each time that nothing came', async () => {
    const registry = await start({ keepsAtMost: 0 })
    const { digest } = await connect(registry).stage('models/iris', blobOf(large))
    expect(registry.blobs.get(digest)?.equals(large)).toBe(true)
  })
})

describe('storage that the registry leads to', () => {
  it('and that takes signed GETs only is asked by GET', async () => {
    const digest = digestOf(large) as Digest
    const storage = await start({ refuse: refusing(403, ({ method }) => method === 'HEAD') })
    storage.blobs.set(digest, large)
    const registry = await start({
      lie: (_, bytes) => bytes,
      refuse: () => undefined,
      redirectBlobs: storage.origin,
      redirectHeads: true
    })
    registry.blobs.set(digest, large)
    const descriptor: Descriptor = { mediaType: MEDIA.layer, digest, size: large.length }
    expect(await connect(registry).has('models/iris', descriptor)).toBe(true)
    expect(storage.authorizations).toEqual([])
  })
})
