import type { IotHub } from '../../../azure/iot-hub.ts'
import type { Contender, Replica } from '../../judging.ts'
import { reachModule } from '../reach.ts'

/** So many devices of a version are asked: a judge sends each sample to one of them. */
const MOST_DEVICES = 4

/** A version as a judge reaches it: by direct methods of devices that have it. */
export const fleetContender = (
  hub: IotHub,
  service: string,
  label: string,
  devices: readonly string[]
): Contender => {
  const open = async <T>(
    names: readonly string[],
    opened: readonly Replica[],
    work: (replicas: readonly Replica[]) => Promise<T>,
    signal: AbortSignal
  ): Promise<T> => {
    const [name, ...others] = names
    if (name === undefined) return work(opened)
    return reachModule(
      hub,
      [name],
      service,
      uri => open(others, [...opened, { name, origin: new URL(uri).origin }], work, signal),
      signal
    )
  }
  return {
    label,
    key: undefined,
    reach: (work, signal) => open(devices.slice(0, MOST_DEVICES), [], work, signal)
  }
}
