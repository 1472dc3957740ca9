import { flag, number, oneOf, text } from '../../core/inputs.ts'
import { optional, secret, withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'

/** What of a service is made where the cluster has it: monitoring, and storage for data that is collected. */
export const extraSettings = {
  'service-monitor': setting(
    withDefault(
      oneOf(['auto', 'true', 'false']),
      'auto',
      'Whether a ServiceMonitor has Prometheus read /metrics of each replica; auto: where the cluster has the Prometheus operator.'
    ),
    'update'
  ),
  'collect-model-data': setting(
    optional(
      flag,
      'Whether requests and their answers are kept.',
      'true where collect-blob-url or collect-volume-claim is given'
    ),
    'update',
    { v1: 'collect_model_data', config: 'dataCollection.storageEnabled' }
  ),
  'collect-blob-url': setting(
    secret(
      optional(
        text,
        'Container of Azure Blob Storage that they are kept in, as an address with a SAS token; from a secret.'
      )
    ),
    'update'
  ),
  'collect-volume-claim': setting(
    optional(
      text,
      'PersistentVolumeClaim of the namespace that they are kept in, below <service>/<pod>.'
    ),
    'update'
  ),
  'collect-share': setting(
    withDefault(number({ least: 0, most: 1 }), '1', 'Part of the requests that is kept, 0 to 1.'),
    'update'
  )
}
