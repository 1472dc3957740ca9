/** The way back from a version: the devices take the deployment below it, which matches already. */
import { UserError } from '../../../core/errors.ts'
import type { Version } from './deployments.ts'
import { lookAtRing } from './gate.ts'
import { reportsOn } from './reports.ts'
import type { FleetTools, OpenHub } from './scene.ts'

/** How long it may take to take a version back. */
export const BACK_MS = 300_000
/** How long devices may take to run again what they had before. */
const RESTART_MS = 60_000
/** One query each: a hub answers 20 a minute. */
const LOOK_MS = 10_000
const FIRST_LOOK_MS = 1000

/** Gives the devices a while to start what they had before; one that is not connected does so when it is. */
export const untilBack = async (
  name: string,
  { fleet }: OpenHub,
  before: Version,
  { clock }: Pick<FleetTools, 'clock'>,
  signal: AbortSignal
): Promise<void> => {
  const end = clock.now() + RESTART_MS
  for (let pause = FIRST_LOOK_MS; clock.now() < end; pause = Math.min(2 * pause, LOOK_MS)) {
    const reports = await reportsOn(fleet, name, [before], signal)
    const devices = [...(reports.get(before.deployment.id)?.keys() ?? [])]
    if (lookAtRing(name, before, devices, 100, reports).up.length === devices.length) return
    await clock.sleep(pause, signal)
  }
}

/** Deletes a version, and waits until the hub has given each device what lies below it. */
export const dropVersion = async (
  name: string,
  { fleet }: OpenHub,
  version: Version,
  { clock }: Pick<FleetTools, 'clock'>,
  signal: AbortSignal
): Promise<void> => {
  await fleet.remove(version.deployment.id, signal)
  for (const end = clock.now() + BACK_MS; ; ) {
    const left = (await reportsOn(fleet, name, [version], signal)).get(version.deployment.id)
    if ((left?.size ?? 0) === 0) return
    if (clock.now() >= end)
      throw new UserError(
        'EDGE_HUB_SLOW',
        `IoT Hub still has the deleted deployment "${version.deployment.id}" in force on ${left?.size} devices after ${BACK_MS / 1000} s.`,
        { hint: 'It evaluates deployments about every five minutes: run the step again later.' }
      )
    await clock.sleep(LOOK_MS, signal)
  }
}
