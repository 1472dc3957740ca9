import { X509Certificate } from 'node:crypto'
import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AzureAccess } from '../../azure/access.ts'
import { armFailureOf, explainArm } from '../../azure/arm-errors.ts'
import { UserError } from '../../core/errors.ts'
import type { Clock, Log } from '../../core/ports.ts'
import type { AskHealth } from '../shared/health.ts'
import type { Phases } from '../shared/phases.ts'
import { CONTAINER } from './body.ts'
import type { AciClient } from './client.ts'
import { diagnose, eventLines, isCrashing, pullProblem, serviceFailed } from './diagnosis.ts'
import { only } from './facts.ts'
import { isTransitioning, originOf, usesTls } from './service.ts'
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
const LOG_LINES = 200
/** A private service counts as up when it ran this long, as the runner may not reach it. */
const STEADY_MS = 15_000

/** Puts a container group and waits until it answers. @throws UserError `SERVICE_FAILED` and what Azure refuses with. */
export const bringUp = async (
  rollout: Rollout,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<ContainerGroup> => {
  const { phases } = tools
  try {
    await phases.run('provision', () => provision(rollout, tools, signal))
    return await phases.run('health', () => untilHealthy(rollout, tools, signal))
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof UserError) throw error
    throw await failureOf(error, rollout, tools, signal)
  }
}

/** Waits until no operation is under way; undefined when there is no such group. */
export const settled = async (
  name: string,
  { client, clock, log, access }: Pick<RolloutTools, 'client' | 'clock' | 'log' | 'access'>,
  signal: AbortSignal
): Promise<ContainerGroup | undefined> => {
  let told = false
  for (;;) {
    const group = await client.get(name, signal)
    if (group === undefined || !isTransitioning(group)) return group
    if (!told) log.info(`Waiting for an earlier operation on ${name}: ${group.provisioningState}`)
    told = true
    await clock.sleep(access.http.pollMs, signal)
  }
}

const provision = async (
  rollout: Rollout,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const { client, access } = tools
  const giveUp = new AbortController()
  const limit = AbortSignal.timeout(rollout.timeouts.provisionSeconds * 1000)
  const either = AbortSignal.any([signal, giveUp.signal, limit])
  const watching = watch(rollout, tools, giveUp, either).catch(() => {})
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.put(rollout.name, rollout.body, either)
        return
      } catch (error) {
        if (giveUp.signal.aborted && !signal.aborted) throw giveUp.signal.reason
        if (limit.aborted && !signal.aborted)
          throw new Hopeless(`it was not up after ${rollout.timeouts.provisionSeconds} s`)
        if (either.aborted) throw error
        const { code, status } = armFailureOf(error)
        if (code !== 'ContainerGroupTransitioning' || attempt >= TRANSITION_TRIES) {
          if (status !== undefined && status >= 400) throw refusal(error, rollout, access)
          throw error
        }
        await settled(rollout.name, tools, either)
      }
    }
  } finally {
    giveUp.abort()
    await watching
  }
}

/** Waiting on is of no use. */
class Hopeless extends Error {}

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
  { name, body, before }: Rollout,
  { client, clock, log, access }: RolloutTools,
  giveUp: AbortController,
  signal: AbortSignal
): Promise<void> => {
  const start = clock.now()
  let told = ''
  let seen = eventLines(before).length
  while (!signal.aborted) {
    await clock.sleep(access.http.pollMs, signal)
    const group = await client.get(name, signal)
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

const untilHealthy = async (
  { name, timeouts, certificate }: Rollout,
  { client, clock, log, health, access }: RolloutTools,
  signal: AbortSignal
): Promise<ContainerGroup> => {
  const deadline = clock.now() + timeouts.healthSeconds * 1000
  const expected = certificate && new X509Certificate(certificate).fingerprint256
  let last = 'nothing answered'
  let steadySince: number | undefined
  for (;;) {
    const group = await client.get(name, signal)
    if (group === undefined) throw new Hopeless('its container group is gone')
    if (isCrashing(group)) throw new Hopeless('its container ends again and again')
    const origin = originOf(group)
    const running = only(group)?.instanceView?.currentState?.state === 'Running'
    steadySince = running ? (steadySince ?? clock.now()) : undefined
    if (origin !== undefined) {
      const answer = await health(origin, signal)
      if ('status' in answer && answer.status === 200) {
        if (expected === undefined || !usesTls(group) || answer.certificate === expected)
          return group
        last = 'GET / showed another certificate than the one deployed'
      } else
        last =
          'status' in answer ? `GET / answered ${answer.status}` : `GET / failed: ${answer.problem}`
    }
    const isPrivate = group.ipAddress?.type === 'Private'
    if (isPrivate && steadySince !== undefined && clock.now() - steadySince >= STEADY_MS) {
      log.warning(
        `${name} has a private address that this runner does not reach; it runs, but its answer was not seen.`
      )
      return group
    }
    if (clock.now() >= deadline)
      throw new Hopeless(`no healthy answer within ${timeouts.healthSeconds} s: ${last}`)
    await clock.sleep(Math.min(access.http.pollMs, 2000), signal)
  }
}

/** Prints what there is to know of a service that did not come up, and says why. */
export const failureOf = async (
  error: unknown,
  { name }: Pick<Rollout, 'name'>,
  { client, log, access }: Pick<RolloutTools, 'client' | 'log' | 'access'>,
  signal: AbortSignal
): Promise<UserError> => {
  const network = explainArm(error, `run service "${name}"`, access)
  if (network instanceof UserError && network.code === 'AZURE_UNREACHABLE') return network
  const group = await client.get(name, signal).catch(() => undefined)
  const text = await client.logs(name, CONTAINER, LOG_LINES, signal).catch(() => '')
  const lines = linesOf(text)
  const events = eventLines(group)
  if (events.length > 0) log.info(`What Azure did with ${name}:`)
  for (const line of events) log.info(`  ${line}`)
  if (lines.length > 0) log.info(`The last lines that ${name} wrote:`)
  for (const line of lines) log.info(`  ${line}`)
  return serviceFailed(name, diagnose(group, lines, armFailureOf(error).message), '')
}

export const linesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).filter((line, index, all) => line !== '' || index < all.length - 1)
