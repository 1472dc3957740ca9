import { randomUUID } from 'node:crypto'
import type { Clock, Log } from '../../../core/ports.ts'
import { deploymentsIn, type HubDeployment, serviceIn } from './deployments.ts'
import { FLEET_LABEL } from './names.ts'
import type { OpenHub } from './scene.ts'
import { changeDeployment, createBase, overtaken } from './writing.ts'

/** So long nobody goes on with what a run that was killed left behind. */
const LEASE_MS = 10 * 60_000
const LOOK_MS = 10_000

/** One run at a time changes a service: labels of its base say which, and until when. */
export interface FleetLease {
  /** To be called now and then; writes only where it would end soon. @throws UserError `SERVICE_BUSY` */
  renew(signal: AbortSignal): Promise<void>
  /** The base, to be changed by the holder alone. */
  base(signal: AbortSignal): Promise<HubDeployment>
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
  const by = randomUUID()
  const read = async (signal: AbortSignal) =>
    serviceIn(service, deploymentsIn(await hub.fleet.deployments(signal))).base
  const labels = () => {
    const until = clock.now() + LEASE_MS
    return { [FLEET_LABEL.holder]: by, [FLEET_LABEL.until]: String(until) }
  }
  const write = async (base: HubDeployment, wanted: HubDeployment['labels'], signal: AbortSignal) =>
    changeDeployment(hub, service, base, { labels: wanted }, signal).then(
      () => true,
      () => false
    )
  for (let told = false; ; told = true) {
    const base = await read(signal)
    if (base === undefined) {
      if (runtime === undefined) return undefined
      if (await createBase(hub, service, runtime, labels(), signal)) break
    } else if (untilOf(base) <= clock.now()) {
      if (await write(base, { ...base.labels, ...labels() }, signal)) break
    } else {
      if (!told) log.info(`Waiting for another deployment of service ${service}`)
      await clock.sleep(LOOK_MS, signal)
    }
  }
  let until = clock.now() + LEASE_MS
  const mine = async (signal: AbortSignal): Promise<HubDeployment> => {
    const base = await read(signal)
    if (base?.labels[FLEET_LABEL.holder] !== by) throw overtaken(service)
    return base
  }
  return {
    base: mine,
    renew: async signal => {
      if (until - clock.now() > LEASE_MS / 2) return
      const base = await mine(signal)
      if (!(await write(base, { ...base.labels, ...labels() }, signal))) throw overtaken(service)
      until = clock.now() + LEASE_MS
    },
    release: async signal => {
      const base = await read(signal)
      if (base?.labels[FLEET_LABEL.holder] !== by) return
      const { [FLEET_LABEL.holder]: _, [FLEET_LABEL.until]: __, ...others } = base.labels
      await write(base, others, signal)
    }
  }
}

const untilOf = ({ labels }: HubDeployment): number => Number(labels[FLEET_LABEL.until] ?? 0)
