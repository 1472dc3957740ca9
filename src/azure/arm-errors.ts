import { messageOf, UserError } from '../core/errors.ts'
import type { AzureAccess } from './access.ts'

/** What an ARM error says, however it was thrown. */
export interface ArmFailure {
  readonly status: number | undefined
  readonly code: string | undefined
  readonly message: string
}

/** Reads the SDK's RestError, or any other error. */
export const armFailureOf = (error: unknown): ArmFailure => {
  const { statusCode, code, details } = error as {
    statusCode?: number
    code?: string
    details?: { error?: { code?: string; message?: string } }
  }
  const message = details?.error?.message ?? messageOf(error)
  const [, failed, why] = FAILED_OPERATION.exec(message) ?? []
  if (why !== undefined) return { status: statusCode, code: failed, message: tidy(why) }
  return { status: statusCode, code: details?.error?.code ?? code, message: tidy(message) }
}

/** How the SDK tells of an operation that Azure accepted and then could not do. */
const FAILED_OPERATION = /^The long-running operation has failed\. (?:(\w+)\. )?(.*)$/s

/** The words of the command lines that mend things. */
export type ArmContext = Pick<AzureAccess, 'subscriptionId' | 'resourceGroup' | 'signIn'> & {
  readonly location?: string | undefined
}

/**
 * Says what Azure's refusal means to the user and the command that mends it.
 * @param doing what was being done: `create the service "iris"`.
 */
export const explainArm = (error: unknown, doing: string, context: ArmContext): unknown => {
  if (error instanceof UserError) return error
  const failure = armFailureOf(error)
  const rule = RULES.find(({ when }) => when(failure))
  if (rule)
    return new UserError(rule.code, `Azure refused to ${doing}: ${failure.message}`, {
      hint: rule.hint(failure, context),
      cause: error
    })
  if (isStranger(error))
    return new UserError(
      'AZURE_UNREACHABLE',
      `Something else than Azure answered when it was asked to ${doing}: ${beginning(failure.message)}`,
      { hint: 'Check the network of the runner: a proxy may want a sign-in.', cause: error }
    )
  if (endedBadly(error))
    return new UserError(
      'AZURE_REFUSED',
      `Azure began to ${doing} and did not end it: ${failure.message}${failure.code ? ` (${failure.code})` : ''}`,
      {
        hint: 'Run the step again; if it stays, look at the activity log of the resource in the portal.',
        cause: error
      }
    )
  if (failure.status === undefined && !isNetworkFailure(error)) return error
  return new UserError(
    failure.status === undefined ? 'AZURE_UNREACHABLE' : 'AZURE_REFUSED',
    failure.status === undefined
      ? `Azure could not be reached to ${doing}: ${failure.message}`
      : `Azure refused to ${doing}: ${failure.message} (${failure.code ?? failure.status})`,
    {
      hint:
        failure.status === undefined
          ? 'Check the network of the runner, then run the step again: it goes on from what Azure has.'
          : 'Run the step again; if it stays, the code in brackets is explained in Azure’s own documentation.',
      cause: error
    }
  )
}

/** A resource that is not there is an answer; a subscription or resource group that is not there is a fault. */
export const orNothing = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    const { status, code } = armFailureOf(error)
    if (status === 404 && !MISSING_AROUND_IT.includes(code ?? '')) return undefined
    throw error
  }
}

const MISSING_AROUND_IT = ['ResourceGroupNotFound', 'SubscriptionNotFound', 'InvalidSubscriptionId']

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
    code: 'AZURE_LOCATION_UNAVAILABLE',
    when: codeIs(
      'LocationNotAvailableForResourceType',
      'ServiceUnavailable',
      'LocationRequired',
      'InvalidResourceLocation',
      'RequestDisallowedByPolicy'
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
  const who =
    ('clientId' in signIn ? signIn.clientId : undefined) ??
    /object id '([^']+)'/.exec(message)?.[1] ??
    '<client id>'
  // A role on the resource group covers what is made in it; the group is in nearly every scope.
  const group = /^(\/subscriptions\/[^/]+\/resourceGroups\/[^/]+)/i.exec(scope)?.[1] ?? scope
  return `az role assignment create --assignee ${who} --role Contributor --scope ${group}`
}

const namespaceIn = (message: string): string =>
  /namespace '([^']+)'/.exec(message)?.[1] ?? 'Microsoft.ContainerInstance'

const isNetworkFailure = (error: unknown): boolean => {
  const code = String((error as { code?: unknown }).code ?? '')
  return code === 'REQUEST_SEND_ERROR' || /^E[A-Z]+$/.test(code) || code.startsWith('UND_ERR')
}

/** An answer in another language than Azure's: a page of a proxy. */
const isStranger = (error: unknown): boolean => (error as { code?: unknown }).code === 'PARSE_ERROR'

/** An operation whose poll says `Failed` or `Canceled`. */
const endedBadly = (error: unknown): boolean =>
  FAILED_OPERATION.test(messageOf(error)) || messageOf(error) === 'Operation was canceled'

const beginning = (text: string): string => {
  const page = text.includes(' - ') ? text.slice(text.indexOf(' - ') + 3) : text
  return page.length > 60 ? `${page.slice(0, 60)}…` : page
}

/** Azure's messages may hold line ends and end with or without a full stop. */
const tidy = (message: string): string => message.replace(/\s+/g, ' ').trim()
