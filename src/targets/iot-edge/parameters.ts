import { flag, number, oneOf, pairs, text } from '../../core/inputs.ts'
import { optional, several, withDefault } from '../../core/parameters.ts'
import { registryParameters } from '../../oci/registry-parameters.ts'
import { setting } from '../kind.ts'
import { variablesParameter, workersParameter } from '../shared/parameters.ts'

const OF_MESSAGES = { note: 'a property of the module’s twin, which it reads while it runs' }

/** What a user may choose of a module. docs/targets/iot-edge.md */
export const iotEdgeSettings = {
  'environment-variables': setting(variablesParameter, 'restart', {
    often: true,
    note: 'everybody who may read the twin of the device can read them'
  }),
  workers: setting(workersParameter, 'restart', { often: true }),
  routes: setting(
    several(
      pairs,
      'Routes of edgeHub that belong to the module: name=route, one per line, as in fromCamera=FROM /messages/modules/camera/outputs/* INTO BrokeredEndpoint("/modules/iris/inputs/amlInput").'
    ),
    'update',
    { note: 'routes of others stay' }
  ),
  'route-to-cloud': setting(
    withDefault(
      flag,
      'true',
      'Whether a route <service-name>ToCloud sends what the module answers to the IoT hub.'
    ),
    'update'
  ),
  'route-priority': setting(
    optional(
      number({ least: 0, most: 9, whole: true }),
      'Priority of the routes of the module, 0 (first) to 9.',
      'after all that have one'
    ),
    'update'
  ),
  'route-time-to-live-seconds': setting(
    optional(
      number({ least: 0, most: 4_294_967_295, whole: true }),
      'How long edgeHub keeps messages of these routes while they cannot be delivered.',
      'as edgeHub is set'
    ),
    'update'
  ),
  'create-options': setting(
    optional(
      text,
      'Options of the container as a JSON object, as the Docker Engine API takes them: {"HostConfig": {"PortBindings": …}}.'
    ),
    'restart'
  ),
  'module-restart-policy': setting(
    withDefault(
      oneOf(['always', 'on-failure', 'on-unhealthy', 'never']),
      'always',
      'When edgeAgent starts the module again: always, on-failure, on-unhealthy or never.'
    ),
    'restart'
  ),
  'image-pull-policy': setting(
    withDefault(
      oneOf(['on-create', 'never']),
      'on-create',
      'on-create, or never for an image that somebody else brings to the device.'
    ),
    'restart'
  ),
  'startup-order': setting(
    optional(
      number({ least: 0, most: 4_294_967_295, whole: true }),
      'Which modules start first: those with lower numbers.',
      'after all that have one'
    ),
    'restart'
  ),
  sampling: setting(
    optional(
      number({ least: 0, most: 1 }),
      'The part of requests and answers that the module keeps, 0 to 1, where its variables say where to.'
    ),
    'update',
    OF_MESSAGES
  ),
  'message-batch': setting(
    optional(
      number({ least: 0, most: 100_000, whole: true }),
      'How many elements of a message that is a list the module computes at once; 0: the list as one request.'
    ),
    'update',
    OF_MESSAGES
  ),
  'log-level': setting(
    optional(oneOf(['info', 'warning', 'error']), 'What the module logs: info, warning or error.'),
    'update',
    OF_MESSAGES
  ),
  'registry-username': setting(registryParameters['registry-username'], 'update', {
    note: 'for registries that are not Azure’s; the device gets it',
    often: true
  }),
  'registry-password': setting(registryParameters['registry-password'], 'update', {
    note: 'for registries that are not Azure’s; the device gets it',
    often: true
  }),
  'edge-runtime': setting(
    withDefault(
      text,
      '1.6',
      'Tag of the images of edgeAgent and edgeHub, for a device that has no deployment yet.'
    ),
    'none',
    { note: 'what runs on a device stays' }
  ),
  'module-timeout-seconds': setting(
    withDefault(
      number({ least: 1, most: 7200 }),
      '900',
      'Maximum time for the device to pull and start the module, in seconds.'
    ),
    'none'
  )
}
