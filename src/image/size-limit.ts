import { UserError } from '../core/errors.ts'
import { bytes } from '../core/words.ts'

interface Sized {
  readonly madeBy: string
  readonly size: number
}

/** @throws UserError `IMAGE_TOO_LARGE` naming the largest layers. @param limit bytes; none when left out */
export const checkSize = (
  image: string,
  layers: readonly Sized[],
  limit: number | undefined
): void => {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0)
  if (limit === undefined || size <= limit) return
  const largest = layers
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 3)
    .map(layer => `${layer.madeBy.replace(/^scoreline: /, '') || 'base'} (${bytes(layer.size)})`)
  throw new UserError(
    'IMAGE_TOO_LARGE',
    `Image "${image}" would have ${bytes(size)}, more than max-image-size allows (${bytes(limit)}).`,
    { hint: `Its largest layers: ${largest.join(', ')}. Leave out packages, or raise the limit.` }
  )
}
