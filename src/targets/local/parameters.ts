import { number } from '../../core/inputs.ts'
import { withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { portParameter, variablesParameter, workersParameter } from '../shared/parameters.ts'

/** What a user may choose of a service on this machine. docs/targets/local.md */
export const localSettings = {
  port: setting(portParameter('the port the service has, or a free one'), 'move', { often: true }),
  'environment-variables': setting(variablesParameter, 'update', { often: true }),
  workers: setting(workersParameter, 'update', { often: true }),
  'start-timeout-seconds': setting(
    withDefault(
      number({ least: 1, most: 3600 }),
      '60',
      'Maximum time for the service to start, in seconds.'
    ),
    'none'
  )
}
