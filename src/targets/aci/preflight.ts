import type { Capabilities, ContainerGroup, Usage } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import { type PullRight, pullRoleOf } from '../../azure/pull-right.ts'
import { mayDo, type Permission } from '../../azure/role-permissions.ts'
import { UserError } from '../../core/errors.ts'
import type { AciSettings } from './settings.ts'

/** What Azure says before anything is changed. A part that could not be read is undefined and not judged. */
export interface Findings {
  /** `Registered`, `NotRegistered`, … */
  readonly provider: string | undefined
  readonly permissions: readonly Permission[] | undefined
  readonly usage: readonly Usage[] | undefined
  readonly capabilities: readonly Capabilities[] | undefined
  /** Whether the wanted host name leads somewhere already. */
  readonly hostTaken: boolean
  /** Of the identity that pulls; undefined where none does. */
  readonly pullRight: PullRight | undefined
}

export interface Intent {
  readonly name: string
  readonly settings: AciSettings
  readonly body: ContainerGroup
  /** How many groups there will be at once beyond those that are there. */
  readonly extraGroups: number
  /** Cores that will be used beyond those in use. */
  readonly extraCores: number
  readonly resourceGroup: string
  readonly clientId: string | undefined
  readonly registry: AcrRegistry | undefined
}

/** Needed to do anything at all. */
const NEEDED = [
  'Microsoft.ContainerInstance/containerGroups/read',
  'Microsoft.ContainerInstance/containerGroups/write',
  'Microsoft.ContainerInstance/containerGroups/delete'
]

/** The first thing that would make the deployment fail, with the command that mends it. Pure. */
export const judge = (findings: Findings, intent: Intent): UserError | undefined =>
  providerProblem(findings) ??
  roleProblem(findings, intent) ??
  sizeProblem(findings, intent) ??
  quotaProblem(findings, intent) ??
  hostProblem(findings, intent) ??
  pullProblem(findings, intent)

const providerProblem = ({ provider }: Findings): UserError | undefined =>
  provider === undefined || provider === 'Registered' || provider === 'Registering'
    ? undefined
    : new UserError(
        'AZURE_PROVIDER_UNREGISTERED',
        'The subscription is not registered for Azure Container Instances.',
        {
          hint: 'Register it once with: az provider register --wait --namespace Microsoft.ContainerInstance'
        }
      )

const roleProblem = (
  { permissions }: Findings,
  { resourceGroup, clientId = '<client id>' }: Intent
): UserError | undefined => {
  const missing = NEEDED.filter(action => permissions && !mayDo(action, permissions))
  return missing.length === 0
    ? undefined
    : new UserError(
        'AZURE_ROLE_MISSING',
        `The sign-in may not do this in resource group "${resourceGroup}": ${missing.join(', ')}.`,
        {
          hint: `Grant it with: az role assignment create --assignee ${clientId} --role Contributor --scope $(az group show --name ${resourceGroup} --query id --output tsv)`
        }
      )
}

const sizeProblem = ({ capabilities }: Findings, { settings, body }: Intent) => {
  const sizes = capabilities
    ?.filter(
      ({ osType, gpu }) =>
        osType?.toLowerCase() === 'linux' && (gpu ?? 'None').toLowerCase() === 'none'
    )
    .map(({ capabilities: limits }) => limits)
    .filter(limits => limits !== undefined)
  if (!sizes || sizes.length === 0) return undefined
  const cpu = Math.max(...sizes.map(({ maxCpu = 0 }) => maxCpu))
  const memory = Math.max(...sizes.map(({ maxMemoryInGB = 0 }) => maxMemoryInGB))
  if (settings.cpu <= cpu && settings.memoryGb <= memory) return undefined
  return new UserError(
    'ACI_SIZE_UNAVAILABLE',
    `${body.location} has no container group of ${settings.cpu} cores and ${settings.memoryGb} GB: at most ${cpu} cores and ${memory} GB.`,
    { hint: 'Ask for less with the inputs cpu and memory, or choose another location.' }
  )
}

const quotaProblem = ({ usage }: Findings, { body, extraCores, extraGroups }: Intent) => {
  const needs: Readonly<Record<string, number>> = {
    StandardCores: Math.ceil(extraCores),
    ContainerGroups: extraGroups
  }
  for (const { name, currentValue = 0, limit = Infinity } of usage ?? []) {
    const needed = needs[name?.value ?? '']
    if (needed === undefined || needed <= 0 || currentValue + needed <= limit) continue
    return new UserError(
      'ACI_QUOTA_EXCEEDED',
      `The quota "${name?.value}" of ${body.location} does not allow this: ${currentValue} of ${limit} are used, ${needed} more are needed.`,
      {
        hint: 'Free some: az container list --output table. Or ask for more: https://aka.ms/ProdportalCRP/?#create/Microsoft.Support. A replacement needs no second set of cores with rehearse: never.'
      }
    )
  }
  return undefined
}

const hostProblem = ({ hostTaken }: Findings, { body }: Intent): UserError | undefined =>
  hostTaken
    ? new UserError(
        'ACI_DNS_LABEL_TAKEN',
        `The DNS name label "${body.ipAddress?.dnsNameLabel}" is taken in ${body.location} by another container group.`,
        {
          hint: 'Choose another dns-name-label, or leave it out for one of your own. If the group is yours: az container list --query "[].{name:name,label:ipAddress.dnsNameLabel}" --output table'
        }
      )
    : undefined

const pullProblem = (
  { pullRight }: Findings,
  { settings, registry }: Intent
): UserError | undefined => {
  if (pullRight !== 'missing' || settings.pull.kind !== 'identity' || !registry) return undefined
  const { name } = pullRoleOf(registry)
  return new UserError(
    'ACI_PULL_ROLE_MISSING',
    `The identity "${settings.pull.id.split('/').at(-1)}" may not pull from the container registry ${registry.loginServer}: it needs the role ${name}.`,
    {
      hint: `Grant it with: az role assignment create --role "${name}" --scope ${registry.id} --assignee-principal-type ServicePrincipal --assignee-object-id $(az identity show --ids ${settings.pull.id} --query principalId --output tsv)`
    }
  )
}

/** What could not be checked, a sentence each. Pure. */
export const doubts = (
  { pullRight }: Findings,
  { settings }: Pick<Intent, 'settings'>
): string[] =>
  settings.pull.kind === 'identity' && typeof pullRight === 'object'
    ? [
        `Whether the identity "${settings.pull.id.split('/').at(-1)}" may pull the image could not be checked: ${pullRight.unknown}.`
      ]
    : []
