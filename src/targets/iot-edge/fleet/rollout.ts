/** Takes a version from ring to ring, and takes it back where the devices do not do well with it. */
import { messageOf, UserError } from '../../../core/errors.ts'
import { plainLine } from '../../../core/plain-text.ts'
import { type Judge, noJudge, type Trial } from '../../judging.ts'
import { withAftermath } from '../../shared/aftermath.ts'
import { fleetContender } from './contenders.ts'
import { deploymentsIn, serviceIn, type Version } from './deployments.ts'
import { BACK_MS, dropVersion, untilBack } from './dropping.ts'
import { lookAtRing, type RingLook, ringVerdict } from './gate.ts'
import { ringTag } from './names.ts'
import { membersOf, reportsOn } from './reports.ts'
import { ringCondition } from './rings.ts'
import { cancelled, rejected, silent, unwell } from './rollout-errors.ts'
import type { FleetScene, FleetTools, OpenHub } from './scene.ts'
import { factsOf } from './service.ts'
import type { FleetSpec } from './settings.ts'
import { changeDeployment, overtaken } from './writing.ts'

/** One query each: a hub answers 20 a minute. */
const LOOK_MS = 10_000
const FIRST_LOOK_MS = 1000
/** edgeAgent tries again what failed, a pull above all; so long it may. */
const TROUBLE_MS = 120_000
const SHOWN_LINES = 20

export interface Rollout {
  readonly spec: FleetSpec
  readonly hub: OpenHub
  readonly version: Version
  /** What runs where the version is not yet. */
  readonly before: Version | undefined
  /** By ring, from the first. */
  readonly devices: readonly (readonly string[])[]
}

export interface RolloutTools {
  readonly scene: FleetScene
  readonly tools: FleetTools
  readonly judge: Judge | undefined
}

/**
 * Ends when all rings have it. Where it is stands in its target condition: a run that ends in between is gone on with by
 * the next.
 * @returns the devices that were not up at the end
 * @throws UserError `SERVICE_FAILED`, `EDGE_DEVICE_SILENT`, `ROLLOUT_REJECTED`; the version before is in force then
 */
export const rollOut = async (
  rollout: Rollout,
  all: RolloutTools,
  signal: AbortSignal
): Promise<readonly string[]> => {
  const { spec, version, devices } = rollout
  const { tools } = all
  const { name } = spec
  const label = factsOf(name, version).label
  const rings = devices.length
  let missing: readonly string[] = []
  let ring = version.ring
  try {
    for (; ring <= rings; ring++) {
      await widen(rollout, ring, signal)
      const sofar = devices.slice(0, ring).flat()
      // A ring of a small fleet may be empty: nothing can be learnt from it.
      if ((devices[ring - 1] ?? []).length === 0 && ring < rings) continue
      tools.log.info(
        `${label} goes to ring ${ring} of ${rings}: ${sofar.length} of ${devices.flat().length} devices of ${name}`
      )
      const look = await untilWell(rollout, ring, sofar, all, signal)
      missing = [...look.failed, ...look.troubled, ...look.waiting].map(({ device }) => device)
      await judged(rollout, ring, look.up, all, signal)
      // What ran at first may have ended since.
      const after = await untilWell(rollout, ring, sofar, all, signal)
      tools.log.info(`${label} is up on ${after.up.length} of ${after.targeted} devices`)
    }
    return missing
  } catch (error) {
    if (signal.aborted) throw cancelled(name, label, ring, rings, error)
    throw await takenBack(error, rollout, all)
  }
}

/** @throws UserError `SERVICE_BUSY` where the version is gone */
const widen = async (
  { spec: { name }, hub, version }: Rollout,
  ring: number,
  signal: AbortSignal
): Promise<void> => {
  const now = await freshVersion(name, hub, version, signal)
  const { condition, rings } = version
  const wanted = ringCondition(condition, `tags.${ringTag(name)}`, ring, rings.length)
  if (now.deployment.condition === wanted) return
  await changeDeployment(hub, name, now.deployment, { condition: wanted }, signal, now)
}

/** As the hub has it now. @throws UserError `SERVICE_BUSY` */
export const freshVersion = async (
  name: string,
  { fleet }: OpenHub,
  { deployment: { id } }: Version,
  signal: AbortSignal
): Promise<Version> => {
  const { versions } = serviceIn(name, deploymentsIn(await fleet.deployments(signal)))
  const now = versions.find(({ deployment }) => deployment.id === id)
  if (now === undefined) throw overtaken(name)
  return now
}

/** @returns how the devices do that are still there */
const untilWell = async (
  { spec, hub, version }: Rollout,
  ring: number,
  devices: readonly string[],
  { scene, tools }: RolloutTools,
  signal: AbortSignal
): Promise<RingLook> => {
  const { name, settings } = spec
  const { clock, log } = tools
  const end = clock.now() + settings.timeoutSeconds * 1000
  let meant = devices
  let troubledSince: number | undefined
  let told = ''
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(2 * pause, LOOK_MS)) {
    const reports = await reportsOn(hub.fleet, name, [version], signal)
    const look = lookAtRing(name, version, meant, settings.fleet.successPercent, reports)
    const now = clock.now()
    troubledSince = look.troubled.length > 0 ? (troubledSince ?? now) : undefined
    const hasTroubled = troubledSince !== undefined && now - troubledSince >= TROUBLE_MS
    const verdict = ringVerdict(look, now >= end, hasTroubled)
    if (verdict.kind === 'good') return look
    const text = lookText(look)
    if (text !== told) log.info(`${name}: ${text}`)
    told = text
    if (verdict.kind === 'bad') {
      const { device, why, isSilent } = verdict
      const left = isSilent ? await stillMeant(hub, name, version, meant, signal) : meant
      if (left.length < meant.length) {
        log.info(`${name}: ${meant.length - left.length} devices were taken out of the fleet`)
        meant = left
        continue
      }
      if (!isSilent) await showLog(hub, device, name, scene, log, signal)
      const place = `ring ${ring} of ${version.rings.length}`
      throw isSilent
        ? silent(name, place, look, device, why, settings.timeoutSeconds)
        : unwell(name, place, look, device, why)
    }
    await clock.sleep(pause, signal)
  }
}

/** Those that were not deleted, and that the target condition is still true for. */
const stillMeant = async (
  { fleet }: OpenHub,
  name: string,
  { condition }: Version,
  devices: readonly string[],
  signal: AbortSignal
): Promise<readonly string[]> => {
  const members = await membersOf(fleet, name, condition, signal)
  const ids = new Set(members.map(({ deviceId }) => deviceId))
  return devices.filter(device => ids.has(device))
}

const lookText = ({ up, targeted, failed, troubled, waiting }: RingLook): string => {
  const [other] = [...failed, ...troubled, ...waiting]
  return `${up.length} of ${targeted} devices are up${other ? `; "${other.device}": ${plainLine(other.why)}` : ''}`
}

const showLog = async (
  hub: OpenHub,
  device: string,
  name: string,
  scene: FleetScene,
  log: FleetTools['log'],
  signal: AbortSignal
): Promise<void> => {
  const lines = await scene.logsOf(hub, device, name, SHOWN_LINES, signal).catch(() => [])
  for (const line of lines) log.info(`  ${plainLine(line)}`, 'always')
}

/** Watches the ring for a while, and asks the judge. @throws UserError `ROLLOUT_REJECTED` */
const judged = async (
  { spec: { name, settings }, hub, version, before, devices }: Rollout,
  ring: number,
  up: readonly string[],
  { tools, judge = noJudge }: RolloutTools,
  signal: AbortSignal
): Promise<void> => {
  const trial: Trial = {
    service: name,
    step: ring,
    steps: devices.length,
    weight: version.rings[ring - 1] ?? 100,
    candidate: fleetContender(hub.hub, name, factsOf(name, version).label, up),
    running: fleetContender(
      hub.hub,
      name,
      before ? factsOf(name, before).label : '',
      before ? devices.slice(ring).flat() : []
    )
  }
  const judging = await judge.begin(trial, signal)
  const end = tools.clock.now() + settings.fleet.stepSeconds * 1000
  for (let left = end - tools.clock.now(); left > 0; left = end - tools.clock.now()) {
    await tools.clock.sleep(Math.min(left, LOOK_MS), signal)
  }
  const judgement = await judging(signal)
  if (judgement.verdict === 'bad') throw rejected(trial, judgement)
}

/** The devices take the deployment below it, which matches already. */
const takenBack = async (
  error: unknown,
  { spec: { name }, hub, version, before }: Rollout,
  { tools }: RolloutTools
): Promise<unknown> => {
  // Where another run has taken over, it decides.
  if (!(error instanceof UserError) || error.code === 'SERVICE_BUSY') return error
  tools.log.info(`Taking ${factsOf(name, version).label} back`)
  const patience = AbortSignal.timeout(BACK_MS)
  try {
    await dropVersion(name, hub, version, tools, patience)
    if (before) await untilBack(name, hub, before, tools, patience)
    return withAftermath(
      error,
      before
        ? `The deployment of ${factsOf(name, before).label} is in force again on all devices.`
        : 'The module was taken away from the devices.'
    )
  } catch (problem) {
    return withAftermath(error, `It could not be taken back: ${messageOf(problem)}`)
  }
}
