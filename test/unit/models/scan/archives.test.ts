import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { scanFile } from '../../../../src/models/scan/scan-file.ts'
import { tarOf } from '../../../../testkit/malicious-containers.ts'
import { storedZip } from '../../../../testkit/stored-zip.ts'
import { tempFolder } from '../../../../testkit/temp.ts'

const NOTHING = Buffer.from('x')
const zipOf = (...names: readonly string[]): Buffer =>
  storedZip(names.map(name => ({ name, content: NOTHING })))
const tarWith = (name: string, type = '0'): Buffer =>
  tarOf([{ name, content: type === '0' ? NOTHING : Buffer.alloc(0), type }])

/** Changes a number of two or four bytes, so far from the end or the start. */
const changed = (zip: Buffer, at: number, value: number, size: 2 | 4 = 4): Buffer => {
  const copy = Buffer.from(zip)
  copy.writeUIntLE(value, at < 0 ? copy.length + at : at, size)
  return copy
}
const TWO = zipOf('a', 'b')

/** A locator and a record of zip64 between directory and end, which say something else. */
const withZip64 = (zip: Buffer, count: number): Buffer => {
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(count), 32)
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(zip.length - 10)), 40)
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(zip.length - 6)), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(zip.length - 22), 8)
  return Buffer.concat([zip.subarray(0, -22), record, locator, zip.subarray(-22)])
}

describe('an archive that leads out of its folder, or that programs read differently, is refused', () => {
  it.each<[string, Buffer, RegExp]>([
    ['an absolute path', zipOf('/etc/passwd'), /with the name/],
    ['a drive', zipOf('C:x'), /with the name/],
    ['a way up', zipOf('a/../../b'), /with the name/],
    ['a way up at the end', zipOf('a/..'), /with the name/],
    ['a way up with backslashes', zipOf('..\\b'), /with the name/],
    ['a NUL in a name', zipOf('data.pkl\0.txt'), /with the name/],
    ['one name twice', zipOf('data.pkl', 'data.pkl'), /two files of one name/],
    ['one name in capitals', zipOf('data.pkl', 'DATA.PKL'), /two files of one name/],
    ['one name in two forms', zipOf('\u00e9', 'e\u0301'), /two files of one name/],
    ['the second file inside of the first', changed(TWO, -22 - 5, 0), /overlap|otherwise/],
    ['a file behind the directory', changed(TWO, -22 - 5, 5000), /where none is/],
    ['a file longer than all', changed(TWO, -22 - 2 * 47 + 20, 5000), /two sizes/],
    ['fewer files than are listed', changed(TWO, -12, 1, 2), /damaged directory/],
    ['more files than are listed', changed(TWO, -12, 3, 2), /damaged directory/],
    ['one of several parts', changed(TWO, -18, 1, 2), /several parts/],
    [
      'a comment',
      Buffer.concat([changed(TWO, -2, 1, 2), NOTHING]),
      /end with its directory|comment/
    ],
    ['a directory elsewhere', changed(TWO, -6, 3), /misplaced directory/],
    ['two directories that differ', withZip64(TWO, 1), /differ/],
    [
      'something before its first file',
      Buffer.concat([TWO.subarray(0, 4), TWO]),
      /misplaced|before/
    ],
    ['an encrypted file', storedZip([{ name: 'a', content: NOTHING, flags: 1 }]), /encrypted/],
    [
      'a masked directory',
      storedZip([{ name: 'a', content: NOTHING, flags: 0x2000 }]),
      /encrypted/
    ],
    ['another method', storedZip([{ name: 'a', content: NOTHING, method: 14 }]), /method \(14\)/]
  ])('zip: %s', async (_, content, what) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'm.zip')
    await writeFile(file, content)
    const { findings } = await scanFile(file, 'm.zip', { allowed: new Set() })
    expect(findings).toMatchObject([{ rule: 'archive', what: expect.stringMatching(what) }])
  })

  it.each<[string, Buffer, RegExp]>([
    ['an absolute path', tarWith('/etc/passwd'), /with the name/],
    ['a way up', tarWith('a/../../b'), /with the name/],
    ['a hard link', tarWith('a', '1'), /neither a plain file/],
    ['a symbolic link', tarWith('a', '2'), /neither a plain file/],
    ['a character device', tarWith('a', '3'), /neither a plain file/],
    ['a block device', tarWith('a', '4'), /neither a plain file/],
    ['a pipe', tarWith('a', '6'), /neither a plain file/],
    ['a header of pax', tarWith('a', 'x'), /neither a plain file/],
    ['a header of pax for all', tarWith('a', 'g'), /neither a plain file/],
    ['a sparse file', tarWith('a', 'S'), /neither a plain file/]
  ])('tar: %s', async (_, content, what) => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'm.tar')
    await writeFile(file, content)
    const { findings } = await scanFile(file, 'm.tar', { allowed: new Set() })

    expect(findings).toMatchObject([{ rule: 'archive', what: expect.stringMatching(what) }])
  })
})
