/** Which credential is shown where: also as skopeo does it, with the same files. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import http from 'node:http'
import type net from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { openStore } from '../../../src/actions/opening/stores.ts'
import type { Credential } from '../../../src/oci/registry/credential.ts'
import { fromDockerConfig } from '../../../src/oci/registry/credentials/docker-config.ts'
import { RegistryStore } from '../../../src/oci/registry/registry-store.ts'
import { describeWith, programPath } from '../../../testkit/available.ts'
import { hurriedClock } from '../../../testkit/hurried-clock.ts'
import { kept } from '../../../testkit/kept.ts'
import { tempFolder } from '../../../testkit/temp.ts'
import { testHost } from '../../../testkit/test-host.ts'

const run = promisify(execFile)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const auth = (user: string) => ({ auth: base64(`${user}:pw`) })

/** Lets nobody in, and notes by repository who tried. */
const doorkeeper = async () => {
  const seen: { path: string; user: string; password: string }[] = []
  const server = http.createServer((request, response) => {
    const [, given] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? []
    // skopeo shows an empty name where it has none.
    if (given !== undefined && given !== base64(':')) {
      const [user = '', password = ''] = Buffer.from(given, 'base64').toString().split(':')
      seen.push({ path: request.url ?? '', user, password })
    }
    response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  kept({
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  })
  return { host: `127.0.0.1:${(server.address() as net.AddressInfo).port}`, seen }
}

/** Who the file's credentials make us, at a repository. */
const usersOf = async (host: string, repository: string, file: string) => {
  const store = new RegistryStore(host, {
    clock: hurriedClock(1),
    credentials: fromDockerConfig([file], async () => {
      throw new Error('no program should run')
    })
  })
  await expect(store.resolve(repository, '1')).rejects.toMatchObject({ code: 'REGISTRY_SIGN_IN' })
  store.close()
}

const REPOSITORIES = ['team/app/iris', 'team/app', 'team/iris', 'teams/iris', 'other/iris', 'iris']
/** Files by what they hold; `H` stands for the host. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'one namespace': ['H/team'],
  'another namespace alone': ['H/nobody'],
  'namespaces and the host': ['H', 'H/team', 'H/team/app'],
  'the longest first': ['H/team/app', 'H/team', 'H'],
  'a repository': ['H/team/app/iris', 'H/other'],
  'an old address': ['https://H/v1/'],
  'an address with a path': ['https://H/team', 'H/other'],
  'another port': ['127.0.0.1:1', '127.0.0.1/team']
}

describeWith('skopeo', 'the same credential as skopeo', () => {
  it.each(Object.keys(FILES))('is chosen from a file with %s', async name => {
    await using folder = await tempFolder()
    const { host, seen } = await doorkeeper()
    const file = path.join(folder.path, 'auth.json')
    const keys = (FILES[name] ?? []).map(key => key.replace('H', host))
    const auths = Object.fromEntries(keys.map((key, i) => [key, auth(`user-${i}`)]))
    await writeFile(file, JSON.stringify({ auths }))
    for (const repository of REPOSITORIES) {
      await run(
        programPath('skopeo') ?? '',
        ['inspect', '--tls-verify=false', `docker://${host}/${repository}:1`],
        { env: { ...process.env, REGISTRY_AUTH_FILE: file } }
      ).catch(() => {})
      const theirs = [...new Set(seen.splice(0).map(({ user }) => user))]
      await usersOf(host, repository, file)
      const ours = [...new Set(seen.splice(0).map(({ user }) => user))]
      expect({ repository, users: ours }).toEqual({ repository, users: theirs })
    }
  })
})

describe('a credential', () => {
  it('of one part of a host is not shown for another, in one step', async () => {
    await using folder = await tempFolder()
    const { host, seen } = await doorkeeper()
    const file = path.join(folder.path, 'auth.json')
    await writeFile(
      file,
      JSON.stringify({ auths: { [`${host}/a`]: auth('of a'), [`${host}/b`]: auth('of b') } })
    )
    for (const repository of ['a/iris', 'b/iris', 'c/iris', 'a/wine'])
      await usersOf(host, repository, file)
    const shown = seen.map(each => [each.path.split('/')[2], each.user].join(' '))
    expect([...new Set(shown)].toSorted()).toEqual(['a of a', 'b of b'])
  })

  it.each(['\n', '\r\n', '\n\n'])(
    'loses the end %j of its line, wherever it is from',
    async end => {
      const { host, seen } = await doorkeeper()
      await using folder = await tempFolder()
      const config = path.join(folder.path, 'config.json')
      const helper = path.join(folder.path, 'docker-credential-kept')
      await writeFile(
        helper,
        `#!/bin/sh\ncat > /dev/null\nprintf '%s' '${JSON.stringify({ Username: `u${end}`, Secret: `pw${end}` })}'\n`,
        { mode: 0o755 }
      )
      const sources: readonly [string, Record<string, string>, unknown][] = [
        ['inputs', { 'registry-username': `u${end}`, 'registry-password': `pw${end}` }, {}],
        ['auth', {}, { auths: { [host]: { auth: base64(`u:pw${end}`) } } }],
        ['fields', {}, { auths: { [host]: { username: `u${end}`, password: `pw${end}` } } }],
        ['a helper', {}, { credHelpers: { [host]: 'kept' } }]
      ]
      const before = process.env.PATH
      process.env.PATH = `${folder.path}:${before}`
      try {
        for (const [name, inputs, file] of sources) {
          await writeFile(config, JSON.stringify(file))
          const registry = `${host}/team`
          const host_ = testHost({ registry, ...inputs }, { DOCKER_CONFIG: folder.path })
          const store = (await openStore(registry, host_)) as RegistryStore
          await expect(store.resolve('iris', '1')).rejects.toMatchObject({
            code: 'REGISTRY_SIGN_IN'
          })
          store.close()
          const users = seen.splice(0).map(({ user, password }) => `${user}:${password}`)
          expect({ name, users: [...new Set(users)] }).toEqual({ name, users: ['u:pw'] })
          expect(host_.secrets).toContain('pw')
        }
      } finally {
        process.env.PATH = before
      }
    }
  )

  it('of GitHub’s registry loses it too', async () => {
    const { trimmed } = await import('../../../src/oci/registry/credential.ts')
    const token: Credential = { identityToken: 'refresh\n' }
    expect(trimmed(token)).toEqual({ identityToken: 'refresh' })
    expect(trimmed({ username: 'a b', password: ' pw ' })).toEqual({
      username: 'a b',
      password: ' pw '
    })
  })
})
