import { execFile, spawn } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundledProject } from '../../testkit/bundle.ts'
import { scoreline } from '../../testkit/command-line.ts'
import { maliciousFiles } from '../../testkit/malicious-pickles.ts'
import { freePort } from '../../testkit/port.ts'
import { scoringServer } from '../../testkit/scoring-server.ts'
import { tempFolder } from '../../testkit/temp.ts'

const DIABETES = path.resolve('workflows-examples/diabetes')

describe('the command line', () => {
  let project: string
  beforeAll(async () => {
    project = await bundledProject()
  })
  const bundle = () => path.join(project, 'dist/index.js')
  const output = (...args: string[]): Promise<string> =>
    new Promise(resolve =>
      execFile('node', [bundle(), ...args], (_error, stdout) => resolve(stdout))
    )

  it('tells its version', async () => {
    expect(await output('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('lists the commands, and the inputs of each with their defaults', async () => {
    expect(await output('--help')).toMatch(/register-model[\s\S]*smoke-test[\s\S]*demo/)
    const help = await output('register-model', '--help')
    expect(help).toContain('--new-version <when-changed|always>')
    expect(help).toContain('.scoreline/registry')
  })

  it.each([
    [
      'register-model',
      { nam: 'x' },
      'There is no option "--nam"; did you mean "--name"? [INPUT_UNKNOWN]'
    ],
    [
      'regster-model',
      {},
      'There is no command "regster-model"; did you mean "register-model"? [COMMAND_UNKNOWN]'
    ],
    ['lineage', { jsn: '' }, 'There is no option "--jsn"; did you mean "--json"?'],
    ['register-model', { name: 'a' }, 'Option --path is required. [INPUT_INVALID]'],
    ['register-model', { name: 'a b', path: 'x' }, '(--name) is not a valid model name'],
    ['completion', { shell: '' }, 'There is no option "--shell"'],
    [
      'deploy-target',
      { target: 'lokal', 'service-name': 'abc', image: 'a:1' },
      'not "lokal"; did you mean "local"? [INPUT_INVALID]'
    ],
    ['deploy-target', { plan: 'maybe' }, 'Unexpected argument "maybe". [INPUT_INVALID]']
  ])('%s %j is a usage error: %s', async (command, options, message) => {
    const { exitCode, stderr } = await scoreline(
      project,
      project,
      command,
      options as unknown as Record<string, string>
    )
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('ends with 1 for a failure', async () => {
    const nobody = { 'service-name': 'nobody' }
    const { exitCode, stderr } = await scoreline(project, project, 'logs', nobody)
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining(
        'There is no service "nobody" (target: this machine). [SERVICE_UNKNOWN]'
      )
    ])
  })

  it.each([
    ['alone', ['--plan']],
    ['before a word that is no value of it', ['--plan', '--verify-sbom', '--port', '5001']],
    ['with =', ['--plan=false']],
    ['with a value', ['--plan', 'true']]
  ])('takes an option that is true or false %s', async (_, options) => {
    const args = ['deploy-target', '--target', 'local', ...options]
    const child = spawn('node', [bundle(), ...args, '--service-name', 'abc', '--image', 'none:1'])
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    await new Promise(resolve => child.once('close', resolve))
    expect(stderr).toContain('[IMAGE_UNKNOWN]')
    const version = await output('--version')
    expect(stderr).toContain(
      `More: https://github.com/scoreline/scoreline/blob/v${version.trim()}/docs/errors.md#image_unknown`
    )
  })

  it('says which option lacks its value', async () => {
    const child = spawn('node', [bundle(), 'deploy-target', '--port'])
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    await new Promise(resolve => child.once('close', resolve))
    expect(stderr).toContain('Option "--port" needs a value. [INPUT_INVALID]')
  })

  it('prints outputs as one JSON object where it is told to', async () => {
    await using folder = await tempFolder()
    const model = { path: path.join(DIABETES, 'model.onnx'), name: 'iris', json: 'true' }
    const { stdout, exitCode } = await scoreline(project, folder.path, 'register-model', model)
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      0,
      { model: 'iris:1', version: 1, changed: true }
    ])
  })

  it('prints a failure as JSON too, beside what it says on stderr', async () => {
    await using folder = await tempFolder()
    const { stdout, stderr, exitCode } = await scoreline(project, folder.path, 'logs', {
      'service-name': 'nobody',
      json: 'true'
    })
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { error: { code: 'SERVICE_UNKNOWN' } }
    ])
    expect(stderr).toContain('[SERVICE_UNKNOWN]')
  })

  it('prints only the result where it is told to be quiet, and more where it is told to', async () => {
    await using folder = await tempFolder()
    const model = { path: path.join(DIABETES, 'model.onnx'), name: 'iris' }
    const register = (more: Record<string, string>) =>
      scoreline(project, folder.path, 'register-model', { ...model, ...more })
    const quiet = await register({ quiet: 'true' })
    expect([quiet.stderr, quiet.outputs.model]).toEqual(['', 'iris:1'])
    expect((await register({})).stderr).toContain('Already registered: iris:1')
  })

  it('outlives that nobody reads what it says', async () => {
    const child = spawn('node', [bundle(), 'deploy-target', '--help'])
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0)
    expect(stderr).toBe('')
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143]
  ] as const)('says Cancelled on %s, and ends with %d', async (signal, code) => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'a.json'), '1')
    await using server = await scoringServer({ notReady: 1e9 })
    const args = ['smoke-test', '--scoring-uri', server.uri, '--samples', 'a.json']
    const child = spawn('node', [bundle(), ...args], {
      cwd: folder.path,
      env: { ...process.env, NODE_OPTIONS: '', SCORELINE_DEBUG: '1' }
    })
    let stderr = ''
    child.stderr.on('data', text => {
      if (!stderr.includes('Not ready') && String(text).includes('Not ready')) child.kill(signal)
      stderr += text
    })
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(code)
    expect(stderr).toMatch(new RegExp(`Cancelled by ${signal}\\.\n$`))
  })

  it('carries the licences of what it bundles, and names its parts after their sources', async () => {
    const dist = path.join(project, 'dist')
    const licenses = await readFile(path.join(dist, 'licenses.txt'), 'utf8')
    for (const name of [
      '@actions/core',
      '@azure/identity',
      '@sigstore/verify',
      'commander',
      'undici'
    ])
      expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+.* \\(`, 'm'))
    expect(licenses).toContain('Apache License')
    expect(licenses).not.toMatch(/\(unknown\)/)
    const files = await readdir(dist, { recursive: true })
    expect(files).toContain('actions-build-image.js')
    expect(files.filter(file => /^(runtime\/)?\d/.test(file))).toEqual([])
  })

  it('serves a model with no image', async () => {
    const port = await freePort()
    const child = spawn('node', [
      bundle(),
      'serve',
      '--model-dir',
      path.join(DIABETES, 'model.onnx'),
      '--port',
      String(port)
    ])
    try {
      let answer: unknown
      while (answer === undefined && child.exitCode === null) {
        await sleep(50)
        answer = await fetch(`http://127.0.0.1:${port}/score`, {
          method: 'POST',
          body: '{"data": [[1,2,3,4,5,6,7,8,9,10]]}'
        }).then(
          response => response.json(),
          () => undefined
        )
      }
      expect(answer).toEqual([[expect.closeTo(6141.17, 1)]])
    } finally {
      child.kill('SIGTERM')
    }
    expect(await new Promise(resolve => child.once('exit', resolve))).toBe(0)
  })

  it('ends as the server does when there is nothing to serve', async () => {
    const { exitCode, stderr } = await scoreline(project, project, 'serve', {})
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('There is nothing to serve')])
  })

  it('shows the same help by the command help as by the option', async () => {
    const help = await output('up', '--help')
    expect(help).toContain('--project-file')
    expect(await output('help', 'up')).toBe(help)
    expect(await output('help')).toBe(await output('--help'))
  })

  it('prints one document of a model that is not safe', async () => {
    await using folder = await tempFolder()
    const [evil] = maliciousFiles()
    await writeFile(path.join(folder.path, 'evil.pkl'), evil?.content ?? '')
    const { stdout, exitCode } = await scoreline(project, folder.path, 'scan', {
      path: 'evil.pkl',
      json: 'true'
    })
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { path: 'evil.pkl', verdict: 'refused', error: { code: 'MODEL_UNSAFE' } }
    ])
  })

  it('says of what is not a model that nothing was judged', async () => {
    await using folder = await tempFolder()
    await writeFile(path.join(folder.path, 'environment.yml'), 'dependencies: [python=3.11]\n')
    const { stdout, exitCode } = await scoreline(project, folder.path, 'scan', {
      path: 'environment.yml',
      json: 'true'
    })
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      2,
      {
        path: 'environment.yml',
        verdict: 'no model',
        notJudged: ['environment.yml'],
        error: { code: 'SCAN_NO_MODEL' }
      }
    ])
  })

  it('takes a wrong project file for a usage error, with the hint of each error once', async () => {
    await using folder = await tempFolder()
    await writeFile(
      path.join(folder.path, 'scoreline.yml'),
      'service: abc\nregistry:\n  locatio: x\n  usernam: y\nenvironments:\n  here:\n    target: local\n    azure: {tenant: z}\n'
    )
    const { stderr, exitCode } = await scoreline(project, folder.path, 'up', {})
    expect(exitCode).toBe(2)
    expect(stderr.match(/\[PROJECT_INVALID\]/g)).toHaveLength(3)
    const hints = stderr.split('\n').filter(line => line.startsWith('There are: '))
    expect(hints).toEqual([
      expect.stringContaining('`location`'),
      expect.stringContaining('`tenant-id`')
    ])
    expect(stderr.match(/^More: /gm)).toHaveLength(1)
  })

  it('is a usage error to have no project file, or not the environment', async () => {
    await using folder = await tempFolder()
    expect(await scoreline(project, folder.path, 'up', {})).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('[PROJECT_MISSING]')
    })
    const file = 'service: abc\nenvironments:\n  here:\n    target: local\n'
    await writeFile(path.join(folder.path, 'scoreline.yml'), file)
    expect(await scoreline(project, folder.path, 'up', { environment: 'there' })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('[PROJECT_ENVIRONMENT_UNKNOWN]')
    })
  })
})

describe('the demo', () => {
  it('predicts what scikit-learn predicts, and leaves nothing running', async () => {
    const project = await bundledProject()
    const { exitCode, stderr } = await scoreline(project, project, 'demo', {})
    expect([stderr, exitCode]).toEqual([
      expect.stringContaining('Deleted service diabetes-demo'),
      0
    ])
  })
})
