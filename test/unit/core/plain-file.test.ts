import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { abandoned } from '../../../src/core/abandoned.ts'
import { readPlainFile, readPlainText } from '../../../src/core/plain-file.ts'
import { workspaceOf } from '../../../src/core/workspace.ts'

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'plain-file-')))
const at = (...parts: string[]) => path.join(root, ...parts)
mkdirSync(at('ws', 'sub'), { recursive: true })
mkdirSync(at('temp'))
mkdirSync(at('home', '.docker'), { recursive: true })
writeFileSync(at('ws', 'plain.json'), '\uFEFF{"a":1}')
writeFileSync(at('home', '.docker', 'config.json'), 'SECRET-OF-HOME')
writeFileSync(at('temp', 'made.json'), 'made')
symlinkSync('../plain.json', at('ws', 'sub', 'inside'))
symlinkSync(at('home', '.docker', 'config.json'), at('ws', 'outside'))
symlinkSync('../home', at('ws', 'folder'))
symlinkSync('outside', at('ws', 'twice'))
symlinkSync(at('temp', 'made.json'), at('ws', 'temporary'))
symlinkSync('loop', at('ws', 'loop'))
symlinkSync(at('ws'), at('alias'))
symlinkSync(at('home'), at('elsewhere'))
execFileSync('mkfifo', [at('ws', 'pipe')])

const workspace = workspaceOf(
  { GITHUB_WORKSPACE: at('ws'), RUNNER_TEMP: at('temp') },
  at('ws'),
  at('temp')
)
const read = (file: string, more = {}) =>
  readPlainText(file, { workspace, what: 'The sample', ...more })

describe('reading a plain file', () => {
  it('reads text without its byte order mark', async () => {
    expect(await read(at('ws', 'plain.json'))).toBe('{"a":1}')
  })

  it('follows links that stay in the workspace or lead to the temporary folder', async () => {
    expect(await read(at('ws', 'sub', 'inside'))).toBe('{"a":1}')
    expect(await read(at('ws', 'temporary'))).toBe('made')
  })

  it.each([
    ['a link to a file', ['ws', 'outside']],
    ['a link to a link', ['ws', 'twice']],
    ['a linked folder on the way', ['ws', 'folder', '.docker', 'config.json']],
    ['a workspace reached by another name', ['alias', 'outside']]
  ])('refuses to leave the workspace by %s', async (_, parts) => {
    await expect(read(at(...parts))).rejects.toMatchObject({ code: 'FILE_LINK_OUTSIDE' })
  })

  it('reads what the user names outside, even by links of the machine', async () => {
    expect(await read(at('elsewhere', '.docker', 'config.json'))).toBe('SECRET-OF-HOME')
  })

  it('refuses what lies outside when a file of the checkout names it', async () => {
    await expect(
      read(at('home', '.docker', 'config.json'), { inside: true })
    ).rejects.toMatchObject({ code: 'FILE_OUTSIDE' })
    expect(await read(at('ws', 'sub', 'inside'), { inside: true })).toBe('{"a":1}')
  })

  it.each([
    ['a folder', at('ws', 'sub'), 'FILE_NOT_PLAIN'],
    ['a named pipe', at('ws', 'pipe'), 'FILE_NOT_PLAIN'],
    ['an endless device', '/dev/zero', 'FILE_NOT_PLAIN'],
    ["a process's environment", '/proc/self/environ', 'FILE_NOT_PLAIN'],
    ['nothing', at('ws', 'none'), 'FILE_MISSING'],
    ['a file as a folder', at('ws', 'plain.json', 'x'), 'FILE_MISSING'],
    ['links in a circle', at('ws', 'loop'), 'FILE_UNREADABLE'],
    ['a name that is too long', at('ws', 'x'.repeat(5000)), 'FILE_UNREADABLE']
  ])('ends with a sentence for %s', async (_, file, code) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'UserError', code })
  })

  it('reads no more than its limit, and quotes nothing', async () => {
    const refusal = await read(at('temp', 'made.json'), { most: 3 }).catch(error => error)
    expect(refusal).toMatchObject({ code: 'FILE_TOO_LARGE' })
    expect(`${refusal.message}${refusal.hint}`).not.toContain('mad\n')
    expect((await readPlainFile(at('temp', 'made.json'), { workspace, most: 4 })).length).toBe(4)
  })

  it('gives up when the signal aborts', async () => {
    const controller = new AbortController()
    const never = abandoned(new Promise(() => {}), controller.signal)
    controller.abort(new Error('Cancelled by SIGTERM'))
    await expect(never).rejects.toThrow('Cancelled by SIGTERM')
    await expect(read(at('ws', 'plain.json'), { signal: controller.signal })).rejects.toThrow(
      'Cancelled by SIGTERM'
    )
  })
})
