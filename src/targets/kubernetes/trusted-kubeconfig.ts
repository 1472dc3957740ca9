/**
 * A kubeconfig is as good as a script: it may name programs that `kubectl` runs, and files that it sends to a server of
 * the kubeconfig's choice. One that lies in the checkout may come from a stranger's pull request, and is only let do
 * what content may do: name a cluster, and hold what opens it. docs/security.md
 */
import { lstat, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import type { Exec } from '../../core/ports.ts'
import { isBelow, realFolders, realPlace } from '../../core/workspace.ts'
import { documentIn } from './cluster-answer.ts'
import { argumentsOf, type Connection } from './connection.ts'
import { at } from './kube-object.ts'
import { kubectlError } from './kubectl-errors.ts'

interface TrustTools {
  readonly exec: Exec
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Runs `kubectl` as `exec` does, after a look at the kubeconfig that it will read.
 * @throws UserError `KUBERNETES_KUBECONFIG_UNTRUSTED`, `FILE_OUTSIDE`, `FILE_LINK_OUTSIDE`
 */
export const withTrustedKubeconfig = (connection: Connection, { exec, env }: TrustTools): Exec => {
  let looked: Promise<void> | undefined
  return async (command, args, options) => {
    looked ??= lookAt(connection, command, { exec, env })
    await looked
    return exec(command, args, options)
  }
}

const lookAt = async (
  connection: Connection,
  command: string,
  { exec, env }: TrustTools
): Promise<void> => {
  const folders = [path.resolve(env.GITHUB_WORKSPACE || process.cwd())]
  const files = await filesOfCheckout(connection, env, folders)
  if (files.length === 0) return
  // What kubectl itself makes of it: two that read YAML may read two things. No program is run for it.
  const args = [...argumentsOf(connection), 'config', 'view', '--minify', '-o=json']
  const { exitCode, stdout, stderr } = await exec(command, args, { env })
  if (exitCode !== 0) throw kubectlError(stderr || stdout, connection)
  const { programs, named } = reachOf(documentIn(stdout))
  const [file = ''] = files
  const [program] = programs
  if (program !== undefined) throw untrusted(file, `has kubectl run a program (${program})`)
  for (const place of named)
    for (const from of files)
      await realPlace(path.resolve(path.dirname(from), place), {
        workspace: { folders },
        what: 'The file of the kubeconfig',
        inside: true
      })
}

/** Far above what tools write. */
const MOST_BYTES = 1 << 20

/** The files that `kubectl` reads, as far as they lie in the checkout. */
const filesOfCheckout = async (
  { kubeconfig }: Connection,
  env: TrustTools['env'],
  folders: readonly string[]
): Promise<readonly string[]> => {
  const { KUBECONFIG = '', HOME = homedir() } = env
  const named = kubeconfig === undefined ? KUBECONFIG.split(path.delimiter) : [kubeconfig]
  const own = path.join(HOME, '.kube')
  const [real, realOwn] = [await realFolders(folders), await realFolders([own])]
  const found: string[] = []
  for (const file of named.filter(Boolean).map(it => path.resolve(it))) {
    // What is not there, kubectl says better.
    const place = await realpath(file).catch(() => undefined)
    // At home with its user, whatever folder the step is in.
    if (place === undefined || isBelow(file, own)) continue
    await realPlace(file, { workspace: { folders }, what: 'The kubeconfig' })
    const inside = (all: readonly string[]) => all.some(folder => isBelow(place, folder))
    if (!inside(real) || inside(realOwn)) continue
    const { size, isFile } = await plainly(place)
    if (!isFile || size > MOST_BYTES)
      throw untrusted(file, isFile ? `has ${size} bytes` : 'is not a plain file')
    found.push(file)
  }
  return found
}

const plainly = async (place: string) => {
  const found = await lstat(place)
  return { size: found.size, isFile: found.isFile() }
}

/**
 * What a kubeconfig reaches beside its cluster, from what `kubectl config view --minify -o=json` prints. Pure.
 * @returns programs for signing in, and paths as they are written there
 */
export const reachOf = (
  view: Readonly<Record<string, unknown>>
): { readonly programs: readonly string[]; readonly named: readonly string[] } => {
  const users = all(view.users, 'user')
  const clusters = all(view.clusters, 'cluster')
  const programs = users.flatMap(user => [
    ...('exec' in user ? [String(at(user, 'exec', 'command'))] : []),
    ...('auth-provider' in user ? [String(at(user, 'auth-provider', 'name'))] : [])
  ])
  const named = [
    ...users.flatMap(user => [user.tokenFile, user['client-certificate'], user['client-key']]),
    ...clusters.map(cluster => cluster['certificate-authority'])
  ]
  return { programs, named: named.filter(it => typeof it === 'string') }
}

const all = (list: unknown, key: string): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(list) ? list : []).map(entry => at(entry, key)).filter(isObject)

const untrusted = (file: string, why: string): UserError =>
  new UserError(
    'KUBERNETES_KUBECONFIG_UNTRUSTED',
    `The kubeconfig "${file}" lies in the checkout and ${why}.`,
    {
      hint: 'Anybody who opens a pull request could have written it. Make your own outside of the checkout, as in $RUNNER_TEMP, or let it hold a token or certificate.'
    }
  )
