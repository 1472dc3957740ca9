import { childEnvironment, namesOne } from '../../../src/core/child-environment.ts'
import { NO_TELEMETRY } from '../../../src/core/no-telemetry.ts'

const SECRETS = [
  ...[
    'GITHUB_TOKEN',
    'SCORELINE_INPUTS',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_RUNTIME_TOKEN'
  ],
  ...[
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'AZURE_CLIENT_SECRET',
    'INPUT_PASSWORD',
    'AWS_SECRET_ACCESS_KEY'
  ],
  ...[
    'DOCKER_PASSWORD',
    'MY_TOKEN',
    'UV_PUBLISH_TOKEN',
    'SSH_PRIVATE_KEY',
    'GITHUB_ENV',
    'NODE_OPTIONS'
  ]
]
const env = Object.fromEntries(
  [
    ...[...SECRETS, 'PATH', 'HOME', 'LC_ALL', 'https_proxy', 'SSL_CERT_FILE', 'PIP_INDEX_URL'],
    ...[
      'UV_INDEX_URL',
      'CONDA_PREFIX',
      'MAMBA_EXE',
      'DOCKER_HOST',
      'DOCKER_CONFIG',
      'NODE_AUTH_TOKEN'
    ],
    ...['npm_config_registry', 'BUILDX_BUILDER', 'GIT_DIR', 'KUBECONFIG', 'RUNNER_TRACKING_ID']
  ].map(name => [name, name.toLowerCase()])
)
const COMMON = ['HOME', 'LC_ALL', 'PATH', 'RUNNER_TRACKING_ID', 'SSL_CERT_FILE', 'https_proxy']

/** The names that come from the job's environment. */
const givenTo = (program: string, more: Record<string, string> = {}, allowed?: readonly string[]) =>
  Object.keys(childEnvironment(program, { ...env, ...more }, allowed))
    .filter(name => name in env || name in more)
    .sort()

describe('the environment of a program', () => {
  it.each([
    ['anything', []],
    ['uv', ['CONDA_PREFIX', 'PIP_INDEX_URL', 'UV_INDEX_URL']],
    [
      '/opt/hostedtoolcache/Python/3.11.9/x64/bin/python3.11',
      ['CONDA_PREFIX', 'PIP_INDEX_URL', 'UV_INDEX_URL']
    ],
    ['micromamba', ['CONDA_PREFIX', 'MAMBA_EXE', 'PIP_INDEX_URL', 'UV_INDEX_URL']],
    ['docker', ['BUILDX_BUILDER', 'DOCKER_CONFIG', 'DOCKER_HOST']],
    ['podman', ['BUILDX_BUILDER', 'DOCKER_CONFIG', 'DOCKER_HOST']],
    ['npm', ['NODE_AUTH_TOKEN', 'npm_config_registry']],
    ['C:\\Program Files\\nodejs\\npm.cmd', ['NODE_AUTH_TOKEN', 'npm_config_registry']],
    ['git', ['GIT_DIR']],
    ['az', ['CONDA_PREFIX']],
    ['kubectl', ['AWS_SECRET_ACCESS_KEY', 'KUBECONFIG']],
    ['docker-credential-ecr-login', ['AWS_SECRET_ACCESS_KEY']],
    ['docker-credential-desktop', ['DOCKER_CONFIG']]
  ])('of %s is listed', (program, own) => {
    expect(givenTo(program)).toEqual([...COMMON, ...own].sort())
  })

  it('holds what the user lists, for that program alone', () => {
    const listed = {
      SCORELINE_PROGRAM_VARIABLES: 'docker:AWS_*, docker:MY_TOKEN uv:SSH_PRIVATE_KEY'
    }
    expect(givenTo('docker', listed)).toEqual(
      expect.arrayContaining(['AWS_SECRET_ACCESS_KEY', 'MY_TOKEN'])
    )
    expect(givenTo('podman', listed)).not.toEqual(expect.arrayContaining(['MY_TOKEN']))
    expect(givenTo('uv', listed)).toContain('SSH_PRIVATE_KEY')
    expect(givenTo('x', { SCORELINE_PROGRAM_VARIABLES: 'x:*' })).toEqual(COMMON.toSorted())
    expect(givenTo('uv', {}, ['MY_TOKEN'])).toContain('MY_TOKEN')
  })

  it('says home to nobody', () => {
    expect(childEnvironment('conda', {})).toMatchObject({
      ANACONDA_ANON_USAGE: 'false',
      CONDA_PLUGINS_ANACONDA_TELEMETRY: 'false'
    })
    expect(childEnvironment('npm', {})).toMatchObject({ npm_config_update_notifier: 'false' })
    expect(childEnvironment('az', {})).toMatchObject({ AZURE_CORE_COLLECT_TELEMETRY: 'false' })
  })

  it.each([
    [['A_*'], 'A_B', true],
    [['A_*'], 'B_A_', false],
    [['*'], 'A', false],
    [['A'], 'AB', false]
  ])('of %j, %s: %s', (names, variable, is) => {
    expect(namesOne(names, variable)).toBe(is)
  })
})

it('switches off in every program what is switched off here', () => {
  const here = { ...NO_TELEMETRY, PATH: '/bin' }
  for (const program of ['python3.11', 'uv', 'micromamba', 'git'])
    expect(childEnvironment(program, here)).toMatchObject(NO_TELEMETRY)
})
