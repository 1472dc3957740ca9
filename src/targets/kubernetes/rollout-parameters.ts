import { number, oneOf } from '../../core/inputs.ts'
import { withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { judgeSettings } from '../shared/judge-parameters.ts'

/** How a new version takes the place of the one that runs. */
export const ROLLOUTS = ['rolling', 'blue-green', 'canary'] as const

export const rolloutSettings = {
  rollout: setting(
    withDefault(
      oneOf(ROLLOUTS),
      'rolling',
      'How a new version takes over: rolling (pod by pod), blue-green (all at once, after it was judged) or canary (in steps that are judged).'
    ),
    'none'
  ),
  surge: setting(
    withDefault(
      number({ least: 0, whole: true }),
      '1',
      'Replicas more than usual during an update; 0 for full clusters, which replaces one at a time.'
    ),
    'none'
  ),
  ...judgeSettings
} as const
