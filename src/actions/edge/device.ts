import path from 'node:path'
import { azureInputs } from '../../azure/inputs.ts'
import { HUB_SKUS } from '../../azure/iot-hubs.ts'
import { flag, invalid, number, oneOf, pairs, text } from '../../core/inputs.ts'
import { OUTPUT_FOLDER } from '../../core/output-folder.ts'
import {
  givenFor,
  grouped,
  isNoPem,
  ofPath,
  optional,
  readParameters,
  several,
  type Values,
  withDefault
} from '../../core/parameters.ts'
import { writePlainFile } from '../../core/plain-write.ts'
import type { DeviceAuth } from '../../targets/iot-edge/device/register.ts'
import { deviceId, hubName } from '../../targets/iot-edge/names.ts'
import type { Host } from '../host/host.ts'
import { openAzureFor } from '../opening/azure.ts'
import { readerFor } from '../opening/open-target.ts'

/** A device, the hub that it belongs to, and where the files for it go. */
export const deviceInputs = {
  ...grouped('Device', {
    'iot-hub': optional(hubName, 'The IoT hub, in resource-group.'),
    'device-id': optional(deviceId, 'Id of the device in the hub.'),
    'create-hub': withDefault(
      flag,
      'false',
      'true: create the IoT hub if it does not exist; it costs until it is deleted.'
    ),
    'hub-sku': withDefault(oneOf(HUB_SKUS), 'S1', 'Size of a new hub: F1 (free), S1, S2 or S3.'),
    'hub-units': withDefault(
      number({ least: 1, most: 200, whole: true }),
      '1',
      'How many units a new hub has.'
    ),
    location: optional(text, 'Region of a new hub.', 'that of the resource group'),
    'device-auth': withDefault(
      oneOf(['symmetric-key', 'x509']),
      'symmetric-key',
      'How the device proves who it is: symmetric-key, or x509 (a certificate).'
    ),
    'device-certificate': ofPath(
      optional(
        text,
        'Certificate of the device for device-auth x509, as a path or as PEM text.',
        'one that an authority of the hub signed'
      ),
      isNoPem
    ),
    'parent-device': optional(deviceId, 'IoT Edge device that this one reaches the hub through.'),
    'parent-hostname': optional(
      text,
      'Host name or address of parent-device in the network of the device.'
    ),
    'device-tags': several(pairs, 'Tags of the device’s twin: key=value, one per line.'),
    folder: ofPath(
      withDefault(
        text,
        `${OUTPUT_FOLDER}/iot-edge`,
        'Folder that config.toml and install.sh are written to.'
      )
    )
  }),
  ...grouped('Azure', azureInputs)
}

type DeviceInputs = Values<typeof deviceInputs>

/** Finds or creates the hub, registers the device or takes the one that is there, and writes its files. */
export const prepareDevice = async (host: Host): Promise<void> => {
  const input = readParameters(deviceInputs, givenFor(deviceInputs, host.inputs))
  const { 'iot-hub': name, 'device-id': id, folder } = input
  if (name === undefined) throw invalid('iot-hub', 'is required')
  if (id === undefined) throw invalid('device-id', 'is required')
  checkParent(input)
  const auth = await authOf(input, host)
  const [
    { openIotHubs },
    { openIotHub },
    { locationOfGroup },
    { armReader },
    { registerDevice, hubFor }
  ] = await Promise.all([
    import('../../azure/iot-hubs.ts'),
    import('../../azure/iot-hub.ts'),
    import('../../azure/resource-group.ts'),
    import('../../azure/arm-read.ts'),
    import('../../targets/iot-edge/device/register.ts')
  ])
  const access = await openAzureFor(input, host)
  const { signal, log } = host
  const location =
    input.location ??
    (input['create-hub'] ? await locationOfGroup(armReader(access), access, undefined, signal) : '')
  const wanted = { name, location, sku: input['hub-sku'], units: input['hub-units'] }
  const hubs = openIotHubs(access, host.clock)
  const found = await hubFor(hubs, wanted, input['create-hub'], signal)
  const device = await registerDevice(
    openIotHub(access, found.hostName),
    { deviceId: id, auth, parent: input['parent-device'], tags: input['device-tags'] },
    log.secret,
    signal
  )
  const { configToml, DEVICE_CERTIFICATE } = await import(
    '../../targets/iot-edge/device/config-toml.ts'
  )
  const config = await writePlainFile(
    path.join(folder, 'config.toml'),
    configToml(device, input['parent-hostname']),
    { what: 'The configuration of the device', mode: 0o600 }
  )
  const script = await writeInstallScript(folder)
  host.output('device', device.isNew ? 'registered' : 'found')
  host.output('config', config)
  host.output('install-script', script)
  log.info(
    `Device ${id} ${device.isNew ? 'is registered' : 'was there already'} in IoT hub ${found.hostName}. Copy both files of ${folder} to the device, and run there: sudo sh install.sh`
  )
  if (device.connectionString !== undefined)
    log.info('config.toml holds the connection string of the device: hand it on as a secret.')
  else
    log.info(
      `The device needs its certificate in ${DEVICE_CERTIFICATE.cert} and its key in ${DEVICE_CERTIFICATE.key}, which the users aziotcs and aziotks may read.`
    )
}

/** @returns its path */
export const writeInstallScript = async (folder: string): Promise<string> => {
  const { installScript } = await import('../../targets/iot-edge/device/install-script.ts')
  return writePlainFile(path.join(folder, 'install.sh'), installScript(), {
    what: 'The install script',
    mode: 0o755
  })
}

const authOf = async (input: DeviceInputs, host: Host): Promise<DeviceAuth> => {
  const { 'device-auth': kind, 'device-certificate': given } = input
  if (kind === 'symmetric-key') {
    if (given === undefined) return { kind }
    throw invalid('device-certificate', 'needs device-auth: x509')
  }
  if (given === undefined) return { kind, thumbprint: undefined }
  const { thumbprintOf } = await import('../../targets/iot-edge/device/register.ts')
  const pem = isNoPem(given) ? await readerFor(host)(given) : given
  return { kind, thumbprint: thumbprintOf(pem, 'device-certificate') }
}

const checkParent = (input: DeviceInputs): void => {
  if ((input['parent-device'] === undefined) !== (input['parent-hostname'] === undefined))
    throw invalid(
      input['parent-device'] === undefined ? 'parent-device' : 'parent-hostname',
      'is required with the other one of parent-device and parent-hostname'
    )
}
