import type { UserError } from '../../core/errors.ts'
import { failure, serviceFailed } from './failure.ts'
import type { Lease } from './lease.ts'
import { selectorText } from './names.ts'
import { kindsOf, progressOf, type Rolled } from './progress.ts'
import type { KubernetesTools } from './scene.ts'
import type { Timeouts } from './timeouts.ts'
import type { Trouble } from './verdict.ts'

const PAUSES_MS = [500, 1000, 1500, 2000]

/**
 * Waits until every replica is a new one and serves.
 * @param which whose they are
 * @throws UserError `SERVICE_FAILED` as soon as it is plain that they will not
 */
export const rolledOut = async (
  name: string,
  timeouts: Timeouts,
  tools: KubernetesTools,
  lease: Lease,
  signal: AbortSignal,
  which: Rolled
): Promise<void> => {
  const { kubectl, clock } = tools
  const patience = new Patience()
  const end = clock.now() + (timeouts.scheduleSeconds + timeouts.startSeconds + 60) * 1000
  for (let round = 0; ; round++) {
    const objects = await kubectl.list(kindsOf(which), selectorText(name), signal)
    const verdict = progressOf(which, objects, timeouts.scheduleSeconds)
    if (verdict === undefined) throw gone(name, which)
    if (verdict.kind === 'done') return
    if (verdict.kind === 'in trouble' && patience.isOver(verdict, clock.now()))
      throw await failure(name, verdict, tools, signal)
    if (clock.now() >= end) throw await failure(name, tooLate(timeouts), tools, signal)
    await lease.renew(signal)
    await clock.sleep(PAUSES_MS[Math.min(round, PAUSES_MS.length - 1)] ?? 0, signal)
  }
}

/** Some troubles pass by themselves, if they are given the time. */
class Patience {
  #trouble: string | undefined
  #since = 0

  isOver({ hint, patienceSeconds }: Trouble, now: number): boolean {
    // Messages count what they tell of; hints stay the same for a kind of trouble.
    if (this.#trouble !== hint) {
      this.#trouble = hint
      this.#since = now
    }
    return now - this.#since >= patienceSeconds * 1000
  }
}

const tooLate = ({ scheduleSeconds, startSeconds }: Timeouts): Trouble => ({
  kind: 'in trouble',
  cause: `it was not ready after ${scheduleSeconds + startSeconds} s`,
  hint: 'A model that takes long to load needs a longer pod-start-timeout-seconds.',
  patienceSeconds: 0
})

const gone = (name: string, { kind }: Rolled): UserError =>
  serviceFailed(name, `its ${kind} was deleted meanwhile`, 'Deploy it again.')
