import { deployService } from '../../src/services/deploy.ts'
import { readSettings } from '../../src/services/spec.ts'
import type { IotEdgeTarget } from '../../src/targets/iot-edge/iot-edge-target.ts'
import { kind } from '../../src/targets/iot-edge/kind.ts'
import type { EdgeSpec } from '../../src/targets/iot-edge/module.ts'
import { openIotEdgeTarget } from '../../src/targets/iot-edge/open.ts'
import type { EdgeGiven } from '../../src/targets/iot-edge/read-settings.ts'
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

/** The target `iot-edge` over a fake Azure. */
export const edgeBench = async (
  azure: FakeAzure,
  { hubName = HUB, deviceId = DEVICE, maxRetries = 3 } = {}
): Promise<EdgeBench> => {
  const { log, lines, secrets } = heardLog()
  const access = await accessTo(azure, { log, maxRetries })
  const target = openIotEdgeTarget({
    access,
    hubName,
    deviceId,
    log,
    clock: azure.clock,
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
