import type { Digest } from '../digest.ts'
import type { Descriptor } from '../manifest.ts'
import type { RegistryClient } from './client.ts'
import { pathOf } from './manifests.ts'
import { type RepositoryAction, repositoryScope } from './scope.ts'
import { upload } from './upload.ts'

/** Whether the registry has exactly this. */
export const isThere = async (
  client: RegistryClient,
  repository: string,
  descriptor: Descriptor,
  actions: readonly RepositoryAction[] = ['pull']
): Promise<boolean> => {
  const reply = await client.call({
    method: 'HEAD',
    url: pathOf(repository, descriptor),
    scopes: [repositoryScope(repository, ...actions)],
    accept: [200, 404]
  })
  await reply.discard()
  const size = reply.headers['content-length']
  return reply.status === 200 && (size === undefined || Number(size) === descriptor.size)
}

/** Sends a small blob that is in memory, unless the registry has it. */
export const putDocument = async (
  client: RegistryClient,
  repository: string,
  digest: Digest,
  bytes: Buffer
): Promise<void> => {
  const descriptor = { mediaType: 'application/octet-stream', digest, size: bytes.length }
  if (await isThere(client, repository, descriptor, ['pull', 'push'])) return
  await upload(client, repository, {
    label: 'config',
    size: bytes.length,
    digest,
    open: () => [bytes]
  })
}
