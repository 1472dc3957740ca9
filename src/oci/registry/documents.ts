import type { Digest } from '../digest.ts'
import type { RegistryClient } from './client.ts'
import { isThere } from './presence.ts'
import { upload } from './upload.ts'

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
