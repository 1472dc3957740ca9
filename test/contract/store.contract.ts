import { createHash, randomBytes } from 'node:crypto'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { type Descriptor, type Manifest, MEDIA, toBytes } from '../../src/oci/manifest.ts'
import type { Artifact, Blob, Store } from '../../src/oci/store.ts'
import { publishNumbered } from '../../src/oci/versions.ts'

/** What a store's test hands over: a fresh, empty store, and a second handle on the same one. */
export interface OpenStores {
  readonly store: Store
  readonly again: Store
}

export const blobOf = (bytes: Buffer, label = 'weights'): Blob => ({
  mediaType: MEDIA.layer,
  label,
  size: bytes.length,
  open: async function* () {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  }
})

export const artifactOf = (
  layers: readonly Descriptor[],
  note = ''
): Artifact & { readonly manifest: Manifest } => {
  const config = toBytes({ note })
  const digest = digestOf(config)
  return {
    manifest: {
      schemaVersion: 2,
      mediaType: MEDIA.manifest,
      config: {
        mediaType: 'application/vnd.cncf.model.config.v1+json',
        digest,
        size: config.length
      },
      layers
    },
    documents: new Map([[digest, config]])
  }
}

export const collect = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The promises every Store keeps. Call it from the test of each implementation. */
export const itIsAStore = (open: () => Promise<OpenStores>): void => {
  const register = async (store: Store, bytes: Buffer, tag = '1', note = '') =>
    store.publish(
      'models/iris',
      artifactOf([await store.stage('models/iris', blobOf(bytes))], note),
      tag
    )

  it('has no tags and resolves nothing before anything is published', async () => {
    const { store } = await open()
    expect(await store.tags('models/iris')).toEqual([])
    expect(await store.resolve('models/iris', '1')).toBeUndefined()
  })

  it('gives back what was published, by tag and by digest, to another handle', async () => {
    const { store, again } = await open()
    const bytes = randomBytes(300_000)
    const published = await register(store, bytes)
    const found = await again.resolve('models/iris', '1')
    expect(found?.digest).toBe(published?.digest)
    expect((await again.resolve('models/iris', published?.digest ?? ''))?.digest).toBe(
      found?.digest
    )
    const manifest = JSON.parse((await again.read('models/iris', found as Descriptor)).toString())
    expect(await collect(again.stream('models/iris', manifest.layers[0]))).toEqual(bytes)
  })

  it('knows the digest and size of what it staged', async () => {
    const { store } = await open()
    const bytes = randomBytes(100_000)
    const hex = createHash('sha256').update(bytes).digest('hex')
    expect(await store.stage('models/iris', blobOf(bytes))).toMatchObject({
      mediaType: MEDIA.layer,
      digest: `sha256:${hex}`,
      size: 100_000
    })
  })

  it('does not read a blob again that it has, when its digest is known', async () => {
    const { store, again } = await open()
    const bytes = randomBytes(1000)
    await register(store, bytes)
    const known: Blob = {
      ...blobOf(bytes),
      digest: digestOf(bytes),
      open: () => {
        throw new Error('read again')
      }
    }
    expect((await again.stage('models/iris', known)).digest).toBe(digestOf(bytes))
  })

  it('keeps a taken tag when asked for an exclusive one', async () => {
    const { store, again } = await open()
    const first = await register(store, Buffer.from('one'))
    const artifact = artifactOf([await again.stage('models/iris', blobOf(Buffer.from('two')))])
    expect(await again.publish('models/iris', artifact, '1', { exclusive: true })).toBeUndefined()
    expect((await store.resolve('models/iris', '1'))?.digest).toBe(first?.digest)
  })

  it('publishes an index with the manifests it names, and removes it with them', async () => {
    const { store, again } = await open()
    const layer = await store.stage('served', blobOf(Buffer.from('layer')))
    const documents = new Map<Digest, Buffer>()
    const manifests = ['amd64', 'arm64'].map(architecture => {
      const image = artifactOf([layer], architecture)
      const bytes = toBytes(image.manifest)
      for (const [digest, document] of image.documents) documents.set(digest, document)
      documents.set(digestOf(bytes), bytes)
      return { mediaType: MEDIA.manifest, digest: digestOf(bytes), size: bytes.length }
    })
    const manifest = { schemaVersion: 2, mediaType: MEDIA.index, manifests } as const
    await store.publish('served', { manifest, documents }, '1', { exclusive: true })
    const found = await again.resolve('served', '1')
    expect(found).toMatchObject({ mediaType: MEDIA.index, digest: digestOf(toBytes(manifest)) })
    for (const named of manifests)
      expect(await again.read('served', named)).toEqual(documents.get(named.digest))
    await again.remove('served', '1')
    for (const named of manifests)
      await expect(again.read('served', named)).rejects.toMatchObject({ code: 'BLOB_MISSING' })
  })

  it('moves a tag that is not asked for exclusively', async () => {
    const { store } = await open()
    await register(store, Buffer.from('one'), 'latest', 'a')
    const second = await register(store, Buffer.from('one'), 'latest', 'b')
    expect((await store.resolve('models/iris', 'latest'))?.digest).toBe(second?.digest)
  })

  it('counts versions up, and finds the version that is there already', async () => {
    const { store } = await open()
    const layer = await store.stage('models/iris', blobOf(Buffer.from('weights')))
    const build = (version: number) => artifactOf([layer], `v${version}`)
    const other = (version: number) => artifactOf([layer], `other ${version}`)
    const numbers = [
      await publishNumbered(store, 'models/iris', build, { reuse: true }),
      await publishNumbered(store, 'models/iris', other, { reuse: true }),
      await publishNumbered(store, 'models/iris', build, { reuse: true }),
      await publishNumbered(store, 'models/iris', build, { reuse: false })
    ]
    expect(numbers.map(({ version, changed }) => [version, changed])).toEqual([
      [1, true],
      [2, true],
      [1, false],
      [3, true]
    ])
  })

  it('gives eight registrations at once the versions 1 to 8', async () => {
    const { store, again } = await open()
    const all = await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const handle = i % 2 === 0 ? store : again
        const layer = await handle.stage('models/iris', blobOf(Buffer.from(`weights ${i}`)))
        return publishNumbered(handle, 'models/iris', () => artifactOf([layer]), { reuse: true })
      })
    )
    expect(all.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('lists every tag of the repositories it is asked for', async () => {
    const { store } = await open()
    await register(store, Buffer.from('one'), '1')
    await register(store, Buffer.from('two'), '2')
    const found: string[] = []
    for await (const { repository, tag } of store.entries(['models/iris']))
      found.push(`${repository}:${tag}`)
    expect(found.toSorted()).toEqual(['models/iris:1', 'models/iris:2'])
  })

  it('removes a tag, and removing it twice is a success', async () => {
    const { store, again } = await open()
    await register(store, Buffer.from('one'), '1')
    await register(store, Buffer.from('two'), '2')
    await store.remove('models/iris', '1')
    await again.remove('models/iris', '1')
    expect(await again.tags('models/iris')).toEqual(['2'])
  })

  it('fails to read a blob that is not there with BLOB_MISSING', async () => {
    const { store } = await open()
    await register(store, Buffer.from('one'))
    const absent = { mediaType: MEDIA.layer, digest: `sha256:${'0'.repeat(64)}` as Digest, size: 3 }
    await expect(store.read('models/iris', absent)).rejects.toMatchObject({ code: 'BLOB_MISSING' })
    await expect(collect(store.stream('models/iris', absent))).rejects.toMatchObject({
      code: 'BLOB_MISSING'
    })
    expect(await store.has('models/iris', absent)).toBe(false)
  })
}
