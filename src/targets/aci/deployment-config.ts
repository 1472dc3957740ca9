import { UserError } from '../../core/errors.ts'

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
    if (typeof value !== type)
      throw bad(file, `has ${JSON.stringify(value)} where a ${type} belongs`)
    into[name] = value
  }

const READERS: Readonly<Record<string, Reader>> = {
  computetype: () => {},
  containerresourcerequirements: (value, into, notes, file) => {
    const { cpu, memoryInGB, ...rest } = (value ?? {}) as Record<string, unknown>
    if (cpu !== undefined) take('cpu', 'number')(cpu, into, notes, file)
    if (memoryInGB !== undefined) take('memory', 'number')(memoryInGB, into, notes, file)
    for (const key of Object.keys(rest)) notes.push(`"${key}" of ${file} has no meaning for ACI.`)
  },
  location: take('location', 'string'),
  authenabled: take('authEnabled', 'boolean'),
  sslenabled: take('sslEnabled', 'boolean'),
  sslcertificate: take('sslCertificate', 'string'),
  sslkey: take('sslKey', 'string'),
  cname: take('sslCname', 'string'),
  dnsnamelabel: take('dnsNameLabel', 'string'),
  tags: take('tags', 'object'),
  properties: take('properties', 'object'),
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
