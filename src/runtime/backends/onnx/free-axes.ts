import { neededOf, type Signature } from '../../service.ts'
import type { Engine } from './engine.ts'
import type { Feeds } from './messages.ts'
import { exampleOf } from './schemas.ts'
import { tensorFrom } from './tensor.ts'

/** Lengths beyond this are not tried: a width that nothing shows has to come from the exporter. */
const MOST_TRIED = 64

/**
 * A length for the axes that a model calls free, besides its rows, with which it takes an example: many exporters leave
 * out a width that the weights fix. Found by trying, only where there is such an axis; 1 where none fits.
 */
export const lengthOfFreeAxes = async (signature: Signature, engine: Engine): Promise<number> => {
  const inputs = neededOf(signature)
  const isFree = inputs.some(({ shape = [] }) =>
    shape.slice(1).some(axis => typeof axis !== 'number')
  )
  if (!isFree) return 1
  for (let length = 1; length <= MOST_TRIED; length++) {
    const feeds: Record<string, Feeds[string]> = {}
    for (const info of inputs) {
      try {
        feeds[info.name] = tensorFrom(exampleOf(info, length), info)
      } catch {
        return 1 // Of a type that JSON cannot carry.
      }
    }
    const outcome = await engine.run(0, feeds)
    if (!('error' in outcome)) return length
    if (outcome.threadLost) return 1
  }
  return 1
}
