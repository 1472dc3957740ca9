import { exact } from '../../src/core/exact-json.ts'
import type { Clock } from '../../src/core/ports.ts'
import { deployService } from '../../src/services/deploy.ts'
import { readSettings } from '../../src/services/spec.ts'
import type { FleetTarget } from '../../src/targets/iot-edge/fleet/fleet-target.ts'
import type { FleetSpec } from '../../src/targets/iot-edge/fleet/settings.ts'
import type { IotEdgeTarget } from '../../src/targets/iot-edge/iot-edge-target.ts'
import { kind } from '../../src/targets/iot-edge/kind.ts'
import type { EdgeSpec } from '../../src/targets/iot-edge/module.ts'
import { openFleetTarget, openIotEdgeTarget } from '../../src/targets/iot-edge/open.ts'
import type { EdgeGiven } from '../../src/targets/iot-edge/read-settings.ts'
import type { Judge } from '../../src/targets/judging.ts'
import { heardLog } from '../heard-log.ts'
import { accessTo } from './access-to.ts'
import { imageOf, NEVER } from './aci-bench.ts'
import { type FakeAzure, fakeAzure, GROUP } from './fake-azure.ts'
import type { FakeDevice, FakeIotHub } from './iot-hub.ts'

export const HUB = 'factory'
export const DEVICE = 'press-1'

export interface EdgeBench {
  readonly target: IotEdgeTarget
  /** Everything that was logged. */
  readonly lines: string[]
  /** Everything that was masked. */
  readonly secrets: string[]
  spec(inputs?: Record<string, string>, version?: number, name?: string): Promise<EdgeSpec>
  /** Observes, plans, checks and deploys, as an action does. */
  deploy(
    inputs?: Record<string, string>,
    version?: number,
    name?: string
  ): ReturnType<typeof deployService>
}

/** A fake Azure with the bench's registry, a hub, and a device that is registered and installed. */
export const factory = async (): Promise<{
  readonly azure: FakeAzure
  readonly hub: FakeIotHub
  readonly device: FakeDevice
}> => {
  const azure = await fakeAzure()
  azure.registries.add(GROUP, 'team')
  const hub = azure.iotHubs.add(GROUP, HUB)
  return { azure, hub, device: hub.add(DEVICE) }
}

/** @param isCrowded many who wait for one who works move the clock so little that they do not outrun it */
const clockOf = ({ clock }: FakeAzure, lines: readonly string[], isCrowded: boolean): Clock => ({
  now: clock.now,
  sleep: (milliseconds, signal) => {
    const waitsForOthers = lines.at(-1)?.startsWith('Waiting for another deployment') === true
    return clock.sleep(isCrowded && waitsForOthers ? 100 : milliseconds, signal)
  }
})

/** The target `iot-edge` over a fake Azure. */
export const edgeBench = async (
  azure: FakeAzure,
  { hubName = HUB, deviceId = DEVICE, maxRetries = 3, isCrowded = false } = {}
): Promise<EdgeBench> => {
  const { log, lines, secrets } = heardLog()
  const access = await accessTo(azure, { log, maxRetries })
  const target = openIotEdgeTarget({
    access,
    hubName,
    deviceId,
    log,
    clock: clockOf(azure, lines, isCrowded),
    world: {
      opens: async (_host, username, password, repository) =>
        azure.registries.mayPull(username, password, repository)
    }
  })
  const spec: EdgeBench['spec'] = async (inputs = {}, version = 1, name = 'iris') => {
    const given = await readSettings(kind, inputs, { readText: async () => '', log })
    const image = imageOf(version, undefined, name)
    return { name, image, settings: await target.settings(given as EdgeGiven, image) }
  }
  const deploy: EdgeBench['deploy'] = async (inputs, version, name) =>
    deployService(
      target,
      { kind: 'iot-edge', spec: await spec(inputs, version, name), wanted: '', planOnly: false },
      { log, signal: NEVER }
    )
  return { target, lines, secrets, spec, deploy }
}

/** Where devices have their tag. */
export const LINE = "tags.line = 'north'"

/** A hub with a fleet: devices `press-01` and so on, of which all are of the line. */
export const fleetFactory = async (
  size: number
): Promise<{
  readonly azure: FakeAzure
  readonly hub: FakeIotHub
  readonly devices: readonly FakeDevice[]
}> => {
  const azure = await fakeAzure()
  azure.registries.add(GROUP, 'team')
  const hub = azure.iotHubs.add(GROUP, HUB)
  const devices = Array.from({ length: size }, (_, index) => {
    const device = hub.add(`press-${String(index + 1).padStart(2, '0')}`)
    device.twin.tags = exact({ line: 'north' })
    return device
  })
  return { azure, hub, devices }
}

export interface FleetBench {
  readonly target: FleetTarget
  readonly lines: string[]
  readonly secrets: string[]
  spec(inputs?: Record<string, string>, version?: number, name?: string): Promise<FleetSpec>
  deploy(
    inputs?: Record<string, string>,
    version?: number,
    name?: string,
    more?: { readonly signal?: AbortSignal; readonly judge?: Judge; readonly planOnly?: boolean }
  ): ReturnType<typeof deployService>
}

/** The target `iot-edge` for the fleet of a fake Azure. */
export const fleetBench = async (
  azure: FakeAzure,
  { maxRetries = 3, isCrowded = false } = {}
): Promise<FleetBench> => {
  const { log, lines, secrets } = heardLog()
  const access = await accessTo(azure, { log, maxRetries })
  const target = openFleetTarget({
    access,
    hubName: HUB,
    log,
    clock: clockOf(azure, lines, isCrowded),
    world: {
      opens: async (_host, username, password, repository) =>
        azure.registries.mayPull(username, password, repository)
    }
  })
  const spec: FleetBench['spec'] = async (inputs = {}, version = 1, name = 'iris') => {
    const all = { 'target-condition': LINE, ...inputs }
    const given = await readSettings(kind, all, { readText: async () => '', log })
    const image = imageOf(version, undefined, name)
    return { name, image, settings: await target.settings(given as EdgeGiven, image) }
  }
  const deploy: FleetBench['deploy'] = async (
    inputs,
    version,
    name,
    { signal = NEVER, judge, planOnly = false } = {}
  ) =>
    deployService(
      target,
      { kind: 'iot-edge', spec: await spec(inputs, version, name), wanted: '', planOnly, judge },
      { log, signal }
    )
  return { target, lines, secrets, spec, deploy }
}
