import { hasCode } from '../../../core/errors.ts'
import type { Clock, Log } from '../../../core/ports.ts'
import { HOLD_MS, type Hold, keepRenewed, newHold, watchHolds } from '../hold.ts'
import { deploymentsIn, type HubDeployment, serviceIn } from './deployments.ts'
import { FLEET_LABEL } from './names.ts'
import type { OpenHub } from './scene.ts'
import { type Change, changeDeployment, createBase, overtaken } from './writing.ts'

const LOOK_MS = 10_000

/** One run at a time changes a service: labels of its base say which, and until when. */
export interface FleetLease {
  /** To wait by while it is held: makes sure now and then that it still is. @throws UserError `SERVICE_BUSY` */
  readonly clock: Clock
  /** @throws UserError `SERVICE_BUSY` */
  changeBase(change: Change, signal: AbortSignal): Promise<void>
  /** Deletes the base, and the lease with it. @throws UserError `SERVICE_BUSY` */
  removeBase(signal: AbortSignal): Promise<void>
  release(signal: AbortSignal): Promise<void>
}

interface LeaseTools {
  readonly clock: Clock
  readonly log: Pick<Log, 'info'>
}

/**
 * Waits for the run that has it.
 * @param runtime tag of the images of edgeAgent and edgeHub, where there is no base yet; undefined: none is made
 * @returns undefined where there is no base, and none is made
 */
export const takeLease = async (
  hub: OpenHub,
  service: string,
  runtime: string | undefined,
  { clock, log }: LeaseTools,
  signal: AbortSignal
): Promise<FleetLease | undefined> => {
  const { by, process } = newHold()
  let until = 0
  const labels = () => {
    until = clock.now() + HOLD_MS
    return {
      [FLEET_LABEL.holder]: by,
      [FLEET_LABEL.until]: String(until),
      [FLEET_LABEL.process]: process
    }
  }
  const read = async (signal: AbortSignal) =>
    serviceIn(service, deploymentsIn(await hub.fleet.deployments(signal))).base
  /** @returns false where somebody else changed it since it was read */
  const write = async (base: HubDeployment, change: Change, signal: AbortSignal) => {
    try {
      await changeDeployment(hub, service, base, change, signal)
      return true
    } catch (error) {
      if (hasCode(error, 'PLAN_STALE')) return false
      throw error
    }
  }
  const isOver = watchHolds(clock)
  for (let told = false; ; ) {
    const base = await read(signal)
    if (base === undefined) {
      if (runtime === undefined) return undefined
      if (await createBase(hub, service, runtime, labels(), signal)) break
    } else if (isOver(holdOf(base))) {
      if (await write(base, { labels: { ...base.labels, ...labels() } }, signal)) break
    } else {
      if (!told) log.info(`Waiting for another deployment of service ${service}`)
      told = true
      await clock.sleep(LOOK_MS, signal)
    }
  }
  const mine = async (signal: AbortSignal): Promise<HubDeployment> => {
    const base = await read(signal)
    if (base?.labels[FLEET_LABEL.holder] !== by) throw overtaken(service)
    return base
  }
  /** Others change the base only once the lease is over: a change that finds another ETag is one beside a renewal. */
  const change = async (wanted: (base: HubDeployment) => Change, signal: AbortSignal) => {
    for (;;) {
      const base = await mine(signal)
      if (await write(base, wanted(base), signal)) return
    }
  }
  const prolong = (signal: AbortSignal) =>
    change(base => ({ labels: { ...base.labels, ...labels() } }), signal)
  const stop = keepRenewed(() => prolong(signal))
  return {
    clock: {
      now: clock.now,
      sleep: async (milliseconds, waiting = signal) => {
        if (until - clock.now() <= HOLD_MS / 2) await prolong(waiting)
        await clock.sleep(milliseconds, waiting)
      }
    },
    changeBase: (wanted, signal) => change(() => wanted, signal),
    removeBase: async signal => {
      await stop()
      const { id } = await mine(signal)
      await hub.fleet.remove(id, signal)
    },
    release: async signal => {
      await stop()
      const base = await read(signal)
      if (base?.labels[FLEET_LABEL.holder] !== by) return
      const { holder, until, process } = FLEET_LABEL
      const { [holder]: _, [until]: __, [process]: ___, ...others } = base.labels
      await write(base, { labels: others }, signal)
    }
  }
}

const holdOf = ({ labels }: HubDeployment): Hold | undefined => {
  const by = labels[FLEET_LABEL.holder]
  if (by === undefined) return undefined
  const { [FLEET_LABEL.until]: until, [FLEET_LABEL.process]: process = '' } = labels
  return { by, until: Number(until), process }
}
