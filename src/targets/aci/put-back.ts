import { messageOf, UserError } from '../../core/errors.ts'
import type { Deployment } from './prepare.ts'
import { bringUp, type Rollout, type RolloutTools } from './rollout.ts'

/** How long a cancelled job may still take to bring the previous service back: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000

/** Brings the previous service back, and says how that went. */
export const afterwards = async (
  error: unknown,
  { spec, asBefore, before, body }: Deployment,
  tools: RolloutTools,
  signal: AbortSignal,
  clear: (patience: AbortSignal) => Promise<void> = async () => {}
): Promise<unknown> => {
  const { name, settings } = spec
  const cancelled = signal.aborted
  const patience = cancelled ? lastWords() : signal
  if (asBefore === undefined) {
    if (cancelled || before !== undefined) return error
    const stopped = await tools.client.stop(name, patience).then(
      () => true,
      () => false
    )
    return withAftermath(error, stopped ? 'It was stopped, so that it costs nothing.' : '')
  }
  tools.log.info(`Putting the previous image of ${name} back`)
  for (const loss of asBefore.losses) tools.log.warning(loss)
  const { timeouts } = settings
  const restored: Rollout = {
    name,
    body: asBefore.body,
    before: body,
    timeouts,
    certificate: undefined
  }
  try {
    await clear(patience)
    await bringUp(restored, tools, patience)
    return cancelled
      ? new UserError(
          'DEPLOYMENT_CANCELLED',
          `The deployment of "${name}" was cancelled. The previous image runs again.`,
          {
            hint: 'Run the deployment again when you want it.',
            cause: error
          }
        )
      : withAftermath(error, 'The previous image runs again.')
  } catch (problem) {
    if (cancelled) return error
    return withAftermath(error, `The previous image could not be put back: ${messageOf(problem)}`)
  }
}

export const withAftermath = (error: unknown, aftermath: string): unknown =>
  error instanceof UserError && aftermath !== ''
    ? new UserError(error.code, `${error.message} ${aftermath}`, {
        ...(error.hint ? { hint: error.hint } : {}),
        at: error.at,
        cause: error
      })
    : error

export const lastWords = (): AbortSignal => AbortSignal.timeout(LAST_WORDS_MS)
