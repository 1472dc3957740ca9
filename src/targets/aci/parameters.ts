import type { AciInputs } from './inputs.ts'

/** What a change of a parameter does to a running service. */
export type Effect =
  | 'tags written, nothing disturbed'
  | 'update in place, the container restarts'
  | 'replace: new IP address, host name kept'
  | 'replace: new host name'
  | 'refused: set once'
  | 'refused: not available'
  | 'nothing'

export interface Parameter {
  /** Its name in `AciWebservice.deploy_configuration` of the SDK v1. */
  readonly v1?: string
  /** Its key in `deploymentconfig.json`. */
  readonly config?: string
  readonly inputs: readonly (keyof AciInputs)[]
  readonly default: string
  readonly effect: Effect
  readonly note?: string
}

/** Every parameter of the SDK v1, and ours beyond it: the table of docs/targets/aci.md, kept by test. */
export const PARAMETERS: readonly Parameter[] = [
  {
    v1: 'cpu_cores',
    config: 'containerResourceRequirements.cpu',
    inputs: ['cpu'],
    default: '1 (v1: 0.1)',
    effect: 'replace: new IP address, host name kept'
  },
  {
    v1: 'memory_gb',
    config: 'containerResourceRequirements.memoryInGB',
    inputs: ['memory'],
    default: '1 (v1: 0.5)',
    effect: 'replace: new IP address, host name kept'
  },
  {
    v1: 'tags',
    config: 'tags',
    inputs: ['tags'],
    default: 'none',
    effect: 'tags written, nothing disturbed',
    note: 'tags that others set stay'
  },
  {
    v1: 'properties',
    config: 'properties',
    inputs: ['properties'],
    default: 'none',
    effect: 'refused: set once'
  },
  {
    v1: 'description',
    config: 'description',
    inputs: ['description'],
    default: 'none',
    effect: 'tags written, nothing disturbed'
  },
  {
    v1: 'location',
    config: 'location',
    inputs: ['location'],
    default: 'where the service is, else the resource group',
    effect: 'replace: new host name'
  },
  {
    v1: 'auth_enabled',
    config: 'authEnabled',
    inputs: ['auth-enabled'],
    default: '**true** (v1: false)',
    effect: 'update in place, the container restarts'
  },
  {
    v1: 'ssl_enabled',
    config: 'sslEnabled',
    inputs: ['ssl-enabled'],
    default: 'true when a certificate is given',
    effect: 'replace: new IP address, host name kept',
    note: 'the port changes with it, unless `port` is set'
  },
  {
    v1: 'ssl_cert_pem_file, ssl_key_pem_file',
    config: 'sslCertificate, sslKey',
    inputs: ['ssl-cert-pem-file', 'ssl-key-pem-file'],
    default: 'none',
    effect: 'update in place, the container restarts',
    note: 'a path, or the PEM text of a secret'
  },
  {
    v1: 'ssl_cname',
    config: 'cname',
    inputs: ['ssl-cname'],
    default: 'none',
    effect: 'nothing',
    note: 'the name the certificate is for; your DNS leads it to the host name'
  },
  {
    v1: 'enable_app_insights',
    config: 'appInsightsEnabled',
    inputs: ['enable-app-insights'],
    default: 'false',
    effect: 'refused: not available',
    note: 'use Log Analytics'
  },
  {
    v1: 'dns_name_label',
    config: 'dnsNameLabel',
    inputs: ['dns-name-label'],
    default: 'the service’s name and a hash of where it is',
    effect: 'replace: new host name'
  },
  {
    v1: 'primary_key, secondary_key',
    inputs: ['primary-key', 'secondary-key'],
    default: 'made from the seed',
    effect: 'update in place, the container restarts'
  },
  {
    v1: 'collect_model_data',
    inputs: ['collect-model-data'],
    default: 'false',
    effect: 'refused: not available'
  },
  {
    v1: 'cmk_vault_base_url, cmk_key_name, cmk_key_version',
    inputs: ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version'],
    default: 'none',
    effect: 'replace: new IP address, host name kept',
    note: 'all three or none'
  },
  {
    v1: 'vnet_name, subnet_name',
    config: 'vnetName, subnetName',
    inputs: ['vnet-name', 'subnet-name'],
    default: 'none',
    effect: 'replace: new host name',
    note: 'both or none; a network of the same resource group'
  },
  {
    inputs: ['subnet-id'],
    default: 'none',
    effect: 'replace: new host name',
    note: 'the service has a private address only'
  },
  {
    inputs: ['port'],
    default: '80, with TLS 443',
    effect: 'replace: new IP address, host name kept'
  },
  {
    inputs: ['environment-variables'],
    default: 'none',
    effect: 'update in place, the container restarts'
  },
  {
    inputs: ['secure-environment-variables'],
    default: 'none',
    effect: 'update in place, the container restarts',
    note: 'Azure never tells their values'
  },
  {
    inputs: ['workers'],
    default: '1',
    effect: 'update in place, the container restarts'
  },
  {
    inputs: ['restart-policy'],
    default: 'Always',
    effect: 'replace: new IP address, host name kept'
  },
  {
    inputs: ['key-seed', 'key-seed-vault', 'key-seed-in-registry'],
    default: 'none: one of them is needed for keys',
    effect: 'update in place, the container restarts',
    note: 'another seed makes other keys'
  },
  {
    inputs: ['rotate-key'],
    default: 'none',
    effect: 'update in place, the container restarts',
    note: '`primary` or `secondary`; the other key stays valid'
  },
  {
    inputs: ['ssl-self-signed'],
    default: 'false',
    effect: 'replace: new IP address, host name kept',
    note: 'for tests'
  },
  {
    inputs: ['log-analytics-workspace-id'],
    default: 'none',
    effect: 'replace: new IP address, host name kept'
  },
  {
    inputs: ['log-analytics-workspace-key'],
    default: 'none',
    effect: 'update in place, the container restarts'
  },
  {
    inputs: ['acr-pull-identity'],
    default: 'none: a pull token for this image alone',
    effect: 'update in place, the container restarts',
    note: 'resource id of a user-assigned identity with AcrPull'
  },
  {
    inputs: ['registry-username', 'registry-password'],
    default: 'none',
    effect: 'update in place, the container restarts',
    note: 'for registries that are not Azure’s'
  },
  {
    inputs: ['gpu-count', 'gpu-sku'],
    default: 'none',
    effect: 'refused: not available',
    note: 'retired by Azure on 2025-07-14'
  },
  {
    inputs: ['allow-replace'],
    default: 'true',
    effect: 'nothing',
    note: 'false: a replacement is refused, and nothing changed'
  },
  {
    inputs: ['rehearse'],
    default: 'replace',
    effect: 'nothing',
    note: 'when to try the new service under another name first: `replace`, `always`, `never`'
  },
  {
    inputs: ['config-file'],
    default: 'none',
    effect: 'nothing',
    note: 'a `deploymentconfig.json` of the CLI v1; inputs go before it'
  },
  {
    inputs: ['provision-timeout-seconds', 'health-timeout-seconds'],
    default: '1800, 300',
    effect: 'nothing'
  }
]

/** The table as Markdown. */
export const parametersTable = (): string => {
  const code = (text: string | undefined): string =>
    text === undefined
      ? ''
      : text
          .split(', ')
          .map(name => `\`${name}\``)
          .join(', ')
  const rows = PARAMETERS.map(({ v1, config, inputs, default: value, effect, note }) =>
    [
      code(v1),
      code(config),
      code(inputs.join(', ')),
      value,
      note ? `${effect} (${note})` : effect
    ].join(' | ')
  )
  return [
    '| SDK v1 | `deploymentconfig.json` | input | default | changing it on a running service |',
    '|---|---|---|---|---|',
    ...rows.map(row => `| ${row} |`)
  ].join('\n')
}
