/** How the devices of a fleet get at an image: one pull token for each registry, for all services of the hub. */
import { isAcr } from '../../../azure/acr-credentials.ts'
import { REPLICATION_MS, untilPasswordCounts } from '../../../azure/acr-password.ts'
import { pullTokenName } from '../../../azure/service-place.ts'
import { UserError } from '../../../core/errors.ts'
import { registryHostOf, repositoryOf } from '../../shared/image-reference.ts'
import { credentialFor, moduleIn, type RegistryCredential } from '../content.ts'
import { credentialId } from '../credential.ts'
import { type HubDeployment, serviceIn, serviceNames, type Version } from './deployments.ts'
import { FLEET_LABEL } from './names.ts'
import type { FleetTools } from './scene.ts'
import type { FleetSpec } from './settings.ts'

/** A password of the token that some version has. */
interface KnownPassword {
  readonly credential: RegistryCredential
  /** `password1` or `password2` */
  readonly slot: string
  /** Milliseconds since 1970. */
  readonly since: number
}

export type FleetWish =
  | { readonly kind: 'as it is' }
  | { readonly kind: 'given'; readonly credential: RegistryCredential }
  | {
      readonly kind: 'token'
      readonly address: string
      readonly username: string
      readonly repositories: readonly string[]
      /** The newest that any service of the hub has. */
      readonly current: KnownPassword | undefined
      /** Other services of the hub that still have the other password. */
      readonly behind: readonly string[]
      /** How old the password is in days, where that is too old. */
      readonly tooOld: number | undefined
    }

type WishContext = Pick<FleetTools, 'access' | 'hubName' | 'clock'>

const SCOPE_LOOK_MS = 5000
const DAY_MS = 24 * 3600 * 1000

/** Changes nothing, asks nobody. */
export const fleetWish = (
  { name, image, settings: { pull, fleet } }: FleetSpec,
  all: readonly HubDeployment[],
  context: WishContext
): FleetWish => {
  const address = registryHostOf(image.reference)
  if (pull.kind === 'password') {
    const { username, password } = pull
    return { kind: 'given', credential: { id: credentialId(address), address, username, password } }
  }
  if (!isAcr(address, context.access)) return { kind: 'as it is' }
  const username = fleetTokenName(context)
  const newest = serviceNames(all).flatMap(service => {
    const version = serviceIn(service, all).versions[0]
    return version ? [{ service, version }] : []
  })
  const known = newest.flatMap(({ service, version }) => {
    const password = passwordOf(version, address, username)
    return password ? [{ service, password }] : []
  })
  const current = known.map(({ password }) => password).sort((a, b) => b.since - a.since)[0]
  const age = current && (context.clock.now() - current.since) / DAY_MS
  const { rotateDays } = fleet
  const repositories = newest.flatMap(({ service, version }) => {
    const { image: reference = '' } = moduleIn(version.layer.content, service) ?? {}
    return registryHostOf(reference) === address ? [repositoryOf(reference)] : []
  })
  return {
    kind: 'token',
    address,
    username,
    repositories: [...new Set([repositoryOf(image.reference), ...repositories])].sort(),
    current,
    behind: known
      .filter(it => it.service !== name && it.password.slot !== current?.slot)
      .map(({ service }) => service),
    tooOld: rotateDays !== undefined && age !== undefined && age >= rotateDays ? age : undefined
  }
}

const passwordOf = (
  { layer, deployment }: Version,
  address: string,
  username: string
): KnownPassword | undefined => {
  const credential = credentialFor(layer.content, address)
  const [slot, since = ''] = (deployment.labels[FLEET_LABEL.password] ?? '').split(' ')
  return credential?.username === username && slot
    ? { credential, slot, since: Date.parse(since) }
    : undefined
}

/** What a version gets, as far as it is known before anything is made. Pure. */
export const plannedFleetCredential = (wish: FleetWish): RegistryCredential | undefined => {
  if (wish.kind === 'as it is') return undefined
  if (wish.kind === 'given') return wish.credential
  const { address, username, current, tooOld } = wish
  if (current !== undefined && tooOld === undefined) return current.credential
  return { id: credentialId(address), address, username, password: '' }
}

export interface MadeCredential {
  readonly credential: RegistryCredential | undefined
  /** Labels of the version that has it. */
  readonly labels: Readonly<Record<string, string>>
}

/**
 * The credential of a new version: the newest there is while it opens the repository and is not too old, else a new
 * password of the token, of which the one before counts on.
 * @throws UserError `ACR_UNKNOWN`
 */
export const madeFleetCredential = async (
  wish: FleetWish,
  reference: string,
  tools: FleetTools,
  signal: AbortSignal
): Promise<MadeCredential> => {
  if (wish.kind !== 'token') return { credential: plannedFleetCredential(wish), labels: {} }
  const { address, username, repositories, current, tooOld } = wish
  const { acr, opens, log, clock } = tools
  const repository = repositoryOf(reference)
  const labelled = (slot: string, since: number) => ({
    [FLEET_LABEL.password]: `${slot} ${new Date(since).toISOString()}`
  })
  const isOpen = (password: string) => opens(address, username, password, repository, signal)
  const kept = tooOld === undefined ? current : undefined
  if (kept !== undefined && (await isOpen(kept.credential.password)) !== false)
    return { credential: kept.credential, labels: labelled(kept.slot, kept.since) }
  const registry = await acr.find(address, signal)
  if (registry === undefined) throw registryUnknown(address, tools)
  if (kept !== undefined) {
    // A repository that is new to the token: other services of the hub keep their password.
    await acr.scopePullToken(registry, username, repositories, signal)
    for (const end = clock.now() + REPLICATION_MS; clock.now() < end; ) {
      if ((await isOpen(kept.credential.password)) !== false)
        return { credential: kept.credential, labels: labelled(kept.slot, kept.since) }
      await clock.sleep(SCOPE_LOOK_MS, signal)
    }
  }
  const token = await acr.pullToken(registry, username, repositories, current?.slot, signal)
  log.secret(token.password)
  await untilPasswordCounts(token, address, repository, tools, signal)
  const credential = { id: credentialId(address), address, username, password: token.password }
  const before = current === undefined ? {} : { [FLEET_LABEL.before]: 'old' }
  return { credential, labels: { ...labelled(token.slot, clock.now()), ...before } }
}

/** Ends the password before: nobody keeps the one that takes its place. */
export const endPasswordBefore = async (
  wish: Extract<FleetWish, { kind: 'token' }>,
  slot: string,
  { acr, log }: Pick<FleetTools, 'acr' | 'log'>,
  signal: AbortSignal
): Promise<void> => {
  const registry = await acr.find(wish.address, signal)
  if (registry === undefined) return
  const { password } = await acr.pullToken(registry, wish.username, wish.repositories, slot, signal)
  log.secret(password)
}

export const registryUnknown = (host: string, { access }: Pick<FleetTools, 'access'>): UserError =>
  new UserError(
    'ACR_UNKNOWN',
    `The container registry ${host} is not in subscription ${access.subscriptionId}, or may not be seen.`,
    {
      hint: 'Give the sign-in the role Contributor on it, or give registry-username and registry-password.'
    }
  )

export const fleetTokenName = ({ access, hubName }: Omit<WishContext, 'clock'>): string =>
  pullTokenName({
    subscriptionId: access.subscriptionId,
    resourceGroup: `${access.resourceGroup}/${hubName}`,
    name: 'fleet'
  })
