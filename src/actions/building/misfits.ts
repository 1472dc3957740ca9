import { type SourcePlace, UserError } from '../../core/errors.ts'
import type { Log } from '../../core/ports.ts'
import type { Misfit } from '../../image/framework-versions.ts'

export const MISMATCHES = ['refuse', 'warn'] as const

/**
 * Says where models and environment do not fit, at the line that has to change.
 * @throws UserError `MODEL_VERSION_MISMATCH` for the first that is unsafe, unless `policy` is to warn
 */
export const reportMisfits = (
  found: readonly Misfit[],
  placeOf: (misfit: Misfit) => SourcePlace,
  policy: (typeof MISMATCHES)[number],
  log: Log
): void => {
  const unsafe = policy === 'refuse' ? found.filter(({ isUnsafe }) => isUnsafe) : []
  for (const misfit of found) if (misfit !== unsafe[0]) log.warning(misfit.message, placeOf(misfit))
  const [first] = unsafe
  if (first === undefined) return
  throw new UserError('MODEL_VERSION_MISMATCH', first.message, {
    hint: 'Change that line and lock the environment again, or save the model with the version that the environment has. To go on with a warning: version-mismatch: warn.',
    at: placeOf(first)
  })
}
