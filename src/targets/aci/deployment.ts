import type { ContainerGroup } from '@azure/arm-containerinstance'
import { UserError } from '../../core/errors.ts'
import { errorOf, type Plan, planStale } from '../plan.ts'
import { withAftermath } from '../shared/aftermath.ts'
import { Phases, phasesText } from '../shared/phases.ts'
import { rehearsalOf, TAG } from './body.ts'
import { parseGenerations } from './keys.ts'
import { rehearsalName } from './names.ts'
import { bodyOf } from './parts.ts'
import { prepare, rolloutOf } from './prepare.ts'
import { settled } from './provision.ts'
import { afterwards, lastWords, Overtaken } from './put-back.ts'
import { bringUp, type Rollout, type RolloutTools } from './rollout.ts'
import type { AciPlan, AciTools, Deployment, DeployTools, Scene, Sight, Spec } from './scene.ts'
import {
  type AciService,
  asIfRunning,
  checkRehearsalName,
  isTransitioning,
  mayRecover
} from './service.ts'

const RECOVERY_PAUSE_MS = 5000

/** Carries a plan out. The service as it was is brought back when the new one does not come up. */
export const deploy = async (
  target: Scene,
  given: AciTools,
  spec: Spec,
  plan: Plan,
  signal: AbortSignal
): Promise<AciService> => {
  const phases = new Phases(given.clock, given.log)
  const tools: DeployTools = { ...given, phases }
  const { name } = spec
  try {
    await lookAndDo(target, tools, spec, plan, signal)
    const service = await target.find(name, signal)
    if (service === undefined) throw new Error(`Service ${name} is gone`)
    tools.log.info(`Phases: ${phasesText(phases.done)}`)
    return { ...service, phases: phases.done }
  } catch (error) {
    if (error instanceof Overtaken) throw planStale(name)
    if (!signal.aborted || error instanceof UserError) throw error
    throw new UserError('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled.`, {
      hint: 'Azure finishes what it has begun. Run the deployment again: it goes on from what Azure has.',
      cause: error
    })
  }
}

const lookAndDo = async (
  target: Scene,
  tools: DeployTools,
  spec: Spec,
  plan: Plan,
  signal: AbortSignal
): Promise<void> => {
  const { name } = spec
  const looking = async (): Promise<Sight> => {
    const first = await target.observe(name, signal)
    if (first.basis !== plan.basis) throw planStale(name)
    const sight = await whenSettled(first, target, spec, tools, signal)
    return (await recovered(target, spec, sight, tools, signal))
      ? target.observe(name, signal)
      : sight
  }
  const sight = await tools.phases.run('look', looking)
  const [problem] = plan.problems
  if (problem) throw errorOf(problem)
  // What Azure was doing may be over by now: there is as much to do as the plan said, or nothing.
  const now = target.plan(spec, sight)
  if (sight.basis !== plan.basis && now.action !== 'no-op' && !isSame(now, plan))
    throw planStale(name)
  await carryOut(target, tools, spec, now, sight, signal)
  if (sight.rehearsal) await tools.client.delete(rehearsalName(name), signal)
}

/** Whether two plans do the same, for reasons that may differ in what Azure was doing. */
const isSame = (now: AciPlan, plan: Plan): boolean =>
  now.action === plan.action && now.costs.every(cost => plan.costs.includes(cost))

/**
 * Gives a service time that Azure is starting or repairing, if nothing else is to be done to it: a PUT would restart it.
 * @returns whether there was anything to wait for
 */
const recovered = async (
  target: Scene,
  spec: Spec,
  sight: Sight,
  { client, clock, log }: RolloutTools,
  signal: AbortSignal
): Promise<boolean> => {
  const { name, settings } = spec
  const { service } = sight
  if (service === undefined || !mayRecover(service.group)) return false
  const healthy = { ...sight, service: { ...service, group: asIfRunning(service.group) } }
  if (target.plan(spec, healthy).action !== 'no-op') return false
  log.info(`Waiting for ${name}: Azure is starting or repairing it`)
  const deadline = clock.now() + settings.timeouts.healthSeconds * 1000
  for (let group: ContainerGroup | undefined = service.group; group && mayRecover(group); ) {
    if (clock.now() >= deadline) return true
    await clock.sleep(RECOVERY_PAUSE_MS, signal)
    group = await client.get(name, signal)
  }
  return true
}

/** An interrupted deployment may still be finishing. */
const whenSettled = async (
  sight: Sight,
  target: Scene,
  { name, settings }: Spec,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<Sight> => {
  const { provisionSeconds } = settings.timeouts
  const busy = [sight.service?.group, sight.rehearsal].filter(it => it && isTransitioning(it))
  if (busy.length === 0) return sight
  const deadline = tools.clock.now() + provisionSeconds * 1000
  for (const it of sight.rehearsal ? [name, rehearsalName(name)] : [name]) {
    const group = await settled(it, tools, signal, deadline)
    if (group && isTransitioning(group))
      throw stillBusy(name, group.provisioningState, provisionSeconds)
  }
  return target.observe(name, signal)
}

const stillBusy = (name: string, state: string | undefined, seconds: number): UserError =>
  new UserError(
    'ACI_GROUP_BUSY',
    `Azure is still busy with service "${name}" after ${seconds} s: ${state}.`,
    {
      hint: `Look at it with: az container show --name ${name}. Wait longer with provision-timeout-seconds, or delete it and deploy again: the keys and the host name stay.`
    }
  )

const carryOut = async (
  target: Scene,
  tools: DeployTools,
  spec: Spec,
  plan: AciPlan,
  sight: Sight,
  signal: AbortSignal
): Promise<void> => {
  const { name } = spec
  const { service: current } = sight
  if (current !== undefined && plan.action === 'no-op') return confirm(current, spec, tools, signal)
  if (current !== undefined && plan.tagsOnly) {
    const context = target.context(spec, current.group.location ?? '', sight.seed)
    const planned = bodyOf(spec, current.group.tags, context)
    const tags = { ...current.group.tags, ...planned.tags }
    const same = Object.entries(tags).every(([key, it]) => current.group.tags?.[key] === it)
    return same ? undefined : tools.client.tag(name, tags, signal)
  }
  const deployment = await prepare(target, tools, spec, plan, sight, signal)
  // Passwords and keys take Azure some time, in which another deployment may have created the service.
  if (current === undefined && (await tools.client.get(name, signal)) !== undefined)
    throw planStale(name)
  await (plan.action === 'replace' ? replace : change)(deployment, tools, signal)
}

/** Nothing changed; it should answer, too. */
const confirm = async (
  { group }: AciService,
  { name, settings }: Spec,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const same: Rollout = {
    name,
    body: group,
    before: group,
    timeouts: settings.timeouts,
    certificate: undefined
  }
  await bringUp(same, { ...tools, client: { ...tools.client, put: async () => {} } }, signal)
}

/** Creates, or changes in place; on failure what ran before is put back. */
const change = async (
  deployment: Deployment,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const { spec, before } = deployment
  if (spec.settings.rehearse === 'always' && before !== undefined)
    await rehearse(deployment, tools, signal)
  try {
    await bringUp(rolloutOf(deployment), tools, signal)
  } catch (error) {
    throw await afterwards(error, deployment, tools, signal)
  }
}

/** Deletes and makes again, after the new one was seen to work. */
const replace = async (
  deployment: Deployment,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const { spec, before } = deployment
  const rehearsed = spec.settings.rehearse !== 'never' && before !== undefined
  if (rehearsed) await rehearse(deployment, tools, signal)
  else warnOfRotation(deployment, tools)
  let deleted = false
  try {
    await tools.phases.run('delete', () => tools.client.delete(spec.name, signal))
    deleted = true
    await bringUp({ ...rolloutOf(deployment), before: undefined }, tools, signal)
  } catch (error) {
    // What was replaced cannot be changed back in place either.
    const clear = (patience: AbortSignal) => tools.client.delete(spec.name, patience)
    const told = await afterwards(error, deployment, tools, signal, {
      clear,
      refused: !deleted
    })
    // While nothing runs under the service's name, the rehearsal is what remembers its keys.
    const back = signal.aborted
      ? undefined
      : await tools.client.get(spec.name, signal).catch(() => undefined)
    if (rehearsed && back)
      await tools.client.delete(rehearsalName(spec.name), signal).catch(() => {})
    throw told
  }
  if (rehearsed) await tools.client.delete(rehearsalName(spec.name), signal)
}

/** How often keys were replaced is known to the group alone, or to its rehearsal. */
const warnOfRotation = ({ spec, before }: Deployment, { log }: RolloutTools): void => {
  const { primary, secondary } = parseGenerations(before?.tags?.[TAG.keys])
  if (primary.count + secondary.count > 2)
    log.warning(
      `The keys of ${spec.name} were rotated before. If this step is cut off while the service is being replaced, the first keys are valid again: rotate them then.`
    )
}

/** Tries the new service under another name. The one that runs is not touched. */
const rehearse = async (
  deployment: Deployment,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const { spec, body } = deployment
  const name = rehearsalName(spec.name)
  checkRehearsalName(spec.name, await tools.client.get(name, signal))
  tools.log.info(`Trying the new service as ${name} first`)
  const tried = {
    ...rolloutOf(deployment),
    name,
    body: rehearsalOf(body, spec.name),
    before: undefined
  }
  try {
    await bringUp(tried, tools, signal)
  } catch (error) {
    await tools.client.delete(name, signal.aborted ? lastWords() : signal).catch(() => {})
    throw withAftermath(error, `Service "${spec.name}" was not touched and still serves.`)
  }
}
