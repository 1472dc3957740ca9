import { hasCode, UserError } from '../../core/errors.ts'
import { type Digest, isDigest } from '../digest.ts'

/** A registry as users write it: `host[:port]/prefix`. */
export interface RegistryLocation {
  /** As written in references: `registry.test:5000`. */
  readonly host: string
  /** The path in front of every repository; may be empty. */
  readonly prefix: string
  /** Where its API answers. */
  readonly origin: URL
}

/** An image or artifact in some registry: `host/path:tag@digest`, with at least one of tag and digest. */
export interface RemoteReference {
  readonly registry: RegistryLocation
  /** The whole path, nothing cut off. */
  readonly repository: string
  readonly tag: string | undefined
  readonly digest: Digest | undefined
}

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests */
const REPOSITORY = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/
const HOST = /^(\[[0-9a-fA-F:]+\]|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?)(:\d{1,5})?$/

export const isTag = (text: string): boolean => TAG.test(text)

/**
 * Whether the text names a registry rather than a folder: its first part has a dot, a port or is `localhost`,
 * the rule of image references; `./`, `../`, `/` and `~` start folders.
 */
export const looksLikeRegistry = (text: string): boolean => {
  if (/^https?:\/\//.test(text)) return true
  const first = text.split('/')[0] ?? ''
  return !/^[.~]/.test(first) && HOST.test(first) && /[.:]|^localhost$/.test(first)
}

/**
 * @throws UserError `REGISTRY_INVALID` for what is no `host[:port]/prefix`, `REGISTRY_INSECURE` for plain http
 * to another machine.
 */
export const parseRegistry = (text: string): RegistryLocation => {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(text.trim()) ?? []
  const [host = '', ...path] = rest.split('/')
  const prefix = path.join('/')
  if (!HOST.test(host) || !URL.canParse(`https://${host}`))
    throw invalid(text, 'does not start with a host name')
  if (prefix !== '' && !REPOSITORY.test(prefix))
    throw invalid(text, `has "${prefix}" after the host, which is no repository path`)
  return { host, prefix, origin: originOf(host, scheme) }
}

/**
 * Parses an image reference. Without a host it means Docker Hub, as everywhere.
 * @throws UserError `REFERENCE_INVALID`
 */
export const parseReference = (text: string): RemoteReference => {
  const [named = '', digest] = split(text.trim(), text.indexOf('@'))
  const colon = named.lastIndexOf(':')
  const [path = '', tag] = split(named, colon > named.lastIndexOf('/') ? colon : -1)
  const first = path.split('/')[0] ?? ''
  const hasHost = path.includes('/') && looksLikeRegistry(path)
  const host = hasHost ? first : 'docker.io'
  const rest = hasHost ? path.slice(first.length + 1) : path
  const repository = host === 'docker.io' && !rest.includes('/') ? `library/${rest}` : rest
  if (!REPOSITORY.test(repository))
    throw badReference(text, `"${repository}" is no repository path`)
  if (tag !== undefined && !TAG.test(tag)) throw badReference(text, `"${tag}" is no tag`)
  if (digest !== undefined && !isDigest(digest))
    throw badReference(text, `"${digest}" is no sha256 digest`)
  return {
    registry: parseRegistry(host),
    repository,
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest: digest as Digest | undefined
  }
}

/** `localhost`, 127.0.0.0/8 and ::1: the only hosts that may be spoken to without TLS. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  hostname === '[::1]' ||
  /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)

const originOf = (host: string, scheme: string | undefined): URL => {
  const loopback = isLoopback(new URL(`https://${host}`).hostname)
  if (scheme === 'http' && !loopback)
    throw new UserError('REGISTRY_INSECURE', `Registry "${host}" is asked for without TLS.`, {
      hint: 'Plain http is for registries on this machine only. Leave "http://" away and give the registry a certificate.'
    })
  // Docker Hub's API answers under another name than its references say.
  if (host === 'docker.io' || host === 'index.docker.io')
    return new URL('https://registry-1.docker.io')
  return new URL(`${scheme ?? (loopback ? 'http' : 'https')}://${host}`)
}

const split = (text: string, at: number): [string, string | undefined] =>
  at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]

/** Whether what was given names no registry, so that nothing of it was asked. */
export const namesNoRegistry = (error: unknown): boolean =>
  hasCode(error, 'REGISTRY_INVALID', 'REGISTRY_INSECURE')

const invalid = (text: string, problem: string): UserError =>
  new UserError('REGISTRY_INVALID', `Registry "${text}" ${problem}.`, {
    hint: 'Write host[:port]/prefix in lower case, for example ghcr.io/octo-org/models, or a folder such as ./registry.'
  })

const badReference = (text: string, problem: string): UserError =>
  new UserError('REFERENCE_INVALID', `Image reference "${text}" cannot be read: ${problem}.`, {
    hint: 'Write host/path:tag or host/path@sha256:…'
  })
