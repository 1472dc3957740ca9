import type { ContainerGroup } from '@azure/arm-containerinstance'
import { messageOf, UserError } from '../../core/errors.ts'
import { basisOf } from '../plan.ts'
import { withAftermath } from '../shared/aftermath.ts'
import { only } from './facts.ts'
import { bringUp, type Rollout, type RolloutTools, Untouched } from './rollout.ts'
import type { Deployment } from './scene.ts'

/** How long a cancelled job may still take to bring the previous service back: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000

interface Aftermath {
  /** Makes room for what is put back. */
  readonly clear?: (patience: AbortSignal) => Promise<void>
  /** Whether Azure refused to begin at all. */
  readonly refused?: boolean
}

/**
 * Brings the previous service back, and says how that went. A service that Azure still has as it was is left alone: the
 * same properties sent again would restart its container.
 * https://learn.microsoft.com/azure/container-instances/container-instances-update
 */
export const afterwards = async (
  error: unknown,
  { spec, asBefore, before, body }: Deployment,
  tools: RolloutTools,
  signal: AbortSignal,
  { clear = async () => {}, refused = error instanceof Untouched }: Aftermath = {}
): Promise<unknown> => {
  const { name, settings } = spec
  if (refused && !signal.aborted) {
    if (await isAsItWas(before, name, tools, signal))
      return withAftermath(error, before ? `Service "${name}" was not touched.` : '')
    if (error instanceof Untouched) return new Overtaken(error)
  }
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

/** Azure refused at once, and has another service than when this deployment began: somebody else's, or what a cut request made. */
export class Overtaken extends Untouched {}

const isAsItWas = async (
  before: ContainerGroup | undefined,
  name: string,
  { client }: RolloutTools,
  signal: AbortSignal
): Promise<boolean> => {
  const now = await client.get(name, signal).catch(() => before)
  const shape = (group: ContainerGroup | undefined): string =>
    basisOf([group && only(group)?.image, group?.provisioningState, group?.tags ?? {}])
  return shape(now) === shape(before)
}

export const lastWords = (): AbortSignal => AbortSignal.timeout(LAST_WORDS_MS)
