/**
 * The scripts that the guide of Azure ML v1 used, by their names and the order of their arguments:
 * https://github.com/Azure/ai-toolkit-iot-edge/tree/master/amliotedge
 */
import { UserError } from '../../core/errors.ts'
import { OUTPUT_FOLDER } from '../../core/output-folder.ts'
import { kind } from '../../targets/iot-edge/kind.ts'
import type { Host } from '../host/host.ts'
import { mayBeAcr } from '../opening/azure.ts'
import { prepareDevice, writeInstallScript } from './device.ts'

/** With the arguments of each. */
const ARGUMENTS = {
  createNregister: ['subscription', 'resource group', 'location', 'IoT hub', 'device id'],
  installIoTEdge: [],
  deploymodel: [
    'container registry',
    'user name',
    'password',
    'image',
    'deployment id',
    'IoT hub',
    'device id'
  ]
} as const

type OldScript = keyof typeof ARGUMENTS

export const OLD_SCRIPTS = Object.keys(ARGUMENTS) as OldScript[]

export const isOldScript = (what: string): what is OldScript => Object.hasOwn(ARGUMENTS, what)

/** Does what takes the place of a script, and says so. @throws UserError `INPUT_INVALID` for another number of arguments */
export const runOldScript = async (
  script: OldScript,
  words: readonly string[],
  host: Host
): Promise<void> => {
  const names = ARGUMENTS[script]
  if (words.length !== names.length)
    throw new UserError(
      'INPUT_INVALID',
      `${script} takes ${names.length === 0 ? 'no arguments' : `${names.length} arguments (${names.join(', ')})`}, and ${words.length} were given.`,
      { hint: `scoreline edge ${[script, ...names.map(name => `<${name}>`)].join(' ')}` }
    )
  await RUN[script](words, host)
}

const RUN: Record<OldScript, (words: readonly string[], host: Host) => Promise<void>> = {
  createNregister: async (
    [subscription = '', group = '', location = '', hub = '', device = ''],
    host
  ) => {
    host.log.info(
      'In place of createNregister: the hub is found or created by Azure’s API, the device registered or taken as it is, and its connection string written to config.toml, not printed. The resource group must exist.'
    )
    const inputs = {
      ...host.inputs,
      'azure-subscription-id': subscription,
      'resource-group': group,
      location,
      'iot-hub': hub,
      'device-id': device,
      'create-hub': 'true'
    }
    await prepareDevice({ ...host, inputs })
  },
  installIoTEdge: async (_, host) => {
    const folder = host.inputs.folder?.trim() || `${OUTPUT_FOLDER}/iot-edge`
    host.log.info(
      'In place of installIoTEdge: a script for IoT Edge 1.6 LTS is written, which takes config.toml from beside it. Nobody has to edit a file.'
    )
    host.output('install-script', await writeInstallScript(folder))
  },
  deploymodel: async (
    [registry = '', user = '', password = '', image = '', , hub = '', device = ''],
    host
  ) => {
    const place = imagePlace(registry, image)
    const isAzures = mayBeAcr(place.host, host.inputs['azure-cloud'])
    host.log.info(
      `In place of deploymodel: service ${place.service} is deployed to the device, beside what runs there. A deployment of one device has no id of its own.${isAzures ? ' The user name and the password are not used: the device gets a token that pulls this repository alone.' : ''}`
    )
    const { main } = await import('../deploy-target.ts')
    const { what: _, arguments: __, ...given } = host.inputs
    await main({
      ...host,
      inputs: {
        ...given,
        target: kind.name,
        'service-name': place.service,
        image: place.image,
        registry: place.registry,
        ...(isAzures ? {} : { 'registry-username': user, 'registry-password': password }),
        'iot-hub': hub,
        'device-id': device
      }
    })
  }
}

/**
 * Where an image lies by its whole name, `team.azurecr.io/prefix/images/iris:3`. Pure.
 * @param registry its name or host, for an image without one
 * @throws UserError `INPUT_INVALID`
 */
export const imagePlace = (
  registry: string,
  image: string
): {
  readonly host: string
  readonly registry: string
  readonly image: string
  readonly service: string
} => {
  const [, given, path = '', version = ''] =
    /^(?:([^/]+[.:][^/]*)\/)?(.+?)((?::[^/:@]+)?(?:@.+)?)$/.exec(image) ?? []
  const host = given ?? (registry.includes('.') ? registry : `${registry}.azurecr.io`)
  const parts = path.split('/')
  const service = parts.pop() ?? ''
  if (service === '')
    throw new UserError('INPUT_INVALID', `"${image}" is not the name of an image.`, {
      hint: 'It is the address of the image with its version: team.azurecr.io/images/iris:3.'
    })
  if (parts.at(-1) === 'images') parts.pop()
  return {
    host,
    registry: [host, ...parts].join('/'),
    image: `${service}${version}`,
    service: service.toLowerCase()
  }
}
