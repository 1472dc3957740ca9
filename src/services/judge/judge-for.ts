import type { Log } from '../../core/ports.ts'
import type { AnyTargetKind } from '../../targets/index.ts'
import type { JudgeInputs } from '../../targets/shared/judge-parameters.ts'
import { type OpenJudge, openJudge } from './judge.ts'

/**
 * The judge that the settings of a deployment ask for; undefined where the target rolls nothing out in steps.
 * @param given values of the kind's settings
 * @throws UserError `SAMPLES_MISSING`, `SAMPLE_INVALID`
 */
export const judgeFor = async (
  { settings }: Pick<AnyTargetKind, 'settings'>,
  given: Readonly<Record<string, unknown>>,
  log: Pick<Log, 'info'>
): Promise<OpenJudge | undefined> => {
  if (!Object.hasOwn(settings, 'judge-samples')) return undefined
  const inputs = given as JudgeInputs
  return openJudge(
    {
      samples: inputs['judge-samples'],
      limits: {
        tolerance: inputs['judge-tolerance'],
        maxErrorPercent: inputs['judge-max-error-percent'],
        maxLatencyPercent: inputs['judge-max-latency-percent']
      }
    },
    log
  )
}
