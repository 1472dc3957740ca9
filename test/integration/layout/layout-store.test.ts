import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hexOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import type { Descriptor } from '../../../src/oci/manifest.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { artifactOf, blobOf, collect, itIsAStore } from '../../contract/store.contract.ts'

const folders: AsyncDisposable[] = []
const freshFolder = async (): Promise<string> => {
  const folder = await tempFolder()
  folders.push(folder)
  return path.join(folder.path, 'registry')
}
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder[Symbol.asyncDispose]()
})

const publish = async (store: LayoutStore, bytes: Buffer, tag: string): Promise<Descriptor> => {
  const layer = await store.stage('models/iris', blobOf(bytes))
  await store.publish('models/iris', artifactOf([layer]), tag)
  return layer
}
const blobNames = (root: string) => readdir(path.join(root, 'blobs', 'sha256'))

describe('a registry folder', () => {
  itIsAStore(async () => {
    const root = await freshFolder()
    return { store: new LayoutStore(root), again: new LayoutStore(root) }
  })

  it('is an OCI image layout', async () => {
    const root = await freshFolder()
    await publish(new LayoutStore(root), Buffer.from('weights'), '1')
    expect(JSON.parse(await readFile(path.join(root, 'oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0'
    })
    const index = JSON.parse(await readFile(path.join(root, 'index.json'), 'utf8'))
    expect(index.manifests[0].annotations).toEqual({
      'org.opencontainers.image.ref.name': 'models/iris:1'
    })
  })

  it('in a new output folder is left out by Git, and in one that is there changes nothing', async () => {
    const root = await freshFolder()
    const made = path.join(root, '.scoreline')
    await publish(new LayoutStore(path.join(made, 'registry')), Buffer.from('weights'), '1')
    expect(await readdir(root)).toEqual(['.scoreline'])
    expect(await readFile(path.join(made, '.gitignore'), 'utf8')).toMatch(/^\*$/m)
    expect(await readdir(path.join(made, 'registry'))).not.toContain('.gitignore')
    await rm(path.join(made, '.gitignore'))
    await publish(new LayoutStore(path.join(made, 'other')), Buffer.from('weights'), '1')
    expect((await readdir(made)).sort()).toEqual(['other', 'registry'])
    await publish(new LayoutStore(path.join(root, 'plain')), Buffer.from('weights'), '1')
    expect((await readdir(root)).sort()).toEqual(['.scoreline', 'plain'])
  })

  it('keeps one copy of equal bytes', async () => {
    const root = await freshFolder()
    const bytes = randomBytes(5000)
    await publish(new LayoutStore(root), bytes, '1')
    const before = await blobNames(root)
    await publish(new LayoutStore(root), bytes, '2')
    expect(await blobNames(root)).toEqual(before)
    expect(await readdir(path.join(root, '.scoreline', 'staged'))).toEqual([])
  })

  it('frees the blobs that only the removed version used', async () => {
    const root = await freshFolder()
    const store = new LayoutStore(root)
    const shared = await publish(store, randomBytes(5000), '1')
    const layer = await store.stage('models/iris', blobOf(randomBytes(7000)))
    await store.publish('models/iris', artifactOf([shared, layer]), '2')
    const freed = await store.remove('models/iris', '2')
    expect(freed.blobs).toBe(2)
    expect(await blobNames(root)).toContain(hexOf(shared.digest))
    expect(await blobNames(root)).not.toContain(hexOf(layer.digest))
  })

  it('shows nothing of what was staged and never published, and drops it when its process is gone', async () => {
    const root = await freshFolder()
    const store = new LayoutStore(root)
    await publish(store, Buffer.from('one'), '1')
    const gone = Buffer.from(
      JSON.stringify({ pid: 999_999_999, started: 1, scope: await scopeOf(root) })
    )
    const abandoned = `${gone.toString('base64url')}.draft`
    await writeFile(path.join(root, '.scoreline', 'staged', abandoned), 'half')
    await publish(new LayoutStore(root), Buffer.from('two'), '2')
    expect(await readdir(path.join(root, '.scoreline', 'staged'))).toEqual([])
  })

  it('notices bytes that changed on disk', async () => {
    const root = await freshFolder()
    const store = new LayoutStore(root)
    const layer = await publish(store, Buffer.from('weights'), '1')
    await writeFile(path.join(root, 'blobs', 'sha256', hexOf(layer.digest)), 'WEIGHTS')
    await expect(collect(store.stream('models/iris', layer))).rejects.toMatchObject({
      code: 'BLOB_CORRUPT'
    })
    await expect(store.read('models/iris', layer)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
  })

  it('mends a blob that was cut short when the same bytes come again', async () => {
    const root = await freshFolder()
    const bytes = randomBytes(5000)
    const layer = await publish(new LayoutStore(root), bytes, '1')
    await truncate(path.join(root, 'blobs', 'sha256', hexOf(layer.digest)), 100)
    const store = new LayoutStore(root)
    await publish(store, bytes, '2')
    expect(await collect(store.stream('models/iris', layer))).toEqual(bytes)
  })

  it('refuses a folder that is something else', async () => {
    const root = await freshFolder()
    await mkdir(root, { recursive: true })
    await writeFile(path.join(root, 'thesis.docx'), '')
    await expect(publish(new LayoutStore(root), Buffer.from('x'), '1')).rejects.toMatchObject({
      code: 'REGISTRY_NOT_A_LAYOUT'
    })
    expect(await readdir(root)).toEqual(['thesis.docx'])
  })

  it('goes on with a folder whose making was interrupted', async () => {
    const root = await freshFolder()
    await publish(new LayoutStore(root), Buffer.from('x'), '1')
    await rm(path.join(root, 'oci-layout'))
    const store = new LayoutStore(root)
    await publish(store, Buffer.from('y'), '2')
    expect((await store.tags('models/iris')).toSorted()).toEqual(['1', '2'])
  })

  it('says so when index.json is broken, and leaves it alone', async () => {
    const root = await freshFolder()
    await publish(new LayoutStore(root), Buffer.from('x'), '1')
    await writeFile(path.join(root, 'index.json'), '{"schemaVersion":2,"mani')
    await expect(new LayoutStore(root).tags('models/iris')).rejects.toMatchObject({
      code: 'REGISTRY_CORRUPT'
    })
    expect(await readFile(path.join(root, 'index.json'), 'utf8')).toBe('{"schemaVersion":2,"mani')
  })
})

/** The scope this machine's processes have, read off a lock that was just taken. */
const scopeOf = async (root: string): Promise<string> => {
  const folder = path.join(root, '.scoreline', 'lock')
  const ticket = (await readdir(folder)).find(name => /^\d+$/.test(name))
  return JSON.parse(await readFile(path.join(folder, ticket ?? ''), 'utf8')).scope
}
