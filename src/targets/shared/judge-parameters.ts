import { invalid, list, number, oneOf, taking } from '../../core/inputs.ts'
import { ofPath, optional, several, type Values, withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'

/** Shares in per cent that grow from step to step. */
export const percents = taking<readonly number[]>(list.takes, (text, name) => {
  const steps = list(text, name).map(entry => number({ least: 1, most: 100 })(entry, name))
  if (steps.length === 0) throw invalid(name, 'is required')
  if (steps.some((step, i) => step <= (steps[i - 1] ?? 0)))
    throw invalid(name, `must grow from step to step, not ${steps.join(', ')}`)
  return steps
})

/** How a roll-out in steps is done and judged, whatever the target. */
export const judgeSettings = {
  'canary-steps': setting(
    withDefault(
      percents,
      '10,50,100',
      'Shares of the requests in per cent that a canary gets, step by step.'
    ),
    'none'
  ),
  'step-seconds': setting(
    withDefault(
      number({ least: 0, most: 86_400, whole: true }),
      '60',
      'How long each step of a canary or blue-green roll-out is watched.'
    ),
    'none'
  ),
  promotion: setting(
    withDefault(
      oneOf(['automatic', 'manual']),
      'automatic',
      'manual: the roll-out stops before it reaches 100 %, and waits for promote or reject.'
    ),
    'none'
  ),
  'judge-samples': setting(
    ofPath(
      several(
        list,
        'JSON files with samples that both versions are sent after each step, one path or glob per line.'
      )
    ),
    'none'
  ),
  'judge-tolerance': setting(
    optional(
      number({ least: 0 }),
      'How far predictions may be from those of the running version: relative above 1, absolute below.',
      'they are compared and reported, and decide nothing'
    ),
    'none'
  ),
  'judge-max-error-percent': setting(
    withDefault(
      number({ least: 0, most: 100 }),
      '1',
      'Points of per cent by which more requests may fail than at the running version.'
    ),
    'none'
  ),
  'judge-max-latency-percent': setting(
    withDefault(
      number({ least: 0 }),
      '50',
      'Per cent by which the 95th percentile of the latency may be above that of the running version.'
    ),
    'none'
  )
} as const

export type JudgeInputs = Values<typeof judgeSettings>
