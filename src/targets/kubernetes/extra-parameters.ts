import { flag, number, oneOf, text } from '../../core/inputs.ts'
import { ofPath, optional, secret, withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'
import { isPatchFile } from './patch-file.ts'

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

/** What the pods of a service follow from. */
export const STYLES = ['deployment', 'kserve'] as const

/** How the objects of a service become what the settings have no word for, or files that others apply. */
export const manifestSettings = {
  style: setting(
    withDefault(
      oneOf(STYLES),
      'deployment',
      'What runs the pods: deployment (a Deployment and what belongs to it), or kserve (an InferenceService, where the cluster has KServe).'
    ),
    'never'
  ),
  patches: setting(
    ofPath(
      optional(
        text,
        'Changes of objects that no setting is for, as the patches of a kustomization.yaml (strategic merge or JSON 6902): YAML, or the path of a file with it.'
      ),
      isPatchFile
    ),
    'update'
  ),
  render: setting(
    ofPath(
      optional(
        text,
        'Folder for the manifests, plain and as a kustomize base, in place of a deployment: nothing is applied, and no cluster is asked.'
      )
    ),
    'none'
  ),
  'render-secrets': setting(
    withDefault(
      flag,
      'false',
      'true: the Secrets are among the rendered manifests, with everything that they hold.'
    ),
    'none'
  )
}
