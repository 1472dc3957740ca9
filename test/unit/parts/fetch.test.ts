/** Packages of the npm registry that are not what they should be. */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Exec, silent } from '../../../src/core/ports.ts'
import { unpackedPart } from '../../../src/parts/fetch.ts'
import type { Part } from '../../../src/parts/pinned.ts'
import { treeDigest } from '../../../src/parts/tree-digest.ts'
import { type FakeEntry, tarOf } from '../../../testkit/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** npm, which brings these bytes whatever it is asked for. */
const npmWith =
  (tarball: Buffer): Exec =>
  async (_, args) => {
    const folder = args[args.indexOf('--pack-destination') + 1] ?? ''
    await writeFile(path.join(folder, 'part-1.0.0.tgz'), tarball)
    return { exitCode: 0, stdout: '', stderr: '' }
  }

const partWith = (bytes: Buffer): Part => ({
  name: 'part',
  version: '1.0.0',
  integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`
})

const everything = (): boolean => true

const fetched = async (
  folder: string,
  entries: readonly FakeEntry[],
  wanted: (file: string) => boolean = everything
): Promise<string> => {
  const bytes = gzipSync(await tarOf(entries))
  const cache = path.join(folder, 'cache')
  return unpackedPart(partWith(bytes), 'x', wanted, { cache, exec: npmWith(bytes), log: silent })
}

describe('a package of the npm registry', () => {
  it('is unpacked as far as it is wanted, programs as programs', async () => {
    await using folder = await tempFolder()
    const found = await fetched(
      folder.path,
      [
        { name: 'package', type: 'directory' },
        { name: 'package/bin/program', content: 'run', mode: 0o700 },
        { name: 'package/README.md', content: 'read', mode: 0o600 },
        { name: 'package/other', type: 'symlink', linkname: '/etc/passwd' }
      ],
      file => !file.startsWith('other')
    )
    expect(readdirSync(found).sort()).toEqual(['README.md', 'bin'])
    expect(readFileSync(path.join(found, 'bin/program'), 'utf8')).toBe('run')
    expect(statSync(path.join(found, 'bin/program')).mode & 0o100).toBe(0o100)
    expect(statSync(path.join(found, 'README.md')).mode & 0o100).toBe(0)
  })

  it.each<[string, FakeEntry]>([
    ['leaves its folder', { name: 'package/../../../evil', content: 'x' }],
    ['leaves its folder by an absolute name', { name: '//../../../evil', content: 'x' }],
    ['has a link', { name: 'package/evil', type: 'symlink', linkname: '/etc/passwd' }],
    ['has a hard link', { name: 'package/evil', type: 'link', linkname: '/etc/passwd' }],
    ['has a device', { name: 'package/evil', type: 'character-device' }],
    ['has a pipe', { name: 'package/evil', type: 'fifo' }]
  ])('is refused when it %s, and nothing of it is kept', async (_, entry) => {
    await using folder = await tempFolder()
    const found = fetched(folder.path, [{ name: 'package/a', content: 'a' }, entry])
    await expect(found).rejects.toMatchObject({ code: 'PART_CORRUPT' })
    expect(readdirSync(folder.path)).toEqual(['cache'])
    expect(readdirSync(path.join(folder.path, 'cache'), { recursive: true })).toEqual(['parts'])
  })

  it('is refused before it is unpacked when its bytes are not the pinned ones', async () => {
    await using folder = await tempFolder()
    const bytes = gzipSync(await tarOf([{ name: 'package/a', content: 'a' }]))
    const found = unpackedPart(partWith(Buffer.from('others')), 'x', everything, {
      cache: folder.path,
      exec: npmWith(bytes),
      log: silent
    })
    await expect(found).rejects.toMatchObject({ code: 'PART_CORRUPT' })
    expect(readdirSync(folder.path, { recursive: true })).toEqual(['parts'])
  })
})

describe('a part in the cache', () => {
  const tarball = async () =>
    gzipSync(
      await tarOf([
        { name: 'package/index.js', content: 'ours' },
        { name: 'package/lib/a.js', content: 'a' }
      ])
    )
  const open = async (folder: string, trees?: Part['trees']) => {
    const bytes = await tarball()
    let fetches = 0
    const exec: Exec = (...call) => {
      fetches++
      return npmWith(bytes)(...call)
    }
    const part = { ...partWith(bytes), ...(trees ? { trees } : {}) }
    const links = { 'node_modules/other': '../../other-1.0.0-any' }
    const found = await unpackedPart(
      part,
      'x',
      everything,
      { cache: folder, exec, log: silent },
      links
    )
    return { found, fetches }
  }

  it('is fetched once', async () => {
    await using folder = await tempFolder()
    expect((await open(folder.path)).fetches).toBe(1)
    expect((await open(folder.path)).fetches).toBe(0)
  })

  it.each<[string, (part: string) => void]>([
    ['a line was added', part => appendFileSync(path.join(part, 'index.js'), '\nevil()')],
    ['a file was added', part => writeFileSync(path.join(part, 'lib', 'b.js'), 'evil()')],
    ['a file was removed', part => rmSync(path.join(part, 'lib', 'a.js'))],
    [
      'a link leads elsewhere',
      part => {
        rmSync(path.join(part, 'node_modules', 'other'))
        symlinkSync('/tmp', path.join(part, 'node_modules', 'other'))
      }
    ],
    [
      'the folder is a link',
      part => {
        renameSync(part, `${part}-moved`)
        appendFileSync(path.join(`${part}-moved`, 'index.js'), '\nevil()')
        symlinkSync(`${part}-moved`, part)
      }
    ]
  ])('is fetched again when %s', async (_, change) => {
    await using folder = await tempFolder()
    const { found } = await open(folder.path)
    const trees = { x: (await treeDigest(found)) ?? '' }
    change(found)
    const again = await open(folder.path, trees)
    expect(again.fetches).toBe(1)
    expect(await treeDigest(again.found)).toBe(trees.x)
    expect((await open(folder.path, trees)).fetches).toBe(0)
  })

  it('is used when it was restored from elsewhere and has the pinned bytes', async () => {
    await using folder = await tempFolder()
    const { found } = await open(folder.path)
    const trees = { x: (await treeDigest(found)) ?? '' }
    cpSync(found, `${found}-copy`, { recursive: true, verbatimSymlinks: true })
    rmSync(found, { recursive: true })
    renameSync(`${found}-copy`, found)
    expect((await open(folder.path, trees)).fetches).toBe(0)
  })
})
