/** How a roll-out ends that does not reach all rings. Pure. */
import { UserError } from '../../../core/errors.ts'
import { plainLine } from '../../../core/plain-text.ts'
import type { Judgement, Trial } from '../../judging.ts'
import type { RingLook } from './gate.ts'

const share = ({ up, targeted, needed }: RingLook): string =>
  `${up.length} of ${targeted} devices came up, and ${needed} have to`

export const unwell = (name: string, place: string, look: RingLook, device: string, why: string) =>
  new UserError(
    'SERVICE_FAILED',
    `Service "${name}" did not come up in ${place}: ${share(look)}; on "${device}": ${plainLine(why)}.`,
    { hint: `On the device, edgeAgent says more: sudo iotedge logs edgeAgent.` }
  )

export const silent = (
  name: string,
  place: string,
  look: RingLook,
  device: string,
  why: string,
  seconds: number
) =>
  new UserError(
    'EDGE_DEVICE_SILENT',
    `Devices did not take the deployment of service "${name}" in ${place}: ${share(look)}; "${device}": ${why} after ${seconds} s.`,
    {
      hint: 'Wait longer for devices that are seldom connected (module-timeout-seconds), or ask for fewer of them (ring-success-percent).'
    }
  )

export const cancelled = (
  name: string,
  label: string,
  ring: number,
  rings: number,
  cause: unknown
) =>
  new UserError(
    'DEPLOYMENT_CANCELLED',
    `The roll-out of ${label} to service "${name}" was cancelled at ring ${ring} of ${rings}, where it stays.`,
    { hint: 'Run the deployment again to go on with it.', cause }
  )

export const rejected = (
  { service, candidate, step, steps }: Trial,
  { reasons }: Judgement
): UserError =>
  new UserError(
    'ROLLOUT_REJECTED',
    `The roll-out of ${candidate.label} to service "${service}" is rejected at ring ${step} of ${steps}: ${reasons.join('; ')}.`,
    {
      hint: 'The summary shows what was seen. What the judge lets pass is set by judge-… settings.'
    }
  )
