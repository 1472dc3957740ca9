/** Whether the devices that have a version so far do well enough for the next ring. Pure. */
import type { Verdict } from '../verdict.ts'
import type { Version } from './deployments.ts'
import { type Reports, verdictOn } from './reports.ts'

export interface RingLook {
  readonly targeted: number
  /** How many have to be up. */
  readonly needed: number
  readonly up: readonly string[]
  readonly failed: readonly DeviceLook[]
  /** edgeAgent tries again, and it may come or not. */
  readonly troubled: readonly DeviceLook[]
  readonly waiting: readonly (DeviceLook & { readonly isSilent: boolean })[]
}

export interface DeviceLook {
  readonly device: string
  readonly why: string
}

export const lookAtRing = (
  service: string,
  version: Version,
  devices: readonly string[],
  successPercent: number,
  reports: Reports
): RingLook => {
  const looks = devices.map(device => ({
    device,
    verdict: verdictOn(service, version, device, reports)
  }))
  const of = <K extends Verdict['kind']>(kind: K) =>
    looks.flatMap(({ device, verdict }) =>
      verdict.kind === kind ? [{ device, verdict: verdict as Extract<Verdict, { kind: K }> }] : []
    )
  return {
    targeted: devices.length,
    needed: Math.ceil((devices.length * successPercent) / 100),
    up: of('up').map(({ device }) => device),
    failed: of('failed').map(({ device, verdict }) => ({ device, why: verdict.why })),
    troubled: of('trouble').map(({ device, verdict }) => ({ device, why: verdict.why })),
    waiting: of('wait').map(({ device, verdict: { why, isSilent } }) => ({ device, why, isSilent }))
  }
}

export type RingVerdict =
  | { readonly kind: 'good' | 'wait' }
  | {
      readonly kind: 'bad'
      readonly device: string
      readonly why: string
      readonly isSilent: boolean
    }

/**
 * @param isLate whether they had their time
 * @param hasTroubled whether edgeAgent had its time to try again what failed
 */
export const ringVerdict = (
  { targeted, needed, up, failed, troubled, waiting }: RingLook,
  isLate: boolean,
  hasTroubled: boolean
): RingVerdict => {
  if (up.length >= needed) return { kind: 'good' }
  const lost = hasTroubled ? [...failed, ...troubled] : failed
  const [first] = lost
  if (first !== undefined && lost.length > targeted - needed)
    return { kind: 'bad', ...first, isSilent: false }
  if (!isLate) return { kind: 'wait' }
  const [device] = [
    ...failed,
    ...troubled,
    ...waiting.filter(({ isSilent }) => !isSilent),
    ...waiting
  ]
  if (device === undefined) return { kind: 'wait' }
  const isSilent =
    failed.length + troubled.length === 0 && 'isSilent' in device && device.isSilent === true
  return { kind: 'bad', device: device.device, why: device.why, isSilent }
}
