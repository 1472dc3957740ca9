import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../../../src/core/errors.ts'
import type { Exec } from '../../../src/core/ports.ts'
import { hostPython, hostPythonVersion } from '../../../src/image/environment/host-python.ts'
import { tempFolder } from '../../../testkit/temp.ts'

/** A machine with these interpreters; the value is what each says of itself. */
const machine =
  (programs: Record<string, string>): Exec =>
  async command => {
    const version = programs[command]
    if (version === undefined) throw new UserError('PROGRAM_MISSING', `no ${command}`)
    const exitCode = version === '' ? 127 : 0
    return { exitCode, stdout: `${version}\n/usr/bin/${path.basename(command)}\n`, stderr: '' }
  }

describe("the machine's Python", () => {
  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['one named by its version', { 'python3.11': '3.11' }, {}, '/usr/bin/python3.11'],
    ['the usual one where it fits', { python3: '3.11' }, {}, '/usr/bin/python3'],
    [
      'not a stub without an interpreter',
      { 'python3.11': '', python: '3.11' },
      {},
      '/usr/bin/python'
    ],
    [
      'the one that is set, before others',
      { 'python3.11': '3.11', '/own/py': '3.11' },
      { SCORELINE_PYTHON: '/own/py' },
      '/usr/bin/py'
    ]
  ])('is %s', async (_, programs, env, expected) => {
    expect(await hostPython('3.11', env, machine(programs))).toBe(expected)
  })

  it('may be in the tool cache, the newest release first', async () => {
    await using cache = await tempFolder()
    const program = (release: string) =>
      path.join(cache.path, 'Python', release, process.arch, 'bin', 'python3')
    for (const release of ['3.11.9', '3.11.10', '3.12.1'])
      await mkdir(path.dirname(program(release)), { recursive: true })
    const asked: string[] = []
    const exec: Exec = (command, args) => {
      asked.push(command)
      return machine({ [program('3.11.9')]: '3.11', [program('3.11.10')]: '3.11' })(command, args)
    }
    await hostPython('3.11', { RUNNER_TOOL_CACHE: cache.path }, exec)
    expect(asked.at(-1)).toBe(program('3.11.10'))
  })

  it('is asked only once what it is, on the same PATH', async () => {
    const asked: string[] = []
    const exec: Exec = (command, args) => {
      asked.push(command)
      return machine({ python3: '3.11' })(command, args)
    }
    for (const PATH of ['/usr/bin', '/usr/bin', '/opt/bin'])
      expect(await hostPythonVersion({ PATH }, exec)).toBe('3.11')
    expect(asked).toEqual(['python3', 'python3'])
  })

  it('is missed with the ones that are there, and what to do', async () => {
    await expect(hostPython('3.8', {}, machine({ python3: '3.11' }))).rejects.toMatchObject({
      code: 'PYTHON_MISSING',
      message: 'This machine has no Python 3.8; python3 is 3.11.',
      hint: expect.stringContaining('actions/setup-python')
    })
  })

  it('is not looked for elsewhere when it is set', async () => {
    const exec = machine({ python3: '3.8', '/own/py': '3.11' })
    await expect(hostPython('3.8', { SCORELINE_PYTHON: '/own/py' }, exec)).rejects.toMatchObject({
      code: 'PYTHON_MISSING'
    })
  })
})
