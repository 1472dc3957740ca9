import type { Lease } from './lease.ts'
import { selectorText } from './names.ts'
import type { KubernetesTools } from './scene.ts'

const PAUSE_MS = 1000

/**
 * Waits until the pods that were replaced are gone. They answer for a few seconds more over connections that callers
 * keep, as they were started. One on a node that says nothing any more is waited for no longer than the time that is given.
 */
export const oldPodsGone = async (
  name: string,
  seconds: number,
  { kubectl, clock }: KubernetesTools,
  lease: Lease,
  signal: AbortSignal
): Promise<void> => {
  const end = clock.now() + seconds * 1000
  for (;;) {
    const pods = await kubectl.list(['pods'], selectorText(name), signal)
    const isOver = !pods.some(({ metadata }) => metadata.deletionTimestamp !== undefined)
    if (isOver || clock.now() >= end) return
    await lease.renew(signal)
    await clock.sleep(PAUSE_MS, signal)
  }
}
