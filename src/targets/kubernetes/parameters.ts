import { flag, number, oneOf, pairs, text } from '../../core/inputs.ts'
import {
  isNoPem,
  ofPath,
  optional,
  secret,
  several,
  type Values,
  withDefault
} from '../../core/parameters.ts'
import { registryParameters } from '../../oci/registry-parameters.ts'
import { setting } from '../kind.ts'
import { portParameter, variablesParameter, workersParameter } from '../shared/parameters.ts'
import { extraSettings, manifestSettings } from './extra-parameters.ts'
import { rolloutSettings } from './rollout-parameters.ts'
import { routeSettings } from './route-parameters.ts'
import { sizeSettings } from './size-parameters.ts'
import { USUAL_TIMEOUTS } from './timeouts.ts'
import { tolerations } from './tolerations.ts'

const count = number({ least: 1, whole: true })
const seconds = number({ least: 1, most: 7200, whole: true })

/** How callers reach a service. */
export const EXPOSURES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'Ingress', 'Gateway'] as const

/** What a user may choose of a service in a Kubernetes cluster, by the names of the SDK v1's AKS web service. */
export const kubernetesSettings = {
  ...sizeSettings,
  'auth-enabled': setting(
    withDefault(flag, 'true', 'false: serve without requiring a key.'),
    'update',
    {
      v1: 'auth_enabled',
      config: 'authEnabled',
      often: true
    }
  ),
  'token-auth-enabled': setting(withDefault(flag, 'false', 'Not available.'), 'never', {
    v1: 'token_auth_enabled',
    config: 'tokenAuthEnabled',
    unavailable: {
      why: 'There is no Azure ML workspace that would issue tokens.',
      instead: 'Use auth-enabled with its two keys.'
    }
  }),
  'primary-key': setting(
    secret(
      optional(
        text,
        'Your own primary key, together with secondary-key; from a secret.',
        'made once, and kept'
      )
    ),
    'update',
    { v1: 'primary_key', config: 'keys.primaryKey' }
  ),
  'secondary-key': setting(
    secret(optional(text, 'Your own secondary key; from a secret.', 'made once, and kept')),
    'update',
    { v1: 'secondary_key', config: 'keys.secondaryKey' }
  ),
  'enable-app-insights': setting(
    withDefault(flag, 'false', 'Application Insights: not available.'),
    'never',
    {
      v1: 'enable_app_insights',
      config: 'appInsightsEnabled',
      unavailable: {
        why: 'Logs of pods are collected by what the cluster has for that.',
        instead: 'Use the monitoring of the cluster; /metrics of the service has its numbers.'
      }
    }
  ),
  'scoring-timeout-ms': setting(
    withDefault(count, '60000', 'How long one request may take, in milliseconds.'),
    'update',
    { v1: 'scoring_timeout_ms', config: 'scoringTimeoutMs' }
  ),
  'replica-max-concurrent-requests': setting(
    optional(
      count,
      'Requests that a replica works on at the same time.',
      'decided by the scoring runtime'
    ),
    'update',
    {
      v1: 'replica_max_concurrent_requests',
      config: 'maxConcurrentRequestsPerContainer',
      note: 'v1: 1'
    }
  ),
  'max-request-wait-time': setting(
    optional(
      count,
      'How long a request may wait for its turn, in milliseconds; then it is answered 503.',
      'decided by the scoring runtime'
    ),
    'update',
    { v1: 'max_request_wait_time', config: 'maxQueueWaitMs', note: 'v1: 500' }
  ),
  'period-seconds': setting(
    withDefault(count, '10', 'Seconds between liveness probes.'),
    'update',
    { v1: 'period_seconds', config: 'livenessProbeRequirements.periodSeconds' }
  ),
  'initial-delay-seconds': setting(
    optional(
      number({ least: 0, whole: true }),
      'Seconds before the first liveness probe.',
      'when the replica has started'
    ),
    'update',
    {
      v1: 'initial_delay_seconds',
      config: 'livenessProbeRequirements.initialDelaySeconds',
      note: 'v1: 310; pod-start-timeout-seconds takes its place'
    }
  ),
  'timeout-seconds': setting(
    withDefault(count, '2', 'Timeout of a liveness probe, in seconds.'),
    'update',
    { v1: 'timeout_seconds', config: 'livenessProbeRequirements.timeoutSeconds' }
  ),
  'success-threshold': setting(
    withDefault(
      number({ least: 1, most: 1, whole: true }),
      '1',
      'Successes after which a replica counts as alive; Kubernetes allows only 1.'
    ),
    'update',
    { v1: 'success_threshold', config: 'livenessProbeRequirements.successThreshold' }
  ),
  'failure-threshold': setting(
    withDefault(count, '3', 'Missing answers after which a replica is restarted.'),
    'update',
    { v1: 'failure_threshold', config: 'livenessProbeRequirements.failureThreshold' }
  ),
  tags: setting(several(pairs, 'Tags of the service: key=value, one per line.'), 'metadata', {
    v1: 'tags',
    config: 'tags',
    note: 'kept in an annotation',
    often: true
  }),
  properties: setting(
    several(pairs, 'Immutable facts about the service: key=value, one per line.'),
    'never',
    { v1: 'properties', config: 'properties' }
  ),
  description: setting(optional(text, 'One sentence about the service.'), 'metadata', {
    v1: 'description',
    config: 'description'
  }),
  'ssl-enabled': setting(
    optional(flag, 'Whether to serve https.', 'true when a certificate is given'),
    'update'
  ),
  'ssl-cert-pem-file': setting(
    ofPath(optional(text, 'Certificate, as a path or as PEM text.'), isNoPem),
    'update',
    {
      note: 'shown by the Ingress or Gateway, and without one by the service itself'
    }
  ),
  'ssl-key-pem-file': setting(
    ofPath(
      secret(
        optional(text, 'Private key of the certificate, as a path or as PEM text from a secret.')
      ),
      isNoPem
    ),
    'update'
  ),
  'ssl-cname': setting(
    optional(
      text,
      'Host name in the certificate; a DNS record of yours must point it to the service.'
    ),
    'none',
    { note: 'with an Ingress or Gateway, ingress-host unless that is given' }
  ),
  expose: setting(
    withDefault(
      oneOf(EXPOSURES),
      'ClusterIP',
      'How callers reach the service: ClusterIP (inside the cluster), NodePort, LoadBalancer, Ingress or Gateway.'
    ),
    'update',
    { note: 'a new address', often: true }
  ),
  port: setting(portParameter('80, with TLS 443'), 'update', {
    note: 'of the Service',
    often: true
  }),
  grpc: setting(
    withDefault(
      flag,
      'false',
      'true: serve gRPC of the Open Inference Protocol beside REST, with the same keys and certificate.'
    ),
    'update'
  ),
  'grpc-port': setting(
    optional(
      number({ least: 1, most: 65_535, whole: true }),
      'Port of the Service for gRPC.',
      '8001'
    ),
    'update'
  ),
  'service-annotations': setting(
    several(
      pairs,
      'Annotations of the Service, as load balancers read them: key=value, one per line.'
    ),
    'update'
  ),
  ...routeSettings,
  'environment-variables': setting(variablesParameter, 'update', { often: true }),
  'secure-environment-variables': setting(
    secret(
      several(
        pairs,
        'Environment variables that the target keeps as secrets: key=value, one per line; from secrets.'
      )
    ),
    'update',
    { often: true }
  ),
  workers: setting(workersParameter, 'update', { often: true }),
  labels: setting(
    several(pairs, 'Labels of every object and pod of the service: key=value, one per line.'),
    'update'
  ),
  'node-selector': setting(
    several(pairs, 'Labels that nodes must have: key=value, one per line.'),
    'update'
  ),
  tolerations: setting(
    several(
      tolerations,
      'Taints of nodes that are tolerated: key=value:effect, key:effect or key, one per line.'
    ),
    'update'
  ),
  'image-pull-secret': setting(
    optional(text, 'Secret in the namespace with which nodes pull the image.'),
    'update'
  ),
  'registry-username': setting(registryParameters['registry-username'], 'update', {
    note: 'makes a pull secret',
    often: true
  }),
  'registry-password': setting(registryParameters['registry-password'], 'update', {
    note: 'makes a pull secret',
    often: true
  }),
  ...extraSettings,
  'network-policy': setting(
    withDefault(
      flag,
      'true',
      'false leaves out the NetworkPolicy: only the port of the service is open.'
    ),
    'update'
  ),
  ...rolloutSettings,
  ...manifestSettings,
  'config-file': setting(
    ofPath(optional(text, 'An Azure ML CLI v1 deploymentconfig.json; inputs override it.')),
    'none'
  ),
  'schedule-timeout-seconds': setting(
    withDefault(
      seconds,
      String(USUAL_TIMEOUTS.scheduleSeconds),
      'How long pods may wait for a node.'
    ),
    'none'
  ),
  'pod-start-timeout-seconds': setting(
    withDefault(
      seconds,
      String(USUAL_TIMEOUTS.startSeconds),
      'How long a pod may take from its node to being ready.'
    ),
    'update'
  ),
  'health-timeout-seconds': setting(
    withDefault(
      seconds,
      String(USUAL_TIMEOUTS.healthSeconds),
      'Maximum time for the service to answer after that, in seconds.'
    ),
    'none'
  )
}

export type KubernetesInputs = Values<typeof kubernetesSettings>
