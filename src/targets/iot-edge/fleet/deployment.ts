import { UserError } from '../../../core/errors.ts'
import type { Judge } from '../../judging.ts'
import { errorOf, type Plan, planStale } from '../../plan.ts'
import { contentsOf, needsBase } from './check.ts'
import { endPasswordBefore, type FleetWish, fleetWish, madeFleetCredential } from './credential.ts'
import { deploymentsIn, serviceIn, type Version } from './deployments.ts'
import { dropVersion } from './dropping.ts'
import { layerOf } from './layer.ts'
import { type FleetLease, takeLease } from './lease.ts'
import { FLEET_LABEL, layerId, ringTag } from './names.ts'
import { deedsFor } from './plan.ts'
import { type Member, membersOf } from './reports.ts'
import { ringCondition, ringsOf } from './rings.ts'
import { freshVersion, rollOut } from './rollout.ts'
import type { FleetScene, FleetSight, FleetTools, OpenHub } from './scene.ts'
import type { Running } from './service.ts'
import type { FleetSpec } from './settings.ts'
import { tagDevices } from './tags.ts'
import { changeDeployment, createVersion } from './writing.ts'

/** How long an end is waited for that comes with a signal that is aborted already. */
const LAST_WORDS_MS = 10_000

/** Carries a plan out. What the devices ran before is in force again when the new version does not do well. */
export const deployFleet = async (
  scene: FleetScene,
  tools: FleetTools,
  spec: FleetSpec,
  plan: Plan,
  signal: AbortSignal,
  judge: Judge | undefined
): Promise<Running> => {
  const { name } = spec
  const seen = await scene.observe(name, signal)
  if (seen.basis !== plan.basis) throw planStale(name)
  const [problem] = plan.problems
  if (problem) throw errorOf(problem)
  if (plan.action === 'no-op' && seen.service) return seen.service
  if (seen.hub === undefined) throw planStale(name)
  await change(scene, seen.hub, tools, spec, plan, signal, judge)
  const { service } = await scene.observe(name, signal)
  if (service === undefined) throw planStale(name)
  return service
}

const change = async (
  scene: FleetScene,
  hub: OpenHub,
  tools: FleetTools,
  spec: FleetSpec,
  plan: Plan,
  signal: AbortSignal,
  judge: Judge | undefined
): Promise<void> => {
  const { name, settings } = spec
  const lease = await takeLease(hub, name, settings.edgeRuntime, tools, signal)
  if (lease === undefined) throw planStale(name)
  try {
    const seen = await scene.observe(name, signal)
    if (seen.basis !== plan.basis) throw planStale(name)
    const held = { ...tools, clock: lease.clock }
    await carryOut({ scene, tools: held, lease, judge, hub }, spec, seen, signal)
  } finally {
    // A lease that is not given back ends by itself.
    const patience = signal.aborted ? AbortSignal.timeout(LAST_WORDS_MS) : signal
    await lease.release(patience).catch(() => {})
  }
}

interface Work {
  readonly scene: FleetScene
  readonly tools: FleetTools
  readonly lease: FleetLease
  readonly judge: Judge | undefined
  readonly hub: OpenHub
}

const carryOut = async (
  work: Work,
  spec: FleetSpec,
  seen: FleetSight,
  signal: AbortSignal
): Promise<void> => {
  const { tools, hub } = work
  const { name } = spec
  const { drop, next } = deedsFor(spec, seen, tools)
  const wish = fleetWish(spec, seen.all, tools)
  if (drop) await dropVersion(name, hub, drop, tools, signal)
  if (next.kind === 'nothing') return
  if (next.kind === 'end password') return endBefore(work, spec, next.version, wish, signal)
  const members = await membersOf(hub.fleet, name, spec.settings.fleet.condition, signal)
  await giveBase(work, spec, members, signal)
  if (next.kind === 'condition') {
    const { condition } = spec.settings.fleet
    return changeDeployment(hub, name, next.version.deployment, { condition }, signal, next.version)
  }
  const { fleet } = spec.settings
  const ids = members.map(({ deviceId }) => deviceId)
  const rings = ringsOf(name, ids, fleet.rings, fleet.firstDevices)
  await tagDevices(hub.hub, name, members, rings, signal)
  const version = next.version ?? (await newVersion(work, spec, seen, wish, signal))
  const devices = fleet.rings.map((_, index) => ids.filter(id => rings.get(id) === index + 1))
  const before = seen.own.versions.find(({ isGood }) => isGood)
  const missing = await rollOut({ spec, hub, version, before, devices }, work, signal)
  await settle(work, spec, version, wish, missing, signal)
}

/** The base targets the fleet where a device has no other deployment to stand on. */
const giveBase = async (
  { hub, lease, tools }: Work,
  { name, settings }: FleetSpec,
  members: readonly Member[],
  signal: AbortSignal
): Promise<void> => {
  const all = deploymentsIn(await hub.fleet.deployments(signal))
  const contents = await contentsOf(hub, members, tools.log.secret, signal)
  const condition = needsBase(contents, all) ? settings.fleet.condition : ''
  const base = serviceIn(name, all).base
  if (base?.condition !== condition) await lease.changeBase({ condition }, signal)
}

/** The priority of a version that is to come: above all that it has to be above. Pure. */
export const nextPriority = (
  { settings }: FleetSpec,
  { all, own }: Pick<FleetSight, 'all' | 'own'>
): number => {
  const before = Math.max(0, ...own.versions.map(({ deployment }) => deployment.priority))
  const given = settings.fleet.priority
  if (given !== undefined) return Math.max(given, before + 1)
  return Math.max(before, ...all.filter(({ isBase }) => isBase).map(({ priority }) => priority)) + 1
}

const newVersion = async (
  { hub, tools }: Work,
  spec: FleetSpec,
  seen: FleetSight,
  wish: FleetWish,
  signal: AbortSignal
): Promise<Version> => {
  const { name, image, settings } = spec
  const { condition, rings } = settings.fleet
  const { credential, labels } = await madeFleetCredential(wish, image.reference, tools, signal)
  const number = (seen.own.versions[0]?.number ?? 0) + 1
  const layer = layerOf(spec, credential)
  const deployment = {
    id: layerId(name, number),
    etag: '',
    priority: nextPriority(spec, seen),
    condition: ringCondition(condition, `tags.${ringTag(name)}`, 1, rings.length),
    labels: {
      [FLEET_LABEL.service]: name,
      [FLEET_LABEL.image]: image.label,
      [FLEET_LABEL.rings]: String(rings),
      [FLEET_LABEL.state]: 'rolling',
      ...labels
    },
    modules: undefined,
    isBase: false
  }
  if (!(await createVersion(hub, name, { deployment, layer }, signal))) throw planStale(name)
  return { deployment, number, layer, condition, rings, ring: 1, isGood: false }
}

/** All rings have it: it is the good one, and what lies below it goes. */
const settle = async (
  work: Work,
  spec: FleetSpec,
  { deployment: { id } }: Version,
  wish: FleetWish,
  missing: readonly string[],
  signal: AbortSignal
): Promise<void> => {
  const { hub, tools } = work
  const { name } = spec
  const { versions } = serviceIn(name, deploymentsIn(await hub.fleet.deployments(signal)))
  const now = versions.find(({ deployment }) => deployment.id === id)
  if (now === undefined) throw planStale(name)
  const { labels } = now.deployment
  const good = { ...labels, [FLEET_LABEL.state]: 'good' }
  await changeDeployment(hub, name, now.deployment, { labels: good }, signal, now)
  for (const { deployment, number } of versions)
    if (number < now.number) await hub.fleet.remove(deployment.id, signal)
  if (missing.length > 0)
    tools.log.warning(
      `${missing.length} devices have not reported the new version of "${name}" yet: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}. They get it when they are connected.`
    )
  if (labels[FLEET_LABEL.before] !== 'old') return
  if (missing.length > 0 || (wish.kind === 'token' && wish.behind.length > 0))
    return tools.log.info(
      'The password that the pull token had before counts on, until every device has reported the new one: a later deployment ends it.'
    )
  await endBefore(work, spec, now, wish, signal)
}

const endBefore = async (
  { hub, tools }: Work,
  { name }: FleetSpec,
  version: Version,
  wish: FleetWish,
  signal: AbortSignal
): Promise<void> => {
  const now = await freshVersion(name, hub, version, signal)
  const { [FLEET_LABEL.before]: _, ...labels } = now.deployment.labels
  const [slot = ''] = (labels[FLEET_LABEL.password] ?? '').split(' ')
  if (wish.kind === 'token') await endPasswordBefore(wish, slot, tools, signal)
  await changeDeployment(hub, name, now.deployment, { labels }, signal, now)
  tools.log.info('The password that the pull token had before has ended.')
}

/** Nobody may end a password that devices still need. Pure. */
export const rotationProblem = (
  { name }: FleetSpec,
  wish: FleetWish,
  { own, isEverywhere }: Pick<FleetSight, 'own' | 'isEverywhere'>
): UserError | undefined => {
  if (wish.kind !== 'token' || wish.tooOld === undefined) return undefined
  if (wish.behind.length > 0)
    return new UserError(
      'EDGE_ROTATION_EARLY',
      `The pull token of ${wish.address} cannot get a new password: the one before is still that of ${wish.behind.map(service => `"${service}"`).join(', ')}.`,
      { hint: 'Deploy these services first: they get the newest password.' }
    )
  if (own.versions[0]?.deployment.labels[FLEET_LABEL.before] !== 'old' || isEverywhere)
    return undefined
  return new UserError(
    'EDGE_ROTATION_EARLY',
    `The pull token of ${wish.address} cannot get a new password: devices of "${name}" have not reported the one they got last, and a token has two.`,
    {
      hint: 'scoreline status lists them. Bring them back, or take them out of the target condition.'
    }
  )
}
