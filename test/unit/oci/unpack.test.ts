/** Layers that somebody made to do harm: see also the wheels in test/unit/environment. */
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type UnpackLimits, unpack } from '../../../src/oci/layer/unpack.ts'
import { MEDIA } from '../../../src/oci/manifest.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** A header alone, that says more than there is. @param kind `x` is pax's, which holds a long name */
const headerOf = async (header: FakeEntry, size: number, kind = '0'): Promise<Buffer> => {
  const bytes = (await tarOf([header])).subarray(0, 512)
  // Sizes of 8 GiB and more are written as a number, not as octal digits.
  bytes.fill(0, 124, 136)
  bytes.writeUInt8(0x80, 124)
  bytes.writeBigUInt64BE(BigInt(size), 128)
  bytes.write(kind, 156)
  bytes.fill(' ', 148, 156)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

async function* inPieces(bytes: Buffer, length = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

/** Unpacks into `<folder>/root`, with a file that must not be touched beside it. */
const unpackInto = async (
  folder: string,
  bytes: Buffer,
  mediaType: string = MEDIA.layer,
  limits?: UnpackLimits
): Promise<string> => {
  const root = path.join(folder, 'root')
  await mkdir(root)
  await writeFile(path.join(folder, 'outside'), 'untouched')
  try {
    await unpack(inPieces(bytes), mediaType, root, limits)
  } finally {
    expect(readFileSync(path.join(folder, 'outside'), 'utf8')).toBe('untouched')
    expect(readdirSync(folder).sort()).toEqual(['outside', 'root'])
  }
  return root
}

describe('a layer is refused when it', () => {
  it.each<[string, readonly FakeEntry[]]>([
    ['leaves its folder', [{ name: '../outside', content: 'x' }]],
    [
      'has a file as the parent of another',
      [
        { name: 'opt/a', content: 'x' },
        { name: 'opt/a/b', content: 'x' }
      ]
    ],
    ['has a name that is too long', [{ name: 'a'.repeat(5000), content: 'x' }]],
    ['has a folder with a name that is too long', [{ name: `${'a'.repeat(300)}/x`, content: 'x' }]],
    ['has a path that is too long', [{ name: 'abcdefgh/'.repeat(300), content: 'x' }]],
    ['has folders deeper than any', [{ name: `${'a/'.repeat(40_000)}x`, content: 'x' }]],
    [
      'has a link with a target that is too long',
      [{ name: 'l', type: 'symlink', linkname: 'a/'.repeat(3000) }]
    ],
    ['leaves its folder on a way round', [{ name: 'a/../../outside', content: 'x' }]],
    ['has an absolute name', [{ name: '/outside', content: 'x' }]],
    ['has an empty folder outside', [{ name: '../new/', type: 'directory' }]],
    ['has a link that climbs out', [{ name: 'l', type: 'symlink', linkname: '../outside' }]],
    [
      'has a link that climbs out from below',
      [{ name: 'a/b/l', type: 'symlink', linkname: '../../../outside' }]
    ],
    [
      'has a link that climbs out on a way round',
      [{ name: 'l', type: 'symlink', linkname: 'a/../../outside' }]
    ],
    ['has a link that leads nowhere at all', [{ name: 'l', type: 'symlink', linkname: '' }]],
    [
      'writes through a link',
      [
        { name: 'l', type: 'symlink', linkname: '/' },
        { name: 'l/x', content: 'x' }
      ]
    ],
    [
      'puts a file in the place of a folder',
      [
        { name: 'a/b', content: 'x' },
        { name: 'a', content: 'x' }
      ]
    ],
    [
      'puts a link in the place of a folder',
      [
        { name: 'a', type: 'directory' },
        { name: 'a', type: 'symlink', linkname: 'b' }
      ]
    ],
    ['holds a hard link', [{ name: 'l', type: 'link', linkname: '/etc/passwd' }]],
    ['holds a hard link out of it', [{ name: 'l', type: 'link', linkname: '../outside' }]],
    ['holds a character device', [{ name: 'd', type: 'character-device' }]],
    ['holds a block device', [{ name: 'd', type: 'block-device' }]],
    ['holds a pipe', [{ name: 'p', type: 'fifo' }]]
  ])('%s', async (_, entries) => {
    await using folder = await tempFolder()
    const unpacked = unpackInto(folder.path, await tarOf(entries))
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })

  it('says that a file is endless, before any of it is written', async () => {
    await using folder = await tempFolder()
    const header = await headerOf({ name: 'endless' }, 2 ** 50)
    const unpacked = unpackInto(folder.path, Buffer.concat([header, Buffer.alloc(20_000)]))
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
    expect(readdirSync(path.join(folder.path, 'root'))).toEqual([])
  })

  it('says that a name is endless', async () => {
    await using folder = await tempFolder()
    const header = await headerOf({ name: 'pax' }, 2 ** 40, 'x')
    const unpacked = unpackInto(folder.path, Buffer.concat([header, Buffer.alloc(20_000)]))
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })

  it('holds more bytes than the limit in many files', async () => {
    await using folder = await tempFolder()
    const files = Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: 'x'.repeat(100) }))
    const limits = { bytes: 499, entries: 9, inflated: 1e6, ratio: 200, depth: 100, path: 2048 }
    const unpacked = unpackInto(folder.path, await tarOf(files), MEDIA.layer, limits)
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })

  it('holds more entries than the limit', async () => {
    await using folder = await tempFolder()
    const files = Array.from({ length: 10 }, (_, i) => ({ name: `${i}` }))
    const limits = { bytes: 1e6, entries: 9, inflated: 1e6, ratio: 200, depth: 100, path: 2048 }
    const unpacked = unpackInto(folder.path, await tarOf(files), MEDIA.layer, limits)
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })

  it('inflates to more than two hundred times itself', async () => {
    await using folder = await tempFolder()
    const bomb = gzipSync(await tarOf([{ name: 'zeros', content: '\0'.repeat(30_000_000) }]))
    const limits = {
      bytes: 1e9,
      entries: 9,
      inflated: 1_000_000,
      ratio: 200,
      depth: 100,
      path: 2048
    }
    const unpacked = unpackInto(folder.path, bomb, MEDIA.layerGzip, limits)
    await expect(unpacked).rejects.toMatchObject({
      code: 'LAYER_UNSAFE',
      message: expect.stringContaining('inflates')
    })
    expect(statSync(path.join(folder.path, 'root/zeros')).size).toBeLessThan(10_000_000)
  })

  it('inflates endlessly beside its entries', async () => {
    await using folder = await tempFolder()
    const end = await tarOf([{ name: 'a', content: 'x' }])
    const bomb = gzipSync(Buffer.concat([end, Buffer.alloc(30_000_000)]))
    const limits = {
      bytes: 1e9,
      entries: 9,
      inflated: 1_000_000,
      ratio: 200,
      depth: 100,
      path: 2048
    }
    const unpacked = unpackInto(folder.path, bomb, MEDIA.layerGzip, limits)
    await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })

  it('is cut off, or no archive', async () => {
    const whole = await tarOf([{ name: 'a', content: 'x'.repeat(5000) }])
    for (const [bytes, mediaType] of [
      [whole.subarray(0, 3000), MEDIA.layer],
      [Buffer.alloc(20_000, 'no archive'), MEDIA.layer],
      [whole, MEDIA.layerGzip],
      [gzipSync(whole).subarray(0, 60), MEDIA.layerGzip]
    ] as const) {
      await using folder = await tempFolder()
      const unpacked = unpackInto(folder.path, bytes, mediaType)
      await expect(unpacked).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
    }
  })
})

describe('a layer', () => {
  it('has its files, folders and links, with nothing of their owners and modes', async () => {
    await using folder = await tempFolder()
    const entries: FakeEntry[] = [
      { name: './', type: 'directory', mode: 0o700 },
      { name: 'a/program', content: 'run', mode: 0o6777, uid: 12, gid: 34 },
      { name: './a/text', content: 'read', mode: 0 },
      { name: 'a/b/link', type: 'symlink', linkname: '../text' },
      { name: 'absolute', type: 'symlink', linkname: '/a/text' }
    ]
    for (const mediaType of [MEDIA.layer, MEDIA.layerGzip]) {
      const into = path.join(folder.path, mediaType.replaceAll('/', '-'))
      await mkdir(into)
      const tar = await tarOf(entries)
      const bytes = mediaType === MEDIA.layer ? tar : gzipSync(tar)
      const root = await unpackInto(into, bytes, mediaType)
      const at = (name: string) => path.join(root, name)
      expect(statSync(at('a/program')).mode & 0o7777).toBe(0o755)
      expect(statSync(at('a/text')).mode & 0o777).toBe(0o644)
      expect(readFileSync(at('a/b/link'), 'utf8')).toBe('read')
      expect(readlinkSync(at('absolute'))).toBe('a/text')
    }
  })

  it.each(['/../../outside', '/../outside', '/a/../../../outside', '//outside'])(
    'keeps the absolute link %s inside, as a container would',
    async linkname => {
      await using folder = await tempFolder()
      const link: FakeEntry = { name: 'a/b/l', type: 'symlink', linkname }
      const inside: FakeEntry = { name: 'outside', content: 'inside' }
      const root = await unpackInto(folder.path, await tarOf([inside, link]))
      expect(await realpath(path.join(root, 'a/b/l'))).toBe(
        path.join(await realpath(root), 'outside')
      )
    }
  )

  it('has the later of two files of one name, also where the earlier was a link', async () => {
    await using folder = await tempFolder()
    const root = await unpackInto(
      folder.path,
      await tarOf([
        { name: 'a', content: 'first' },
        { name: 'a', content: 'second' },
        { name: 'l', type: 'symlink', linkname: 'a' },
        { name: 'l', content: 'third' }
      ])
    )
    expect(readFileSync(path.join(root, 'a'), 'utf8')).toBe('second')
    expect(lstatSync(path.join(root, 'l')).isFile()).toBe(true)
    expect(readFileSync(path.join(root, 'l'), 'utf8')).toBe('third')
  })

  it('that cannot be read fails with the reason of whoever reads it', async () => {
    await using folder = await tempFolder()
    const reason = Object.assign(new Error('disk on fire'), { code: 'EIO', syscall: 'read' })
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield await tarOf([{ name: 'a', content: 'x' }])
      throw reason
    }
    await expect(unpack(failing(), MEDIA.layer, folder.path)).rejects.toBe(reason)
  })
})

describe('a size that is not a number', () => {
  it.each(['0', 'x', 'L'])('ends the layer, in a header of kind %s', async kind => {
    await using folder = await tempFolder()
    const header = await headerOf({ name: 'a', content: 'x' }, 1, kind)
    // Neither octal digits nor a number in base 256.
    header.write('\xbc0000002734', 124, 'latin1')
    header.fill(' ', 148, 156)
    const sum = header.reduce((total, byte) => total + byte, 0)
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    const bytes = Buffer.concat([header, Buffer.alloc(4096, 'x')])
    await expect(unpackInto(folder.path, bytes)).rejects.toMatchObject({ code: 'LAYER_UNSAFE' })
  })
})
