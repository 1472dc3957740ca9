import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { outputPlace, writePlainFile } from '../../../src/core/plain-write.ts'
import { workspaceOf } from '../../../src/core/workspace.ts'

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'plain-write-')))
const at = (...parts: string[]) => path.join(root, ...parts)
for (const folder of ['ws/sub', 'ws/.git/hooks', 'runner', 'home/.ssh'])
  mkdirSync(at(folder), { recursive: true })
writeFileSync(at('runner', 'set_env'), '')
writeFileSync(at('home', '.ssh', 'authorized_keys'), 'KEYS')
symlinkSync(at('home'), at('ws', 'reports'))
symlinkSync(at('home', '.ssh', 'authorized_keys'), at('ws', 'report.json'))
symlinkSync('sub', at('ws', 'inner'))
symlinkSync('nothing-there', at('ws', 'dangling'))
linkSync(at('runner', 'set_env'), at('ws', 'hard'))

const env = {
  GITHUB_WORKSPACE: at('ws'),
  RUNNER_TEMP: at('runner'),
  GITHUB_ENV: at('runner', 'set_env')
}
const workspace = workspaceOf(env, at('ws'), at('tmp'))
const terminal = workspaceOf({}, at('ws'), at('tmp'))

describe('writing a file in a step', () => {
  it('leaves a new output folder out of Git, and one that is there as it is', async () => {
    const place = at('ws', 'own', '.scoreline')
    await writePlainFile(path.join(place, 'locks', 'a.txt'), 'one', { workspace })
    expect(readdirSync(place).sort()).toEqual(['.gitignore', 'locks'])
    expect(readFileSync(path.join(place, '.gitignore'), 'utf8')).toMatch(/^\*$/m)
    writeFileSync(path.join(place, '.gitignore'), '!locks\n')
    await writePlainFile(path.join(place, 'reports', 'b.json'), 'two', { workspace })
    expect(readFileSync(path.join(place, '.gitignore'), 'utf8')).toBe('!locks\n')
    expect(readdirSync(at('ws', 'own'))).toEqual(['.scoreline'])
  })

  it('makes the folders on the way and leaves no draft', async () => {
    await writePlainFile(at('ws', 'a', 'b', 'c.json'), 'one', { workspace })
    await writePlainFile(at('ws', 'a', 'b', 'c.json'), 'two', { workspace })
    expect(readFileSync(at('ws', 'a', 'b', 'c.json'), 'utf8')).toBe('two')
    expect(readdirSync(at('ws', 'a', 'b'))).toEqual(['c.json'])
  })

  it('writes below the temporary folder', async () => {
    await writePlainFile(at('runner', 'report.json'), 'x', { workspace })
  })

  it.each([
    ['a link to a file', ['ws', 'report.json']],
    ['a link that leads nowhere', ['ws', 'dangling']],
    ['a linked folder', ['ws', 'reports', 'x.json']],
    ['a linked folder of the workspace', ['ws', 'inner', 'x.json']],
    ['a folder', ['ws', 'sub']],
    ["the runner's own file", ['runner', 'set_env']],
    ["the runner's own file by another name", ['ws', 'hard']],
    ['hooks of git', ['ws', '.git', 'hooks', 'post-checkout']],
    ['a place outside', ['home', 'x.json']],
    ['a place outside by dots', ['ws', '..', 'home', 'x.json']]
  ])('refuses %s', async (_, parts) => {
    await expect(writePlainFile(at(...parts), 'x', { workspace })).rejects.toMatchObject({
      code: 'OUTPUT_REFUSED'
    })
  })

  it('refuses devices and leaves everything as it was', async () => {
    const all = { ...workspace, writable: ['/'] }
    await expect(writePlainFile('/dev/null', 'x', { workspace: all })).rejects.toMatchObject({
      code: 'OUTPUT_REFUSED'
    })
    expect(readFileSync(at('home', '.ssh', 'authorized_keys'), 'utf8')).toBe('KEYS')
    expect(readFileSync(at('runner', 'set_env'), 'utf8')).toBe('')
  })

  it('says why the disk refuses', async () => {
    await expect(
      writePlainFile(at('ws', 'n'.repeat(300)), 'x', { workspace })
    ).rejects.toMatchObject({ name: 'UserError', code: 'OUTPUT_FAILED' })
  })
})

describe('writing a file at a terminal', () => {
  it('writes where the user says', async () => {
    const place = await writePlainFile(at('home', 'new', 'x.json'), 'x', { workspace: terminal })
    expect(readFileSync(place, 'utf8')).toBe('x')
  })

  it.each([
    ['a linked folder of the checkout', ['ws', 'reports', 'x.json']],
    ['keys that may sign in', ['home', '.ssh', 'authorized_keys']]
  ])('refuses %s', async (_, parts) => {
    await expect(writePlainFile(at(...parts), 'x', { workspace: terminal })).rejects.toMatchObject({
      code: 'OUTPUT_REFUSED'
    })
  })

  it('takes a folder for a folder only', async () => {
    await expect(
      outputPlace(at('ws', 'report.json'), 'folder', { workspace: terminal })
    ).rejects.toMatchObject({ code: 'OUTPUT_REFUSED' })
    expect(await outputPlace(at('ws', 'sub'), 'folder', { workspace: terminal })).toBe(
      at('ws', 'sub')
    )
  })
})
