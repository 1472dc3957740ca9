import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { contentOf } from '../../../src/image/environment/wheel/member.ts'
import { requirementsIn, wheelEntries } from '../../../src/image/environment/wheel/wheel.ts'
import { readDirectory } from '../../../src/image/environment/wheel/zip.ts'
import { gzipStream, type PackedEntry } from '../../../src/oci/layer/gzip.ts'
import { tarHeader } from '../../../src/oci/layer/tar.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { type FakeMember, wheelMembers, writeWheel, zipOf } from '../../../testkit/wheel.ts'

const SITE = 'lib/python3.11/site-packages'

/** What is installed of a wheel with these members, by path. */
const install = async (
  members: readonly FakeMember[],
  { name = 'pkg', python = '3.11' } = {}
): Promise<Record<string, { text: string; executable: boolean }>> => {
  await using folder = await tempFolder()
  const file = await writeWheel(folder.path, name, '1.0', members)
  const entries = wheelEntries({ file, fileName: 'pkg-1.0-py3-none-any.whl', name }, python)
  const found: Record<string, { text: string; executable: boolean }> = {}
  for (const entry of entries)
    found[entry.path] = { text: await textOf(entry), executable: entry.executable === true }
  return found
}

const textOf = async (entry: PackedEntry): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of gzipStream([entry])) chunks.push(chunk)
  const tar = gunzipSync(Buffer.concat(chunks))
  const start = tarHeader(entry).length
  return tar.subarray(start, start + (entry.size ?? 0)).toString()
}

/** 64 MiB of zeros. */
const SMALL_BOMB = deflateRawSync(Buffer.alloc(2 ** 26))

describe('an installed wheel', () => {
  it('has its modules, its metadata and the files an installer adds', async () => {
    const found = await install([{ name: 'pkg/__init__.py', content: 'x = 1\n' }])
    expect(Object.keys(found).toSorted()).toEqual([
      `${SITE}/pkg-1.0.dist-info/INSTALLER`,
      `${SITE}/pkg-1.0.dist-info/METADATA`,
      `${SITE}/pkg-1.0.dist-info/RECORD`,
      `${SITE}/pkg-1.0.dist-info/REQUESTED`,
      `${SITE}/pkg-1.0.dist-info/WHEEL`,
      `${SITE}/pkg/__init__.py`
    ])
    expect(found[`${SITE}/pkg/__init__.py`]?.text).toBe('x = 1\n')
  })

  it('has the folders of .data where Python looks for them', async () => {
    const found = await install([
      { name: 'pkg-1.0.data/purelib/pure.py' },
      { name: 'pkg-1.0.data/platlib/native.so', mode: 0o100755 },
      { name: 'pkg-1.0.data/data/share/pkg/x.txt' },
      { name: 'pkg-1.0.data/headers/pkg.h' },
      { name: 'pkg-1.0.data/scripts/tool', content: '#!/bin/sh\n', mode: 0o100644 }
    ])
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        `${SITE}/pure.py`,
        `${SITE}/native.so`,
        'share/pkg/x.txt',
        'include/python3.11/pkg/pkg.h',
        'bin/tool'
      ])
    )
    expect(found[`${SITE}/native.so`]?.executable).toBe(true)
    expect(found[`${SITE}/pure.py`]?.executable).toBe(false)
    expect(found['bin/tool']).toEqual({ text: '#!/bin/sh\n', executable: true })
  })

  it('has commands for its entry points, of the console and of windows', async () => {
    const found = await install([
      {
        name: 'pkg-1.0.dist-info/entry_points.txt',
        content:
          '# comment\n[console_scripts]\ngo = pkg.cli:main\nDeep=pkg:App.run [extra]\n\n[gui_scripts]\nwin = pkg:gui\n[other]\nno = pkg:no\n'
      }
    ])
    expect(Object.keys(found).filter(file => file.startsWith('bin/'))).toEqual([
      'bin/go',
      'bin/Deep',
      'bin/win'
    ])
    expect(found['bin/Deep']).toEqual({
      executable: true,
      text: "#!/usr/bin/env python3\nimport sys\nfrom pkg import App\nif __name__ == '__main__':\n    sys.exit(App.run())\n"
    })
  })

  it('names the commands of pip after the Python they serve', async () => {
    const entryPoints = '[console_scripts]\npip = pip:main\npip3 = pip:main\npip3.9 = pip:main\n'
    const found = await install(
      [{ name: 'pip-1.0.dist-info/entry_points.txt', content: entryPoints }],
      { name: 'pip' }
    )
    expect(Object.keys(found).filter(file => file.startsWith('bin/'))).toEqual([
      'bin/pip',
      'bin/pip3',
      'bin/pip3.11'
    ])
  })

  it('starts its scripts with the interpreter on PATH, and lists them as changed', async () => {
    const text = '#!/usr/bin/env python3\nprint(1)\n'
    const hash = createHash('sha256').update(text).digest('base64url')
    const found = await install([
      { name: 'pkg-1.0.data/scripts/old', content: '#!python -E\nprint(1)\n' }
    ])
    expect(found['bin/old']?.text).toBe(text)
    expect(found[`${SITE}/pkg-1.0.dist-info/RECORD`]?.text).toContain(
      `../../../bin/old,sha256=${hash},32\r\n`
    )
  })

  it('has a sorted RECORD of all its files, with names that need quotes', async () => {
    const found = await install([
      { name: 'pkg/b,"c".py', content: 'x' },
      { name: 'pkg/a.py', content: '' }
    ])
    expect(found[`${SITE}/pkg-1.0.dist-info/RECORD`]?.text.split('\r\n')).toEqual([
      expect.stringMatching(/^pkg-1\.0\.dist-info\/INSTALLER,sha256=\S{43},10$/),
      expect.stringMatching(/^pkg-1\.0\.dist-info\/METADATA,sha256=/),
      'pkg-1.0.dist-info/RECORD,,',
      'pkg-1.0.dist-info/REQUESTED,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0',
      expect.stringMatching(/^pkg-1\.0\.dist-info\/WHEEL,sha256=/),
      'pkg/a.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0',
      expect.stringMatching(/^"pkg\/b,""c""\.py",sha256=\S{43},1$/),
      ''
    ])
  })

  it.each<[string, FakeMember, string]>([
    ['stored, not deflated', { name: 'pkg/m', content: 'text', stored: true }, 'pkg/m'],
    ['empty and deflated', { name: 'pkg/m' }, 'pkg/m'],
    [
      'with sizes behind the bytes',
      { name: 'pkg/m', content: 'text', dataDescriptor: true },
      'pkg/m'
    ],
    ['with sizes in a zip64 field', { name: 'pkg/m', content: 'text', wide: true }, 'pkg/m'],
    ['named in UTF-8', { name: 'pkg/模型', content: 'text', flags: 1 << 11 }, 'pkg/模型'],
    [
      'named in code page 437',
      { name: Buffer.from([0x70, 0x6b, 0x67, 0x2f, 0x84]), content: 'text' },
      'pkg/ä'
    ],
    [
      'of a name as long as tar needs pax for',
      { name: `pkg/${'x'.repeat(200)}` },
      `pkg/${'x'.repeat(200)}`
    ]
  ])('takes a member %s', async (_, member, target) => {
    const found = await install([member])
    expect(found[`${SITE}/${target}`]?.text).toBe(member.content ?? '')
  })

  it('leaves out the folders a wheel lists', async () => {
    const found = await install([{ name: 'pkg/', mode: 0o040755 }, { name: 'pkg/sub/' }])
    expect(Object.keys(found).filter(file => file.endsWith('/'))).toEqual([])
  })

  it('takes a file that is there twice with the same content', async () => {
    const member = { name: 'pkg/m', content: 'text' }
    expect((await install([member, member]))[`${SITE}/pkg/m`]?.text).toBe('text')
  })

  it.each<[string, readonly FakeMember[]]>([
    ['leaves its folder', [{ name: '../evil.py' }]],
    ['leaves its folder on a way round', [{ name: 'pkg/../../evil.py' }]],
    ['leaves its folder through .data', [{ name: 'pkg-1.0.data/data/../../../evil' }]],
    ['has an absolute path', [{ name: '/etc/passwd' }]],
    ['has a folder of .data that no installer knows', [{ name: 'pkg-1.0.data/devices/x' }]],
    ['holds a symbolic link', [{ name: 'pkg/link', content: '/etc/passwd', mode: 0o120777 }]],
    ['holds a device', [{ name: 'pkg/dev', mode: 0o020666 }]],
    ['holds a block device', [{ name: 'pkg/dev', mode: 0o060666 }]],
    ['holds a pipe', [{ name: 'pkg/pipe', mode: 0o010666 }]],
    ['holds a socket', [{ name: 'pkg/socket', mode: 0o140666 }]],
    [
      'holds many small bombs',
      Array.from({ length: 20 }, (_, i) => ({ name: `${i}`, size: 2 ** 26, deflated: SMALL_BOMB }))
    ],
    ['is encrypted', [{ name: 'pkg/x', flags: 1 }]],
    ['is compressed in another way', [{ name: 'pkg/x', method: 14 }]],
    ['has another name before its bytes', [{ name: 'pkg/x', localName: 'pkg/y' }]],
    [
      'has two contents of one name',
      [
        { name: 'p', content: 'a' },
        { name: 'p', content: 'b' }
      ]
    ],
    [
      'has two names for the same bytes',
      [
        { name: 'p', content: 'a' },
        { name: 'q', content: 'a', sharesBytesOf: 0 }
      ]
    ],
    ['says it is endless', [{ name: 'p', size: 0xfffffff0 }]],
    ['lies about the size of a stored file', [{ name: 'p', content: 'a', stored: true, size: 5 }]],
    [
      'has a command outside of bin',
      [
        {
          name: 'pkg-1.0.dist-info/entry_points.txt',
          content: '[console_scripts]\n../../x = p:q\n'
        }
      ]
    ],
    [
      'has a command that is no function',
      [
        {
          name: 'pkg-1.0.dist-info/entry_points.txt',
          content: '[console_scripts]\nx = p;import os\n'
        }
      ]
    ]
  ])('is refused when it %s', async (_, members) => {
    await expect(install(members)).rejects.toMatchObject({ code: 'WHEEL_REFUSED' })
  })
})

describe('an archive', () => {
  it('gives a member of many parts whole', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'large.zip')
    const content = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index).join())
    await writeFile(
      file,
      zipOf([
        { name: 'packed', content },
        { name: 'stored', content, stored: true }
      ])
    )
    const members = readDirectory(file)
    expect(members.map(({ compressedSize }) => compressedSize > 2 ** 20)).toEqual([true, true])
    for (const member of members) expect(contentOf(file, member).equals(content)).toBe(true)
  })

  it('whose directory is endless is refused before it is read', async () => {
    const endless = Buffer.from(whole)
    endless.writeUInt32LE(0xfffffffe, whole.length - 10)
    await expect(read(endless)).rejects.toMatchObject({
      code: 'WHEEL_REFUSED',
      message: expect.stringContaining('endless directory')
    })
  })

  it('that has more entries than its directory is refused', async () => {
    const crowded = Buffer.from(whole)
    crowded.writeUInt16LE(0xfffe, whole.length - 12)
    await expect(read(crowded)).rejects.toMatchObject({ code: 'WHEEL_REFUSED' })
  })

  const whole = zipOf(wheelMembers('pkg', '1.0', [{ name: 'pkg.py', content: 'x = 1\n' }]))
  /** Reads it as the wheel of `pkg`. */
  const read = async (bytes: Buffer): Promise<unknown> => {
    await using folder = await tempFolder()
    const file = `${folder.path}/w.whl`
    await writeFile(file, bytes)
    return wheelEntries({ file, fileName: 'w.whl', name: 'pkg' }, '3.11')
  }

  it.each([0, 10, 21, 100, whole.length - 30, whole.length - 1])(
    'cut off after %i bytes is refused',
    async length => {
      await expect(read(whole.subarray(0, length))).rejects.toMatchObject({ code: 'WHEEL_REFUSED' })
    }
  )

  it.each([
    ['a path too deep', `${'d/'.repeat(80)}x`],
    ['a name too long', 'n'.repeat(300)],
    ['a path too long', `${`${'d'.repeat(200)}/`.repeat(6)}x`],
    ['a file where a folder is', 'pkg.py/x']
  ])('that holds %s is refused, in a sentence', async (_, name) => {
    const members = [
      { name: 'pkg.py', content: '' },
      { name, content: '' }
    ]
    const error = await read(zipOf(wheelMembers('pkg', '1.0', members))).catch(error => error)
    expect(error).toMatchObject({ code: 'WHEEL_REFUSED' })
    expect((error as Error).message.length).toBeLessThan(500)
  })

  it('with damaged metadata is refused when its dependencies are asked for', async () => {
    await using folder = await tempFolder()
    const file = `${folder.path}/w.whl`
    const metadata = { name: 'pkg-1.0.dist-info/METADATA', content: 'x', crc32: 1 }
    await writeFile(file, zipOf(wheelMembers('pkg', '1.0', [metadata])))
    expect(() => requirementsIn({ file, fileName: 'w.whl', name: 'pkg' })).toThrow(
      expect.objectContaining({ code: 'WHEEL_REFUSED' })
    )
  })

  it('is refused when it is the wheel of another package', async () => {
    await expect(read(zipOf(wheelMembers('other', '1.0', [])))).rejects.toThrow(
      'The wheel w.whl is not the package pkg: it holds other-1.0.dist-info.'
    )
  })

  it('is read or refused whatever is broken in it, and never anything else', async () => {
    for (let at = 0; at < whole.length; at += 3) {
      const broken = Buffer.from(whole)
      broken[at] = (broken[at] ?? 0) ^ 0xff
      const outcome = await read(broken).catch((error: unknown) => error)
      if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ code: 'WHEEL_REFUSED' })
    }
  })
})
