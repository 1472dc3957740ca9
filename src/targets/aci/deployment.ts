import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { messageOf, UserError } from '../../core/errors.ts'
import type { Plan, ServiceSpec } from '../target.ts'
import type { AciTarget, AciTools, Sight } from './aci-target.ts'
import { labelOf, rehearsalOf, TAG } from './body.ts'
import { gatherFindings, locationOfGroup } from './check.ts'
import { only, secureNames } from './facts.ts'
import { parseGenerations } from './keys.ts'
import { rehearsalName } from './names.ts'
import { bodyAsBefore, bodyOf, hostOf, needsSeed, repositoryOf, type Secrets } from './parts.ts'
import { Phases, phasesText } from './phases.ts'
import { type AciPlan, checkPlan } from './plan.ts'
import { judge } from './preflight.ts'
import { bringUp, type Rollout, type RolloutTools, settled } from './rollout.ts'
import { selfSigned } from './self-signed.ts'
import { type AciService, checkOurs, isTransitioning, stateOf } from './service.ts'
import type { AciSettings } from './settings.ts'

type Spec = ServiceSpec<AciSettings>

/** One deployment under way. */
interface Deployment {
  readonly spec: Spec
  readonly body: ContainerGroup
  /** Brings back what ran before; undefined when there is nothing worth it. */
  readonly asBefore: ContainerGroup | undefined
  readonly before: ContainerGroup | undefined
  readonly certificate: string | undefined
}

/** How long a cancelled job may still take to bring the previous service back: runners kill after 7.5 s. */
const LAST_WORDS_MS = 6000

/** Carries a plan out. The service as it was is brought back when the new one does not come up. */
export const deploy = async (
  target: AciTarget,
  tools: AciTools,
  spec: Spec,
  plan: Plan,
  signal: AbortSignal
): Promise<AciService> => {
  const phases = new Phases(tools.clock, tools.log)
  const rollout: RolloutTools = { ...tools, phases }
  const { name } = spec
  try {
    const sight = await phases.run('look', () => lookWhenSettled(target, name, rollout, signal))
    const { service: current, rehearsal } = sight
    if (current) checkOurs(name, current.group)
    const fresh = target.plan(spec, current)
    if (fresh.action !== plan.action)
      tools.log.info(
        `Azure has changed since the plan: now it is ${fresh.action}. ${fresh.reasons.join(' ')}`
      )
    await carryOut(target, rollout, tools, spec, fresh, sight, signal)
    if (rehearsal) await tools.client.delete(rehearsalName(name), signal)
    const service = await target.find(name, signal)
    if (service === undefined) throw new Error(`Service ${name} is gone`)
    tools.log.info(`Phases: ${phasesText(phases.done)}`)
    return { ...service, phases: phases.done }
  } catch (error) {
    if (!signal.aborted || error instanceof UserError) throw error
    throw new UserError('DEPLOYMENT_CANCELLED', `The deployment of "${name}" was cancelled.`, {
      hint: 'Azure finishes what it has begun. Run the deployment again: it goes on from what Azure has.',
      cause: error
    })
  }
}

/** An interrupted deployment may still be finishing. */
const lookWhenSettled = async (
  target: AciTarget,
  name: string,
  tools: RolloutTools,
  signal: AbortSignal
): Promise<Sight> => {
  const sight = await target.look(name, signal)
  const busy = [sight.service?.group, sight.rehearsal].filter(it => it && isTransitioning(it))
  if (busy.length === 0) return sight
  await settled(name, tools, signal)
  await settled(rehearsalName(name), tools, signal)
  return target.look(name, signal)
}

const carryOut = async (
  target: AciTarget,
  rollout: RolloutTools,
  tools: AciTools,
  spec: Spec,
  plan: AciPlan,
  sight: Sight,
  signal: AbortSignal
): Promise<void> => {
  const { name, settings } = spec
  const { service: current } = sight
  const context = target.context(spec, current?.group.location ?? '')
  const planned = bodyOf(spec, current?.group.tags, context)
  checkPlan(plan, { name, settings, body: planned }, current)
  if (current !== undefined && plan.action === 'no-op')
    return confirm(current, spec, rollout, signal)
  if (current !== undefined && plan.tagsOnly) {
    const tags = { ...current.group.tags, ...planned.tags }
    const same = Object.entries(tags).every(([key, it]) => current.group.tags?.[key] === it)
    return same ? undefined : tools.client.tag(name, tags, signal)
  }
  const deployment = await prepare(target, rollout, tools, spec, plan, sight, signal)
  await (plan.action === 'replace' ? replace : change)(deployment, rollout, signal)
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

/** Checks, keys and secrets: all that must be known before anything is changed. */
const prepare = async (
  target: AciTarget,
  { phases }: RolloutTools,
  tools: AciTools,
  spec: Spec,
  plan: AciPlan,
  { service: current, rehearsal }: Sight,
  signal: AbortSignal
): Promise<Deployment> => {
  const { access, acr } = tools
  const { settings, image } = spec
  const before = current?.group
  const tags = before?.tags ?? rehearsal?.tags
  const checks = { ...tools, ...access }
  const host = hostOf(image.reference)
  let registry: AcrRegistry | undefined
  const location = await phases.run('pre-flight', async () => {
    const [groupLocation, found] = await Promise.all([
      locationOfGroup(checks, settings.location, signal),
      isAcr(host, access) && settings.pull.kind !== 'password' ? acr.find(host, signal) : undefined
    ])
    registry = found
    if (found === undefined && isAcr(host, access) && settings.pull.kind === 'registry-token')
      throw unknownRegistry(host, access.subscriptionId)
    const at = before?.location ?? groupLocation
    const draft = bodyOf(spec, tags, target.context(spec, at))
    const newHost = draft.ipAddress?.dnsNameLabel !== before?.ipAddress?.dnsNameLabel
    const findings = await gatherFindings(settings, draft, newHost, registry?.id, checks, signal)
    const problem = judge(findings, {
      ...spec,
      body: draft,
      ...extras(plan, settings, before),
      resourceGroup: access.resourceGroup,
      clientId: 'clientId' in access.signIn ? access.signIn.clientId : undefined,
      registryId: registry?.id
    })
    if (problem) throw problem
    return at
  })
  return phases.run('secrets', async () => {
    if (needsSeed(settings)) await target.makeSeed(signal).catch(unlessNeeded(settings))
    const context = target.context(spec, location)
    const secrets = await secretsOf(
      spec,
      labelOf(settings, context.place),
      context.location,
      registry,
      tools,
      signal
    )
    target.mask(...[secrets.tls?.key, secrets.registryPassword].filter(it => it !== undefined))
    const worthIt = before !== undefined && stateOf(before) === 'running'
    return {
      spec,
      before,
      body: bodyOf(spec, tags, context, secrets),
      asBefore: worthIt ? bodyAsBefore(before, spec, context, secrets) : undefined,
      certificate: secrets.tls?.certificate
    }
  })
}

const unknownRegistry = (host: string, subscription: string): UserError =>
  new UserError(
    'ACR_UNKNOWN',
    `The container registry ${host} is not in subscription ${subscription}, or may not be seen.`,
    {
      hint: 'Give the sign-in the role Reader on it, or pull with acr-pull-identity, or with registry-username and registry-password.'
    }
  )

/** Without a seed secrets cannot be compared, but only keys cannot be made. */
const unlessNeeded =
  ({ auth }: AciSettings) =>
  (error: unknown): void => {
    if (auth !== undefined && auth.given === undefined) throw error
    if (!(error instanceof UserError && error.code === 'ACI_KEYS_UNKEPT')) throw error
  }

const extras = ({ action }: AciPlan, settings: AciSettings, before: ContainerGroup | undefined) => {
  const rehearsed =
    before !== undefined &&
    (settings.rehearse === 'always' || (settings.rehearse === 'replace' && action === 'replace'))
  const released = before ? (only(before)?.resources.requests.cpu ?? 0) : 0
  return {
    extraGroups: before === undefined || rehearsed ? 1 : 0,
    extraCores: rehearsed ? settings.cpu : settings.cpu - released
  }
}

const secretsOf = async (
  { settings, image }: Spec,
  label: string,
  location: string,
  registry: AcrRegistry | undefined,
  { acr, clock }: AciTools,
  signal: AbortSignal
): Promise<Secrets> => {
  const { tls, pull } = settings
  const token =
    pull.kind === 'registry-token' && registry !== undefined
      ? await acr.pullToken(registry, repositoryOf(image.reference), signal)
      : undefined
  const host = `${label}.${location}.azurecontainer.io`
  return {
    registryPassword: token?.password,
    tls:
      tls && (tls.kind === 'given' ? tls : selfSigned([host, 'localhost'], new Date(clock.now())))
  }
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
  try {
    await tools.phases.run('delete', () => tools.client.delete(spec.name, signal))
    await bringUp({ ...rolloutOf(deployment), before: undefined }, tools, signal)
  } catch (error) {
    // What was made anew cannot be changed back in place either.
    const clear = (patience: AbortSignal) => tools.client.delete(spec.name, patience)
    const told = await afterwards(error, deployment, tools, signal, clear)
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

/** How often keys were made anew is known to the group alone, or to its rehearsal. */
const warnOfRotation = ({ spec, before }: Deployment, { log }: RolloutTools): void => {
  const { primary, secondary } = parseGenerations(before?.tags?.[TAG.keys])
  if (primary + secondary > 2)
    log.warning(
      `The keys of ${spec.name} were made anew before. If this step is cut off while the service is being replaced, the first keys are valid again: rotate them then.`
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

/** Brings the previous service back, and says how that went. */
const afterwards = async (
  error: unknown,
  { spec, asBefore, before, body }: Deployment,
  tools: RolloutTools,
  signal: AbortSignal,
  clear: (patience: AbortSignal) => Promise<void> = async () => {}
): Promise<unknown> => {
  const { name, settings } = spec
  const cancelled = signal.aborted
  const patience = cancelled ? lastWords() : signal
  if (asBefore === undefined) {
    if (cancelled || before !== undefined) return error
    const stopped = await tools.client.stop(name, patience).then(
      () => true,
      () => false
    )
    return withAftermath(error, stopped ? 'It was stopped, so that it costs nothing.' : '')
  }
  tools.log.info(`Putting the previous image of ${name} back`)
  const lost = before ? secureNames(before).filter(it => settings.secureEnv[it] === undefined) : []
  if (lost.length > 0)
    tools.log.warning(
      `Azure does not tell the values of ${lost.join(', ')}; the previous service starts without.`
    )
  const { timeouts } = settings
  const restored: Rollout = { name, body: asBefore, before: body, timeouts, certificate: undefined }
  try {
    await clear(patience)
    await bringUp(restored, tools, patience)
    return cancelled
      ? new UserError(
          'DEPLOYMENT_CANCELLED',
          `The deployment of "${name}" was cancelled. The previous image runs again.`,
          {
            hint: 'Run the deployment again when you want it.',
            cause: error
          }
        )
      : withAftermath(error, 'The previous image runs again.')
  } catch (problem) {
    if (cancelled) return error
    return withAftermath(error, `The previous image could not be put back: ${messageOf(problem)}`)
  }
}

const rolloutOf = ({ spec, body, before, certificate }: Deployment): Rollout => ({
  name: spec.name,
  body,
  before,
  timeouts: spec.settings.timeouts,
  certificate
})

const withAftermath = (error: unknown, aftermath: string): unknown =>
  error instanceof UserError && aftermath !== ''
    ? new UserError(error.code, `${error.message} ${aftermath}`, {
        ...(error.hint ? { hint: error.hint } : {}),
        at: error.at,
        cause: error
      })
    : error

const lastWords = (): AbortSignal => AbortSignal.timeout(LAST_WORDS_MS)
