import type { ContainerGroup } from '@azure/arm-containerinstance'
import type { AcrRegistry } from '../../azure/acr.ts'
import { isAcr } from '../../azure/acr-credentials.ts'
import { locationOfGroup } from '../../azure/resource-group.ts'
import { messageOf, UserError } from '../../core/errors.ts'
import type { ServiceSpec } from '../target.ts'
import type { AciTarget, AciTools, Sight } from './aci-target.ts'
import { type AsBefore, asBefore } from './as-before.ts'
import { labelOf, type RegistryAccess, TAG } from './body.ts'
import { gatherFindings } from './check.ts'
import { only } from './facts.ts'
import { isPullToken, pullTokenName } from './names.ts'
import {
  bodyOf,
  hostOf,
  needsSeed,
  type PlanContext,
  partsOf,
  repositoryOf,
  type Secrets
} from './parts.ts'
import type { AciPlan } from './plan.ts'
import { judge } from './preflight.ts'
import type { Rollout, RolloutTools } from './rollout.ts'
import { selfSigned } from './self-signed.ts'
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

/** @param before what runs: the same token pulls its image, too, should it have to come back. */
const secretsOf = async (
  { settings, image }: Spec,
  context: PlanContext,
  registry: AcrRegistry | undefined,
  before: ContainerGroup | undefined,
  { acr, clock }: AciTools,
  signal: AbortSignal
): Promise<Secrets> => {
  const { tls, pull } = settings
  const images = [image.reference, (before && only(before)?.image) ?? image.reference]
  const here = images.filter(reference => hostOf(reference) === hostOf(image.reference))
  const repositories = [...new Set(here.map(repositoryOf))]
  const token =
    pull.kind === 'registry-token' && registry !== undefined
      ? await acr.pullToken(
          registry,
          pullTokenName(context.place),
          repositories,
          before?.tags?.[TAG.pull],
          signal
        )
      : undefined
  return {
    registryPassword: token?.password,
    registrySlot: token?.slot,
    tls: tls && (tls.kind === 'given' ? tls : selfSignedFor(settings, context, clock))
  }
}

const selfSignedFor = (
  settings: AciSettings,
  { place, location }: PlanContext,
  clock: AciTools['clock']
) => {
  const region = location.toLowerCase().replaceAll(' ', '')
  const host = `${labelOf(settings, place)}.${region}.azurecontainer.io`
  return selfSigned([host, 'localhost'], new Date(clock.now()))
}

const whatWas = async (
  before: ContainerGroup,
  spec: Spec,
  context: PlanContext,
  secrets: Secrets,
  tools: AciTools,
  signal: AbortSignal
): Promise<AsBefore> => {
  const { registry } = partsOf(spec, before.tags, context, secrets)
  return asBefore(before, spec, context, {
    registry: await pullBefore(before, registry, context.place, tools, signal),
    tls: secrets.tls ?? selfSignedFor(spec.settings, context, tools.clock)
  })
}

/** How the image of before is pulled if it has to come back; undefined too where nobody tells its password. */
const pullBefore = async (
  before: ContainerGroup,
  now: RegistryAccess | undefined,
  place: PlanContext['place'],
  { acr, log }: AciTools,
  signal: AbortSignal
): Promise<RegistryAccess | undefined> => {
  const [credential] = before.imageRegistryCredentials ?? []
  if (credential === undefined) return undefined
  const { server, username, identity } = credential
  if (identity) return { server, identity }
  const here = now !== undefined && 'password' in now && now.server === server ? now : undefined
  if (here?.username === username || here?.username === pullTokenName(place)) return here
  return (await tokenBefore(before, server, username, place, acr, log, signal)) ?? here
}

/** A new password of the service's own token in the registry it had before. That it cannot be had stops nothing. */
const tokenBefore = async (
  before: ContainerGroup,
  server: string,
  username: string | undefined,
  place: PlanContext['place'],
  acr: AciTools['acr'],
  log: AciTools['log'],
  signal: AbortSignal
): Promise<RegistryAccess | undefined> => {
  if (!isPullToken(username)) return undefined
  try {
    const registry = await acr.find(server, signal)
    const repository = repositoryOf(only(before)?.image ?? '')
    const token =
      registry &&
      (await acr.pullToken(
        registry,
        pullTokenName(place),
        [repository],
        before.tags?.[TAG.pull],
        signal
      ))
    if (token) log.secret(token.password)
    return token && { server, ...token }
  } catch (error) {
    if (signal.aborted) throw error
    log.debug(`No pull token for the previous image: ${messageOf(error)}`)
    return undefined
  }
}

export const rolloutOf = ({ spec, body, before, certificate }: Deployment): Rollout => ({
  name: spec.name,
  body,
  before,
  timeouts: spec.settings.timeouts,
  certificate
})
