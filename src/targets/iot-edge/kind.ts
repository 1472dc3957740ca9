import { azureInputs } from '../../azure/inputs.ts'
import { rarely, required } from '../../core/parameters.ts'
import type { TargetKind } from '../kind.ts'
import { deviceId, hubName } from './names.ts'
import { iotEdgeSettings } from './parameters.ts'

const place = {
  'resource-group': azureInputs['resource-group'],
  'azure-subscription-id': azureInputs['azure-subscription-id'],
  'iot-hub': rarely(required(hubName, 'The IoT hub, in resource-group.')),
  'device-id': rarely(required(deviceId, 'The IoT Edge device, by its id in the hub.'))
}

/** Azure IoT Edge: a module of one device. docs/targets/iot-edge.md */
export const kind: TargetKind<typeof place, typeof iotEdgeSettings> = {
  name: 'iot-edge',
  title: 'Azure IoT Edge',
  about:
    'the image as a module of an IoT Edge device, where inference runs; what else is deployed to the device stays as it is',
  place,
  recorded: ['resource-group', 'azure-subscription-id', 'iot-hub', 'device-id'],
  settings: iotEdgeSettings,
  needs: { base: true, registry: 'reachable', platforms: ['linux/amd64', 'linux/arm64'] },
  addressless: true,
  open: async (input, { azure, log, clock }) => {
    const { openIotEdgeTarget } = await import('./open.ts')
    return openIotEdgeTarget({
      access: await azure(input),
      hubName: input['iot-hub'],
      deviceId: input['device-id'],
      log,
      clock
    })
  }
}
