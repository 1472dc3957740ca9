/** What IoT Hub and IoT Edge take, checked before it is sent. Pure. */
import { asObject, type Exact, exactAt, plain } from '../../core/exact-json.ts'
import type { Problem } from '../plan.ts'
import type { Content } from './content.ts'
import { createOptionsOf, MOST_CREATE_OPTIONS } from './create-options.ts'
import type { ModuleSpec } from './module.ts'
import { modulesOf } from './routes.ts'

/** https://learn.microsoft.com/azure/iot-edge/iot-edge-limits */
export const MOST_MODULES = 50
/** https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-device-twins#device-twin-size */
export const MOST_TWIN_BYTES = 32 * 1024
const MOST_TEXT_BYTES = 4096
const MOST_DEPTH = 10

/** What stands in the way of a content. */
export const contentProblems = (
  content: Content,
  { name, settings }: ModuleSpec
): readonly Problem[] => [
  ...moduleProblems(content),
  ...schemaProblems(content, settings),
  ...routeProblems(content, { name, routes: settings.routes }),
  ...twinProblems(name, content)
]

const invalid = (message: string, hint: string): Problem => ({
  code: 'EDGE_MANIFEST_INVALID',
  message,
  hint
})

const moduleProblems = ({ agent }: Content): readonly Problem[] => {
  const count = ['modules', 'systemModules']
    .map(group => asObject(exactAt(agent, group)).members.length)
    .reduce((sum, more) => sum + more, 0)
  return count <= MOST_MODULES
    ? []
    : [
        invalid(
          `The device would have ${count} modules, and IoT Edge takes ${MOST_MODULES}.`,
          'Take modules away that are not needed, or deploy to another device.'
        )
      ]
}

/** `startupOrder` came with version 1.1 of edgeAgent's schema, routes with a priority with that of edgeHub's. */
const schemaProblems = (
  { agent, hub }: Content,
  { startupOrder, delivery }: ModuleSpec['settings']
): readonly Problem[] => {
  const isOld = (desired: Exact) => plain(exactAt(desired, 'schemaVersion')) === '1.0'
  return [
    ...(startupOrder !== undefined && isOld(agent)
      ? [
          invalid(
            'The deployment of the device has edgeAgent’s schemaVersion 1.0, which knows no startup-order.',
            'Leave startup-order out, or set the schemaVersion of the deployment to 1.1.'
          )
        ]
      : []),
    ...(Object.keys(delivery).length > 0 && isOld(hub)
      ? [
          invalid(
            'The deployment of the device has edgeHub’s schemaVersion 1.0, which knows neither priority nor time to live of a route.',
            'Leave route-priority and route-time-to-live-seconds out, or set the schemaVersion of edgeHub to 1.1.'
          )
        ]
      : [])
  ]
}

/** Those of the service alone: what others wrote works, or is theirs to mend. */
const routeProblems = (
  { agent }: Content,
  { name, routes }: { readonly name: string; readonly routes: Readonly<Record<string, string>> }
): readonly Problem[] => {
  const there = asObject(exactAt(agent, 'modules')).members.map(([module]) => module)
  return Object.entries(routes).flatMap(([route, text]) => {
    const missing = modulesOf(text).find(module => !there.includes(module))
    return missing === undefined
      ? []
      : [
          invalid(
            `Route "${route}" of service "${name}" names module "${missing}", which the device does not have.`,
            `Modules of the device: ${there.join(', ')}.`
          )
        ]
  })
}

/** @param name of the service, whose options are looked at */
const twinProblems = (name: string, { agent, hub }: Content): readonly Problem[] => {
  const settings = exactAt(agent, 'modules', name, 'settings')
  const options = asObject(settings).members.filter(([key]) => key.startsWith('createOptions'))
  const tooLong = options.length > MOST_CREATE_OPTIONS / 512
  return [
    ...(tooLong || createOptionsOf(settings) === undefined
      ? [
          invalid(
            `The create options of "${name}" are longer than ${MOST_CREATE_OPTIONS} characters.`,
            'Shorten create-options.'
          )
        ]
      : []),
    ...sizeProblems('edgeAgent', agent),
    ...sizeProblems('edgeHub', hub)
  ]
}

const sizeProblems = (module: string, desired: Exact): readonly Problem[] => {
  const size = twinSize(desired)
  const long = longText(desired)
  return [
    ...(size > MOST_TWIN_BYTES
      ? [
          invalid(
            `The desired properties of ${module} would have ${size} bytes, and a twin takes ${MOST_TWIN_BYTES}.`,
            'Shorten create-options and environment-variables, or take modules away that are not needed.'
          )
        ]
      : []),
    ...(long === undefined
      ? []
      : [
          invalid(
            `"${long}" of ${module} has more than ${MOST_TEXT_BYTES} bytes, and a twin takes no longer text.`,
            'Shorten it: a module reads long values better from a file.'
          )
        ]),
    ...(depthOf(desired) > MOST_DEPTH
      ? [
          invalid(
            `The desired properties of ${module} are nested deeper than ${MOST_DEPTH}.`,
            'Write them flatter.'
          )
        ]
      : [])
  ]
}

/** As IoT Hub counts: names and texts in bytes without control characters, 8 for a number, 4 for true and false. */
export const twinSize = (value: Exact): number => {
  if (value.kind === 'object')
    return value.members.reduce((sum, [name, it]) => sum + textSize(name) + twinSize(it), 0)
  if (value.kind === 'list') return value.items.reduce((sum, it) => sum + twinSize(it), 0)
  if (value.json.startsWith('"')) return textSize(JSON.parse(value.json))
  if (value.json === 'null') return 0
  return value.json === 'true' || value.json === 'false' ? 4 : 8
}

const textSize = (text: string): number =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is not counted
  Buffer.byteLength(text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ''))

const longText = (value: Exact, path = ''): string | undefined => {
  if (value.kind === 'scalar')
    return value.json.startsWith('"') && textSize(JSON.parse(value.json)) > MOST_TEXT_BYTES
      ? path
      : undefined
  const inner =
    value.kind === 'object'
      ? value.members
      : value.items.map((item, index) => [String(index), item] as const)
  for (const [name, it] of inner) {
    const found = longText(it, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

const depthOf = (value: Exact): number => {
  if (value.kind === 'scalar') return 0
  const inner = value.kind === 'object' ? value.members.map(([, it]) => it) : value.items
  return 1 + Math.max(0, ...inner.map(depthOf))
}
