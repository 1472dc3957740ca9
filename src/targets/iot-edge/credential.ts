/** How a device gets at the image of a service. edgeAgent knows one credential of a registry: that of all its services. */

import type { AzureAccess } from '../../azure/access.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { untilPasswordCounts } from '../../azure/acr-password.ts'
import { pullTokenName } from '../../azure/service-place.ts'
import { UserError } from '../../core/errors.ts'
import type { Problem } from '../plan.ts'
import { registryHostOf, repositoryOf } from '../shared/image-reference.ts'
import { type Content, credentialFor, ownModules, type RegistryCredential } from './content.ts'
import type { EdgeSpec } from './module.ts'
import type { EdgePlace, EdgeTools } from './scene.ts'

/** What becomes of the credential that the device has for the registry of the image. */
export type CredentialWish =
  /** It needs none, or uses that of others. */
  | { readonly kind: 'as it is' }
  | { readonly kind: 'given'; readonly credential: RegistryCredential }
  /** A token of the registry for the repositories of our modules on this device. */
  | {
      readonly kind: 'token'
      readonly id: string
      readonly address: string
      readonly username: string
      readonly repositories: readonly string[]
      /** What the device has of it already. */
      readonly current: RegistryCredential | undefined
    }

export type WishContext = EdgePlace & Pick<EdgeTools, 'access'>

/** Pure. */
export const credentialWish = (
  { name, image, settings: { pull } }: EdgeSpec,
  content: Content,
  context: WishContext
): CredentialWish => {
  const address = registryHostOf(image.reference)
  const id = credentialId(address)
  const current = credentialFor(content, address)
  if (pull.kind === 'password') {
    const { username, password } = pull
    return { kind: 'given', credential: { id, address, username, password } }
  }
  const username = tokenNameOf(context)
  if (!isAcr(address, context.access)) return { kind: 'as it is' }
  if (current !== undefined && current.username !== username) return { kind: 'as it is' }
  const others = [...ownModules(content)]
    .filter(([module, facts]) => module !== name && registryHostOf(facts.image) === address)
    .map(([, facts]) => repositoryOf(facts.image))
  const repositories = [...new Set([repositoryOf(image.reference), ...others])].sort()
  return { kind: 'token', id, address, username, repositories, current }
}

/** A registry's credential that others wrote is theirs, and edgeAgent uses no second one. Pure. */
export const credentialProblems = (wish: CredentialWish, content: Content): readonly Problem[] => {
  if (wish.kind !== 'given') return []
  const { id, address } = wish.credential
  const current = credentialFor(content, address)
  if (current === undefined || current.id === id) return []
  return [
    {
      code: 'EDGE_CREDENTIAL_TAKEN',
      message: `The device has a credential "${current.id}" for ${address} already, and edgeAgent uses one for each registry.`,
      hint: 'Leave registry-username and registry-password out: that credential is used then. Or take it away from the deployment of the device first.'
    }
  ]
}

/** The credential that the content gets for a plan: a token that is still to be made has no password yet. Pure. */
export const plannedCredential = (wish: CredentialWish): RegistryCredential | undefined => {
  if (wish.kind === 'as it is') return undefined
  if (wish.kind === 'given') return wish.credential
  const { id, address, username, current } = wish
  return current ?? { id, address, username, password: '' }
}

/**
 * The credential that the device is sent: the one it has while that opens the repository, else a new password, of which
 * the one before stays valid.
 * @throws UserError `ACR_UNKNOWN`
 */
export const madeCredential = async (
  wish: CredentialWish,
  spec: EdgeSpec,
  tools: EdgeTools,
  signal: AbortSignal
): Promise<RegistryCredential | undefined> => {
  if (wish.kind !== 'token') return plannedCredential(wish)
  const { id, address, username, repositories, current } = wish
  const { acr, opens, log } = tools
  const repository = repositoryOf(spec.image.reference)
  if (current !== undefined) {
    const { password } = current
    if ((await opens(address, username, password, repository, signal)) !== false) return current
  }
  const registry = await acr.find(address, signal)
  if (registry === undefined) throw registryUnknown(address, tools.access)
  const token = await acr.pullToken(registry, username, repositories, undefined, signal)
  log.secret(token.password)
  await untilPasswordCounts(token, address, repository, tools, signal)
  return { id, address, username, password: token.password }
}

/** Whether the image can be pulled with what the device will have. @throws UserError `ACR_UNKNOWN` */
export const checkCredential = async (
  wish: CredentialWish,
  { acr, access }: Pick<EdgeTools, 'acr' | 'access'>,
  signal: AbortSignal
): Promise<void> => {
  if (wish.kind !== 'token') return
  if ((await acr.find(wish.address, signal)) === undefined)
    throw registryUnknown(wish.address, access)
}

const registryUnknown = (host: string, { subscriptionId }: Pick<AzureAccess, 'subscriptionId'>) =>
  new UserError(
    'ACR_UNKNOWN',
    `The container registry ${host} is not in subscription ${subscriptionId}, or may not be seen.`,
    {
      hint: 'Give the sign-in the role Contributor on it, or give registry-username and registry-password.'
    }
  )

/** One for each device: letters, digits and hyphens. */
export const tokenNameOf = ({ access, hubName, deviceId }: WishContext): string =>
  pullTokenName({
    subscriptionId: access.subscriptionId,
    resourceGroup: `${access.resourceGroup}/${hubName}/${deviceId}`,
    name: deviceId.replace(/[^A-Za-z0-9-]/g, '-')
  })

export const credentialId = (host: string): string => `scoreline-${host.replace(/[^\w-]/g, '-')}`
