import { type Digest, digestOf, isDigest } from '../digest.ts'
import { type Descriptor, MEDIA } from '../manifest.ts'
import { corrupt } from './blob-errors.ts'
import type { RegistryClient } from './client.ts'
import { ReplyFailure } from './failure.ts'
import { readUpTo } from './http.ts'
import { repositoryScope } from './scope.ts'

/** What registries may answer with for a tag: OCI documents, and Docker's own that are read alike. */
export const MANIFEST_TYPES: readonly string[] = [
  MEDIA.manifest,
  MEDIA.index,
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json'
]

/** Registries must take manifests of 4 MiB: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
export const LARGEST_MANIFEST = 4 * 1024 * 1024

export const isManifestType = (mediaType: string): boolean => MANIFEST_TYPES.includes(mediaType)

/** Where a descriptor's bytes are: manifests have an address of their own. */
export const pathOf = (repository: string, { mediaType, digest }: Descriptor): string =>
  `/v2/${repository}/${isManifestType(mediaType) ? 'manifests' : 'blobs'}/${digest}`

/** What a tag or digest points at; undefined when it or the whole repository is not there. */
export const resolveManifest = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<Descriptor | undefined> => {
  const reply = await client.call({
    method: 'HEAD',
    url: `/v2/${repository}/manifests/${tagOrDigest}`,
    scopes: [repositoryScope(repository, 'pull')],
    headers: { accept: MANIFEST_TYPES.join(', ') },
    accept: [200, 404]
  })
  await reply.discard()
  if (reply.status === 404) return undefined
  const digest = isDigest(tagOrDigest) ? tagOrDigest : reply.headers['docker-content-digest']
  const size = Number(reply.headers['content-length'])
  const mediaType = reply.headers['content-type']?.split(';')[0]?.trim() ?? ''
  if (typeof digest !== 'string' || !isDigest(digest) || !(size > 0) || mediaType === '')
    return getManifest(client, repository, tagOrDigest)
  return { mediaType, digest, size }
}

/** For registries that do not say the digest: fetches the manifest and counts. */
const getManifest = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<Descriptor | undefined> => {
  const reply = await client.call({
    method: 'GET',
    url: `/v2/${repository}/manifests/${tagOrDigest}`,
    scopes: [repositoryScope(repository, 'pull')],
    headers: { accept: MANIFEST_TYPES.join(', ') },
    accept: [200, 404]
  })
  const bytes = await readUpTo(reply, LARGEST_MANIFEST)
  if (reply.status === 404) return undefined
  const digest = digestOf(bytes)
  if (isDigest(tagOrDigest) && digest !== tagOrDigest)
    throw corrupt(client.registry.host, { digest: tagOrDigest })
  const said = reply.headers['content-type']?.split(';')[0]?.trim()
  return { mediaType: said || mediaTypeIn(bytes), digest, size: bytes.length }
}

/** Puts a manifest under its digest alone, or under a tag too. */
export const putManifest = async (
  client: RegistryClient,
  repository: string,
  bytes: Buffer,
  mediaType: string,
  tag: string | undefined
): Promise<Digest> => {
  const digest = digestOf(bytes)
  const reply = await client.call({
    method: 'PUT',
    url: `/v2/${repository}/manifests/${tag ?? digest}`,
    scopes: [repositoryScope(repository, 'pull', 'push')],
    headers: { 'content-type': mediaType },
    body: bytes,
    accept: [200, 201, 202]
  })
  await reply.discard()
  const said = reply.headers['docker-content-digest']
  if (said !== undefined && said !== digest) throw corrupt(client.registry.host, { digest })
  return digest
}

/** Whether the registry refused because the tag exists and may not move (ECR, Harbor, ACR with a locked tag). */
export const isTagLocked = (error: unknown): boolean =>
  error instanceof ReplyFailure &&
  (error.status === 409 ||
    error.status === 412 ||
    error.errors.some(({ code, message }) =>
      /immutable|already.?exists|locked/i.test(`${code} ${message}`)
    ))

const mediaTypeIn = (bytes: Buffer): string => {
  const { mediaType, manifests }: { mediaType?: string; manifests?: unknown } = JSON.parse(
    bytes.toString()
  )
  return mediaType ?? (manifests === undefined ? MEDIA.manifest : MEDIA.index)
}
