/** Folders through which services are controlled, as somebody else may have prepared them. */
import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownFolder } from '../../../src/core/own-folder.ts'
import { privateFolder } from '../../../src/targets/local/private-folder.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const modeOf = (folder: string) => (statSync(folder).mode & 0o777).toString(8)
const isRoot = process.getuid?.() === 0

describe('the folder that services are controlled through', () => {
  it('is made for this user alone, and closed to others who may only look into it', async () => {
    await using temp = await tempFolder()
    const folder = path.join(temp.path, 'state', 'scoreline')
    expect([privateFolder(folder), modeOf(folder)]).toEqual([folder, '700'])
    chmodSync(folder, 0o755)
    privateFolder(folder)
    expect(modeOf(folder)).toBe('700')
  })

  it.each<[string, (folder: string) => void]>([
    [
      'others may write to it',
      folder => {
        mkdirSync(folder)
        chmodSync(folder, 0o722)
      }
    ],
    ['it is a link to a folder of this user', folder => symlinkSync(path.dirname(folder), folder)],
    ['it is a link to nothing', folder => symlinkSync('/nowhere', folder)],
    ['it is a file', folder => writeFileSync(folder, '')]
  ])('is refused where %s', async (_, prepare) => {
    await using temp = await tempFolder()
    const folder = path.join(temp.path, 'scoreline')
    prepare(folder)
    expect(() => privateFolder(folder)).toThrow(
      expect.objectContaining({ code: 'FOLDER_NOT_PRIVATE' })
    )
  })

  // Only root may give a folder away.
  const itAsRoot = isRoot ? it : it.skip
  itAsRoot('is refused where another user made it, and so is a folder of state', async () => {
    await using temp = await tempFolder()
    const folder = path.join(temp.path, 'scoreline')
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, 65_534, 65_534)
    expect(() => privateFolder(folder)).toThrow('belongs to another user')
    await expect(ownFolder(temp.path, 'scoreline', 'services')).rejects.toMatchObject({
      code: 'STATE_FOLDER_UNSAFE',
      message: expect.stringContaining('belongs to another user')
    })
  })
})
