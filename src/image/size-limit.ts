import { UserError } from '../core/errors.ts'

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
    .map(
      layer => `${layer.madeBy.replace(/^scoreline: /, '') || 'base'} (${megabytes(layer.size)})`
    )
  throw new UserError(
    'IMAGE_TOO_LARGE',
    `Image "${image}" would have ${megabytes(size)}, more than max-image-size allows (${megabytes(limit)}).`,
    { hint: `Its largest layers: ${largest.join(', ')}. Leave out packages, or raise the limit.` }
  )
}

const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`
