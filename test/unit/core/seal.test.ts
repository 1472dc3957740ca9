import {
  appendFileSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import { isSealed, seal } from '../../../src/core/seal.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const sealedFolder = async () => {
  const temp = await tempFolder()
  const folder = path.join(temp.path, 'part')
  mkdirSync(path.join(folder, 'dist'), { recursive: true })
  writeFileSync(path.join(folder, 'dist', 'index.js'), 'one')
  symlinkSync('dist', path.join(folder, 'link'))
  await seal(folder)
  return { ...temp, folder, [Symbol.asyncDispose]: temp[Symbol.asyncDispose] }
}

describe('a seal', () => {
  it('holds while nothing is changed, wherever the folder is moved', async () => {
    await using made = await sealedFolder()
    expect(await isSealed(made.folder)).toBe(true)
    renameSync(made.folder, `${made.folder}-moved`)
    renameSync(`${made.folder}-moved`, made.folder)
    expect(await isSealed(made.folder)).toBe(true)
  })

  it.each<[string, (folder: string) => void]>([
    ['a line is added', folder => appendFileSync(path.join(folder, 'dist', 'index.js'), 'x')],
    [
      'a byte is changed and the time put back',
      folder => {
        const file = path.join(folder, 'dist', 'index.js')
        const { atime, mtime } = statSync(file)
        writeFileSync(file, 'two')
        utimesSync(file, atime, mtime)
      }
    ],
    ['a file is added', folder => writeFileSync(path.join(folder, 'dist', 'more.js'), '')],
    ['a file is removed', folder => rmSync(path.join(folder, 'dist', 'index.js'))],
    [
      'a link leads elsewhere',
      folder => {
        rmSync(path.join(folder, 'link'))
        symlinkSync('/etc', path.join(folder, 'link'))
      }
    ],
    [
      'all of it is a copy, with its seal',
      folder => {
        cpSync(folder, `${folder}-2`, { recursive: true, preserveTimestamps: true })
        rmSync(folder, { recursive: true })
        renameSync(`${folder}-2`, folder)
      }
    ],
    ['it is gone', folder => rmSync(folder, { recursive: true })],
    [
      'the seal itself is a link',
      folder => {
        renameSync(`${folder}.seal`, `${folder}.real`)
        symlinkSync('part.real', `${folder}.seal`)
      }
    ]
  ])('is broken when %s', async (_, change) => {
    await using made = await sealedFolder()
    change(made.folder)
    expect(await isSealed(made.folder)).toBe(false)
  })
})
