/** Programs as they are run: with a listed environment, to an end whatever they do. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { execUntil } from '../../src/cli/exec.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { testExec as exec } from '../../testkit/test-exec.ts'
import { until } from '../../testkit/until.ts'

/** Whether a process is there and no zombie. */
const isRunning = async (pid: number): Promise<boolean> => {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  return state !== undefined && !/\) Z /.test(state)
}
const pidIn = async (file: string): Promise<number> => {
  await until(async () => /^\d+\n/.test(await readFile(file, 'utf8').catch(() => '')))
  return Number(await readFile(file, 'utf8'))
}

describe('a program', () => {
  it('gets the listed variables, those that are allowed and those that are set', async () => {
    const env = { PATH: process.env.PATH, GITHUB_TOKEN: 'secret', MINE: 'm' }
    const { stdout } = await exec('env', [], { env, allow: ['MINE'], set: { MORE: '1' } })
    expect(stdout.trim().split('\n').sort()).toEqual([`MINE=m`, 'MORE=1', `PATH=${env.PATH}`])
  })

  it('never gets the environment of the process by default', async () => {
    process.env.SCORELINE_INPUTS = '{"registry-password":"secret"}'
    try {
      expect((await exec('env', [])).stdout).not.toContain('secret')
    } finally {
      delete process.env.SCORELINE_INPUTS
    }
  })

  it('reads its input, and tells exit code, output and lines', async () => {
    const lines: string[] = []
    const script = 'cat; printf "a\\r\\nb\\nc"; echo bad >&2; exit 3'
    const done = await exec('sh', ['-c', script], { input: 'in\n', onLine: l => lines.push(l) })
    expect(done).toEqual({ exitCode: 3, stdout: 'in\na\r\nb\nc', stderr: 'bad\n' })
    expect(lines.toSorted()).toEqual(['a', 'b', 'bad', 'c', 'in'])
  })

  it('that reads no input and closes it is no error', async () => {
    const done = await exec('true', [], { input: 'x'.repeat(1 << 20) })
    expect(done.exitCode).toBe(0)
  })

  it('is refused by name when it is not there', async () => {
    await expect(exec('no-such-program', ['x'])).rejects.toMatchObject({ code: 'PROGRAM_MISSING' })
  })

  it('may print without end, in one line or many', async () => {
    let longest = 0
    const script = 'head -c 100000000 /dev/zero | tr "\\0" x'
    const { stdout } = await exec('sh', ['-c', script], {
      onLine: line => {
        longest = Math.max(longest, line.length)
      }
    })
    expect(stdout.length).toBeLessThanOrEqual(64 * 1024 * 1024)
    expect(longest).toBeLessThanOrEqual(64 * 1024)
  })

  it.each(['the host', 'the caller'])('ends with all it started when %s cancels', async who => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'pid')
    const cancel = new AbortController()
    const run = who === 'the host' ? execUntil(cancel.signal) : exec
    const options = who === 'the host' ? {} : { signal: cancel.signal }
    const running = run('sh', ['-c', `sleep 1000 & echo $! > ${file}; wait`], options)
    const pid = await pidIn(file)
    cancel.abort(new Error('Cancelled'))
    await expect(running).rejects.toThrow('Cancelled')
    await until(async () => !(await isRunning(pid)))
    await expect(run('true', [], options)).rejects.toThrow('Cancelled')
  })

  it('is killed when it does not end by itself', async () => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'pid')
    const cancel = new AbortController()
    const script = `trap '' TERM; (trap '' TERM; echo $$ > ${file}; while :; do sleep 1; done)`
    const running = execUntil(cancel.signal, 50)('sh', ['-c', script])
    const pid = await pidIn(file)
    cancel.abort(new Error('Cancelled'))
    await expect(running).rejects.toThrow('Cancelled')
    await until(async () => !(await isRunning(pid)))
  })
})
