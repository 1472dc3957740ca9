import { azureInputs } from '../../azure/inputs.ts'
import { optional, rarely, required } from '../../core/parameters.ts'
import type { TargetKind } from '../kind.ts'
import { deviceId, hubName } from './names.ts'
import { iotEdgeSettings } from './parameters.ts'

const place = {
  'resource-group': azureInputs['resource-group'],
  'azure-subscription-id': azureInputs['azure-subscription-id'],
  'iot-hub': rarely(required(hubName, 'The IoT hub, in resource-group.')),
  'device-id': rarely(
    optional(
      deviceId,
      'The IoT Edge device, by its id in the hub.',
      'the fleet that target-condition chooses'
    )
  )
}

/** Azure IoT Edge: a module of one device, or of a fleet. docs/targets/iot-edge.md */
export const kind: TargetKind<typeof place, typeof iotEdgeSettings> = {
  name: 'iot-edge',
  title: 'Azure IoT Edge',
  about:
    'the image as a module of an IoT Edge device or of a fleet of them, where inference runs; what else is deployed to the device stays as it is',
  place,
  recorded: ['resource-group', 'azure-subscription-id', 'iot-hub', 'device-id'],
  settings: iotEdgeSettings,
  needs: { base: true, registry: 'reachable', platforms: ['linux/amd64', 'linux/arm64'] },
  addressless: true,
  open: async (input, { azure, log, clock }) => {
    const { openFleetTarget, openIotEdgeTarget } = await import('./open.ts')
    const options = { access: await azure(input), hubName: input['iot-hub'], log, clock }
    const { 'device-id': deviceId } = input
    return deviceId === undefined
      ? openFleetTarget(options)
      : openIotEdgeTarget({ ...options, deviceId })
  }
}
