import { readdir } from 'node:fs/promises'
import { digestOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { type Manifest, MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { rehearsed } from '../../../src/oci/rehearsed.ts'
import type { Artifact, DocumentStore } from '../../../src/oci/store.ts'
import { publishNumbered } from '../../../src/oci/versions.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const CONFIG = Buffer.from('{}')
const artifact = (content: string, version: number): Artifact & { manifest: Manifest } => ({
  manifest: {
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: { mediaType: MEDIA.config, digest: digestOf(CONFIG), size: CONFIG.length },
    layers: [],
    annotations: { content, version: String(version) }
  },
  documents: new Map([[digestOf(CONFIG), CONFIG]])
})
const publish = (store: DocumentStore, content: string) =>
  publishNumbered(store, 'models/x', version => artifact(content, version), { reuse: true })

describe('a rehearsed store', () => {
  it('gives the numbers and digests that would be given, and writes nothing', async () => {
    await using folder = await tempFolder()
    const real = new LayoutStore(folder.path)
    await publish(real, 'one')
    const before = await readdir(folder.path, { recursive: true })
    const store = rehearsed(real)
    expect(await publish(store, 'one')).toMatchObject({ version: 1, changed: false })
    const second = await publish(store, 'two')
    expect(second).toMatchObject({ version: 2, changed: true })
    expect(await publish(store, 'two')).toEqual({ ...second, changed: false })
    expect(await publish(store, 'three')).toMatchObject({ version: 3 })
    expect((await store.tags('models/x')).toSorted()).toEqual(['1', '2', '3'])
    expect(await real.tags('models/x')).toEqual(['1'])
    expect(await readdir(folder.path, { recursive: true })).toEqual(before)
    expect((await publish(real, 'two')).descriptor).toEqual(second.descriptor)
  })

  it('has what it would have published, by tag and by digest', async () => {
    await using folder = await tempFolder()
    const store = rehearsed(new LayoutStore(folder.path))
    const { descriptor } = await publish(store, 'one')
    expect(await store.resolve('models/x', '1')).toEqual(descriptor)
    expect(await store.resolve('models/x', descriptor.digest)).toEqual(descriptor)
    expect(await store.read('models/x', descriptor)).toEqual(toBytes(artifact('one', 1).manifest))
    expect(await store.resolve('models/y', '1')).toBeUndefined()
  })

  it('measures blobs, and believes a digest that is known', async () => {
    await using folder = await tempFolder()
    const store = rehearsed(new LayoutStore(folder.path))
    const bytes = Buffer.from('weights')
    const blob = { mediaType: 'text/plain', label: 'x' }
    async function* open() {
      yield bytes
    }
    const staged = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length }
    expect(await store.stage('models/x', { ...blob, open })).toEqual(staged)
    const known = {
      ...blob,
      digest: digestOf(bytes),
      size: 7,
      open: () => {
        throw new Error('read')
      }
    }
    expect(await store.stage('models/x', known)).toEqual(staged)
    expect(await store.has('models/x', staged)).toBe(true)
  })

  it('lists what refers to what, and deletes nothing', async () => {
    await using folder = await tempFolder()
    const real = new LayoutStore(folder.path)
    const { descriptor } = await publish(real, 'one')
    const store = rehearsed(real)
    const referrer: Manifest = { ...artifact('about it', 0).manifest, subject: descriptor }
    await store.stage('models/x', {
      mediaType: MEDIA.config,
      label: 'config',
      async *open() {
        yield CONFIG
      }
    })
    const put = await store.put('models/x', {
      mediaType: MEDIA.manifest,
      bytes: toBytes(referrer)
    })
    expect(await store.referrers('models/x', descriptor.digest)).toEqual([put])
    expect(await real.referrers('models/x', descriptor.digest)).toEqual([])
    await expect(store.remove('models/x', '1')).rejects.toThrow('changes nothing')
  })
})
