import { X509Certificate } from 'node:crypto'
import type { ContainerGroup } from '@azure/arm-containerinstance'
import { armFailureOf, explainArm } from '../../azure/arm-errors.ts'
import { hasCode, UserError } from '../../core/errors.ts'
import { CONTAINER } from './body.ts'
import { NotBegun } from './client.ts'
import { diagnose, eventLines, isCrashing, pullProblem, serviceFailed } from './diagnosis.ts'
import { only } from './facts.ts'
import { Hopeless, provision, type Rollout, type RolloutTools } from './provision.ts'
import { originOf, usesTls } from './service.ts'

export type { Rollout, RolloutTools } from './provision.ts'

const HEALTH_MS = 2000
const LOG_LINES = 200
/** A private service counts as up when it ran this long, as the runner may not reach it. */
const STEADY_MS = 15_000

/** A deployment that Azure refused at once: it has what it had before. */
export class Untouched extends UserError {
  constructor({ code, message, hint, at, cause }: UserError) {
    super(code, message, { hint, at, cause })
  }
}

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
    if (signal.aborted || error instanceof UserError) throw error
    const cause = error instanceof NotBegun ? error.cause : error
    const said = cause instanceof UserError ? cause : await failureOf(cause, rollout, tools, signal)
    throw error instanceof NotBegun ? new Untouched(said) : said
  }
}

const untilHealthy = async (
  { name, timeouts, certificate }: Rollout,
  { client, clock, log, health }: RolloutTools,
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
    const container = only(group)?.instanceView?.currentState?.state
    const pull = container === 'Waiting' ? pullProblem(group) : undefined
    if (pull !== undefined) throw new Hopeless(pull)
    const origin = originOf(group)
    const running = container === 'Running'
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
    await clock.sleep(HEALTH_MS, signal)
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
  if (hasCode(network, 'AZURE_UNREACHABLE')) return network
  const group = await client.get(name, signal).catch(() => undefined)
  const text = await client.logs(name, CONTAINER, LOG_LINES, signal).catch(() => '')
  const lines = linesOf(text)
  const events = eventLines(group)
  if (events.length > 0) log.info(`What Azure did with ${name}:`, 'always')
  for (const line of events) log.info(`  ${line}`, 'always')
  if (lines.length > 0) log.info(`The last lines that ${name} wrote:`, 'always')
  for (const line of lines) log.info(`  ${line}`, 'always')
  return serviceFailed(name, diagnose(group, lines, armFailureOf(error).message), '')
}

export const linesOf = (text: string): readonly string[] =>
  text.split(/\r?\n/).filter((line, index, all) => line !== '' || index < all.length - 1)
