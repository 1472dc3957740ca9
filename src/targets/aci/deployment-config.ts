import { UserError } from '../../core/errors.ts'
import { DNS_LABEL } from './names.ts'

/** What a `deploymentconfig.json` of the Azure ML CLI v1 says, under our names. */
export interface DeploymentConfig {
  readonly cpu?: number
  readonly memory?: number
  readonly location?: string
  readonly authEnabled?: boolean
  readonly sslEnabled?: boolean
  /** PEM text, or a path. */
  readonly sslCertificate?: string
  readonly sslKey?: string
  readonly sslCname?: string
  readonly dnsNameLabel?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly properties?: Readonly<Record<string, string>>
  readonly description?: string
  readonly vnetName?: string
  readonly subnetName?: string
  /** What cannot be kept, a sentence each. */
  readonly notes: readonly string[]
}

/**
 * https://github.com/MicrosoftDocs/azure-ai-docs/blob/main/articles/machine-learning/v1/reference-azure-machine-learning-cli.md
 * @param file for messages.
 * @throws UserError `DEPLOYMENT_CONFIG_INVALID`
 */
export const parseDeploymentConfig = (json: string, file: string): DeploymentConfig => {
  const document = parseObject(json, file)
  const type = document.computeType
  if (type !== undefined && String(type).toUpperCase() !== 'ACI')
    throw bad(file, `is for computeType "${String(type)}"`, 'Use it with the target of that name.')
  const notes: string[] = []
  const config: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(document)) {
    const reader = READERS[key.toLowerCase()]
    if (reader === undefined) notes.push(`"${key}" of ${file} is not known and is passed over.`)
    else reader(value, config, notes, file)
  }
  return { ...config, notes }
}

type Reader = (value: unknown, into: Record<string, unknown>, notes: string[], file: string) => void

const take =
  (name: keyof DeploymentConfig, type: 'string' | 'number' | 'boolean' | 'object'): Reader =>
  (value, into, _, file) => {
    if (value === null) return
    if (typeof value !== type || Array.isArray(value))
      throw bad(
        file,
        `has ${JSON.stringify(value)} where ${type === 'object' ? 'an' : 'a'} ${type} belongs`
      )
    into[name] = value
  }

/** As the inputs of the same names. */
const amount =
  (name: 'cpu' | 'memory', least: number, most: number): Reader =>
  (value, into, notes, file) => {
    take(name, 'number')(value, into, notes, file)
    if (typeof value === 'number' && !(value >= least && value <= most))
      throw bad(file, `asks for ${value} of ${name}: from ${least} to ${most} are possible`)
  }

const label: Reader = (value, into, notes, file) => {
  take('dnsNameLabel', 'string')(value, into, notes, file)
  if (typeof value === 'string' && !DNS_LABEL.test(value))
    throw bad(
      file,
      `has the dnsNameLabel "${value}": 5 to 63 lower-case letters, digits and "-" are possible, first a letter`
    )
}

/** Tags are text in Azure. */
const texts =
  (name: 'tags' | 'properties'): Reader =>
  (value, into, notes, file) => {
    take(name, 'object')(value, into, notes, file)
    const entries = Object.entries(value ?? {})
    const odd = entries.find(([, it]) => it === null || typeof it === 'object')
    if (odd) throw bad(file, `has ${JSON.stringify(odd[1])} for "${odd[0]}" in ${name}`)
    if (entries.length > 0)
      into[name] = Object.fromEntries(entries.map(([key, it]) => [key, String(it)]))
  }

const RESOURCES: Readonly<Record<string, Reader>> = {
  cpu: amount('cpu', 0.1, 31),
  memoryingb: amount('memory', 0.1, 240)
}

const READERS: Readonly<Record<string, Reader>> = {
  computetype: () => {},
  containerresourcerequirements: (value, into, notes, file) => {
    if (value !== null && (typeof value !== 'object' || Array.isArray(value)))
      throw bad(file, `has ${JSON.stringify(value)} for containerResourceRequirements`)
    for (const [key, it] of Object.entries(value ?? {})) {
      const reader = RESOURCES[key.toLowerCase()]
      if (reader === undefined) notes.push(`"${key}" of ${file} has no meaning for ACI.`)
      else reader(it, into, notes, file)
    }
  },
  location: take('location', 'string'),
  authenabled: take('authEnabled', 'boolean'),
  sslenabled: take('sslEnabled', 'boolean'),
  sslcertificate: take('sslCertificate', 'string'),
  sslkey: take('sslKey', 'string'),
  cname: take('sslCname', 'string'),
  dnsnamelabel: label,
  tags: texts('tags'),
  properties: texts('properties'),
  description: take('description', 'string'),
  vnetname: take('vnetName', 'string'),
  subnetname: take('subnetName', 'string'),
  appinsightsenabled: (value, _, notes, file) => {
    if (value === true)
      notes.push(
        `"appInsightsEnabled" of ${file} is not kept: logs go to Log Analytics (input log-analytics-workspace-id).`
      )
  }
}

const parseObject = (json: string, file: string): Record<string, unknown> => {
  let document: unknown
  try {
    document = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw bad(file, `is not JSON: ${(cause as Error).message}`)
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw bad(file, 'is not a JSON object')
  return document as Record<string, unknown>
}

const bad = (file: string, problem: string, hint?: string): UserError =>
  new UserError('DEPLOYMENT_CONFIG_INVALID', `The deployment configuration ${file} ${problem}.`, {
    hint: hint ?? 'docs/targets/aci.md lists the keys that are read.'
  })
