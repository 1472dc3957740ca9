import { UserError } from '../core/errors.ts'
import type { Target } from './target.ts'

/** What only some targets can do, in the words of the error for those that cannot. */
const MISSING = {
  deletePlace: 'has no place that Scoreline made and that could be deleted',
  keys: 'has no keys',
  rollout: 'tries no version beside the one that runs',
  reload: 'cannot serve changed code without a new image'
} satisfies Partial<Record<keyof Target, string>>

/** The one error for what a target cannot do. @param kind its name: `local` */
export const targetLacks = (kind: string, what: keyof typeof MISSING): UserError =>
  new UserError('TARGET_LACKS', `Target ${kind} ${MISSING[what]}.`, {
    hint: `docs/targets/${kind}.md says what it can do.`
  })
