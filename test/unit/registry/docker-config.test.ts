import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Exec } from '../../../src/core/ports.ts'
import {
  dockerConfigFiles,
  fromDockerConfig,
  lookUp
} from '../../../src/oci/registry/credentials/docker-config.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const never: Exec = async () => {
  throw new Error('no program should run')
}
const answers =
  (stdout: string, exitCode = 0): Exec =>
  async () => ({ exitCode, stdout, stderr: '' })

describe('a docker config', () => {
  const config = {
    auths: {
      'registry.test': { auth: base64('octo:pa:ss') },
      'https://other.test/v1/': { username: 'u', password: 'p' },
      'https://index.docker.io/v1/': { auth: base64('hub:pw') },
      'token.test': { auth: base64('x:'), identitytoken: 'refresh' },
      'kept.test': {}
    },
    credHelpers: { 'ecr.test': 'ecr-login' }
  }
  it.each([
    ['registry.test', { username: 'octo', password: 'pa:ss' }],
    ['other.test', { username: 'u', password: 'p' }],
    ['docker.io', { username: 'hub', password: 'pw' }],
    ['token.test', { identityToken: 'refresh' }],
    ['ecr.test', { helper: 'ecr-login', key: 'ecr.test' }],
    ['kept.test', undefined],
    ['registry.test:5000', undefined],
    ['evil-registry.test', undefined],
    ['test', undefined]
  ])('%s: %j', (host, expected) => {
    expect(lookUp(config, host)).toEqual(expected)
  })

  it.each([
    ['team/app', 'of the app'],
    ['team/app/models/iris', 'of the app'],
    ['team/apple', 'of the team'],
    ['team', 'of the team'],
    ['teammates', 'of the host'],
    ['other', 'of the host'],
    ['', 'of the host']
  ])('with entries for parts of a host: of "%s" that %s', (path, username) => {
    const auths = {
      'r.test': { auth: base64('of the host:pw') },
      'r.test/team/app': { auth: base64('of the app:pw') },
      'r.test/team/': { auth: base64('of the team:pw') }
    }
    expect(lookUp({ auths }, 'r.test', path)).toEqual({ username, password: 'pw' })
  })

  it.each(['other', 'team-2', 'te', 'models/team', ''])(
    'shows an entry for a part of a host to nothing else: not to "%s"',
    path => {
      const auths = {
        'r.test/team': { auth: base64('a:b') },
        'r.test:5000': { auth: base64('c:d') }
      }
      expect(lookUp({ auths }, 'r.test', path)).toBeUndefined()
    }
  )

  it('takes an address of an old API for the whole host', () => {
    const auths = { 'https://r.test/v1/': { auth: base64('a:b') } }
    expect(lookUp({ auths }, 'r.test', 'team')).toEqual({ username: 'a', password: 'b' })
    const bare = { 'r.test/v2/': { auth: base64('a:b') } }
    expect(lookUp({ auths: bare }, 'r.test', 'team')).toEqual({ username: 'a', password: 'b' })
  })

  it.each([
    { auths: null },
    { auths: [] },
    { auths: { 'r.test': null } },
    { auths: { 'r.test': { auth: 7, username: [], password: {} } } },
    { auths: { 'r.test': 'text' }, credHelpers: 'text', credsStore: 7 },
    { auths: { 'r.test': { auth: '%%%' } } }
  ])('of an odd shape knows nothing: %j', config => {
    expect(lookUp(config as never, 'r.test', 'team')).toBeUndefined()
  })

  it('leaves all other hosts to its store, by the key that docker login used', () => {
    const withStore = { auths: { 'https://kept.test': {} }, credsStore: 'pass' }
    expect(lookUp(withStore, 'kept.test')).toEqual({ helper: 'pass', key: 'https://kept.test' })
    expect(lookUp(withStore, 'new.test')).toEqual({ helper: 'pass', key: 'new.test' })
  })

  it('is looked for where docker and podman keep it', () => {
    expect(dockerConfigFiles({ HOME: '/home/u', XDG_RUNTIME_DIR: '/run/1' })).toEqual([
      '/home/u/.docker/config.json',
      '/run/1/containers/auth.json',
      '/home/u/.config/containers/auth.json'
    ])
    expect(dockerConfigFiles({ HOME: '/home/u', DOCKER_CONFIG: '/d' })[0]).toBe('/d/config.json')
  })
})

describe('credentials from files', () => {
  const withFile = async (content: string, exec: Exec, host = 'registry.test') => {
    await using folder = await tempFolder()
    const file = path.join(folder.path, 'config.json')
    await writeFile(file, content)
    return await fromDockerConfig(
      [path.join(folder.path, 'absent.json'), file],
      exec
    ).credentialFor(host)
  }
  const helped = JSON.stringify({ credsStore: 'pass' })

  it('come from the first file that knows the host', async () => {
    const content = JSON.stringify({ auths: { 'registry.test': { auth: base64('a:b') } } })
    expect(await withFile(content, never)).toEqual({ username: 'a', password: 'b' })
    expect(await withFile(content, never, 'other.test')).toBeUndefined()
  })

  it('come from a helper, which is told the host', async () => {
    const calls: unknown[] = []
    const exec: Exec = async (...call) => {
      calls.push(call)
      return { exitCode: 0, stdout: '{"Username":"a","Secret":"b"}', stderr: '' }
    }
    expect(await withFile(helped, exec)).toEqual({ username: 'a', password: 'b' })
    expect(calls).toEqual([['docker-credential-pass', ['get'], { input: 'registry.test' }]])
  })

  it('may be a refresh token', async () => {
    const exec = answers('{"Username":"<token>","Secret":"t"}')
    expect(await withFile(helped, exec)).toEqual({ identityToken: 't' })
  })

  it('are none where the helper has none', async () => {
    const exec = answers('credentials not found in native keychain\n', 1)
    expect(await withFile(helped, exec)).toBeUndefined()
  })

  it.each([
    ['fails', answers('{"Secret":"hunter2"}', 2)],
    ['answers nonsense', answers('hunter2')]
  ])('tell of a helper that %s, without its output', async (_, exec) => {
    const error = await withFile(helped, exec).catch(failure => failure)
    expect(error.code).toBe('CREDENTIAL_HELPER_FAILED')
    expect(`${error.message}${error.hint}`).not.toContain('hunter2')
  })

  it('do not run what is no program’s name', async () => {
    const run = withFile(JSON.stringify({ credsStore: '../../evil' }), never)
    await expect(run).rejects.toMatchObject({ code: 'CREDENTIAL_HELPER_FAILED' })
  })

  it('tell of a broken file without its text', async () => {
    const error = await withFile('{"auths": hunter2', never).catch(failure => failure)
    expect(error.code).toBe('DOCKER_CONFIG_INVALID')
    expect(`${error.message}${error.hint}`).not.toContain('hunter2')
  })
})
