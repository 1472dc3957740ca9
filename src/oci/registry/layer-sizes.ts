import { isIndex } from '../documents.ts'
import type { RegistryClient } from './client.ts'
import { limit } from './limit.ts'
import { getManifest } from './manifests.ts'
import { listTags } from './tags.ts'

/** Older versions are not looked at. */
const NEWEST = 12
const REQUESTS_AT_ONCE = 6

/** The sizes of all layers in a repository's newest versions. What cannot be read is left out: this is only a hint. */
export const layerSizes = async (
  client: RegistryClient,
  path: string
): Promise<ReadonlySet<number>> => {
  const tags = (await listTags(client, path)) ?? []
  const inTurn = limit(REQUESTS_AT_ONCE)
  const sizes = await Promise.all(
    newest(tags).map(tag => inTurn(() => sizesOf(client, path, tag).catch(() => [])))
  )
  return new Set(sizes.flat())
}

/** Numbers from the highest down, then everything else. */
const newest = (tags: readonly string[]): readonly string[] =>
  tags.toSorted((a, b) => (Number(b) || 0) - (Number(a) || 0)).slice(0, NEWEST)

const sizesOf = async (
  client: RegistryClient,
  path: string,
  tag: string
): Promise<readonly number[]> => {
  const found = await getManifest(client, path, tag)
  if (found === undefined || isIndex(found.document)) return []
  return found.document.layers.map(({ size }) => size)
}
