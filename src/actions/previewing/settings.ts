import type { Parameter } from '../../core/parameters.ts'
import type { ChangedIngredient } from '../../report/ingredients.ts'
import type { Host } from '../host/host.ts'
import { previewKind } from './kind.ts'

/**
 * Settings of the target that the pull request and its base branch have otherwise, as the inputs of the step say them.
 * Neither secrets nor paths, which differ by where they lie.
 */
export const settingsBetween = async (
  before: Host['inputs'],
  after: Host['inputs'],
  targets: Host['targets']
): Promise<readonly ChangedIngredient[]> => {
  const { settings } = await previewKind({ inputs: after, targets })
  return Object.entries<Parameter<unknown>>(settings).flatMap(([name, { secret, isPath }]) => {
    const [old, now] = [before, after].map(inputs => inputs[name]?.trim() || undefined)
    if (secret || isPath || old === now) return []
    return [
      {
        kind: 'setting',
        name,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now })
      }
    ]
  })
}
