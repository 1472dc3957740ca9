import { UserError } from '../../../../src/core/errors.ts'
import { bareModules, hasBareLibrary } from '../../../../src/image/bytecode/standard-library.ts'
import { digestOf } from '../../../../src/oci/digest.ts'
import { MEDIA } from '../../../../src/oci/manifest.ts'
import { tarOf } from '../../../../testkit/tar.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const layerOf = (bytes: Buffer | Error, mediaType: string, size = 10) => ({
  blob: {
    ...{ mediaType, label: 'base', size },
    open: async function* () {
      if (bytes instanceof Error) throw bytes
      yield bytes
    }
  },
  diffId: () => digestOf(Buffer.from(String(bytes))),
  madeBy: 'base'
})

const LIBRARY = [
  { name: 'usr/lib/python3.11/os.py', content: 'x = 1', mtime: new Date(5000) },
  { name: 'usr/lib/python3.11/test/a.py', content: 'x = 1' },
  { name: 'mylib/python3.11/os.py', content: 'x = 1' }
]

describe('a base whose Python has no byte code', () => {
  it.each([
    [true, 'one of Docker, today', ['PYTHON_VERSION=3.11.9', 'PYTHON_SHA256=0a']],
    [true, 'one of Docker, before', ['GPG_KEY=A035', 'PYTHON_VERSION=3.11.4']],
    [false, 'one of Red Hat', ['PYTHON_VERSION=3.11']],
    [false, 'one with another Python', ['PYTHON_VERSION=3.12.1', 'PYTHON_SHA256=0a']],
    [false, 'one that says nothing', ['PATH=/bin']],
    [false, 'one that sets nothing', []]
  ])('is %s for %s', (expected, _, Env) => {
    expect(hasBareLibrary({ config: { Env } }, '3.11')).toBe(expected)
  })

  it('gives its modules with their times, read once', async () => {
    await using folder = await tempFolder()
    const layer = layerOf(await tarOf(LIBRARY), MEDIA.layer)
    const once = await bareModules({ sources: [layer] }, '3.11', folder.path)
    expect(once).toMatchObject([{ path: 'os.py', place: '/usr/lib/python3.11/os.py', seconds: 5 }])
    const kept = { ...layer, blob: { ...layer.blob, open: () => [].values() as never } }
    expect(await bareModules({ sources: [kept] }, '3.11', folder.path)).toMatchObject([
      { digest: once[0]?.digest, seconds: 5 }
    ])
  })

  it('goes without where its layers cannot be read, or are too large', async () => {
    await using folder = await tempFolder()
    const tar = await tarOf(LIBRARY)
    for (const layer of [
      layerOf(Buffer.from('no gzip'), MEDIA.layerGzip),
      layerOf(tar.subarray(0, 700), MEDIA.layer),
      layerOf(tar, 'application/vnd.oci.image.layer.v1.tar+zstd'),
      layerOf(tar, MEDIA.layer, 1024 ** 3)
    ])
      expect(await bareModules({ sources: [layer] }, '3.11', folder.path)).toEqual([])
  })

  it('fails with its registry', async () => {
    await using folder = await tempFolder()
    const broken = layerOf(new UserError('REGISTRY_FAILED', 'It is gone.'), MEDIA.layerGzip)
    await expect(bareModules({ sources: [broken] }, '3.11', folder.path)).rejects.toThrow('gone')
  })
})
