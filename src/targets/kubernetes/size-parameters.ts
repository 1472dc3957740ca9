import { flag, number, oneOf } from '../../core/inputs.ts'
import { optional, withDefault } from '../../core/parameters.ts'
import { setting } from '../kind.ts'

const count = number({ least: 1, whole: true })

/** What an autoscaler goes by. */
export const METRICS = ['auto', 'cpu', 'busy-ratio'] as const

/** How many replicas a service has, and how large they are. */
export const sizeSettings = {
  'autoscale-enabled': setting(
    optional(
      flag,
      'Whether a HorizontalPodAutoscaler sets the number of replicas.',
      'true when replicas is not given'
    ),
    'update',
    { v1: 'autoscale_enabled', config: 'autoScaler.autoscaleEnabled' }
  ),
  'autoscale-min-replicas': setting(optional(count, 'The fewest replicas.', '1'), 'update', {
    v1: 'autoscale_min_replicas',
    config: 'autoScaler.minReplicas'
  }),
  'autoscale-max-replicas': setting(optional(count, 'The most replicas.', '10'), 'update', {
    v1: 'autoscale_max_replicas',
    config: 'autoScaler.maxReplicas'
  }),
  'autoscale-target-utilization': setting(
    optional(
      number({ least: 1, most: 100, whole: true }),
      'What replicas should be used to, in per cent: the CPU that they request, or their time.',
      '70'
    ),
    'update',
    {
      v1: 'autoscale_target_utilization',
      config: 'autoScaler.targetUtilization',
      note: 'v1: the share of busy replicas'
    }
  ),
  'autoscale-metric': setting(
    optional(
      oneOf(METRICS),
      'What the autoscaler goes by: cpu, busy-ratio (the time in which replicas are busy, as v1 did; needs KEDA or an adapter for custom metrics), or auto, which is busy-ratio where the cluster has what it needs.',
      'auto'
    ),
    'update'
  ),
  'autoscale-refresh-seconds': setting(
    optional(count, 'Not available; the cluster decides how often its autoscaler looks.'),
    'never',
    {
      v1: 'autoscale_refresh_seconds',
      config: 'autoScaler.refreshPeriodInSeconds',
      unavailable: {
        why: 'The controller manager of the cluster has one period for all autoscalers.',
        instead:
          'Leave it out: autoscalers look every 15 seconds unless the cluster is set otherwise.'
      }
    }
  ),
  replicas: setting(
    optional(count, 'A fixed number of replicas, without an autoscaler.'),
    'update',
    {
      v1: 'num_replicas',
      config: 'numReplicas',
      often: true
    }
  ),
  cpu: setting(withDefault(number({ least: 0.001 }), '0.1', 'Cores.'), 'update', {
    v1: 'cpu_cores',
    config: 'containerResourceRequirements.cpu',
    note: 'what a replica requests',
    often: true
  }),
  memory: setting(withDefault(number({ least: 0.001 }), '0.5', 'Memory in GB.'), 'update', {
    v1: 'memory_gb',
    config: 'containerResourceRequirements.memoryInGB',
    note: 'what a replica requests; 1 GB is 1 GiB',
    often: true
  }),
  'cpu-limit': setting(
    optional(number({ least: 0.001 }), 'The most cores that a replica may use.', 'none'),
    'update',
    { v1: 'cpu_cores_limit', config: 'containerResourceRequirements.cpuLimit' }
  ),
  'memory-limit': setting(
    optional(
      number({ least: 0.001 }),
      'The most memory in GB that a replica may use; above it the container is ended.',
      'that of memory, and at least 1'
    ),
    'update',
    { v1: 'memory_gb_limit', config: 'containerResourceRequirements.memoryInGBLimit' }
  ),
  'gpu-cores': setting(
    withDefault(number({ least: 0, whole: true }), '0', 'GPUs of a replica (nvidia.com/gpu).'),
    'update',
    { v1: 'gpu_cores', config: 'gpuCores', note: 'tolerates nodes that are for GPUs alone' }
  )
}
