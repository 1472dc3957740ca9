import { serviceCommand } from '../../../src/targets/local/command.ts'
import { planLocal } from '../../../src/targets/local/plan.ts'
import type { LocalService, LocalSettings } from '../../../src/targets/local/settings.ts'
import { exceptionLine, lastUserFrame } from '../../../src/targets/local/traceback.ts'

const settings: LocalSettings = { env: { A: '1', B: '2' }, workers: 1, startTimeoutSeconds: 60 }
const digest = `sha256:${'a'.repeat(64)}` as const
const current: LocalService = {
  name: 'iris',
  state: 'running',
  imageDigest: digest,
  imageLabel: 'iris:1',
  changedCode: false,
  settings: { ...settings, port: 5001 },
  scoringUri: 'http://127.0.0.1:5001/score',
  swaggerUri: 'http://127.0.0.1:5001/swagger.json'
}
const wanted = (change: Partial<LocalSettings> = {}, image: `sha256:${string}` = digest) => ({
  name: 'iris',
  image: { label: 'iris:2', reference: 'x', repository: 'images/iris', digest: image },
  settings: { ...settings, ...change }
})

describe('the plan for this machine', () => {
  it.each([
    ['nothing runs', wanted(), undefined, 'create'],
    ['nothing changed', wanted(), current, 'no-op'],
    ['the order of variables', wanted({ env: { B: '2', A: '1' } }), current, 'no-op'],
    ['the same port', wanted({ port: 5001 }), current, 'no-op'],
    ['another start timeout', wanted({ startTimeoutSeconds: 5 }), current, 'no-op'],
    ['another image', wanted({}, `sha256:${'b'.repeat(64)}`), current, 'update'],
    ['another variable', wanted({ env: {} }), current, 'update'],
    ['more workers', wanted({ workers: 2 }), current, 'update'],
    ['a service that failed', wanted(), { ...current, state: 'failed' as const }, 'update'],
    ['code changed by reload', wanted(), { ...current, changedCode: true }, 'update'],
    ['another port', wanted({ port: 6001 }), current, 'replace']
  ])('%s', (_, spec, now, action) => {
    const plan = planLocal(spec, { service: now, basis: 'seen' })
    expect(plan.basis).toBe('seen')
    expect(plan.action).toBe(action)
    expect(plan.reasons.length).toBeGreaterThan(0)
  })
})

describe('the command of a service', () => {
  const config = {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers' as const, diff_ids: [] },
    config: {
      Entrypoint: ['/opt/scoreline/bin/node', '/opt/scoreline/runtime/server.js'],
      Env: [
        'PATH=/usr/bin',
        'PYTHONPATH=/opt/scoreline/env/lib/python3.11/site-packages:/elsewhere',
        'NOTE=/var/other'
      ],
      WorkingDir: '/var/azureml-app'
    }
  }

  it.each([{}, { Entrypoint: [], Cmd: [''] }])('is refused where an image has none: %j', none => {
    const image = { ...config, config: none }
    expect(() => serviceCommand(image, '/r', settings, {})).toThrow(
      expect.objectContaining({ code: 'IMAGE_NOT_RUNNABLE' })
    )
  })

  it('moves the paths of the image, and only those, to where it was unpacked', () => {
    const { command, args, cwd, env } = serviceCommand(config, '/r', settings, {
      PATH: '/host/bin'
    })
    expect([command, ...args, cwd]).toEqual([
      '/r/opt/scoreline/bin/node',
      '/r/opt/scoreline/runtime/server.js',
      '/r/var/azureml-app'
    ])
    expect(env).toMatchObject({
      PATH: '/host/bin',
      PYTHONPATH: '/r/opt/scoreline/env/lib/python3.11/site-packages:/elsewhere',
      NOTE: '/var/other',
      A: '1'
    })
  })

  it('finds the programs that the image brings along before those of the host', () => {
    const run = (prefix: string) =>
      serviceCommand(
        { ...config, config: { ...config.config, Env: [`CONDA_PREFIX=${prefix}`] } },
        '/r',
        settings,
        { PATH: '/host/bin' }
      ).env.PATH
    expect(run('/opt/scoreline/conda')).toBe('/r/opt/scoreline/conda/bin:/host/bin')
    expect(run('/opt/conda')).toBe('/host/bin')
  })

  it('gives the service nothing of the step but what programs need to start', () => {
    const { env } = serviceCommand(config, '/r', settings, { PATH: '/bin', GITHUB_TOKEN: 'secret' })
    expect(JSON.stringify(env)).not.toContain('secret')
  })
})

describe('a traceback in the log', () => {
  const log = [
    "User's init function failed",
    'Traceback (most recent call last):',
    '  File "/r/var/azureml-app/score.py", line 7, in init',
    '    model = load()',
    '  File "/r/var/azureml-app/lib/load.py", line 3, in load',
    '    return pickle.load(f)',
    '  File "/usr/lib/python3.11/pickle.py", line 1213, in load',
    "ModuleNotFoundError: No module named 'sklearn'",
    '',
    'Model Directory Contents:'
  ]

  it("leads to the last line of the user's own code", () => {
    expect(lastUserFrame(log, '/r/var/azureml-app')).toEqual({ file: 'lib/load.py', line: 3 })
  })

  it('names the exception', () => {
    expect(exceptionLine(log)).toBe("ModuleNotFoundError: No module named 'sklearn'")
  })
})
