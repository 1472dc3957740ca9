import type { Capabilities, ContainerGroup, Usage } from '@azure/arm-containerinstance'
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
  /** Roles of the identity that pulls, as ids of role definitions; undefined when it is not needed or not readable. */
  readonly pullRoles: readonly string[] | undefined
}

export interface Permission {
  readonly actions?: readonly string[]
  readonly notActions?: readonly string[]
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
  readonly registryId: string | undefined
}

/** Needed to do anything at all. */
const NEEDED = [
  'Microsoft.ContainerInstance/containerGroups/read',
  'Microsoft.ContainerInstance/containerGroups/write',
  'Microsoft.ContainerInstance/containerGroups/delete'
]

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles#acrpull, Reader of repositories, Contributor, Owner */
const PULLING_ROLES = [
  '7f951dda-4ed3-4680-a7ca-43fe172d538d',
  'b93aa761-3e63-49ed-ac28-beffa264f7ac',
  'b24988ac-6180-42a0-ab88-20f7382dd24c',
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
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

/** https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions */
export const mayDo = (action: string, permissions: readonly Permission[]): boolean =>
  permissions.some(
    ({ actions = [], notActions = [] }) =>
      actions.some(pattern => matches(pattern, action)) &&
      !notActions.some(pattern => matches(pattern, action))
  )

const matches = (pattern: string, action: string): boolean => {
  const expression = pattern
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${expression}$`, 'i').test(action)
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
  { pullRoles }: Findings,
  { settings, registryId = '<registry id>' }: Intent
): UserError | undefined => {
  if (pullRoles === undefined || settings.pull.kind !== 'identity') return undefined
  const held = pullRoles.map(id => id.toLowerCase().split('/').at(-1) ?? '')
  if (held.some(id => PULLING_ROLES.includes(id))) return undefined
  return new UserError(
    'ACI_PULL_ROLE_MISSING',
    `The identity "${settings.pull.id.split('/').at(-1)}" may not pull from the container registry.`,
    {
      hint: `Grant it with: az role assignment create --role AcrPull --scope ${registryId} --assignee-principal-type ServicePrincipal --assignee-object-id $(az identity show --ids ${settings.pull.id} --query principalId --output tsv)`
    }
  )
}
