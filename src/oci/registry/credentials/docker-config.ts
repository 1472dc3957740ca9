import { readFile } from 'node:fs/promises'
import { isErrno, messageOf, UserError } from '../../../core/errors.ts'
import { isObject } from '../../../core/is-object.ts'
import type { Exec } from '../../../core/ports.ts'
import type { Credential, Credentials } from '../credential.ts'
import { askHelper } from './helper.ts'

/** The parts of docker's and podman's file that hold credentials: https://docs.docker.com/reference/cli/docker/login/#credential-stores */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, DockerAuth>>
  readonly credHelpers?: Readonly<Record<string, string>>
  readonly credsStore?: string
}

interface DockerAuth {
  /** Base64 of `username:password`. */
  readonly auth?: string
  readonly username?: string
  readonly password?: string
  readonly identitytoken?: string
}

/** What to do for a host: ask a helper program, or use what the file itself holds. */
export type Lookup = { readonly helper: string; readonly key: string } | Credential | undefined

/**
 * Credentials as `docker login` and `podman login` left them: the first of these files that knows the host.
 * @throws UserError `DOCKER_CONFIG_INVALID`, `CREDENTIAL_HELPER_FAILED`
 */
export const fromDockerConfig = (files: readonly string[], exec: Exec): Credentials => ({
  credentialFor: async (host, path) => {
    for (const file of files) {
      const found = lookUp(await readConfig(file), host, path)
      if (found === undefined) continue
      const credential = 'helper' in found ? await askHelper(found, exec) : found
      if (credential !== undefined) return credential
    }
    return undefined
  }
})

/** Where docker and podman keep their files, in the order they are looked at. */
export const dockerConfigFiles = (env: Readonly<Record<string, string | undefined>>): string[] =>
  [
    env.REGISTRY_AUTH_FILE,
    env.DOCKER_CONFIG && `${env.DOCKER_CONFIG}/config.json`,
    !env.DOCKER_CONFIG && env.HOME && `${env.HOME}/.docker/config.json`,
    env.XDG_RUNTIME_DIR && `${env.XDG_RUNTIME_DIR}/containers/auth.json`,
    env.HOME && `${env.HOME}/.config/containers/auth.json`
  ].filter(file => typeof file === 'string' && file !== '') as string[]

/**
 * Pure. A helper for this very host comes first, then the file's own entry, then the helper for all hosts. Of entries
 * for a part of a host (`registry.test/team`), which podman and skopeo write, the longest that leads to the path counts,
 * and those for other parts do not: https://github.com/containers/image/blob/v5.36.2/docs/containers-auth.json.5.md
 * Hosts are compared whole: an entry for `registry.test` says nothing of `registry.test:5000` or `evil-registry.test`.
 * @param path of a repository, or a prefix
 */
export const lookUp = (config: DockerConfig, host: string, path = ''): Lookup => {
  const keys = keysFor(host)
  for (const key of keys) {
    const helper = textOf(config.credHelpers, key)
    if (helper !== undefined) return { helper, key }
  }
  const auths = Object.entries(isObject(config.auths) ? config.auths : {})
  const fitting = candidates(keys, path).flatMap(wanted =>
    auths.filter(([key]) => key === wanted || entryKey(key) === wanted)
  )
  for (const [, entry] of fitting) {
    const stored = isObject(entry) ? credentialIn(entry as DockerAuth) : undefined
    if (stored !== undefined) return stored
  }
  // `docker login` with a store leaves an empty entry in the file: the store knows the host by its exact key.
  const forHost = fitting.find(([key]) => keys.includes(hostOf(key)) && !isNamespace(key))
  return typeof config.credsStore === 'string' && config.credsStore !== ''
    ? { helper: config.credsStore, key: forHost?.[0] ?? keys[0] ?? host }
    : undefined
}

/** `host/team/app`, `host/team`, `host`: from the longest to the shortest. */
const candidates = (hosts: readonly string[], path: string): readonly string[] => {
  const parts = path.split('/').filter(part => part !== '')
  const paths = [...parts.keys()].map(i => parts.slice(0, parts.length - i).join('/'))
  return [...paths.flatMap(each => hosts.map(host => `${host}/${each}`)), ...hosts]
}

/** Old entries are addresses of an API, and are for the whole host; others name a host or a part of one. */
const entryKey = (key: string): string => (isNamespace(key) ? key.replace(/\/+$/, '') : hostOf(key))

const isNamespace = (key: string): boolean =>
  !/^https?:\/\//.test(key) && /\/./.test(key) && !/^[^/]+\/v[12]\/$/.test(key)

const textOf = (record: unknown, key: string): string | undefined => {
  const value = isObject(record) && Object.hasOwn(record, key) ? record[key] : undefined
  return typeof value === 'string' ? value : undefined
}

/** Docker Hub is kept under the address of an API that is long gone. */
const keysFor = (host: string): readonly string[] =>
  host === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'] : [host]

const hostOf = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

const credentialIn = (entry: DockerAuth): Credential | undefined => {
  const { auth, identitytoken: token } = entry
  if (typeof token === 'string' && token !== '') return { identityToken: token }
  const [username, password] =
    typeof auth === 'string' && auth !== ''
      ? splitOnce(Buffer.from(auth, 'base64').toString())
      : [entry.username, entry.password]
  return typeof username === 'string' && typeof password === 'string' && username && password
    ? { username, password }
    : undefined
}

/** A password may hold colons, and old files end in NUL. */
const splitOnce = (text: string): [string, string] => {
  const at = text.indexOf(':')
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1).replace(/\0+$/, '')]
}

const readConfig = async (file: string): Promise<DockerConfig> => {
  try {
    const config: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
    return isObject(config) ? config : {}
  } catch (cause) {
    if (isErrno(cause, 'ENOENT', 'ENOTDIR')) return {}
    // The parser's message quotes the text, and the text holds passwords.
    const why = cause instanceof SyntaxError ? 'it is not JSON' : messageOf(cause)
    throw new UserError('DOCKER_CONFIG_INVALID', `"${file}" cannot be read: ${why}.`, {
      hint: 'docker login writes it again.'
    })
  }
}
