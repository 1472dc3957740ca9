/** Layers of an image that contradict each other, laid over one another. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { type ImageConfig, type Manifest, MEDIA } from '../../../src/oci/manifest.ts'
import type { Store } from '../../../src/oci/store.ts'
import { makeRootfs } from '../../../src/targets/local/rootfs.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** The files of an image of these layers, below `<folder>/root`. */
const rootOf = async (folder: string, layers: readonly (readonly FakeEntry[])[]) => {
  const archives = await Promise.all(layers.map(tarOf))
  const manifest = {
    layers: archives.map(bytes => ({
      mediaType: MEDIA.layer,
      digest: digestOf(bytes),
      size: bytes.length
    }))
  } as unknown as Manifest
  const config = {
    history: archives.map(() => ({ created_by: 'scoreline: runtime' }))
  } as unknown as ImageConfig
  const store = {
    stream: async function* (_: string, { digest }: { digest: string }) {
      yield archives.find(bytes => digestOf(bytes) === digest)
    }
  } as unknown as Store
  const root = path.join(folder, 'root')
  await makeRootfs({ manifest, config }, 'x', root, { store, stateFolder: folder, log: silent })
  return root
}

describe('layers over one another', () => {
  it('give the later of two files', async () => {
    await using folder = await tempFolder()
    const root = await rootOf(folder.path, [
      [{ name: 'a', content: 'first' }],
      [{ name: 'a', content: 'second' }]
    ])
    expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('second')
  })

  it('give a folder where a link was, and nothing behind the link', async () => {
    await using folder = await tempFolder()
    const root = await rootOf(folder.path, [
      [
        { name: 'real/', type: 'directory' },
        { name: 'a', type: 'symlink', linkname: 'real' }
      ],
      [{ name: 'a/x', content: 'x' }]
    ])
    expect(lstatSync(path.join(root, 'a')).isDirectory()).toBe(true)
    expect(readdirSync(path.join(root, 'real'))).toEqual([])
  })

  it('give a folder where a file was, and a file where a folder was', async () => {
    await using folder = await tempFolder()
    const root = await rootOf(folder.path, [
      [
        { name: 'a', content: 'file' },
        { name: 'b/x', content: 'x' }
      ],
      [
        { name: 'a/x', content: 'x' },
        { name: 'b', content: 'file' }
      ]
    ])
    expect(readFileSync(path.join(root, 'a/x'), 'utf8')).toBe('x')
    expect(readFileSync(path.join(root, 'b'), 'utf8')).toBe('file')
  })
})
