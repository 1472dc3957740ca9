import { invalid } from '../../core/inputs.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { serverCertificate } from '../shared/certificate.ts'
import { checkVariables } from '../shared/check-variables.ts'
import { pemOf } from '../shared/pem-input.ts'
import { type AciInputs, allOrNone } from './all-or-none.ts'
import { newRotation } from './keys.ts'
import type { AciSettings, AuthSettings, PullSettings, TlsSettings } from './settings.ts'
import { checkTags } from './tags.ts'

export interface SettingsTools {
  /** Reads a file of the user's as text. */
  readonly readText: (file: string) => Promise<string>
  readonly log: Pick<Log, 'warning' | 'secret'>
  readonly clock: Pick<Clock, 'now'>
  /** For `vnet-name` and `subnet-name`. */
  readonly subscriptionId: string
  readonly resourceGroup: string
}

/**
 * "Allocate a minimum of 1 CPU and 1 GB of memory to a container group."
 * https://learn.microsoft.com/azure/container-instances/container-instances-container-groups
 */
const LEAST = { cpu: 1, memoryGb: 1 } as const

/**
 * Settings from the values of the inputs.
 * @throws UserError `INPUT_INVALID`
 */
export const readAciSettings = async (
  inputs: AciInputs,
  tools: SettingsTools
): Promise<AciSettings> => {
  const logs = allOrNone(inputs, ['log-analytics-workspace-id', 'log-analytics-workspace-key'])
  const cmk = allOrNone(inputs, ['cmk-vault-base-url', 'cmk-key-name', 'cmk-key-version'])
  const subnetId = subnetOf(inputs, tools)
  const words = {
    tags: inputs.tags,
    properties: inputs.properties,
    description: inputs.description
  }
  checkTags(words)
  const { 'environment-variables': env, 'secure-environment-variables': secureEnv } = inputs
  checkVariables(env, secureEnv, inputs.workers)
  const dnsNameLabel = inputs['dns-name-label']
  if (subnetId !== undefined && dnsNameLabel !== undefined)
    tools.log.warning(
      `The DNS name label "${dnsNameLabel}" is not used: a service in a subnet has a private address only.`
    )
  const size = { cpu: inputs.cpu, memoryGb: inputs.memory }
  if (size.cpu < LEAST.cpu || size.memoryGb < LEAST.memoryGb)
    tools.log.warning(
      `Azure documents a minimum of ${LEAST.cpu} CPU and ${LEAST.memoryGb} GB for a container group; this one asks for ${size.cpu} and ${size.memoryGb} GB. It may be slow to start, or be refused.`
    )
  return {
    ...words,
    ...size,
    location: inputs.location,
    dnsNameLabel,
    port: inputs.port,
    env,
    secureEnv,
    workers: inputs.workers,
    restartPolicy: inputs['restart-policy'],
    auth: authOf(inputs),
    tls: await tlsOf(inputs, tools),
    logAnalytics: logs && {
      workspaceId: logs['log-analytics-workspace-id'],
      workspaceKey: logs['log-analytics-workspace-key']
    },
    subnetId,
    pull: pullOf(inputs),
    encryption: cmk && {
      vaultBaseUrl: cmk['cmk-vault-base-url'],
      keyName: cmk['cmk-key-name'],
      keyVersion: cmk['cmk-key-version']
    },
    allowReplace: inputs['allow-replace'],
    rehearse: inputs.rehearse,
    timeouts: {
      provisionSeconds: inputs['provision-timeout-seconds'],
      healthSeconds: inputs['health-timeout-seconds']
    }
  }
}

const authOf = (inputs: AciInputs): AuthSettings | undefined => {
  if (!inputs['auth-enabled']) return undefined
  const keys = allOrNone(inputs, ['primary-key', 'secondary-key'])
  const given = keys && { primary: keys['primary-key'], secondary: keys['secondary-key'] }
  for (const [name, key] of Object.entries(given ?? {}))
    if (!/^[\x21-\x7e]{16,256}$/.test(key))
      throw invalid(`${name}-key`, 'must be 16 to 256 printable characters without spaces')
  const rotate = inputs['rotate-key'] && newRotation(inputs['rotate-key'])
  if (given && rotate)
    throw invalid(
      'rotate-key',
      'is for keys that Scoreline makes; give another primary-key instead'
    )
  return { given, rotate }
}

const tlsOf = async (inputs: AciInputs, tools: SettingsTools): Promise<TlsSettings | undefined> => {
  if (inputs['ssl-self-signed']) {
    const against = (['ssl-cert-pem-file', 'ssl-key-pem-file'] as const).find(it => inputs[it])
    if (against) throw invalid('ssl-self-signed', `makes a certificate, and ${against} gives one`)
    if (inputs['ssl-enabled'] === false)
      throw invalid('ssl-self-signed', 'does not apply where ssl-enabled is false')
    return { kind: 'self-signed' }
  }
  const parts = [
    ['ssl-cert-pem-file', inputs['ssl-cert-pem-file']],
    ['ssl-key-pem-file', inputs['ssl-key-pem-file']],
    ['ssl-cname', inputs['ssl-cname']]
  ] as const
  const enabled = inputs['ssl-enabled'] ?? parts.some(([, value]) => value !== undefined)
  if (!enabled) return undefined
  const absent = parts.find(([, value]) => value === undefined)
  if (absent) throw invalid(absent[0], 'is required with TLS', 'Or set ssl-self-signed, for tests.')
  const [certificate = '', key = '', cname = ''] = parts.map(([, value]) => value)
  const privateKey = await pemOf(key, 'ssl-key-pem-file', tools.readText)
  tools.log.secret(privateKey)
  const text = await pemOf(certificate, 'ssl-cert-pem-file', tools.readText)
  const now = new Date(tools.clock.now())
  const { warning, ...pair } = serverCertificate(text, privateKey, cname, now)
  if (warning) tools.log.warning(warning)
  return { kind: 'given', ...pair, cname }
}

const subnetOf = (
  inputs: AciInputs,
  { subscriptionId, resourceGroup }: SettingsTools
): string | undefined => {
  if (inputs['subnet-id'] !== undefined) return inputs['subnet-id']
  const vnet = inputs['vnet-name']
  const subnet = inputs['subnet-name']
  if (vnet === undefined && subnet === undefined) return undefined
  if (vnet === undefined || subnet === undefined)
    throw invalid(
      vnet === undefined ? 'vnet-name' : 'subnet-name',
      'is required together with the other of vnet-name and subnet-name'
    )
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/virtualNetworks/${vnet}/subnets/${subnet}`
}

const pullOf = (inputs: AciInputs): PullSettings => {
  if (inputs['acr-pull-identity'] !== undefined)
    return { kind: 'identity', id: inputs['acr-pull-identity'] }
  const given = allOrNone(inputs, ['registry-username', 'registry-password'])
  if (given)
    return {
      kind: 'password',
      username: given['registry-username'],
      password: given['registry-password']
    }
  return { kind: 'registry-token' }
}
