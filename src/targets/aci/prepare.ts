import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { locationOfGroup } from '../../azure/resource-group.ts'
import { UserError } from '../../core/errors.ts'
import type { ServiceSpec } from '../target.ts'
import type { AciTarget, AciTools, Sight } from './aci-target.ts'
import type { AsBefore } from './as-before.ts'
import { gatherFindings } from './check.ts'
import { only } from './facts.ts'
import { bodyOf, hostOf, needsSeed } from './parts.ts'
import type { AciPlan } from './plan.ts'
import { doubts, judge } from './preflight.ts'
import type { Rollout, RolloutTools } from './rollout.ts'
import { secretsOf, whatWas } from './secrets.ts'
import { stateOf } from './service.ts'
import type { AciSettings } from './settings.ts'
import { withTagsOf } from './tags.ts'

type Spec = ServiceSpec<AciSettings>

/** One deployment under way. */
export interface Deployment {
  readonly spec: Spec
  readonly body: ContainerGroup
  /** Brings back what ran before; undefined when there is nothing worth it. */
  readonly asBefore: AsBefore | undefined
  readonly before: ContainerGroup | undefined
  readonly certificate: string | undefined
}

/** Checks, keys and secrets: all that must be known before anything is changed. */
export const prepare = async (
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
      locationOfGroup(tools.client.read, access, settings.location, signal),
      isAcr(host, access) && settings.pull.kind !== 'password' ? acr.find(host, signal) : undefined
    ])
    registry = found
    if (found === undefined && isAcr(host, access) && settings.pull.kind === 'registry-token')
      throw unknownRegistry(host, access.subscriptionId)
    const at = before?.location ?? groupLocation
    const draft = bodyOf(spec, tags, target.context(spec, at))
    const newHost = draft.ipAddress?.dnsNameLabel !== before?.ipAddress?.dnsNameLabel
    const findings = await gatherFindings(settings, draft, newHost, registry, checks, signal)
    const problem = judge(findings, {
      ...spec,
      body: draft,
      ...extras(plan, settings, before),
      resourceGroup: access.resourceGroup,
      clientId: 'clientId' in access.signIn ? access.signIn.clientId : undefined,
      registry
    })
    if (problem) throw problem
    for (const doubt of doubts(findings, spec)) tools.log.warning(doubt)
    return at
  })
  return phases.run('secrets', async () => {
    if (needsSeed(settings)) await target.makeSeed(signal).catch(unlessNeeded(settings))
    const context = target.context(spec, location)
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

export const rolloutOf = ({ spec, body, before, certificate }: Deployment): Rollout => ({
  name: spec.name,
  body,
  before,
  timeouts: spec.settings.timeouts,
  certificate
})
