import { short } from '../core/words.ts'
import type { Changes } from './changes.ts'

/** One sentence: `2 of 10 samples are predicted differently than by golden.json.` */
export const changesSentence = ({ compared, changed, comparedWith }: Changes): string => {
  const other = short(comparedWith)
  if (compared === 0) return `No sample can be compared with ${other}.`
  if (changed.length === 0)
    return compared === 1
      ? `The one sample compared has the same prediction as ${other}.`
      : `All ${compared} samples compared have the same predictions as ${other}.`
  return `${changed.length} of ${compared} ${compared === 1 ? 'sample' : 'samples'} ${changed.length === 1 ? 'is' : 'are'} predicted differently than by ${other}.`
}
