/** What a file of a checkout may name. */
import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnvironment } from '../../../src/image/environment/read.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** Reads `requirements.txt` of these lines in a folder of its own, beside a folder with a secret. */
const read = async (line: string, more: { signal?: AbortSignal } = {}) => {
  await using folder = await tempFolder()
  const [work, home] = [path.join(folder.path, 'work'), path.join(folder.path, 'home')]
  await mkdir(path.join(work, 'links'), { recursive: true })
  await mkdir(home)
  await writeFile(path.join(home, 'secret.txt'), 'hunter2 is secret\n')
  await writeFile(path.join(home, 'x-1-py3-none-any.whl'), 'hunter2')
  await writeFile(path.join(work, 'config'), '[http]\n\textraheader = hunter2\n')
  await symlink(path.join(home, 'secret.txt'), path.join(work, 'link.txt'))
  await symlink(home, path.join(work, 'away'))
  await symlink(path.join(home, 'secret.txt'), path.join(work, 'links', 'a-1-py3-none-any.whl'))
  execFileSync('mkfifo', [path.join(work, 'pipe')])
  const requirementsFile = path.join(work, 'requirements.txt')
  await writeFile(requirementsFile, `# ours\n${line}\n`)
  const error = await readEnvironment({ requirementsFile, ...more }).then(
    () => undefined,
    error => error
  )
  return { code: error?.code, line: error?.at?.line, said: `${error?.message} ${error?.hint}` }
}

describe('a file that a checkout names', () => {
  it.each([
    ['-r ../home/secret.txt', 'FILE_OUTSIDE'],
    ['-r link.txt', 'FILE_OUTSIDE'],
    ['-c "away/secret.txt"', 'FILE_OUTSIDE'],
    ['-r /proc/self/environ', 'FILE_OUTSIDE'],
    ['-r file:///proc/self/environ', 'FILE_OUTSIDE'],
    ['-r /dev/zero', 'FILE_OUTSIDE'],
    ['-r pipe', 'FILE_NOT_PLAIN'],
    ['-r links', 'FILE_NOT_PLAIN'],
    ['-f ../home', 'FILE_OUTSIDE'],
    ['--find-links=file:///root', 'FILE_OUTSIDE'],
    ['-f away', 'FILE_OUTSIDE'],
    ['-f links', 'FILE_OUTSIDE'],
    ['-f .', 'FILE_OUTSIDE'],
    ['-i file:///etc', 'FILE_OUTSIDE'],
    ['away/x-1-py3-none-any.whl', 'FILE_OUTSIDE'],
    ['-r no-such.txt', 'ENVIRONMENT_FILE_MISSING'],
    ['-r config', 'REQUIREMENTS_INVALID']
  ])('%s: %s', async (line, code) => {
    const found = await read(line)
    expect(found.code).toBe(code)
    expect(found.line).toBe(code === 'REQUIREMENTS_INVALID' ? 1 : 2)
    expect(found.said).not.toContain('hunter2')
  })

  it('is not waited for when the job is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('Cancelled'))
    expect((await read('numpy', { signal })).said).toContain('Cancelled')
  })
})
