import type { Parameters } from '../../core/parameters.ts'
import { type AnyTargetKind, loadKinds, type TargetKinds } from '../../targets/index.ts'
import type { Settings } from '../../targets/kind.ts'

/**
 * Nothing; how a service is found; that, and what a deployment may choose; or that, and what of it the target cannot
 * read back.
 */
export type OfTarget = 'nothing' | 'place' | 'settings' | 'unreadable'

/** What a command takes of one kind of target. */
export const parametersOfKind = (
  kind: AnyTargetKind,
  ofTarget: OfTarget = 'nothing'
): Parameters => {
  if (ofTarget === 'nothing') return {}
  const settings = Object.entries(kind.settings as Settings).filter(
    ([, { unreadable }]) => ofTarget === 'settings' || (ofTarget === 'unreadable' && unreadable)
  )
  return { ...kind.place, ...Object.fromEntries(settings) }
}

/** What a command takes of each of the targets. */
export const parametersOfKinds = async (
  kinds: TargetKinds,
  ofTarget: OfTarget = 'nothing'
): Promise<ReadonlyMap<AnyTargetKind, Parameters>> => {
  if (ofTarget === 'nothing') return new Map()
  const loaded = await loadKinds(kinds)
  return new Map([...loaded.values()].map(kind => [kind, parametersOfKind(kind, ofTarget)]))
}
