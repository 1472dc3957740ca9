import type { AzureAccess } from './access.ts'
import type { ArmFailure } from './arm-failure.ts'
import { clientIdOf } from './sign-in.ts'

/** The words of the command lines that mend things. */
export type ArmContext = Pick<AzureAccess, 'subscriptionId' | 'resourceGroup' | 'signIn'> & {
  readonly location?: string | undefined
}

/** Whether Azure's documents explain this code, and so do we. */
export const isExplained = (code: string | undefined): boolean =>
  ruleFor({ status: undefined, code, message: '' }) !== undefined

/** What a refusal means, by the codes that Azure documents; undefined for any other. */
export const ruleFor = (failure: ArmFailure): Rule | undefined =>
  RULES.find(({ when }) => when(failure))

interface Rule {
  readonly code: string
  when(failure: ArmFailure): boolean
  hint(failure: ArmFailure, context: ArmContext): string
}

const codeIs =
  (...codes: string[]) =>
  (failure: ArmFailure): boolean =>
    codes.includes(failure.code ?? '')

const RULES: readonly Rule[] = [
  {
    code: 'AZURE_ROLE_MISSING',
    when: codeIs('AuthorizationFailed', 'LinkedAuthorizationFailed'),
    hint: (failure, context) => `Grant it with: ${roleCommand(failure, context)}`
  },
  {
    code: 'AZURE_SUBSCRIPTION_UNKNOWN',
    when: codeIs(
      'SubscriptionNotFound',
      'InvalidSubscriptionId',
      'InvalidAuthenticationTokenTenant'
    ),
    hint: () =>
      'Compare azure-subscription-id and azure-tenant-id with: az account list --query "[].{id:id,tenant:tenantId}"'
  },
  {
    code: 'AZURE_RESOURCE_GROUP_MISSING',
    when: codeIs('ResourceGroupNotFound'),
    hint: (_, { resourceGroup, location }) =>
      `Make it with: az group create --name ${resourceGroup} --location ${location ?? 'westeurope'}`
  },
  {
    code: 'AZURE_PROVIDER_UNREGISTERED',
    when: codeIs('MissingSubscriptionRegistration'),
    hint: failure =>
      `Register it once with: az provider register --wait --namespace ${namespaceIn(failure.message)}`
  },
  {
    code: 'AZURE_THROTTLED',
    when: failure => failure.status === 429 || failure.code === 'TooManyRequests',
    hint: () =>
      'Azure allows 300 container group creations an hour and answers nothing more for a while. Run fewer deployments at once, and this one again later.'
  },
  {
    // https://learn.microsoft.com/troubleshoot/azure/azure-container-instances/service-unavailable-container-group-quota-exceeded
    code: 'ACI_QUOTA_EXCEEDED',
    when: failure => failure.code === 'ServiceUnavailable' && /quota/i.test(failure.message),
    hint: () =>
      'Free some: az container list --output table. Or ask for more: https://aka.ms/ProdportalCRP/?#create/Microsoft.Support. A limit of 0 is also what Azure answers to groups of one name in several regions at once: deploy to one region after the other.'
  },
  {
    // https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy
    code: 'AZURE_POLICY_REFUSED',
    when: codeIs('RequestDisallowedByPolicy', 'RequestDisallowedByAzure'),
    hint: (_, { resourceGroup }) =>
      `A policy of your organisation does not allow it; the message names it. Those there are: az policy assignment list --disable-scope-strict-match --resource-group ${resourceGroup}. Change what it asks for (location, tags, a private address), or ask its owners for an exemption.`
  },
  {
    // https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
    code: 'AZURE_LOCKED',
    when: codeIs('ScopeLocked'),
    hint: (_, { resourceGroup }) =>
      `Look at the locks with: az lock list --resource-group ${resourceGroup} --output table. Their owner takes one away with: az lock delete --ids <id>`
  },
  {
    // https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states
    code: 'AZURE_SUBSCRIPTION_DISABLED',
    when: codeIs('ReadOnlyDisabledSubscription', 'DisabledSubscription', 'SubscriptionDisabled'),
    hint: () =>
      'The owner of the subscription enables it again in the portal, where its overview says why it is disabled (an unpaid bill, a spending limit).'
  },
  {
    code: 'AZURE_LOCATION_UNAVAILABLE',
    when: codeIs(
      'LocationNotAvailableForResourceType',
      'ServiceUnavailable',
      'LocationRequired',
      'InvalidResourceLocation'
    ),
    hint: () =>
      'Choose another location; those there are: az provider show -n Microsoft.ContainerInstance --query "resourceTypes[?resourceType==\'containerGroups\'].locations"'
  }
]

const roleCommand = (
  { message }: ArmFailure,
  { subscriptionId, resourceGroup, signIn }: ArmContext
): string => {
  const scope =
    /over scope '([^']+)'/.exec(message)?.[1] ??
    `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`
  const who = clientIdOf(signIn) ?? /object id '([^']+)'/.exec(message)?.[1] ?? '<client id>'
  // A role on the resource group covers what is made in it; the group is in nearly every scope.
  const group = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)/i.exec(scope)?.[1] ?? scope
  return `az role assignment create --assignee ${who} --role Contributor --scope ${group}`
}

const namespaceIn = (message: string): string =>
  /namespace '([^']+)'/.exec(message)?.[1] ?? 'Microsoft.ContainerInstance'
