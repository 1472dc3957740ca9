import { randomBytes } from 'node:crypto'
import { type Log, silent } from '../../../src/core/ports.ts'
import { maskingWith } from '../../../src/core/secret-forms.ts'
import { type Digest, digestOf } from '../../../src/oci/digest.ts'
import { type Descriptor, MEDIA } from '../../../src/oci/manifest.ts'
import { type Credentials, onlyFor } from '../../../src/oci/registry/credential.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import {
  type FakeRegistry,
  type FakeRegistryOptions,
  startFakeRegistry
} from '../../../testkit/fake-registry.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept, keptOpen } from '../../../testkit/kept.ts'
import { artifactOf, blobOf, collect, itIsAStore } from '../../contract/store.contract.ts'

const account = { username: 'octo', password: 'hunter2' }
const start = async (options?: FakeRegistryOptions): Promise<FakeRegistry> => {
  const registry = kept(await startFakeRegistry(options))
  return registry
}
const connect = (
  registry: FakeRegistry,
  credentials?: Credentials,
  log: Log = silent
): RegistryStore => {
  const store = new RegistryStore(`${registry.host}/team`, {
    log,
    clock: hurriedClock(),
    ...(credentials ? { credentials } : {})
  })
  return keptOpen(store)
}
const signedIn = (registry: FakeRegistry, log?: Log) =>
  connect(registry, onlyFor(registry.host, account), log)
const publish = async (store: RegistryStore, bytes: Buffer): Promise<Descriptor> => {
  const layer = await store.stage('models/iris', blobOf(bytes))
  await store.publish('models/iris', artifactOf([layer]), '1')
  return layer
}

describe('a registry in memory that asks for tokens', () => {
  itIsAStore(async () => {
    const registry = await start({ token: account })
    return { store: signedIn(registry), again: signedIn(registry) }
  })

  it('is asked for a token before any byte of a blob is sent', async () => {
    const registry = await start({ token: account })
    await publish(signedIn(registry), randomBytes(5_000_000))
    const sent = registry.requests.filter(request => request.startsWith('PATCH'))
    expect(sent).toHaveLength(1)
  })

  it('gets the name and password at its token service only', async () => {
    const registry = await start({ token: account })
    await publish(signedIn(registry), randomBytes(1000))
    const basic = registry.authorizations.filter(value => value.startsWith('Basic'))
    const tokens = registry.requests.filter(request => request.includes('/token'))
    expect(basic.length).toBe(tokens.length)
  })

  it('says so, by code, when the credentials are wrong or absent', async () => {
    const registry = await start({ token: account })
    const wrong = connect(registry, onlyFor(registry.host, { username: 'octo', password: 'no' }))
    await expect(wrong.tags('models/iris')).rejects.toMatchObject({
      code: 'REGISTRY_SIGN_IN',
      message: expect.stringContaining('does not accept the user name and password')
    })
    await expect(connect(registry).tags('models/iris')).rejects.toMatchObject({
      code: 'REGISTRY_SIGN_IN',
      message: expect.stringContaining('wants a sign-in to pull from "team/models/iris"')
    })
  })
})

describe('credentials', () => {
  it('are shown to a registry that asks for a name and password', async () => {
    const registry = await start({ basic: account })
    const store = signedIn(registry)
    await publish(store, Buffer.from('weights'))
    expect(await store.tags('models/iris')).toEqual(['1'])
  })

  it('do not follow a redirect to another host', async () => {
    const other = await start()
    const registry = await start({ token: account, redirectBlobs: other.origin })
    const store = signedIn(registry)
    const bytes = randomBytes(10_000)
    const layer = await publish(store, bytes)
    other.blobs.set(layer.digest, bytes)
    expect(await collect(store.stream('models/iris', layer))).toEqual(bytes)
    expect(other.requests).toEqual([`GET /v2/team/models/iris/blobs/${layer.digest}`])
    expect(other.authorizations).toEqual([])
  })

  it('do not follow a redirect of a manifest to another host', async () => {
    const other = await start()
    const registry = await start({ token: account, redirectManifests: other.origin })
    const store = signedIn(registry)
    await publish(store, Buffer.from('weights'))
    for (const [key, value] of registry.manifests) other.manifests.set(key, value)
    const found = (await store.resolve('models/iris', '1')) as Descriptor
    expect(JSON.parse((await store.read('models/iris', found)).toString()).layers).toHaveLength(1)
    expect(other.requests).toHaveLength(2)
    expect(other.authorizations).toEqual([])
  })

  it('do not follow an upload to another host, where the registry keeps its sessions', async () => {
    const other = await start()
    const registry = await start({
      token: account,
      lie: (_, bytes, headers) => {
        for (const [id, parts] of registry.uploads) other.uploads.set(id, parts)
        if (headers.location?.includes('/blobs/uploads/'))
          headers.location = `${other.origin}${headers.location}`
        return bytes
      }
    })
    const bytes = randomBytes(10_000)
    const layer = await signedIn(registry).stage('models/iris', blobOf(bytes))
    expect(other.blobs.get(layer.digest)).toEqual(bytes)
    expect(registry.authorizations).not.toEqual([])
    expect(other.authorizations).toEqual([])
  })

  it('are not shown to another host that asks for them after a redirect', async () => {
    const other = await start({ basic: account })
    const registry = await start({ basic: account, redirectBlobs: other.origin })
    const store = signedIn(registry)
    const layer = await publish(store, Buffer.from('weights'))
    await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
      code: 'REGISTRY_DENIED'
    })
    expect(other.authorizations).toEqual([])
  })

  it.each(['http://storage.test', 'ftp://storage.test', 'file:///etc/passwd'])(
    'and requests do not follow a redirect to %s, which is another machine in the clear',
    async redirectBlobs => {
      const registry = await start({ redirectBlobs })
      const store = connect(registry)
      const layer = await publish(store, Buffer.from('weights'))
      await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
        code: 'REGISTRY_FAILED',
        message: expect.stringMatching(/it sends us to (http|ftp|file):.*, which is not safe/)
      })
    }
  )

  it('are not sent to a token service in the clear on another machine', async () => {
    const registry = await start({ token: { ...account, realm: 'http://token.test/token' } })
    await expect(signedIn(registry).tags('models/iris')).rejects.toMatchObject({
      code: 'REGISTRY_INSECURE'
    })
  })

  it('of one registry are not shown to another', async () => {
    const registry = await start({ basic: account })
    const store = connect(registry, onlyFor('registry.test', account))
    await expect(store.tags('models/iris')).rejects.toMatchObject({ code: 'REGISTRY_SIGN_IN' })
    expect(registry.authorizations).toEqual([])
  })

  it('are masked in every form, and so are tokens', async () => {
    const secrets: string[] = []
    const log = { ...silent, secret: maskingWith(form => secrets.push(form)) }
    const registry = await start({ token: account })
    await signedIn(registry, log).tags('models/iris')
    expect(secrets).toEqual(
      expect.arrayContaining([
        'hunter2',
        Buffer.from('hunter2').toString('base64'),
        Buffer.from('octo:hunter2').toString('base64'),
        'token-of-octo'
      ])
    )
  })
})

describe('a registry that lies', () => {
  const lying = async (lie: FakeRegistryOptions['lie']) => {
    let armed = false
    const registry = await start({
      lie: (path, bytes, headers) => (armed && lie ? lie(path, bytes, headers) : bytes)
    })
    const store = connect(registry)
    const layer = await publish(store, randomBytes(300_000))
    armed = true
    return { store, layer }
  }
  const other = (bytes: Buffer): Buffer => {
    const changed = Buffer.from(bytes)
    changed[0] = (changed[0] ?? 0) ^ 1
    return changed
  }

  it('about a blob’s bytes is caught', async () => {
    const { store, layer } = await lying((path, bytes) =>
      path.includes('/blobs/') ? other(bytes) : bytes
    )
    await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
      code: 'BLOB_CORRUPT'
    })
  })

  it('about a blob’s size is caught before the rest is read', async () => {
    const { store, layer } = await lying((path, bytes) =>
      path.includes('/blobs/') ? Buffer.concat([bytes, bytes]) : bytes
    )
    await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
      code: 'BLOB_CORRUPT'
    })
  })

  it('by ending a blob early, again and again, is given up', async () => {
    const { store, layer } = await lying((path, bytes) =>
      path.includes('/blobs/') ? bytes.subarray(0, 0) : bytes
    )
    await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
      code: 'REGISTRY_UNREACHABLE'
    })
  })

  it('about a manifest is caught', async () => {
    const { store } = await lying((path, bytes) =>
      path.includes('/manifests/') && bytes.length > 0 ? other(bytes) : bytes
    )
    const found = (await store.resolve('models/iris', '1')) as Descriptor
    await expect(store.read('models/iris', found)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('about a manifest is caught, also when it is asked for by its digest', async () => {
    const { store } = await lying((path, bytes) =>
      path.includes('/manifests/') && bytes.length > 0 ? other(bytes) : bytes
    )
    const { digest } = (await store.resolve('models/iris', '1')) as Descriptor
    const found = (await store.resolve('models/iris', digest)) as Descriptor
    await expect(store.read('models/iris', found)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('about the digest that a tag stands for is caught when that is read', async () => {
    const wrong = `sha256:${'0'.repeat(64)}`
    const { store } = await lying((path, bytes, headers) => {
      if (path.endsWith('/manifests/1')) headers['docker-content-digest'] = wrong
      return bytes
    })
    const found = (await store.resolve('models/iris', '1')) as Descriptor
    await expect(store.read('models/iris', found)).rejects.toMatchObject({ code: 'BLOB_MISSING' })
  })

  it('about the digest that a tag stands for, with the bytes of the tag there, is caught', async () => {
    const registry = await start({
      lie: (path, bytes, headers) => {
        if (path.endsWith('/manifests/1')) headers['docker-content-digest'] = promised
        return bytes
      }
    })
    const promised = digestOf('what the tag stood for yesterday')
    const store = connect(registry)
    await publish(store, Buffer.from('weights')).catch(() => {})
    const [given] = registry.manifests.values()
    if (given === undefined) throw new Error('nothing was published')
    registry.manifests.set(`team/models/iris@${promised}`, given)
    const found = (await store.resolve('models/iris', '1')) as Descriptor
    expect(found.digest).toBe(promised)
    await expect(store.read('models/iris', found)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('about the digest of an uploaded blob is caught', async () => {
    const { store } = await lying((path, bytes, headers) => {
      if (path.includes('/blobs/uploads/') && headers['docker-content-digest'])
        headers['docker-content-digest'] = `sha256:${'0'.repeat(64)}`
      return bytes
    })
    for (const blob of [
      blobOf(randomBytes(1000)),
      { ...blobOf(Buffer.from('small')), digest: digestOf('small') }
    ])
      await expect(store.stage('models/iris', blob)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('about the digest of what was put is caught', async () => {
    const wrong = `sha256:${'0'.repeat(64)}`
    const { store, layer } = await lying((path, bytes, headers) => {
      if (path.includes('/manifests/')) headers['docker-content-digest'] = wrong
      return bytes
    })
    await expect(
      store.publish('models/iris', artifactOf([layer], 'new'), '2')
    ).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('that a document is huge is not believed', async () => {
    const { store } = await lying(undefined)
    const huge = { mediaType: MEDIA.manifest, digest: digestOf('x') as Digest, size: 2 ** 40 }
    await expect(store.read('models/iris', huge)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })
})
