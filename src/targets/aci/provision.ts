import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import { armFailureOf, explainArm, isExplained } from '../../azure/arm-errors.ts'
import { isPullToken } from '../../azure/service-place.ts'
import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { AskHealth } from '../shared/health.ts'
import type { Phases } from '../shared/phases.ts'
import { type AciClient, NotBegun } from './client.ts'
import { eventLines, isCrashing, pullProblem } from './diagnosis.ts'
import { only } from './facts.ts'
import { isTransitioning } from './service.ts'
import type { AciSettings } from './settings.ts'

export interface RolloutTools {
  readonly client: AciClient
  readonly access: AzureAccess
  readonly log: Log
  readonly clock: Clock
  readonly health: AskHealth
  readonly phases: Phases
}

/** One body to bring up under one name. */
export interface Rollout {
  readonly name: string
  readonly body: ContainerGroup
  /** What was there when it began: its old ends are not the new one's. */
  readonly before: ContainerGroup | undefined
  readonly timeouts: AciSettings['timeouts']
  /** PEM; what a caller must be shown. */
  readonly certificate: string | undefined
}

/** How often Azure is asked again when it says that something else is under way. */
const TRANSITION_TRIES = 5
/** How long Azure is asked again that cannot read the image: a new password takes its time to reach it. */
const UNREADABLE_MS = { newPassword: 90_000, other: 20_000 }
const UNREADABLE_PAUSE_MS = 10_000
const WATCH_MS = 3000

/** PUTs the body, and ends when Azure says that it runs. @throws NotBegun with what users see as its cause, Hopeless */
export const provision = async (
  rollout: Rollout,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const giveUp = new AbortController()
  const either = AbortSignal.any([signal, giveUp.signal])
  const watching = watch(rollout, tools, giveUp, either).catch(() => {})
  try {
    await putUntilTaken(rollout, tools, either)
  } catch (error) {
    if (giveUp.signal.aborted && !signal.aborted) throw giveUp.signal.reason
    throw error
  } finally {
    giveUp.abort()
    await watching
  }
}

/** Sends the body again where Azure says that the time for it has not come. */
const putUntilTaken = async (
  rollout: Rollout,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const { client, access, clock, log } = tools
  let unreadableUntil: number | undefined
  for (let attempt = 1; ; ) {
    try {
      await client.put(rollout.name, rollout.body, signal)
      return
    } catch (error) {
      if (signal.aborted) throw error
      const cause = error instanceof NotBegun ? error.cause : error
      const { code, status } = armFailureOf(cause)
      if (code === 'ContainerGroupTransitioning' && attempt < TRANSITION_TRIES) {
        attempt++
        await settled(rollout.name, tools, signal)
        continue
      }
      if (UNREADABLE.includes(code ?? '')) {
        if (unreadableUntil === undefined)
          log.info(`Azure cannot read the image of ${rollout.name} yet (${code}); asking again …`)
        unreadableUntil ??= clock.now() + patienceFor(rollout)
        if (clock.now() < unreadableUntil) {
          await clock.sleep(UNREADABLE_PAUSE_MS, signal)
          continue
        }
      }
      const said = isRefusal(status, code) ? refusal(cause, rollout, access) : cause
      throw error instanceof NotBegun ? new NotBegun(said) : said
    }
  }
}

/** https://learn.microsoft.com/azure/container-instances/container-instances-troubleshooting */
const UNREADABLE = ['InaccessibleImage', 'RegistryErrorResponse']

const patienceFor = ({ body }: Rollout): number =>
  body.imageRegistryCredentials?.some(({ username }) => isPullToken(username))
    ? UNREADABLE_MS.newPassword
    : UNREADABLE_MS.other

/** Whether Azure itself says what is wrong: with a status, or with a code that its documents explain. */
const isRefusal = (status: number | undefined, code: string | undefined): boolean =>
  (status !== undefined && status >= 400) || isExplained(code) || (code ?? '') in OWN_REFUSALS

/** Waiting on is of no use. */
export class Hopeless extends Error {}

/** What is wrong with the request itself is no matter of the service's log. */
const refusal = (error: unknown, { name, body }: Rollout, access: AzureAccess): unknown => {
  const { code, message } = armFailureOf(error)
  const own = OWN_REFUSALS[code ?? '']
  if (own)
    return new UserError(own[0], `Azure refused to run service "${name}": ${message}`, {
      hint: own[1],
      cause: error
    })
  return explainArm(error, `run service "${name}"`, { ...access, location: body.location })
}

const OWN_REFUSALS: Readonly<Record<string, readonly [code: string, hint: string]>> = {
  InaccessibleImage: [
    'ACI_IMAGE_INACCESSIBLE',
    'Azure pulls the image itself: give acr-pull-identity, or registry-username and registry-password, and a registry that Azure can reach.'
  ],
  RegistryErrorResponse: [
    'ACI_IMAGE_INACCESSIBLE',
    'The registry answered Azure with an error, often a pull limit. Push the image to an Azure container registry.'
  ],
  ContainerGroupQuotaReached: [
    'ACI_QUOTA_EXCEEDED',
    'Free some: az container list --output table. Or ask for more quota in the portal, or choose another location.'
  ],
  DnsNameLabelInUse: ['ACI_DNS_LABEL_TAKEN', 'Choose another dns-name-label, or leave it out.'],
  DnsNameLabelNotAvailable: [
    'ACI_DNS_LABEL_TAKEN',
    'Choose another dns-name-label, or leave it out.'
  ],
  ResourceRequestsNotSupported: [
    'ACI_SIZE_UNAVAILABLE',
    'Ask for less with the inputs cpu and memory, or choose another location.'
  ]
}

/** Tells what Azure does meanwhile, and ends the wait when the new container fails again and again. */
const watch = async (
  { name, body, before, timeouts }: Rollout,
  { client, clock, log }: RolloutTools,
  giveUp: AbortController,
  signal: AbortSignal
): Promise<void> => {
  const start = clock.now()
  let told = ''
  let seen = eventLines(before).length
  while (!signal.aborted) {
    await clock.sleep(WATCH_MS, signal)
    if (clock.now() - start >= timeouts.provisionSeconds * 1000)
      giveUp.abort(new Hopeless(`it was not up after ${timeouts.provisionSeconds} s`))
    const group = await client.get(name, signal).catch(() => undefined)
    if (group === undefined) continue
    const events = eventLines(group)
    for (const line of events.slice(Math.min(seen, events.length))) log.info(`  ${line}`)
    seen = events.length
    const state = stateText(group)
    if (state !== told)
      log.info(`${name}: ${state} (${Math.round((clock.now() - start) / 1000)} s)`)
    told = state
    // The old container's ends are not the new one's; Azure shows them until it has let go of it.
    const wanted = only(body)?.image
    if (only(group)?.image !== wanted || (before && only(before)?.image === wanted)) continue
    const problem = pullProblem(group)
    if (problem !== undefined) giveUp.abort(new Hopeless(problem))
    else if (isCrashing(group)) giveUp.abort(new Hopeless('its container ends again and again'))
  }
}

const stateText = (group: ContainerGroup): string => {
  const container = only(group)?.instanceView?.currentState
  return [group.provisioningState, container?.detailStatus || container?.state]
    .filter(Boolean)
    .join(', ')
}

/**
 * Waits until no operation is under way; undefined when there is no such group.
 * @param deadline from when on it is not waited for any more, in the clock's time
 */
export const settled = async (
  name: string,
  { client, clock, log }: Pick<RolloutTools, 'client' | 'clock' | 'log'>,
  signal: AbortSignal,
  deadline = Number.POSITIVE_INFINITY
): Promise<ContainerGroup | undefined> => {
  let told = false
  for (;;) {
    const group = await client.get(name, signal)
    if (group === undefined || !isTransitioning(group) || clock.now() >= deadline) return group
    if (!told) log.info(`Waiting for an earlier operation on ${name}: ${group.provisioningState}`)
    told = true
    await clock.sleep(WATCH_MS, signal)
  }
}
