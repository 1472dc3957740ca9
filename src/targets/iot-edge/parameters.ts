import { flag, list, number, oneOf, pairs, text } from '../../core/inputs.ts'
import { optional, several, withDefault } from '../../core/parameters.ts'
import { registryParameters } from '../../oci/registry-parameters.ts'
import { setting } from '../kind.ts'
import { judgeSettings, percents } from '../shared/judge-parameters.ts'
import { variablesParameter, workersParameter } from '../shared/parameters.ts'

const OF_MESSAGES = { note: 'a property of the module’s twin, which it reads while it runs' }

const OF_FLEETS = { note: 'of a fleet' }

/** What a user may choose of a module. docs/targets/iot-edge.md */
export const moduleSettings = {
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
  )
}

/** And of its deployment, to a device or a fleet. */
export const iotEdgeSettings = {
  ...moduleSettings,
  'module-timeout-seconds': setting(
    withDefault(
      number({ least: 1, most: 7200 }),
      '900',
      'Maximum time for the device to pull and start the module, in seconds.'
    ),
    'none'
  ),
  'target-condition': setting(
    optional(
      text,
      "A fleet in place of device-id: the devices for which this is true, as in tags.line = 'north'; * is every IoT Edge device of the hub."
    ),
    'update',
    OF_FLEETS
  ),
  rings: setting(
    withDefault(
      percents,
      '10,50,100',
      'Shares of the devices of a fleet in per cent that get a version, ring by ring; the last is 100.'
    ),
    'none',
    OF_FLEETS
  ),
  'first-devices': setting(
    several(list, 'Devices that are in the first ring, by their ids, one per line.'),
    'none',
    OF_FLEETS
  ),
  'ring-success-percent': setting(
    withDefault(
      number({ least: 1, most: 100 }),
      '90',
      'Share of the devices so far, in per cent, that has to report success before the next ring gets a version.'
    ),
    'none',
    OF_FLEETS
  ),
  'deployment-priority': setting(
    optional(
      number({ least: 1, most: 1_000_000_000, whole: true }),
      'Priority of the first version’s deployment; each later one has one more. It has to be above that of the base deployment.',
      'one above all deployments of the hub'
    ),
    'none',
    OF_FLEETS
  ),
  'rotate-registry-token-days': setting(
    optional(
      number({ least: 0, most: 3650 }),
      'The devices of a fleet get a new password of the pull token once theirs is so many days old.',
      'when theirs opens the repository no longer'
    ),
    'update',
    OF_FLEETS
  ),
  'step-seconds': judgeSettings['step-seconds'],
  'judge-samples': judgeSettings['judge-samples'],
  'judge-tolerance': judgeSettings['judge-tolerance'],
  'judge-max-error-percent': judgeSettings['judge-max-error-percent'],
  'judge-max-latency-percent': judgeSettings['judge-max-latency-percent']
}
