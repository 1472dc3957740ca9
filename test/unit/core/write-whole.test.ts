import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeWhole } from '../../../src/core/write-whole.ts'

describe('writeWhole', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'scoreline-file-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives the file the mode that is asked for, also in place of one that others may read', async () => {
    const file = path.join(folder, 'service.json')
    await writeFile(file, 'old', { mode: 0o644 })
    const draft = path.join(folder, 'draft')
    for (const text of ['new', 'newer']) await writeWhole(file, text, draft, 0o600)
    expect(await readFile(file, 'utf8')).toBe('newer')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['service.json'])
  })

  it('follows no link that has the name of the draft', async () => {
    const [other, draft] = [path.join(folder, 'other'), path.join(folder, 'draft')]
    await writeFile(other, 'mine')
    await symlink(other, draft)
    await expect(writeWhole(path.join(folder, 'file'), 'x', draft)).rejects.toThrow('EEXIST')
    expect(await readFile(other, 'utf8')).toBe('mine')
  })
})
