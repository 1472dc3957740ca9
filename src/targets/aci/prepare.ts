import type { ContainerGroup } from '@azure/arm-containerinstance'
import { isAcr } from '../../azure/acr-credentials.ts'
import { locationOfGroup } from '../../azure/resource-group.ts'
import { clientIdOf } from '../../azure/sign-in.ts'
import { hasCode, UserError } from '../../core/errors.ts'
import type { Plan } from '../plan.ts'
import { registryHostOf } from '../shared/image-reference.ts'
import { gatherFindings } from './check.ts'
import { only } from './facts.ts'
import { bodyOf, needsSeed } from './parts.ts'
import { doubts, judge } from './preflight.ts'
import type { Rollout } from './rollout.ts'
import type {
  AciPlan,
  AciTools,
  Deployment,
  DeployTools,
  Preflight,
  Scene,
  Sight,
  Spec
} from './scene.ts'
import { secretsOf, whatWas } from './secrets.ts'
import { NO_SEED } from './seed.ts'
import { stateOf } from './service.ts'
import type { AciSettings } from './settings.ts'
import { withTagsOf } from './tags.ts'

/**
 * Asks Azure what could make the deployment fail: roles, quotas, names, pull rights. Changes nothing.
 * @throws UserError for the first thing that would
 */
export const preflight = async (
  target: Scene,
  tools: AciTools,
  spec: Spec,
  plan: Plan,
  { service: current, rehearsal, seed }: Sight,
  signal: AbortSignal
): Promise<Preflight> => {
  const { access, acr } = tools
  const { settings, image } = spec
  const before = current?.group
  const tags = before?.tags ?? rehearsal?.tags
  const host = registryHostOf(image.reference)
  // It has no place to keep a seed, and says so.
  if (needsKeys(settings) && tools.seeds === NO_SEED) await NO_SEED.make(signal)
  const [groupLocation, registry] = await Promise.all([
    locationOfGroup(tools.client.read, access, settings.location, signal),
    isAcr(host, access) && settings.pull.kind !== 'password' ? acr.find(host, signal) : undefined
  ])
  if (registry === undefined && isAcr(host, access) && settings.pull.kind === 'registry-token')
    throw unknownRegistry(host, access.subscriptionId)
  const location = before?.location ?? groupLocation
  const draft = bodyOf(spec, tags, target.context(spec, location, seed))
  const newHost = draft.ipAddress?.dnsNameLabel !== before?.ipAddress?.dnsNameLabel
  const checks = { ...tools, ...access }
  const findings = await gatherFindings(settings, draft, newHost, registry, checks, signal)
  const problem = judge(findings, {
    ...spec,
    body: draft,
    ...extras(plan, settings, before),
    resourceGroup: access.resourceGroup,
    clientId: clientIdOf(access.signIn),
    registry
  })
  if (problem) throw problem
  for (const doubt of doubts(findings, spec)) tools.log.warning(doubt)
  return { basis: plan.basis, location, registry }
}

/** Checks, keys and secrets: all that must be known before anything is changed. */
export const prepare = async (
  target: Scene,
  tools: DeployTools,
  spec: Spec,
  plan: AciPlan,
  sight: Sight,
  signal: AbortSignal
): Promise<Deployment> => {
  const { settings } = spec
  const before = sight.service?.group
  const tags = before?.tags ?? sight.rehearsal?.tags
  const { location, registry } = await tools.phases.run('pre-flight', () =>
    target.preflight(spec, plan, sight, signal)
  )
  return tools.phases.run('secrets', async () => {
    const seed = needsSeed(settings)
      ? await target.makeSeed(signal).catch(unlessNeeded(settings))
      : sight.seed
    const context = target.context(spec, location, seed)
    const worthIt = before !== undefined && stateOf(before) === 'running' ? before : undefined
    const secrets = await secretsOf(spec, context, registry, before, tools, signal)
    target.mask(...[secrets.tls?.key, secrets.registryPassword].filter(it => it !== undefined))
    return {
      spec,
      before,
      body: withTagsOf(bodyOf(spec, tags, context, secrets), tags),
      asBefore: worthIt && (await whatWas(worthIt, spec, context, secrets, tools, signal)),
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
  (error: unknown): undefined => {
    if (needsKeys({ auth })) throw error
    if (!hasCode(error, 'ACI_KEYS_UNKEPT')) throw error
    return undefined
  }

const needsKeys = ({ auth }: Pick<AciSettings, 'auth'>): boolean =>
  auth !== undefined && auth.given === undefined

const extras = ({ action }: Plan, settings: AciSettings, before: ContainerGroup | undefined) => {
  const rehearsed =
    before !== undefined &&
    (settings.rehearse === 'always' || (settings.rehearse === 'replace' && action === 'replace'))
  const released = before ? (only(before)?.resources.requests.cpu ?? 0) : 0
  return {
    extraGroups: before === undefined || rehearsed ? 1 : 0,
    extraCores: rehearsed ? settings.cpu : settings.cpu - released
  }
}

export const rolloutOf = ({ spec, body, before, certificate }: Deployment): Rollout => ({
  name: spec.name,
  body,
  before,
  timeouts: spec.settings.timeouts,
  certificate
})
