/** A registry folder that came with a stranger's checkout: nothing outside of it is read, written or deleted. */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { digestOf, hexOf } from '../../../src/oci/digest.ts'
import { LayoutStore } from '../../../src/oci/layout/layout-store.ts'
import { MEDIA, toBytes } from '../../../src/oci/manifest.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const blob = (text: string) => ({
  mediaType: MEDIA.layer,
  label: 'x',
  open: async function* () {
    yield Buffer.from(text)
  }
})
const config = { mediaType: MEDIA.empty, digest: digestOf('{}'), size: 2 }
const publish = async (store: LayoutStore, text = 'bytes') => {
  const layer = await store.stage('m', blob(text))
  return store.publish(
    'm',
    {
      manifest: { schemaVersion: 2, mediaType: MEDIA.manifest, config, layers: [layer] },
      documents: new Map([[config.digest, Buffer.from('{}')]])
    },
    '1'
  )
}

const checkout = async () => {
  const folder = await tempFolder()
  const at = (...parts: string[]) => path.join(folder.path, ...parts)
  mkdirSync(at('home'))
  writeFileSync(at('home', 'id_rsa'), 'KEY')
  mkdirSync(at('reg', 'blobs', 'sha256'), { recursive: true })
  mkdirSync(at('reg', '.scoreline', 'lock'), { recursive: true })
  writeFileSync(at('reg', 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  writeFileSync(at('reg', 'index.json'), '{"schemaVersion":2,"manifests":[]}')
  const untouched = () => {
    expect(readdirSync(at('home'))).toEqual(['id_rsa'])
    expect(readFileSync(at('home', 'id_rsa'), 'utf8')).toBe('KEY')
  }
  return { ...folder, at, untouched, [Symbol.asyncDispose]: folder[Symbol.asyncDispose] }
}

describe('a registry folder of a checkout', () => {
  it.each(['blobs', 'blobs/sha256', '.scoreline', '.scoreline/staged', '.scoreline/lock'])(
    'is refused when %s is a link',
    async name => {
      await using place = await checkout()
      rmSync(place.at('reg', name), { recursive: true, force: true })
      symlinkSync(place.at('home'), place.at('reg', name))
      const store = () => new LayoutStore(place.at('reg'))
      await expect(publish(store())).rejects.toMatchObject({ code: 'REGISTRY_LINKED' })
      await expect(store().remove('m', '1')).rejects.toMatchObject({ code: 'REGISTRY_LINKED' })
      await expect(store().tags('m')).rejects.toMatchObject({ code: 'REGISTRY_LINKED' })
      place.untouched()
    }
  )

  it('keeps what it did not make', async () => {
    await using place = await checkout()
    mkdirSync(place.at('reg', '.scoreline', 'staged'))
    symlinkSync(place.at('home', 'id_rsa'), place.at('reg', '.scoreline', 'staged', 'null.x'))
    writeFileSync(place.at('reg', '.scoreline', 'staged', 'notes'), 'mine')
    writeFileSync(place.at('reg', 'blobs', 'sha256', 'README'), 'mine')
    symlinkSync(place.at('home'), place.at('reg', 'blobs', 'sha256', 'f'.repeat(64)))
    const store = new LayoutStore(place.at('reg'))
    await publish(store)
    await store.remove('m', '1')
    expect(readdirSync(place.at('reg', '.scoreline', 'staged')).sort()).toEqual(['notes', 'null.x'])
    expect(readdirSync(place.at('reg', 'blobs', 'sha256')).sort()).toEqual([
      'README',
      'f'.repeat(64)
    ])
    place.untouched()
  })

  it('does not write through links in the lock folder, nor wait for what is no lock', async () => {
    await using place = await checkout()
    const lock = (name: string) => place.at('reg', '.scoreline', 'lock', name)
    symlinkSync(place.at('home', 'id_rsa'), lock('1.done'))
    symlinkSync(place.at('home', 'id_rsa'), lock('2.done'))
    execFileSync('mkfifo', [lock('1')])
    writeFileSync(lock('9'.repeat(30)), '')
    await publish(new LayoutStore(place.at('reg')))
    place.untouched()
  })

  it('replaces a link that has the name of a blob, and never reads through it', async () => {
    await using place = await checkout()
    const name = place.at('reg', 'blobs', 'sha256', hexOf(digestOf('KEY')))
    symlinkSync(place.at('home', 'id_rsa'), name)
    const store = new LayoutStore(place.at('reg'))
    const named = { mediaType: MEDIA.layer, digest: digestOf('KEY'), size: 3 }
    expect(await store.has('m', named)).toBe(false)
    await expect(store.read('m', named)).rejects.toMatchObject({ code: 'FILE_NOT_PLAIN' })
    await publish(store, 'KEY')
    expect((await store.read('m', named)).toString()).toBe('KEY')
    place.untouched()
  })

  it('ends with a sentence for an index that is a pipe, a link or of another shape', async () => {
    await using place = await checkout()
    const index = place.at('reg', 'index.json')
    const tags = () => new LayoutStore(place.at('reg')).tags('m')
    rmSync(index)
    execFileSync('mkfifo', [index])
    await expect(tags()).rejects.toMatchObject({ code: 'FILE_NOT_PLAIN' })
    rmSync(index)
    symlinkSync(place.at('home', 'id_rsa'), index)
    await expect(tags()).rejects.toMatchObject({ name: 'UserError' })
    rmSync(index)
    for (const text of [
      'null',
      '[]',
      '{"manifests":[null]}',
      '{"manifests":[{"digest":"sha256:x","size":1}]}'
    ]) {
      writeFileSync(index, text)
      await expect(tags()).rejects.toMatchObject({ code: 'REGISTRY_CORRUPT' })
    }
  })

  it('reads no document whose bytes are not those of its digest', async () => {
    await using place = await checkout()
    const manifest = toBytes({ schemaVersion: 2, mediaType: MEDIA.manifest, config, layers: [] })
    const entry = { mediaType: MEDIA.manifest, digest: digestOf(manifest), size: manifest.length }
    writeFileSync(
      place.at('reg', 'blobs', 'sha256', hexOf(entry.digest)),
      manifest.toString().replace('2', '3')
    )
    writeFileSync(place.at('reg', 'index.json'), JSON.stringify({ manifests: [entry] }))
    const store = new LayoutStore(place.at('reg'))
    await expect(store.referrers('m', entry.digest)).rejects.toMatchObject({ code: 'BLOB_CORRUPT' })
    await expect(store.remove('m', '1')).resolves.toEqual({ blobs: 0, bytes: 0 })
    expect(existsSync(place.at('reg', 'blobs', 'sha256', hexOf(entry.digest)))).toBe(true)
  })

  it('is no folder at all', async () => {
    await using place = await checkout()
    writeFileSync(place.at('file'), '')
    await expect(publish(new LayoutStore(place.at('file')))).rejects.toMatchObject({
      name: 'UserError'
    })
  })
})
