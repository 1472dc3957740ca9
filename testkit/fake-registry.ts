/**
 * A registry in memory, with state, for what a real one cannot be told to do: keep the bytes of broken uploads, ask for
 * tokens, redirect downloads to another host, lie about digests and sizes, take small requests only.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
 */
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type net from 'node:net'

export interface FakeRegistryOptions {
  /** Asks for a token from `/token` (here, or at `realm`), which costs this name and password. */
  readonly token?: { readonly username: string; readonly password: string; readonly realm?: string }
  readonly basic?: { readonly username: string; readonly password: string }
  /** Blobs are answered with a redirect to this origin. */
  readonly redirectBlobs?: string
  /** The question whether a blob is there too. */
  readonly redirectHeads?: boolean
  /** So are manifests. */
  readonly redirectManifests?: string
  /** Bytes of a request body beyond which it answers 413. */
  readonly largestBody?: number
  /** Throws away what a broken upload had brought, as some registries do. */
  readonly forgetful?: boolean
  /** Has `GET /v2/<name>/referrers/<digest>`. */
  readonly referrers?: boolean
  /** Has `GET /v2/_catalog`. */
  readonly catalog?: boolean
  /** Changes a reply's bytes or headers before they go out. */
  readonly lie?: (path: string, bytes: Buffer, headers: Record<string, string>) => Buffer
  readonly pageSize?: number
  /** Tags that exist do not move: 412. */
  readonly immutableTags?: boolean
  /** The status with which it answers a request that it does not take. */
  readonly refuse?: (request: AskedOf) => number | Refused | undefined
  /** Opens an upload where a mount is asked for. */
  readonly declineMount?: boolean
  /** Leaves `Docker-Content-Digest` out. */
  readonly withoutDigest?: boolean
  /** Answers writes with a redirect of this status to another address of its own. */
  readonly moveWrites?: 307 | 308
  /** How it says where uploads are; from the root of the host when left out. */
  readonly location?: 'absolute' | 'relative'
  /** Its token service answers 400 to a request for several scopes. */
  readonly oneScope?: boolean
  /** Of a PATCH, it keeps so many bytes at a time, and says so. */
  readonly keepsAtMost?: number
}

/** What a request is, to one who decides whether it is taken. */
export interface AskedOf {
  readonly method: string
  readonly path: string
  readonly url: URL
  readonly headers: http.IncomingHttpHeaders
}

/** A refusal in the registry's own words. */
export interface Refused {
  readonly status: number
  readonly code: string
  readonly message: string
}

export interface FakeRegistry extends AsyncDisposable {
  readonly host: string
  readonly origin: string
  readonly blobs: Map<string, Buffer>
  /** By `repository:tag` and `repository@digest`. */
  readonly manifests: Map<string, { bytes: Buffer; mediaType: string }>
  /** `METHOD /path?query` of every request, in order. */
  readonly requests: string[]
  /** Every `Authorization` header that came. */
  readonly authorizations: string[]
  readonly uploads: Map<string, Buffer[]>
  /** The repositories that have a blob, by its digest; all have one that nobody sent. */
  readonly homes: Map<string, Set<string>>
}

export const startFakeRegistry = async (
  options: FakeRegistryOptions = {}
): Promise<FakeRegistry> => {
  const state = {
    blobs: new Map<string, Buffer>(),
    manifests: new Map<string, { bytes: Buffer; mediaType: string }>(),
    requests: [] as string[],
    authorizations: [] as string[],
    uploads: new Map<string, Buffer[]>(),
    homes: new Map<string, Set<string>>()
  }
  const server = http.createServer((request, response) => {
    const origin = `http://${request.headers.host}`
    state.requests.push(`${request.method} ${request.url}`)
    if (request.headers.authorization) state.authorizations.push(request.headers.authorization)
    handle({
      request,
      response,
      url: new URL(request.url ?? '/', origin),
      options,
      ...state
    }).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as net.AddressInfo).port}`
  return {
    host,
    origin: `http://${host}`,
    ...state,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}

/** A reply that went out. */
type Done = ServerResponse

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly options: FakeRegistryOptions
  readonly blobs: Map<string, Buffer>
  readonly manifests: Map<string, { bytes: Buffer; mediaType: string }>
  readonly uploads: Map<string, Buffer[]>
  readonly homes: Map<string, Set<string>>
}

const isIn = ({ blobs, homes }: Exchange, repository: string, digest: string): boolean =>
  blobs.has(digest) && homes.get(digest)?.has(repository) !== false

const settle = ({ homes }: Exchange, repository: string, digest: string): void => {
  homes.set(digest, (homes.get(digest) ?? new Set()).add(repository))
}

const handle = async (exchange: Exchange): Promise<Done> => {
  const { url } = exchange
  if (url.pathname === '/token') return token(exchange)
  if (!isLetIn(exchange)) return challenge(exchange)
  const { request, options } = exchange
  const refused = options.refuse?.({
    method: request.method ?? '',
    path: url.pathname,
    url,
    headers: request.headers
  })
  if (typeof refused === 'number') return fail(exchange, refused, 'UNSUPPORTED')
  if (refused !== undefined) return fail(exchange, refused.status, refused.code, refused.message)
  const isWrite = ['POST', 'PATCH', 'PUT'].includes(request.method ?? '')
  if (options.moveWrites && isWrite && !url.searchParams.has('moved')) {
    url.searchParams.set('moved', '1')
    request.resume()
    return answer(exchange, options.moveWrites, { location: `${url.pathname}${url.search}` })
  }
  if (url.pathname === '/v2/') return answer(exchange, 200, {})
  if (url.pathname === '/v2/_catalog' && options.catalog) {
    const names = [...exchange.manifests.keys()].map(key => key.replace(/[:@].*$/, ''))
    return json(exchange, 200, { repositories: [...new Set(names)].sort() })
  }
  const [, repository = '', kind = '', rest = ''] =
    /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags|referrers)\/(.*)$/.exec(url.pathname) ?? []
  if (kind === 'blobs/uploads') return upload(exchange, repository, rest)
  if (kind === 'blobs') return blob(exchange, repository, rest)
  if (kind === 'manifests') return manifest(exchange, repository, rest)
  if (kind === 'tags') return tags(exchange, repository)
  if (kind === 'referrers' && exchange.options.referrers)
    return referrers(exchange, repository, rest)
  return fail(exchange, 404, 'NAME_UNKNOWN')
}

const upload = async (exchange: Exchange, repository: string, id: string): Promise<Done> => {
  const { request, url, blobs, uploads, options } = exchange
  if (request.method === 'POST') {
    const wanted = url.searchParams.get('mount') ?? ''
    const mounted = isIn(exchange, url.searchParams.get('from') ?? '', wanted)
    if (mounted && !options.declineMount) {
      settle(exchange, repository, wanted)
      return answer(exchange, 201, {})
    }
    const fresh = randomUUID()
    uploads.set(fresh, [])
    return answer(exchange, 202, session(exchange, repository, fresh, 0))
  }
  const parts = uploads.get(id)
  if (parts === undefined) return fail(exchange, 404, 'BLOB_UPLOAD_UNKNOWN')
  if (request.method === 'GET')
    return answer(exchange, 204, session(exchange, repository, id, sizeOf(parts)))
  if (Number(request.headers['content-length']) > (options.largestBody ?? Infinity))
    return fail(exchange, 413, 'SIZE_INVALID')
  const start = /^(\d+)-/.exec(request.headers['content-range'] ?? '')?.[1]
  if (start !== undefined && Number(start) !== sizeOf(parts))
    return fail(exchange, 416, 'RANGE_INVALID')
  const before = parts.length
  try {
    for await (const chunk of request) parts.push(chunk)
  } catch (error) {
    if (options.forgetful) parts.length = before
    throw error
  }
  if (request.method === 'PATCH') {
    if (options.keepsAtMost !== undefined) {
      const all = Buffer.concat(parts)
      const before = Number(start ?? 0)
      uploads.set(id, [all.subarray(0, before + options.keepsAtMost)])
    }
    const kept = sizeOf(uploads.get(id) ?? [])
    return answer(exchange, 202, session(exchange, repository, id, kept))
  }
  const bytes = Buffer.concat(parts)
  uploads.delete(id)
  if (sha256(bytes) !== url.searchParams.get('digest')) return fail(exchange, 400, 'DIGEST_INVALID')
  blobs.set(sha256(bytes), bytes)
  settle(exchange, repository, sha256(bytes))
  return answer(exchange, 201, { 'docker-content-digest': sha256(bytes) })
}

const blob = (exchange: Exchange, repository: string, digest: string): Done => {
  const { request, url, blobs, options } = exchange
  const bytes = isIn(exchange, repository, digest) ? blobs.get(digest) : undefined
  if (bytes === undefined) return fail(exchange, 404, 'BLOB_UNKNOWN')
  if (options.redirectBlobs && (request.method === 'GET' || options.redirectHeads))
    return answer(exchange, 307, { location: `${options.redirectBlobs}${url.pathname}` })
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
  const range = { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }
  return start > 0
    ? answer(exchange, 206, range, bytes.subarray(start))
    : answer(exchange, 200, {}, bytes)
}

const manifest = async (
  exchange: Exchange,
  repository: string,
  reference: string
): Promise<Done> => {
  const { request, url, manifests, options } = exchange
  const key = reference.startsWith('sha256:')
    ? `${repository}@${reference}`
    : `${repository}:${reference}`
  const found = manifests.get(key)
  if (request.method === 'PUT') return putManifest(exchange, repository, key)
  if (found === undefined) return fail(exchange, 404, 'MANIFEST_UNKNOWN')
  if (options.redirectManifests && request.method !== 'DELETE')
    return answer(exchange, 307, { location: `${options.redirectManifests}${url.pathname}` })
  if (request.method === 'DELETE') {
    for (const [other, { bytes }] of manifests)
      if (other.startsWith(repository) && sha256(bytes) === reference) manifests.delete(other)
    return answer(exchange, 202, {})
  }
  const headers = { 'content-type': found.mediaType, 'docker-content-digest': sha256(found.bytes) }
  return answer(exchange, 200, headers, found.bytes)
}

const putManifest = async (exchange: Exchange, repository: string, key: string): Promise<Done> => {
  const { request, manifests, options } = exchange
  const bytes = await bodyOf(request)
  const before = manifests.get(key)?.bytes
  if (options.immutableTags && before && !before.equals(bytes))
    return fail(exchange, 412, 'PRECONDITION')
  const entry = { bytes, mediaType: String(request.headers['content-type']) }
  manifests.set(key, entry)
  manifests.set(`${repository}@${sha256(bytes)}`, entry)
  const subject = JSON.parse(bytes.toString()).subject?.digest
  return answer(exchange, 201, {
    'docker-content-digest': sha256(bytes),
    ...(subject && options.referrers ? { 'oci-subject': subject } : {})
  })
}

const tags = (exchange: Exchange, repository: string): Done => {
  const { manifests, url, options } = exchange
  const all = [...manifests.keys()]
    .filter(key => key.startsWith(`${repository}:`))
    .map(key => key.slice(repository.length + 1))
    .sort()
  if (all.length === 0) return fail(exchange, 404, 'NAME_UNKNOWN')
  const last = url.searchParams.get('last')
  const rest = last === null ? all : all.filter(tag => tag > last)
  const page = rest.slice(0, options.pageSize ?? rest.length)
  const more = page.length < rest.length
  const link = { link: `</v2/${repository}/tags/list?last=${page.at(-1)}>; rel="next"` }
  return json(exchange, 200, { name: repository, tags: page }, more ? link : {})
}

const referrers = (exchange: Exchange, repository: string, subject: string): Done => {
  const found = [...exchange.manifests]
    .filter(([key]) => key.startsWith(`${repository}@`))
    .map(([key, { bytes, mediaType }]) => ({
      key,
      bytes,
      mediaType,
      ...JSON.parse(bytes.toString())
    }))
    .filter(document => document.subject?.digest === subject)
    .map(({ bytes, mediaType, artifactType, config, annotations }) => ({
      mediaType,
      digest: sha256(bytes),
      size: bytes.length,
      artifactType: artifactType ?? config?.mediaType,
      annotations
    }))
  return json(
    exchange,
    200,
    { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: found },
    { 'content-type': 'application/vnd.oci.image.index.v1+json' }
  )
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const isLetIn = ({ request, options: { token, basic } }: Exchange): boolean => {
  if (token) return request.headers.authorization === `Bearer ${tokenFor(token)}`
  if (basic) return request.headers.authorization === `Basic ${base64(basic)}`
  return true
}

const challenge = (exchange: Exchange): Done => {
  const { options, request } = exchange
  request.resume()
  const realm = options.token?.realm ?? `http://${request.headers.host}/token`
  return answer(exchange, 401, {
    'www-authenticate': options.token
      ? `Bearer realm="${realm}",service="fake.registry"`
      : 'Basic realm="fake"'
  })
}

const token = (exchange: Exchange): Done => {
  const { request, options } = exchange
  const wanted = options.token && `Basic ${base64(options.token)}`
  if (options.oneScope && exchange.url.searchParams.getAll('scope').length > 1)
    return fail(exchange, 400, 'SCOPE_INVALID')
  if (options.token === undefined || request.headers.authorization !== wanted)
    return fail(exchange, 401, 'UNAUTHORIZED')
  return json(exchange, 200, { token: tokenFor(options.token), expires_in: 300 })
}

const tokenFor = ({ username }: { username: string }): string => `token-of-${username}`
const base64 = ({ username, password }: { username: string; password: string }): string =>
  Buffer.from(`${username}:${password}`).toString('base64')
const sha256 = (bytes: Buffer): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const sizeOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, part) => sum + part.length, 0)
const session = (
  { options: { location }, url }: Exchange,
  repository: string,
  id: string,
  size: number
) => ({
  location:
    location === 'absolute'
      ? `${url.origin}/v2/${repository}/blobs/uploads/${id}`
      : location === 'relative'
        ? id
        : `/v2/${repository}/blobs/uploads/${id}`,
  range: `0-${Math.max(0, size - 1)}`
})

const json = (
  exchange: Exchange,
  status: number,
  document: unknown,
  headers: Record<string, string> = {}
): Done => answer(exchange, status, headers, Buffer.from(JSON.stringify(document)))

const fail = (
  exchange: Exchange,
  status: number,
  code: string,
  message = code.toLowerCase()
): Done => {
  exchange.request.resume()
  return json(exchange, status, { errors: [{ code, message }] })
}

const answer = (
  { request, response, url, options }: Exchange,
  status: number,
  given: Record<string, string>,
  bytes: Buffer = Buffer.alloc(0)
): Done => {
  const headers: Record<string, string> = { ...given }
  if (options.withoutDigest) delete headers['docker-content-digest']
  const lied = options.lie?.(url.pathname, bytes, headers) ?? bytes
  response.writeHead(status, { 'content-length': lied.length, ...headers })
  return response.end(request.method === 'HEAD' ? undefined : lied)
}
