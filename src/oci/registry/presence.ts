import type { Digest } from '../digest.ts'
import { type Descriptor, isManifestType, MANIFEST_TYPES } from '../manifest.ts'
import type { Call, RegistryClient } from './client.ts'
import { ReplyFailure } from './failure.ts'
import type { Reply } from './http.ts'
import { type RepositoryAction, repositoryScope, type Scope } from './scope.ts'

/** Where a descriptor's bytes are: manifests have an address of their own. */
export const pathOf = (repository: string, { mediaType, digest }: Descriptor): string =>
  `/v2/${repository}/${isManifestType(mediaType) ? 'manifests' : 'blobs'}/${digest}`

/** Manifests are taken in every kind that is read here, anything else as it is. */
export const acceptOf = ({ mediaType }: Descriptor): string =>
  isManifestType(mediaType) ? MANIFEST_TYPES.join(', ') : '*/*'

/** Whether the registry has exactly this. */
export const isThere = async (
  client: RegistryClient,
  repository: string,
  descriptor: Descriptor,
  actions: readonly RepositoryAction[] = ['pull']
): Promise<boolean> => {
  const scopes = [repositoryScope(repository, ...actions)]
  const found = await client.persist(() =>
    look(client, pathOf(repository, descriptor), scopes, acceptOf(descriptor))
  )
  return found.there && (found.size === undefined || found.size === descriptor.size)
}

/** As `isThere` for a blob whose size is known to be right, asked once. */
export const hasBlob = async (
  client: RegistryClient,
  repository: string,
  digest: Digest,
  scopes: readonly Scope[]
): Promise<boolean> =>
  (await look(client, `/v2/${repository}/blobs/${digest}`, scopes, '*/*')).there

/**
 * Asks by HEAD; where the registry, or the storage it leads to, does not answer that, by GET for the first byte: addresses
 * that are signed for GET refuse HEAD.
 */
const look = async (
  client: RegistryClient,
  url: string,
  scopes: readonly Scope[],
  accept: string
): Promise<{ readonly there: boolean; readonly size?: number | undefined }> => {
  const call = { url, scopes, headers: { accept } } satisfies Partial<Call>
  try {
    const reply = await client.attempt({ ...call, method: 'HEAD', accept: [200, 404] })
    await reply.discard()
    const elsewhere = reply.url.origin !== client.registry.origin.origin
    if (reply.status === 200) return { there: true, size: length(reply) }
    if (!elsewhere) return { there: false }
  } catch (error) {
    if (!isNoHead(error)) throw error
  }
  const reply = await client.attempt({
    ...call,
    method: 'GET',
    headers: { accept, range: 'bytes=0-0' },
    accept: [200, 206, 404, 416]
  })
  await reply.discard()
  if (reply.status === 404) return { there: false }
  return { there: true, size: reply.status === 200 ? length(reply) : total(reply) }
}

/** HEAD is not taken here, whatever GET would be answered. */
export const isNoHead = (error: unknown): boolean =>
  error instanceof ReplyFailure &&
  ([400, 405, 406, 501].includes(error.status) ||
    (error.details.elsewhere === true && error.status < 500))

const length = ({ headers }: Reply): number | undefined => {
  const said = headers['content-length']
  return said === undefined || headers['content-encoding'] !== undefined ? undefined : Number(said)
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-14.4 */
const total = ({ headers }: Reply): number | undefined => {
  const said = /\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1]
  return said === undefined ? undefined : Number(said)
}
