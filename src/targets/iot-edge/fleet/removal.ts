import { deploymentsIn, serviceIn } from './deployments.ts'
import { dropVersion } from './dropping.ts'
import { takeLease } from './lease.ts'
import { membersOf } from './reports.ts'
import type { FleetTools, OpenHub } from './scene.ts'
import { tagDevices } from './tags.ts'

/**
 * Takes a service away from its devices. A device that no deployment is meant for keeps what it has: so the versions go
 * first, the hub gives the devices the empty base, and only then does that go, too.
 * @returns false where there was none
 */
export const removeService = async (
  hub: OpenHub,
  name: string,
  tools: FleetTools,
  signal: AbortSignal
): Promise<boolean> => {
  const lease = await takeLease(hub, name, undefined, tools, signal)
  if (lease === undefined) return false
  try {
    const { versions } = serviceIn(name, deploymentsIn(await hub.fleet.deployments(signal)))
    for (const version of [...versions].reverse())
      await hub.fleet.remove(version.deployment.id, signal)
    for (const version of versions) await dropVersion(name, hub, version, lease, signal)
    const [newest] = versions
    if (newest) {
      const members = await membersOf(hub.fleet, name, newest.condition, signal)
      await tagDevices(hub.hub, name, members, undefined, signal)
    }
    await lease.removeBase(signal)
    return true
  } finally {
    await lease.release(signal).catch(() => {})
  }
}
