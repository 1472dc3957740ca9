import { UserError } from '../../core/errors.ts'
import { EMPTY, EMPTY_BYTES, markManifest } from '../describe.ts'
import { type Digest, digestOf } from '../digest.ts'
import { isIndex } from '../documents.ts'
import { type Descriptor, isIndexType } from '../manifest.ts'
import type { RegistryClient } from './client.ts'
import { putDocument } from './documents.ts'
import { limit } from './limit.ts'
import { getManifest, putManifest, resolveManifest } from './manifests.ts'
import { listReferrers, referrersTag } from './referrers.ts'
import { repositoryScope } from './scope.ts'

const REQUESTS_AT_ONCE = 6

/**
 * Removes a tag, and its manifest with what refers to it unless another tag has it too. Registries delete by digest, and every tag of that
 * manifest goes with it, so a tag that shares its manifest is pointed at a document of its own first.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#content-management
 */
export const removeTag = async (
  client: RegistryClient,
  repository: string,
  tag: string,
  tags: readonly string[]
): Promise<void> => {
  const found = await resolveManifest(client, repository, tag)
  if (found === undefined) return
  const inTurn = limit(REQUESTS_AT_ONCE)
  const others = await Promise.all(
    tags
      .filter(other => other !== tag)
      .map(other => inTurn(() => resolveManifest(client, repository, other)))
  )
  if (!others.some(other => other?.digest === found.digest)) {
    const referrers = await listReferrers(client, repository, found.digest)
    const members = await ownMembers(client, repository, found, others)
    await deleteManifest(client, repository, found.digest)
    await deleteTag(client, repository, tag)
    for (const digest of members) await deleteManifest(client, repository, digest)
    for (const { digest } of referrers) await deleteManifest(client, repository, digest)
    const list = await resolveManifest(client, repository, referrersTag(found.digest))
    if (list !== undefined) await deleteManifest(client, repository, list.digest)
    return
  }
  const before = await getManifest(client, repository, tag)
  const digest = await pointElsewhere(client, repository, tag)
  try {
    await deleteManifest(client, repository, digest)
  } catch (error) {
    // Nothing half-done: the tag is what it was.
    if (before !== undefined) await putManifest(client, repository, before, tag)
    throw error
  }
}

/** @throws UserError `REGISTRY_KEEPS` where the registry does not let anyone delete. */
const deleteManifest = async (
  client: RegistryClient,
  repository: string,
  digest: Digest
): Promise<void> => {
  const status = await sendDelete(client, repository, digest)
  if (NO_DELETE.includes(status))
    throw new UserError(
      'REGISTRY_KEEPS',
      `Registry "${client.registry.host}" does not let clients delete.`,
      { hint: 'docs/registries.md says where each registry deletes, or how to allow it.' }
    )
}

/** @returns the status */
const sendDelete = async (
  client: RegistryClient,
  repository: string,
  tagOrDigest: string
): Promise<number> => {
  const reply = await client.call({
    method: 'DELETE',
    url: `/v2/${repository}/manifests/${tagOrDigest}`,
    scopes: [repositoryScope(repository, 'pull', 'delete')],
    accept: [200, 202, 204, 404, ...NO_DELETE]
  })
  await reply.discard()
  return reply.status
}

/** What the specification lets a registry answer that does not delete, 400 among them. */
const NO_DELETE: readonly number[] = [400, 405, 501]

/** Registries that keep tags apart from digests (ggcr's) still have it: nothing else leads to that manifest any more. */
const deleteTag = async (
  client: RegistryClient,
  repository: string,
  tag: string
): Promise<void> => {
  if ((await resolveManifest(client, repository, tag)) === undefined) return
  await sendDelete(client, repository, tag)
}

/**
 * The manifests of an index that no other tag leads to: no registry deletes them with it.
 * @param others what the other tags point at
 */
const ownMembers = async (
  client: RegistryClient,
  repository: string,
  found: Descriptor,
  others: readonly (Descriptor | undefined)[]
): Promise<readonly Digest[]> => {
  const members = await membersOf(client, repository, found)
  if (members.length === 0) return []
  const inTurn = limit(REQUESTS_AT_ONCE)
  const elsewhere = await Promise.all(
    others.map(async other => {
      if (other === undefined) return []
      return [other.digest, ...(await inTurn(() => membersOf(client, repository, other)))]
    })
  )
  const used = new Set(elsewhere.flat())
  return members.filter(digest => !used.has(digest))
}

/** @throws UserError `DOCUMENT_INVALID` for an index that cannot be read: it is not removed. */
const membersOf = async (
  client: RegistryClient,
  repository: string,
  { mediaType, digest }: Descriptor
): Promise<readonly Digest[]> => {
  if (!isIndexType(mediaType)) return []
  const found = await getManifest(client, repository, digest)
  return found !== undefined && isIndex(found.document)
    ? found.document.manifests.map(named => named.digest)
    : []
}

const pointElsewhere = async (
  client: RegistryClient,
  repository: string,
  tag: string
): Promise<Digest> => {
  await putDocument(client, repository, EMPTY.digest, EMPTY_BYTES)
  const mark = markManifest('application/vnd.scoreline.removed', {
    'dev.scoreline.removed': `${tag} ${digestOf(`${Date.now()}${Math.random()}`)}`
  })
  return (await putManifest(client, repository, mark, tag)).digest
}
