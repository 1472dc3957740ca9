import { UserError } from '../../../src/core/errors.ts'
import { containerCommand, startOf } from '../../../src/targets/local/container/command.ts'
import { type RunIn, runsWith } from '../../../src/targets/local/container/run-in.ts'

describe('what runs a service', () => {
  const missing = new UserError('PYTHON_MISSING', 'This machine has no Python 3.6.', {
    hint: 'Add it.'
  })
  const chosen = (
    runIn: RunIn,
    { python = false, engines = '', base = true, scripted = true } = {}
  ) =>
    runsWith(runIn, scripted ? '3.6' : undefined, {
      env: {},
      exec: async program => ({
        exitCode: engines.includes(program) ? 0 : 1,
        stdout: '4.3.1\n',
        stderr: ''
      }),
      python: async () => {
        if (python) return '/python'
        throw missing
      },
      hasBase: async () => base
    })

  it.each([
    ['auto', { python: true, engines: 'docker' }, { python: '/python' }],
    ['auto', { engines: 'docker podman' }, { engine: 'docker' }],
    ['auto', { engines: 'podman' }, { engine: 'podman' }],
    ['auto', { scripted: false, engines: 'podman' }, {}],
    ['process', { python: true }, { python: '/python' }],
    ['container', { python: true, engines: 'podman' }, { engine: 'podman' }],
    ['podman', { engines: 'docker podman' }, { engine: 'podman' }]
  ] as const)('run-in: %s with %j', async (runIn, there, expected) => {
    expect(await chosen(runIn, there)).toEqual(expected)
  })

  it.each([
    ['auto', {}, 'PYTHON_MISSING', 'With docker or podman'],
    ['auto', { engines: 'podman', base: false }, 'PYTHON_MISSING', 'base-image: default'],
    ['process', { engines: 'podman' }, 'PYTHON_MISSING', 'Add it.'],
    ['container', {}, 'CONTAINER_ENGINE_MISSING', 'Install one'],
    ['docker', { engines: 'podman' }, 'CONTAINER_ENGINE_MISSING', 'docker daemon'],
    ['container', { engines: 'podman', base: false }, 'IMAGE_NOT_RUNNABLE', 'base-image: default']
  ] as const)('run-in: %s with %j is refused: %s', async (runIn, there, code, hint) => {
    await expect(chosen(runIn, there)).rejects.toMatchObject({
      code,
      hint: expect.stringContaining(hint)
    })
  })
})

describe('the command of a container', () => {
  const settings = {
    env: { TOKEN: 'a secret', HOME: '/elsewhere', DOCKER_HOST: 'theirs', LD_PRELOAD: 'x' },
    workers: 2,
    startTimeoutSeconds: 60
  }
  const host = { PATH: '/bin', HOME: '/home/me', DOCKER_AUTH_CONFIG: 'ours', GITHUB_TOKEN: 'ours' }
  const place = { sockets: '/run/me/s', envFile: '/run/me/s.env', key: 'abc' }
  const code = [{ path: 'lib/score.py', source: '/new/score.py' }]
  const start = startOf(containerCommand('docker', 'image:1', settings, code, host), 'name', place)

  it('has no value of the service on it', () => {
    expect(start.args.join(' ')).not.toMatch(/a secret|elsewhere|theirs/)
    expect(start.args.at(-1)).toBe('image:1')
    expect(start.args).toContain('/new/score.py:/var/azureml-app/lib/score.py:ro,Z')
  })

  it('keeps what the engine would take for its own out of its environment', () => {
    expect(start.env).toMatchObject({ PATH: '/bin', HOME: '/home/me', TOKEN: 'a secret' })
    expect(Object.keys(start.env)).toEqual(
      expect.not.arrayContaining([
        'DOCKER_HOST',
        'LD_PRELOAD',
        'DOCKER_AUTH_CONFIG',
        'GITHUB_TOKEN'
      ])
    )
    expect(start.file.split('\n').toSorted()).toEqual([
      '',
      'DOCKER_HOST=theirs',
      'HOME=/elsewhere',
      'LD_PRELOAD=x'
    ])
  })
})
