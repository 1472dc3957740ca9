/** What IoT Edge says to a module that it starts, and what a deployment adds. docs/edge-module.md */
import { count, type Env, isOn, whole } from '../setting-values.ts'
import { SettingsError } from '../settings-error.ts'

export interface EdgeSettings {
  /** Host name of the hub, such as `one.azure-devices.net`: names this module, and is never connected to. */
  readonly hub: string
  readonly device: string
  readonly module: string
  /** Of the module's identity, which the workload API asks for. */
  readonly generation: string
  /** `unix:///var/run/iotedge/workload.sock`, or `http://` and a host. */
  readonly workloadUri: string
  /** Where edgeHub listens. */
  readonly host: string
  readonly port: number
  readonly imageDigest: `sha256:${string}` | undefined
  /** How long a token is good for; it is renewed before. */
  readonly tokenMs: number
  /** How often edgeHub is asked for a sign of life when it says nothing by itself. */
  readonly keepAliveMs: number
  /** Counts are reported this often at most. */
  readonly reportMs: number
}

/** Of MQTT over TLS. */
const PORT = 8883

/**
 * Undefined where IoT Edge did not start this process, or the module is to serve HTTP only. Pure.
 * @throws SettingsError for an identity that lacks a part, and for what a deployment set wrongly.
 */
export const readEdge = (env: Env): EdgeSettings | undefined => {
  if (!env.IOTEDGE_WORKLOADURI || !isOn('SCORELINE_EDGE', env.SCORELINE_EDGE)) return undefined
  const { IOTEDGE_AUTHSCHEME: scheme = 'sasToken' } = env
  if (scheme.toLowerCase() !== 'sastoken')
    throw new SettingsError(`IOTEDGE_AUTHSCHEME must be sasToken, not "${scheme}".`)
  const hub = needed(env, 'IOTEDGE_IOTHUBHOSTNAME')
  return {
    hub,
    device: needed(env, 'IOTEDGE_DEVICEID'),
    module: needed(env, 'IOTEDGE_MODULEID'),
    generation: needed(env, 'IOTEDGE_MODULEGENERATIONID'),
    workloadUri: workloadOf(env.IOTEDGE_WORKLOADURI),
    ...gatewayOf(env.IOTEDGE_GATEWAYHOSTNAME || hub),
    imageDigest: digestOf(env.SCORELINE_IMAGE_DIGEST),
    tokenMs: count(env, 'SCORELINE_EDGE_TOKEN_S', 3600) * 1000,
    keepAliveMs: count(env, 'SCORELINE_EDGE_KEEP_ALIVE_S', 60) * 1000,
    reportMs: count(env, 'SCORELINE_EDGE_REPORT_S', 60) * 1000
  }
}

const needed = (env: Env, name: string): string => {
  const value = env[name]
  if (value) return value
  throw new SettingsError(
    `${name} is not set, but IOTEDGE_WORKLOADURI is. IoT Edge sets both: SCORELINE_EDGE=off serves HTTP only.`
  )
}

const workloadOf = (uri: string): string => {
  if (URL.canParse(uri) && /^(unix|http):/i.test(uri)) return uri
  throw new SettingsError(`IOTEDGE_WORKLOADURI must begin with unix:// or http://, not "${uri}".`)
}

const gatewayOf = (gateway: string): { readonly host: string; readonly port: number } => {
  const [, host = '', port = String(PORT)] = /^(.+?)(?::(\d+))?$/.exec(gateway) ?? []
  return { host, port: whole('The port of IOTEDGE_GATEWAYHOSTNAME', port, 1, 65_535) }
}

const digestOf = (text: string | undefined): `sha256:${string}` | undefined => {
  if (!text) return undefined
  if (/^sha256:[0-9a-f]{64}$/.test(text)) return text as `sha256:${string}`
  throw new SettingsError(
    `SCORELINE_IMAGE_DIGEST must be sha256: and 64 hexadecimal digits, not "${text}".`
  )
}
