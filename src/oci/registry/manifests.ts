import { UserError } from '../../core/errors.ts'
import { type Digest, digestOf, isDigest } from '../digest.ts'
import { isIndex, mediaTypeOf, parseDocument } from '../documents.ts'
import {
  type Descriptor,
  type Index,
  isIndexType,
  isManifestType,
  MANIFEST_TYPES,
  type Manifest
} from '../manifest.ts'
import type { Document } from '../store.ts'
import { corrupt } from './blob-errors.ts'
import type { RegistryClient } from './client.ts'
import { ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'
import { isNoHead } from './presence.ts'
import { repositoryScope } from './scope.ts'

/** Registries must take manifests of 4 MiB: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests */
const LARGEST_MANIFEST = 4 * 1024 * 1024

/** What a tag or digest points at; undefined when it or the whole repository is not there. */
export const resolveManifest = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<Descriptor | undefined> => {
  const reply = await client.persist(() => headOf(client, repository, tagOrDigest))
  if (reply?.status === 404) return undefined
  if (reply === undefined) return getDescriptor(client, repository, tagOrDigest)
  const digest = isDigest(tagOrDigest) ? tagOrDigest : reply.headers['docker-content-digest']
  const size = Number(reply.headers['content-length'])
  const mediaType = typeOf(reply)
  // A page for people, or a reply without what the specification asks for, is looked at more closely.
  const isTold = isDigest(digest) && Number.isSafeInteger(size) && size > 0
  if (!isTold || !isManifestType(mediaType)) return getDescriptor(client, repository, tagOrDigest)
  return { mediaType, digest, size }
}

/** The media type a reply says it has, without parameters; empty where it says none. */
const typeOf = ({ headers }: Reply): string => headers['content-type']?.split(';')[0]?.trim() ?? ''

/** Undefined where HEAD is not answered. */
const headOf = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<Reply | undefined> => {
  try {
    const reply = await client.attempt({
      method: 'HEAD',
      url: `/v2/${repository}/manifests/${tagOrDigest}`,
      scopes: [repositoryScope(repository, 'pull')],
      headers: { accept: MANIFEST_TYPES.join(', ') },
      accept: [200, 404]
    })
    await reply.discard()
    return reply
  } catch (error) {
    if (isNoHead(error)) return undefined
    throw error
  }
}

/** For registries that do not say the digest: fetches the manifest and counts. */
const getDescriptor = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<Descriptor | undefined> => {
  const found = await getManifest(client, repository, tagOrDigest)
  return (
    found && { mediaType: found.mediaType, digest: digestOf(found.bytes), size: found.bytes.length }
  )
}

/** A document as it is, and what it says. */
export interface ReadDocument extends Document {
  readonly document: Manifest | Index
}

/**
 * A manifest as it is; undefined when it is not there.
 * @throws UserError `DOCUMENT_INVALID` for what has not the shape of one
 */
export const getManifest = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<ReadDocument | undefined> => {
  const { reply, bytes } = await client.read(
    {
      method: 'GET',
      url: `/v2/${repository}/manifests/${tagOrDigest}`,
      scopes: [repositoryScope(repository, 'pull')],
      headers: { accept: MANIFEST_TYPES.join(', ') },
      accept: [200, 404]
    },
    LARGEST_MANIFEST
  )
  if (reply.status === 404) return undefined
  if (isDigest(tagOrDigest) && digestOf(bytes) !== tagOrDigest)
    throw corrupt(client.registry.host, { digest: tagOrDigest })
  const document = parseDocument(bytes, `${client.registry.host}/${repository}:${tagOrDigest}`)
  const said = typeOf(reply)
  const fits = isManifestType(said) && isIndexType(said) === isIndex(document)
  return { mediaType: fits ? said : mediaTypeOf(document), bytes, document }
}

export interface PutResult {
  readonly digest: Digest
  /** Whether the registry itself lists the manifest under its subject. */
  readonly listed: boolean
}

/**
 * Puts a manifest under its digest alone, or under a tag too. Where another client is just storing the same blobs, some
 * registries do not see them for a moment, though they took them: that is waited out.
 */
export const putManifest = async (
  client: RegistryClient,
  repository: string,
  document: Document,
  tag?: string
): Promise<PutResult> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await putOnce(client, repository, document, tag)
    } catch (error) {
      if (attempt === BLOBS_SEEN_ATTEMPTS || !isBlobUnseen(error)) throw error
      await client.retryTools.clock.sleep(BLOBS_SEEN_WAIT_MS * attempt, client.retryTools.signal)
    }
  }
}

const BLOBS_SEEN_ATTEMPTS = 6
const BLOBS_SEEN_WAIT_MS = 100

const isBlobUnseen = (error: unknown): boolean => {
  const cause = error instanceof UserError ? error.cause : error
  return cause instanceof ReplyFailure && cause.has('MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN')
}

const putOnce = async (
  client: RegistryClient,
  repository: string,
  { bytes, mediaType }: Document,
  tag?: string
): Promise<PutResult> => {
  const digest = digestOf(bytes)
  const reply = await client.call({
    method: 'PUT',
    url: `/v2/${repository}/manifests/${tag ?? digest}`,
    scopes: [repositoryScope(repository, 'pull', 'push')],
    headers: { 'content-type': mediaType },
    body: bytes,
    accept: [200, 201, 202, 204]
  })
  await reply.discard()
  const said = reply.headers['docker-content-digest']
  if (isDigest(said) && said !== digest) throw corrupt(client.registry.host, { digest })
  return { digest, listed: reply.headers['oci-subject'] !== undefined }
}

/** Whether the registry refused because the tag exists and may not move (ECR, Harbor, ACR with a locked tag). */
export const isTagLocked = (error: unknown): boolean =>
  error instanceof ReplyFailure &&
  (error.status === 409 ||
    error.status === 412 ||
    error.errors.some(({ code, message }) =>
      /immutable|already.?exists|locked|disallowed/i.test(`${code} ${message}`)
    ))
