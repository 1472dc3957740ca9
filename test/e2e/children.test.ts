/** Every program that a command runs, with the environment it gets; and what becomes of it when the job is cancelled. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { bundledProject } from '../../testkit/bundle.ts'
import { standIns } from '../../testkit/stand-ins.ts'
import { tempFolder } from '../../testkit/temp.ts'
import { until } from '../../testkit/until.ts'

/** What a job has that no program of another maker's has any use for. */
const SECRETS = [
  ...['GITHUB_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'],
  ...['ACTIONS_RUNTIME_TOKEN', 'AZURE_CLIENT_SECRET', 'INPUT_REGISTRY-PASSWORD', 'INPUT_X'],
  ...['GITHUB_ENV', 'GITHUB_OUTPUT', 'MY_SECRET', 'AWS_SECRET_ACCESS_KEY', 'DOCKER_PASSWORD']
]

/** Of each program: what may be there of its own, beside what all get. */
const COMMON =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TMPDIR|TERM|TZ|LANG|LANGUAGE|LC_\w+|XDG_\w+|LD_LIBRARY_PATH|NO_COLOR|\w+_proxy|\w+_PROXY|SSL_\w+|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|NETRC|SOURCE_DATE_EPOCH|ORT_DISABLE_TELEMETRY|DO_NOT_TRACK|RUNNER_TRACKING_ID|PWD|OLDPWD|SHLVL|_)$/
const PYTHON = /^(PIP_\w+|UV_\w+|PYTHON\w+|VIRTUAL_ENV|CONDA_PREFIX|PYENV_\w+|pythonLocation)$/
const OWN: Readonly<Record<string, RegExp>> = {
  uv: PYTHON,
  python3: PYTHON,
  micromamba: /^(CONDA_\w+|MAMBA_\w+|ANACONDA_\w+|PIP_\w+|UV_\w+|PYTHON\w+|VIRTUAL_ENV|PYENV_\w+)$/,
  npm: /^(npm_config_\w+|NPM_CONFIG_\w+|NODE_AUTH_TOKEN|NPM_TOKEN)$/,
  git: /^GIT_\w+$/,
  docker: /^(DOCKER_CONFIG|DOCKER_HOST|DOCKER_CLI_HINTS|BUILDX_\w+|CONTAINERS_\w+)$/,
  podman: /^(DOCKER_CONFIG|DOCKER_HOST|CONTAINERS_\w+|NAMED)$/,
  buildah: /^(DOCKER_CONFIG|DOCKER_HOST|CONTAINERS_\w+|BUILDAH_\w+)$/,
  'docker-credential-test': /^DOCKER_CONFIG$/,
  az: /^(AZURE_CONFIG_DIR|AZURE_CORE_\w+|PYTHON\w+|PYENV_\w+|VIRTUAL_ENV|CONDA_PREFIX|pythonLocation)$/
}

const BUILD = {
  name: 'img',
  models: 'mod:1',
  registry: 'reg',
  runtime: 'python',
  'entry-script': 'score.py'
}
const IN_ENGINE = { ...BUILD, builder: 'docker', 'base-image': 'scratch' }
const AZURE = {
  'azure-sign-in': 'azure-cli',
  'azure-subscription-id': '00000000-0000-0000-0000-000000000000',
  'resource-group': 'rg'
}

/** Steps, and the programs that each runs at least. */
const steps = (host: string): readonly (readonly [string, Record<string, string>, string[]])[] => [
  ['register-model', { name: 'mod', path: 'm.pkl', registry: 'reg' }, []],
  ['build-image', { ...BUILD, requirements: 'requirements.txt' }, ['uv', 'python3', 'git']],
  ['build-image', { ...BUILD, requirements: 'lock.txt' }, ['python3']],
  ['build-image', { ...BUILD, 'environment-file': 'environment.yml' }, ['micromamba']],
  ['build-image', { ...BUILD, requirements: 'nothing.txt' }, ['npm']],
  ['build-image', { ...IN_ENGINE, 'container-engine': 'docker' }, []],
  [
    'build-image',
    { ...IN_ENGINE, 'container-engine': 'podman', 'builder-arguments': '--secret=id=a,env=NAMED' },
    []
  ],
  ['run', { ...BUILD, 'service-name': 'svc', requirements: 'requirements.txt' }, []],
  [
    'deploy-target',
    { image: 'img:1', registry: 'reg', target: 'local', 'service-name': 'svc' },
    []
  ],
  ['smoke-test', { 'service-name': 'svc', samples: 'samples.json' }, []],
  ['keys', { 'service-name': 'svc', registry: 'reg', target: 'aci', ...AZURE }, ['az']],
  ['clean-up', { registry: `${host}/x`, models: 'mod:1' }, []],
  [
    'register-model',
    { name: 'mod', path: 'm.pkl', registry: `${host}/x` },
    ['docker-credential-test']
  ],
  [
    'register-model',
    {
      name: 'mod',
      path: 'm.pkl',
      registry: 'nobody0.azurecr.io',
      'registry-sku': 'Basic',
      ...AZURE
    },
    ['az']
  ]
]

const HASH = 'a'.repeat(64)
const FILES: Readonly<Record<string, string>> = {
  'score.py': 'def init(): pass\ndef run(data): return 1\n',
  'requirements.txt': 'idna\n',
  'nothing.txt': '# nothing\n',
  'lock.txt': `# python 3.11, linux/amd64\nidna==3.7 --hash=sha256:${HASH}\n`,
  'environment.yml': 'channels: [conda-forge]\ndependencies:\n  - python=3.11\n  - ffmpeg\n',
  'samples.json': '[]',
  'home/.docker/config.json': '{"credsStore":"test"}',
  // Nothing in a checkout is a program of ours, or its configuration.
  'pip.py': 'raise SystemExit("taken for pip")',
  'sys.py': 'raise SystemExit("taken for sys")',
  'runpy.py': 'raise SystemExit("taken for runpy")',
  '.npmrc': 'registry=http://127.0.0.1:9/#{MY_SECRET}\n'.replace('#', '$'),
  'uv.toml': 'index-url = "http://127.0.0.1:9/simple"\n'
}

const project = async (folder: string): Promise<string> => {
  const work = path.join(folder, 'work')
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(work, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await copyFile('test/fixtures/models/protocol-4.pkl', path.join(work, 'm.pkl'))
  return work
}

/** A registry that wants to know who asks. */
const lockedRegistry = async () => {
  const server = http.createServer((_, reply) => {
    reply.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

const environmentOf = (folder: string, bin: string) => ({
  PATH: `${bin}:${process.env.PATH}`,
  HOME: path.join(folder, 'work', 'home'),
  ...Object.fromEntries(SECRETS.map(name => [name, `MARK-${name}`])),
  GITHUB_ENV: '',
  GITHUB_OUTPUT: '',
  GITHUB_ACTIONS: 'true',
  GITHUB_SHA: 'b'.repeat(40),
  NAMED: 'by the arguments',
  SCORELINE_CACHE: path.join(folder, 'cache'),
  SCORELINE_STATE: path.join(folder, 'state')
})

describe('every program that a command runs', () => {
  let bundle: string
  beforeAll(async () => {
    bundle = path.join(await bundledProject(), 'dist/index.js')
  })

  it('gets a listed environment, without what the job keeps secret', async () => {
    await using folder = await tempFolder()
    await using registry = await lockedRegistry()
    const cwd = await project(folder.path)
    const said: string[] = []
    const programs = await standIns(folder.path, {
      uv: 'case $1 in --version) echo uv 0.13.9;; *) exit 1;; esac',
      python3: 'real',
      git: 'real',
      npm: 'exit 1',
      micromamba: 'case $1 in --version) echo 2.3.2;; *) exit 1;; esac',
      docker: 'case $2 in version) echo buildx;; *) exit 1;; esac',
      podman: 'case $1 in --version) echo podman;; *) exit 1;; esac',
      buildah: 'exit 1',
      az: 'exit 1',
      'docker-credential-test': 'exit 1'
    })
    for (const [command, inputs, expected] of steps(registry.host)) {
      const before = (await programs.runs()).length
      const { output } = await step(bundle, command, inputs, {
        cwd,
        env: environmentOf(folder.path, programs.folder)
      })
      const names = (await programs.runs()).map(run => run.program)
      expect([command, inputs, names, output]).toEqual([
        command,
        inputs,
        expect.arrayContaining(expected),
        expect.not.stringContaining('taken for')
      ])
      said.push(`${command}: ${names.length - before} programs`)
    }
    const runs = await programs.runs()
    for (const { program, variables } of runs) {
      const others = Object.keys(variables).filter(
        name => !COMMON.test(name) && !OWN[program]?.test(name)
      )
      expect([program, others]).toEqual([program, []])
      expect(JSON.stringify(variables)).not.toMatch(/MARK-|registry-password|SCORELINE_INPUTS/)
    }
    expect(new Set(runs.map(run => run.program))).toEqual(
      new Set(['uv', 'python3', 'git', 'npm', 'micromamba', 'az', 'docker-credential-test'])
    )
  })

  it.each(['uv', 'micromamba', 'npm'])('ends with the job: %s', async program => {
    await using folder = await tempFolder()
    const cwd = await project(folder.path)
    const pidFile = path.join(folder.path, 'pid')
    const hangs = `sleep 1000 & echo $! > '${pidFile}'; wait`
    const { folder: bin } = await standIns(folder.path, {
      uv: program === 'uv' ? `case $1 in --version) echo uv 0.13.9;; *) ${hangs};; esac` : 'exit 1',
      micromamba: `case $1 in --version) echo 2.3.2;; *) ${hangs};; esac`,
      npm: hangs,
      python3: 'real'
    })
    const env = environmentOf(folder.path, bin)
    await step(
      bundle,
      'register-model',
      { name: 'mod', path: 'm.pkl', registry: 'reg' },
      { cwd, env }
    )
    const file = { uv: 'requirements.txt', npm: 'nothing.txt' }[program]
    const inputs = file ? { requirements: file } : { 'environment-file': 'environment.yml' }
    const running = step(
      bundle,
      'build-image',
      { ...BUILD, ...inputs },
      { cwd, env },
      async child => {
        await until(async () => (await readFile(pidFile, 'utf8').catch(() => '')) !== '')
        child.kill('SIGTERM')
      }
    )
    expect((await running).exitCode).not.toBe(0)
    const pid = (await readFile(pidFile, 'utf8')).trim()
    await until(async () => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
      return stat === undefined || /\) Z /.test(stat)
    })
  })
})

/** Runs the bundle as a composite action does. */
const step = async (
  bundle: string,
  command: string,
  inputs: Readonly<Record<string, string>>,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
  meanwhile: (child: ReturnType<typeof spawn>) => Promise<void> = async () => {}
): Promise<{ readonly exitCode: number | null; readonly output: string }> => {
  const given = JSON.stringify({ ...inputs, 'registry-password': '' })
  const child = spawn(process.execPath, [bundle, command], {
    cwd,
    env: { ...env, SCORELINE_INPUTS: given },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      output += chunk
    })
  const ended = once(child, 'close')
  await meanwhile(child)
  const [exitCode] = await ended
  return { exitCode, output }
}
