import { type Descriptor, type Manifest, MEDIA } from '../manifest.ts'
import type { Store } from '../store.ts'
import { limit } from './limit.ts'

/** Older versions are not looked at. */
const NEWEST = 12
const REQUESTS_AT_ONCE = 6

/** The sizes of all layers in a repository's newest versions. What cannot be read is left out: this is only a hint. */
export const layerSizes = async (
  store: Pick<Store, 'resolve' | 'read'>,
  repository: string,
  tags: readonly string[]
): Promise<ReadonlySet<number>> => {
  const inTurn = limit(REQUESTS_AT_ONCE)
  const sizes = await Promise.all(
    newest(tags).map(tag => inTurn(() => sizesOf(store, repository, tag).catch(() => [])))
  )
  return new Set(sizes.flat())
}

/** Numbers from the highest down, then everything else. */
const newest = (tags: readonly string[]): readonly string[] =>
  tags.toSorted((a, b) => (Number(b) || 0) - (Number(a) || 0)).slice(0, NEWEST)

const sizesOf = async (
  store: Pick<Store, 'resolve' | 'read'>,
  repository: string,
  tag: string
): Promise<readonly number[]> => {
  const found = await store.resolve(repository, tag)
  if (found === undefined || found.mediaType === MEDIA.index) return []
  const { layers = [] }: Partial<Manifest> = JSON.parse(
    (await store.read(repository, found)).toString()
  )
  return layers.map(({ size }: Descriptor) => size)
}
