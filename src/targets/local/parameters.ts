import { number, oneOf } from '../../core/inputs.ts'
import { withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { portParameter, variablesParameter, workersParameter } from '../shared/parameters.ts'
import { RUN_IN } from './container/run-in.ts'

/** What a user may choose of a service on this machine. docs/targets/local.md */
export const localSettings = {
  port: setting(portParameter('the port the service has, or a free one'), 'move', {
    v1: 'port',
    config: 'port',
    often: true
  }),
  'environment-variables': setting(variablesParameter, 'update', { often: true }),
  workers: setting(workersParameter, 'update', { often: true }),
  'run-in': setting(
    withDefault(
      oneOf(RUN_IN),
      'auto',
      'What runs the image: process, container (docker or podman, by name or whichever answers), or auto: a container where this machine lacks the Python that the script needs.'
    ),
    'update'
  ),
  'start-timeout-seconds': setting(
    withDefault(
      number({ least: 1, most: 3600 }),
      '60',
      'Maximum time for the service to start, in seconds.'
    ),
    'none'
  )
}
