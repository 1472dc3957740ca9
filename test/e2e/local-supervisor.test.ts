/** The process that keeps a local service: what it knows, who may reach it, and that there is one. Needs Python, but no package. */
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeWith } from '../../testkit/available.ts'
import { bundledProject } from '../../testkit/bundle.ts'
import { type CommandResult, scoreline } from '../../testkit/command-line.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { until } from '../../testkit/until.ts'

/** Answers the environments of its ancestors, by the names that hold a mark; does not get ready where it is told so. */
const SCRIPT = `
import os, time
def init():
    print("x" * 100000)
    time.sleep(float(os.environ.get("WAIT", "0")))
def run(data):
    while "HOLD" in os.environ and not os.path.exists(os.environ["HOLD"]):
        time.sleep(0.05)
    pid, found = os.getpid(), []
    while pid > 1:
        with open(f"/proc/{pid}/status") as f:
            parent = int([l for l in f if l.startswith("PPid")][0].split()[1])
        with open(f"/proc/{pid}/environ") as f:
            found += [v for v in f.read().split("\\0") if "MARK" in v]
        pid = parent
    return found
`
const SECRETS = {
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'MARK-oidc',
  GITHUB_TOKEN: 'MARK-github',
  JOB_SECRET: 'MARK-job'
}

describeWith('python3', 'the supervisor of a local service', () => {
  let project: string
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let home: Awaited<ReturnType<typeof tempFolder>>

  beforeAll(async () => {
    project = await bundledProject()
    folder = await tempFolder()
    home = await tempFolder()
    await mkdir(path.join(folder.path, 'src'))
    await writeFile(path.join(folder.path, 'src/score.py'), SCRIPT)
    await writeFile(path.join(folder.path, 'factor.txt'), '2')
    const model = { name: 'factor', path: 'factor.txt', framework: 'custom' }
    expect((await run('register-model', model)).exitCode).toBe(0)
    const source = { 'entry-script': 'score.py', 'source-directory': 'src' }
    const image = { name: 'factor', models: 'factor:1', ...source }
    expect((await run('build-image', image)).exitCode).toBe(0)
  })
  afterAll(async () => {
    await folder[Symbol.asyncDispose]()
    await home[Symbol.asyncDispose]()
  })

  const env = () => ({
    ...SECRETS,
    SCORELINE_STATE: path.join(folder.path, '.scoreline'),
    XDG_STATE_HOME: home.path,
    XDG_RUNTIME_DIR: ''
  })
  const run = (
    command: string,
    options: Record<string, string>,
    killAfter?: Promise<void>
  ): Promise<CommandResult> =>
    scoreline(project, folder.path, command, options, { env: env(), killAfter })
  const deploy = (
    name: string,
    { variables = '', killAfter }: { variables?: string; killAfter?: Promise<void> } = {}
  ) =>
    run(
      'deploy-target',
      {
        target: 'local',
        image: 'factor:1',
        'service-name': name,
        'environment-variables': variables
      },
      killAfter
    )
  const cleanUp = (name: string) => run('clean-up', { target: 'local', 'service-name': name })
  /** The processes that have this folder among their arguments. */
  const processes = async (): Promise<readonly string[]> => {
    const numbers = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
    const commands = numbers.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
    return (await Promise.all(commands)).filter(command => command.includes(folder.path))
  }
  const gone = (): Promise<void> => until(async () => (await processes()).length === 0)
  const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8)

  it('knows nothing of the job that started it, and keeps what it knows to its owner', async () => {
    const { outputs } = await deploy('private', { variables: 'SERVICE_TOKEN=MARK-service' })
    const answer = await fetch(outputs['scoring-uri'] ?? '', { method: 'POST', body: '{}' })
    const found = new Set((await answer.json()) as string[])
    expect([...found]).toEqual(['SERVICE_TOKEN=MARK-service'])
    const state = path.join(folder.path, '.scoreline/services/private')
    expect(await modeOf(state)).toBe('700')
    for (const file of ['service.json', 'service.log', 'supervisor.log'])
      expect([file, await modeOf(path.join(state, file))]).toEqual([file, '600'])
    expect(await modeOf(path.join(home.path, 'scoreline'))).toBe('700')
    // A line without an end in sight is kept by its beginning.
    const { stdout } = await run('logs', { 'service-name': 'private' })
    expect(stdout).toMatch(/x{1000}… \(\d+ more characters\)/)
    expect(stdout.length).toBeLessThan(100_000)
    await cleanUp('private')
    await gone()
  })

  it('is one, however many steps deploy a new service at once', async () => {
    const done = await Promise.all(
      [...'123456'].map(value => deploy('race', { variables: `A=${value}` }))
    )
    expect(done.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0, 0])
    expect(new Set(done.map(({ outputs }) => outputs['scoring-uri'])).size).toBe(1)
    const supervisors = (await processes()).filter(it => it.includes('local-supervisor'))
    expect(supervisors).toHaveLength(1)
    await cleanUp('race')
    await gone()
  })

  it('answers on the old connections before a deployment finds that its work was done by one that was killed', async () => {
    const release = path.join(folder.path, 'release')
    const { outputs } = await deploy('handover', { variables: `HOLD=${release}` })
    let isAnswered = false
    const request = fetch(outputs['scoring-uri'] ?? '', { method: 'POST', body: '{}' }).then(
      ({ status }) => {
        isAnswered = true
        return status
      }
    )
    const log = path.join(folder.path, '.scoreline/services/handover/service.log')
    const draining = until(async () => (await readFile(log, 'utf8')).includes('Draining'))
    await deploy('handover', { variables: 'A=1', killAfter: draining })
    const drainedAt = Date.now()
    const again = deploy('handover', { variables: 'A=1' }).then(({ exitCode }) => {
      // The wait has a limit, which a busy machine may reach first.
      const isWaitedFor = isAnswered || Date.now() - drainedAt > 4000
      return [exitCode, isWaitedFor]
    })
    await sleep(1500)
    await writeFile(release, '')
    expect([await request, await again]).toEqual([200, [0, true]])
    await cleanUp('handover')
    await gone()
  })

  it('ends with a deployment that is cancelled', async () => {
    const bundle = path.join(project, 'dist/index.js')
    const inputs = ['--target', 'local', '--image', 'factor:1', '--service-name', 'cancelled']
    const variables = ['--environment-variables', 'WAIT=1000']
    const child = spawn(process.execPath, [bundle, 'deploy-target', ...inputs, ...variables], {
      cwd: folder.path,
      env: { ...process.env, NODE_OPTIONS: '', ...env() },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', text => {
      stdout += text
    })
    child.stderr.on('data', text => {
      stderr += text
    })
    const exitCode = new Promise(resolve => child.once('close', resolve))
    const log = path.join(folder.path, '.scoreline/services/cancelled/service.log')
    const started = async () => (await readFile(log, 'utf8').catch(() => '')).includes('xxx')
    while (!(await started())) await sleep(50)
    child.kill('SIGINT')
    expect(await exitCode).toBe(130)
    expect([stdout, stderr]).toEqual(['', expect.stringContaining('Cancelled by SIGINT.')])
    await gone()
  })

  it('is not looked for in a folder that others may write to', async () => {
    await using other = await tempFolder()
    await mkdir(path.join(other.path, 'scoreline'))
    const { chmod } = await import('node:fs/promises')
    await chmod(path.join(other.path, 'scoreline'), 0o777)
    const options = { target: 'local', image: 'factor:1', 'service-name': 'taken' }
    const { exitCode, stderr } = await scoreline(project, folder.path, 'deploy-target', options, {
      env: { ...env(), XDG_STATE_HOME: other.path }
    })
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('[FOLDER_NOT_PRIVATE]')])
    await gone()
  })
})
