import { flag, number, oneOf, pairs, text } from '../../core/inputs.ts'
import {
  isNoPem,
  ofPath,
  optional,
  rarely,
  secret,
  several,
  type Values,
  withDefault
} from '../../core/parameters.ts'
import { registryParameters } from '../../oci/registry-parameters.ts'
import { setting } from '../kind.ts'
import { portParameter, variablesParameter, workersParameter } from '../shared/parameters.ts'
import { parseDnsLabel } from './names.ts'

const seconds = number({ least: 1, most: 7200 })
const GPU = {
  unavailable: {
    code: 'ACI_GPU_RETIRED',
    why: 'Azure retired the GPU sizes of Container Instances on 2025-07-14.',
    instead:
      'Leave gpu-count and gpu-sku out to run on CPU, or deploy to Kubernetes with GPU nodes.'
  }
}

/** What a user may choose of a service in Azure Container Instances, by the names of the SDK v1 and `az container`. */
export const aciSettings = {
  cpu: setting(withDefault(number({ least: 0.1, most: 31 }), '1', 'Cores.'), 'replace', {
    v1: 'cpu_cores',
    config: 'containerResourceRequirements.cpu',
    often: true,
    note: 'in tenths; v1: 0.1'
  }),
  memory: setting(withDefault(number({ least: 0.1, most: 240 }), '1', 'Memory in GB.'), 'replace', {
    v1: 'memory_gb',
    config: 'containerResourceRequirements.memoryInGB',
    often: true,
    note: 'v1: 0.5'
  }),
  tags: setting(several(pairs, 'Tags of the service: key=value, one per line.'), 'metadata', {
    v1: 'tags',
    config: 'tags',
    often: true,
    note: 'tags that others set stay'
  }),
  properties: setting(
    several(pairs, 'Immutable facts about the service: key=value, one per line.'),
    'never',
    { v1: 'properties', config: 'properties', often: true }
  ),
  description: setting(optional(text, 'One sentence about the service.'), 'metadata', {
    v1: 'description',
    config: 'description',
    often: true
  }),
  location: setting(
    optional(text, 'Region.', 'where the service is, else that of the resource group'),
    'move',
    { v1: 'location', config: 'location', often: true }
  ),
  'auth-enabled': setting(
    withDefault(flag, 'true', 'false: serve without requiring a key.'),
    'restart',
    {
      v1: 'auth_enabled',
      config: 'authEnabled',
      often: true,
      note: 'v1: false'
    }
  ),
  'ssl-enabled': setting(
    optional(flag, 'Whether to serve https.', 'true when a certificate is given'),
    'replace',
    {
      v1: 'ssl_enabled',
      config: 'sslEnabled',
      note: 'the port changes with it, unless `port` is set'
    }
  ),
  'ssl-cert-pem-file': setting(
    ofPath(optional(text, 'Certificate, as a path or as PEM text.'), isNoPem),
    'restart',
    { v1: 'ssl_cert_pem_file', config: 'sslCertificate', unreadable: true, often: true }
  ),
  'ssl-key-pem-file': setting(
    ofPath(
      secret(
        optional(text, 'Private key of the certificate, as a path or as PEM text from a secret.')
      ),
      isNoPem
    ),
    'restart',
    { v1: 'ssl_key_pem_file', config: 'sslKey', unreadable: true, often: true }
  ),
  'ssl-cname': setting(
    optional(
      text,
      'Host name in the certificate; a DNS record of yours must point it to the service.'
    ),
    'none',
    { v1: 'ssl_cname', config: 'cname', unreadable: true }
  ),
  'enable-app-insights': setting(
    withDefault(flag, 'false', 'Application Insights: not available.'),
    'never',
    {
      v1: 'enable_app_insights',
      config: 'appInsightsEnabled',
      unavailable: {
        why: 'Target aci does not send data to Application Insights.',
        instead: 'Use log-analytics-workspace-id and its key for logs.'
      }
    }
  ),
  'dns-name-label': setting(
    optional(
      parseDnsLabel,
      'First part of the host name.',
      'the service’s name and a hash of where it is'
    ),
    'move',
    { v1: 'dns_name_label', config: 'dnsNameLabel' }
  ),
  'primary-key': setting(
    secret(
      optional(
        text,
        'Your own primary key, together with secondary-key; from a secret.',
        'derived from the seed'
      )
    ),
    'restart',
    { v1: 'primary_key', often: true }
  ),
  'secondary-key': setting(
    secret(optional(text, 'Your own secondary key; from a secret.', 'derived from the seed')),
    'restart',
    { v1: 'secondary_key', often: true }
  ),
  'collect-model-data': setting(
    withDefault(flag, 'false', 'Whether requests and their answers are kept.'),
    'never',
    {
      v1: 'collect_model_data',
      unavailable: {
        why: 'Target aci has no storage to collect model data in.',
        instead:
          'Set SCORELINE_COLLECT_* variables of the scoring runtime (docs/scoring-runtime.md), or use target local.'
      }
    }
  ),
  'cmk-vault-base-url': setting(
    optional(text, 'Key vault with your own encryption key.'),
    'replace',
    { v1: 'cmk_vault_base_url', note: 'all three or none' }
  ),
  'cmk-key-name': setting(optional(text, 'Name of your encryption key.'), 'replace', {
    v1: 'cmk_key_name',
    note: 'all three or none'
  }),
  'cmk-key-version': setting(optional(text, 'Version of your encryption key.'), 'replace', {
    v1: 'cmk_key_version',
    note: 'all three or none'
  }),
  'vnet-name': setting(optional(text, 'Virtual network; with subnet-name.'), 'move', {
    v1: 'vnet_name',
    config: 'vnetName',
    note: 'in the same resource group; in place of subnet-id'
  }),
  'subnet-name': setting(optional(text, 'The subnet in vnet-name.'), 'move', {
    v1: 'subnet_name',
    config: 'subnetName',
    note: 'with vnet-name'
  }),
  'subnet-id': setting(
    optional(text, 'Resource id of a subnet; the service then has a private address only.'),
    'move'
  ),
  port: setting(portParameter('80, with TLS 443'), 'replace', { often: true }),
  'environment-variables': setting(variablesParameter, 'restart', { often: true }),
  'secure-environment-variables': setting(
    secret(
      several(
        pairs,
        'Environment variables that the target keeps as secrets: key=value, one per line; from secrets.'
      )
    ),
    'restart',
    { unreadable: true, note: 'Azure never returns their values', often: true }
  ),
  workers: setting(workersParameter, 'restart', { often: true }),
  'restart-policy': setting(
    withDefault(oneOf(['Always', 'OnFailure', 'Never']), 'Always', 'Always, OnFailure or Never.'),
    'replace'
  ),
  'rotate-key': setting(
    optional(
      oneOf(['primary', 'secondary']),
      'primary or secondary: rotates that key; the other one stays valid.'
    ),
    'restart'
  ),
  'ssl-self-signed': setting(
    withDefault(flag, 'false', 'true creates a self-signed certificate, for tests.'),
    'replace',
    { unreadable: true }
  ),
  'log-analytics-workspace-id': setting(
    optional(text, 'Log Analytics workspace that receives the logs.'),
    'replace',
    { unreadable: true }
  ),
  'log-analytics-workspace-key': setting(
    secret(optional(text, 'Key of that workspace; from a secret.')),
    'restart',
    { unreadable: true }
  ),
  'acr-pull-identity': setting(
    optional(
      text,
      'Resource id of a user-assigned identity with AcrPull that pulls the image.',
      'a pull token for this image alone'
    ),
    'restart'
  ),
  'registry-username': setting(registryParameters['registry-username'], 'restart', {
    unreadable: true,
    note: 'for registries that are not Azure’s',
    often: true
  }),
  'registry-password': setting(registryParameters['registry-password'], 'restart', {
    unreadable: true,
    note: 'for registries that are not Azure’s',
    often: true
  }),
  'gpu-count': setting(
    optional(number({ least: 0, whole: true }), 'Not available; Azure retired it on 2025-07-14.'),
    'never',
    GPU
  ),
  'gpu-sku': setting(
    optional(text, 'Not available; Azure retired it on 2025-07-14.'),
    'never',
    GPU
  ),
  'allow-replace': setting(
    withDefault(
      flag,
      'true',
      'false: fail instead of deleting and recreating the service when Azure cannot change it in place.'
    ),
    'none'
  ),
  rehearse: setting(
    withDefault(
      oneOf(['replace', 'always', 'never']),
      'replace',
      'When to try the new version under a temporary name first: replace (only if the service must be recreated), always or never.'
    ),
    'none'
  ),
  'config-file': setting(
    ofPath(optional(text, 'An Azure ML CLI v1 deploymentconfig.json; inputs override it.')),
    'none',
    { often: true }
  ),
  'provision-timeout-seconds': setting(
    withDefault(seconds, '1800', 'Maximum time for Azure to start the container, in seconds.'),
    'none'
  ),
  'health-timeout-seconds': setting(
    withDefault(seconds, '300', 'Maximum time for the service to answer after that, in seconds.'),
    'none'
  )
}

/** Where the seed of the keys is: one of them, or none. docs/targets/aci.md#keys */
export const seedInputs = {
  'key-seed': secret(
    optional(text, 'Seed from which the keys of the service are derived; from a secret.')
  ),
  'key-seed-vault': rarely(
    optional(
      text,
      'Instead of key-seed: an Azure key vault that holds it, as its name or the address of a secret.'
    )
  ),
  'key-seed-in-registry': rarely(
    withDefault(
      flag,
      'false',
      'Instead of key-seed: true stores the seed in a webhook of the Azure container registry. Everybody who can read the configuration of the registry can read it.'
    )
  )
}

export type SeedInputs = Values<typeof seedInputs>
