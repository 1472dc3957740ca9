/** Layers of an image that contradict each other, laid over one another. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { silent } from '../../../src/core/ports.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { type ImageConfig, type Manifest, MEDIA } from '../../../src/oci/manifest.ts'
import type { Store } from '../../../src/oci/store.ts'
import { makeRootfs } from '../../../src/targets/local/rootfs.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** The files of an image of these layers, below `<folder>/<name>`. */
const rootOf = async (
  folder: string,
  layers: readonly (readonly FakeEntry[])[],
  name = 'root',
  madeBy: readonly string[] = []
) => {
  const archives = await Promise.all(layers.map(tarOf))
  const manifest = {
    layers: archives.map(bytes => ({
      mediaType: MEDIA.layer,
      digest: digestOf(bytes),
      size: bytes.length
    }))
  } as unknown as Manifest
  const config = {
    history: archives.map((_, i) => ({ created_by: madeBy[i] ?? 'scoreline: runtime' }))
  } as unknown as ImageConfig
  const store = {
    stream: async function* (_: string, { digest }: { digest: string }) {
      yield archives.find(bytes => digestOf(bytes) === digest)
    }
  } as unknown as Store
  const root = path.join(folder, name)
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

describe('the state folder', () => {
  const runtime = [{ name: 'server.js', content: 'ours' }]
  const model = [{ name: 'models/m/model.bin', content: 'weights' }]
  const image = [runtime, model] as const
  const madeBy = ['scoreline: runtime', 'scoreline: models m:1']
  const text = (...parts: string[]) => readFileSync(path.join(...parts), 'utf8')

  it('gives each service files of its own', async () => {
    await using folder = await tempFolder()
    const one = await rootOf(folder.path, image, 'services/one/rootfs-1', madeBy)
    const two = await rootOf(folder.path, image, 'services/two/rootfs-1', madeBy)
    for (const name of ['server.js', 'models/m/model.bin']) {
      writeFileSync(path.join(one, name), 'changed by one')
      expect(text(two, name)).not.toBe('changed by one')
    }
    const three = await rootOf(folder.path, image, 'services/three/rootfs-1', madeBy)
    expect(text(three, 'server.js')).toBe('ours')
  })

  it.each<[string, (layer: string) => void]>([
    ['was written to', layer => writeFileSync(path.join(layer, 'server.js'), 'evil')],
    [
      'came from elsewhere',
      layer => {
        rmSync(layer, { recursive: true })
        mkdirSync(layer)
        writeFileSync(path.join(layer, 'server.js'), 'evil')
      }
    ],
    [
      'is a link',
      layer => {
        renameSync(layer, `${layer}-moved`)
        writeFileSync(path.join(`${layer}-moved`, 'server.js'), 'evil')
        symlinkSync(`${layer}-moved`, layer)
      }
    ]
  ])('does not use an unpacked layer that %s', async (_, change) => {
    await using folder = await tempFolder()
    await rootOf(folder.path, image, 'services/one/rootfs-1', madeBy)
    const [layer = ''] = readdirSync(path.join(folder.path, 'layers'))
    change(path.join(folder.path, 'layers', layer))
    const two = await rootOf(folder.path, image, 'services/two/rootfs-1', madeBy)
    expect(text(two, 'server.js')).toBe('ours')
  })

  it.each(['services', 'services/svc', 'layers'])('is refused when %s is a link', async name => {
    await using folder = await tempFolder()
    const victim = path.join(folder.path, 'victim')
    mkdirSync(victim)
    mkdirSync(path.dirname(path.join(folder.path, 'state', name)), { recursive: true })
    symlinkSync(victim, path.join(folder.path, 'state', name))
    await expect(
      rootOf(path.join(folder.path, 'state'), image, 'services/svc/rootfs-1', madeBy)
    ).rejects.toMatchObject({ code: 'STATE_FOLDER_UNSAFE' })
    expect(readdirSync(victim)).toEqual([])
  })
})
