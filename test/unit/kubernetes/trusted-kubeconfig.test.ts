import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Exec } from '../../../src/core/ports.ts'
import {
  reachOf,
  withTrustedKubeconfig
} from '../../../src/targets/kubernetes/trusted-kubeconfig.ts'
import { tempFolder } from '../../../testkit/temp.ts'

const user = (more: object) => ({ users: [{ name: 'u', user: more }], clusters: null })

it.each([
  ['a token', user({ token: 'REDACTED' }), [], []],
  ['nobody', { users: null, clusters: null }, [], []],
  ['a program', user({ exec: { command: './sign-in' } }), ['./sign-in'], []],
  ['a program without a name', user({ exec: null }), ['undefined'], []],
  ['an old plugin', user({ 'auth-provider': { name: 'gcp', config: {} } }), ['gcp'], []],
  ['a file with a token', user({ tokenFile: '/etc/passwd' }), [], ['/etc/passwd']],
  [
    'a certificate and its key',
    user({ 'client-certificate': 'a.crt', 'client-key': '../a.key' }),
    [],
    ['a.crt', '../a.key']
  ],
  [
    'an authority',
    { users: [], clusters: [{ cluster: { 'certificate-authority': 'ca.crt' } }] },
    [],
    ['ca.crt']
  ],
  ['lists of something else', { users: ['x', { user: 'y' }], clusters: { a: 1 } }, [], []]
])('what a kubeconfig with %s reaches', (_, view, programs, named) => {
  expect(reachOf(view)).toEqual({ programs, named })
})

describe('a kubeconfig', () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>
  let checkout: string
  let outside: string
  beforeEach(async () => {
    folder = await tempFolder()
    checkout = path.join(folder.path, 'checkout')
    outside = path.join(folder.path, 'outside')
    for (const it of [checkout, outside]) {
      await mkdir(it)
      await writeFile(path.join(it, 'config'), '')
      await writeFile(path.join(it, 'ca.crt'), '')
    }
  })
  afterEach(() => folder[Symbol.asyncDispose]())

  /** What is run for two commands of `kubectl`, the second after the first. @param more variables of the step */
  const ran = async (
    kubeconfig: string | undefined,
    view: object,
    more: Readonly<Record<string, string>> = {}
  ): Promise<readonly string[]> => {
    const commands: string[] = []
    const exec: Exec = async (_, args) => {
      commands.push(args.filter(it => !it.startsWith('--kubeconfig=')).join(' '))
      return { exitCode: 0, stdout: JSON.stringify(view), stderr: '' }
    }
    const env = { GITHUB_WORKSPACE: checkout, HOME: folder.path, ...more }
    const guarded = withTrustedKubeconfig({ kubeconfig }, { exec, env })
    await guarded('kubectl', ['get', 'pods'])
    await guarded('kubectl', ['get', 'nodes'])
    return commands
  }
  const both = ['get pods', 'get nodes']
  const looked = ['config view --minify -o=json', ...both]
  const program = user({ exec: { command: './sign-in' } })
  const refused = expect.objectContaining({ code: 'KUBERNETES_KUBECONFIG_UNTRUSTED' })

  it('outside of the checkout is taken as it is', async () => {
    expect(await ran(path.join(outside, 'config'), program)).toEqual(both)
  })
  it('that nobody named is that of the user', async () => {
    expect(await ran(undefined, program)).toEqual(both)
  })
  it('in the checkout is looked at once', async () => {
    expect(await ran(path.join(checkout, 'config'), user({ token: 'x' }))).toEqual(looked)
  })
  it('in the checkout may name no program', async () => {
    await expect(ran(path.join(checkout, 'config'), program)).rejects.toEqual(refused)
  })
  it('in the checkout is seen in the variable KUBECONFIG too', async () => {
    const KUBECONFIG = [path.join(outside, 'config'), path.join(checkout, 'config')].join(':')
    await expect(ran(undefined, program, { KUBECONFIG })).rejects.toEqual(refused)
  })
  it('outside that is a link into the checkout is in the checkout', async () => {
    await symlink(path.join(checkout, 'config'), path.join(outside, 'link'))
    await expect(ran(path.join(outside, 'link'), program)).rejects.toEqual(refused)
  })
  it('of the user is one, where the step is in the home of its user', async () => {
    await mkdir(path.join(checkout, '.kube'))
    await writeFile(path.join(checkout, '.kube', 'config'), '')
    const KUBECONFIG = path.join(checkout, '.kube', 'config')
    expect(await ran(undefined, program, { KUBECONFIG, HOME: checkout })).toEqual(both)
  })
  it('in the checkout may be no link out of it', async () => {
    await symlink(path.join(outside, 'config'), path.join(checkout, 'link'))
    await expect(ran(path.join(checkout, 'link'), user({}))).rejects.toMatchObject({
      code: 'FILE_LINK_OUTSIDE'
    })
  })
  it('in the checkout may name files of the checkout, and no others', async () => {
    const config = path.join(checkout, 'config')
    expect(await ran(config, user({ 'client-key': 'ca.crt' }))).toEqual(looked)
    for (const tokenFile of ['../outside/ca.crt', path.join(outside, 'ca.crt')])
      await expect(ran(config, user({ tokenFile }))).rejects.toMatchObject({ code: 'FILE_OUTSIDE' })
  })
  it('in the checkout has a bound', async () => {
    const config = path.join(checkout, 'config')
    await truncate(config, 2 ** 20 + 1)
    await expect(ran(config, user({}))).rejects.toEqual(refused)
  })
  it('in the checkout is no folder', async () => {
    await expect(ran(checkout, user({}))).rejects.toEqual(refused)
  })
  it('in the checkout that kubectl cannot read is not tried', async () => {
    const exec: Exec = async () => ({ exitCode: 1, stdout: '', stderr: 'error: no such context' })
    const env = { GITHUB_WORKSPACE: checkout, HOME: folder.path }
    const kubeconfig = path.join(checkout, 'config')
    const guarded = withTrustedKubeconfig({ kubeconfig }, { exec, env })
    await expect(guarded('kubectl', ['get', 'pods'])).rejects.toMatchObject({
      code: 'KUBERNETES_REFUSED'
    })
  })
})
