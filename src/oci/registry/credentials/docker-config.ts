import { readFile } from 'node:fs/promises'
import { isErrno, messageOf, UserError } from '../../../core/errors.ts'
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
  credentialFor: async host => {
    for (const file of files) {
      const found = lookUp(await readConfig(file), host)
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
 * Pure. A helper for this very host comes first, then the file's own entry, then the helper for all hosts.
 * Hosts are compared whole: an entry for `registry.test` says nothing of `registry.test:5000` or `evil-registry.test`.
 */
export const lookUp = (config: DockerConfig, host: string): Lookup => {
  const keys = keysFor(host)
  for (const key of keys) {
    const helper = config.credHelpers?.[key]
    if (helper !== undefined) return { helper, key }
  }
  const entry = Object.entries(config.auths ?? {}).find(([key]) => keys.includes(hostOf(key)))
  const stored = entry && credentialIn(entry[1])
  if (stored !== undefined) return stored
  // `docker login` with a store leaves an empty entry in the file: the store knows the host by its exact key.
  return config.credsStore
    ? { helper: config.credsStore, key: entry?.[0] ?? keys[0] ?? host }
    : undefined
}

/** Docker Hub is kept under the address of an API that is long gone. */
const keysFor = (host: string): readonly string[] =>
  host === 'docker.io' ? ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io'] : [host]

const hostOf = (key: string): string => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

const credentialIn = (entry: DockerAuth): Credential | undefined => {
  if (entry.identitytoken) return { identityToken: entry.identitytoken }
  const [username, password] = entry.auth
    ? splitOnce(Buffer.from(entry.auth, 'base64').toString())
    : [entry.username, entry.password]
  return username && password ? { username, password } : undefined
}

/** A password may hold colons, and old files end in NUL. */
const splitOnce = (text: string): [string, string] => {
  const at = text.indexOf(':')
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1).replace(/\0+$/, '')]
}

const readConfig = async (file: string): Promise<DockerConfig> => {
  try {
    const config: unknown = JSON.parse(await readFile(file, 'utf8'))
    return typeof config === 'object' && config !== null ? config : {}
  } catch (cause) {
    if (isErrno(cause, 'ENOENT', 'ENOTDIR')) return {}
    // The parser's message quotes the text, and the text holds passwords.
    const why = cause instanceof SyntaxError ? 'it is not JSON' : messageOf(cause)
    throw new UserError('DOCKER_CONFIG_INVALID', `"${file}" cannot be read: ${why}.`, {
      hint: 'docker login writes it anew.'
    })
  }
}
