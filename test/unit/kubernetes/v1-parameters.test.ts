/** Every parameter of `AksWebservice.deploy_configuration` of the Azure ML SDK v1 has a row, and what became of it is known. */

import { shownDefault } from '../../../src/core/parameters.ts'
import type { Settings } from '../../../src/targets/kind.ts'
import { kind } from '../../../src/targets/kubernetes/kind.ts'
import { kubernetesSettings } from '../../../src/targets/kubernetes/parameters.ts'

const settings: Settings = kubernetesSettings

/**
 * SDK v1's name and default, and the path in a `deploymentconfig.json`:
 * https://learn.microsoft.com/python/api/azureml-core/azureml.core.webservice.aks.akswebservice#azureml-core-webservice-aks-akswebservice-deploy-configuration
 */
const V1: readonly (readonly [
  name: string,
  config: string,
  before: string,
  now: string | undefined
])[] = [
  [
    'autoscale_enabled',
    'autoScaler.autoscaleEnabled',
    'True when num_replicas is None',
    'true when replicas is not given'
  ],
  ['autoscale_min_replicas', 'autoScaler.minReplicas', '1', '1'],
  ['autoscale_max_replicas', 'autoScaler.maxReplicas', '10', '10'],
  ['autoscale_refresh_seconds', 'autoScaler.refreshPeriodInSeconds', '1', undefined],
  ['autoscale_target_utilization', 'autoScaler.targetUtilization', '70', '70'],
  ['num_replicas', 'numReplicas', 'none', undefined],
  ['cpu_cores', 'containerResourceRequirements.cpu', '0.1', '0.1'],
  ['memory_gb', 'containerResourceRequirements.memoryInGB', '0.5', '0.5'],
  ['cpu_cores_limit', 'containerResourceRequirements.cpuLimit', 'none', 'none'],
  [
    'memory_gb_limit',
    'containerResourceRequirements.memoryInGBLimit',
    'none',
    'that of memory, and at least 1'
  ],
  ['gpu_cores', 'gpuCores', '0', '0'],
  ['auth_enabled', 'authEnabled', 'True', 'true'],
  ['token_auth_enabled', 'tokenAuthEnabled', 'False', 'false'],
  ['primary_key', 'keys.primaryKey', 'generated', 'made once, and kept'],
  ['secondary_key', 'keys.secondaryKey', 'generated', 'made once, and kept'],
  ['enable_app_insights', 'appInsightsEnabled', 'False', 'false'],
  [
    'collect_model_data',
    'dataCollection.storageEnabled',
    'False',
    'true where collect-blob-url or collect-volume-claim is given'
  ],
  ['scoring_timeout_ms', 'scoringTimeoutMs', '60000', '60000'],
  [
    'replica_max_concurrent_requests',
    'maxConcurrentRequestsPerContainer',
    '1',
    'decided by the scoring runtime'
  ],
  ['max_request_wait_time', 'maxQueueWaitMs', '500', 'decided by the scoring runtime'],
  ['period_seconds', 'livenessProbeRequirements.periodSeconds', '10', '10'],
  [
    'initial_delay_seconds',
    'livenessProbeRequirements.initialDelaySeconds',
    '310',
    'when the replica has started'
  ],
  ['timeout_seconds', 'livenessProbeRequirements.timeoutSeconds', '2', '2'],
  ['success_threshold', 'livenessProbeRequirements.successThreshold', '1', '1'],
  ['failure_threshold', 'livenessProbeRequirements.failureThreshold', '3', '3'],
  ['tags', 'tags', 'none', undefined],
  ['properties', 'properties', 'none', undefined],
  ['description', 'description', 'none', undefined]
]

describe('a parameter of the SDK v1', () => {
  it.each(V1)('has a row with its default and effect: %s', (name, config, before, now) => {
    const [row] = Object.values(settings).filter(({ v1 }) => v1 === name)
    expect(row?.config).toBe(config)
    expect(row && shownDefault(row)).toBe(now)
    expect(row?.effect).toBeDefined()
    // One that v1 decided otherwise says so, or is not offered at all.
    const same = now === undefined || now.toLowerCase() === before.toLowerCase()
    const reworded = /^(True when|generated|none|False$)/.test(before)
    expect(same || reworded || row?.note?.includes(`v1: ${before}`)).toBe(true)
  })

  it('is in the table above, where a row names one', () => {
    const rows = Object.values(settings).flatMap(({ v1 }) => (v1 === undefined ? [] : [v1]))
    expect(rows.sort()).toEqual(V1.map(([name]) => name).sort())
  })

  it('that says where the service is, is an input of the place', () => {
    expect(Object.keys(kind.place)).toEqual(expect.arrayContaining(['namespace', 'context']))
  })
})
