import { UserError } from '../../core/errors.ts'
import { plainLine } from '../../core/plain-text.ts'
import type { EdgeSpec } from './module.ts'
import type { EdgeTools, Scene } from './scene.ts'
import { verdictOf } from './verdict.ts'

const LOOK_MS = 5000
/** edgeAgent tries again what failed, a pull above all; so long it may. */
const TROUBLE_MS = 120_000
const SHOWN_LINES = 20

/**
 * Ends when the module runs on the device and says that its image is ours.
 * @throws UserError `EDGE_DEVICE_SILENT`, `SERVICE_FAILED` with the module's log
 */
export const untilUp = async (
  target: Scene,
  { name, image, settings }: EdgeSpec,
  { clock, log, deviceId }: EdgeTools,
  signal: AbortSignal
): Promise<void> => {
  const end = clock.now() + settings.timeoutSeconds * 1000
  let troubledSince: number | undefined
  let told = ''
  for (;;) {
    const { device } = await target.observe(name, signal)
    if (device === undefined) throw deviceGone(deviceId)
    const verdict = verdictOf(device, name, image)
    if (verdict.kind === 'up') return
    if (verdict.why !== told) log.info(`${name}: ${plainLine(verdict.why)}`)
    told = verdict.why
    const now = clock.now()
    troubledSince = verdict.kind === 'trouble' ? (troubledSince ?? now) : undefined
    const isHopeless =
      verdict.kind === 'failed' ||
      (troubledSince !== undefined && now - troubledSince >= TROUBLE_MS)
    if (isHopeless) throw await failed(target, name, verdict.why, signal, log)
    if (now >= end) {
      const why = `${verdict.why} after ${settings.timeoutSeconds} s`
      if (verdict.kind === 'wait' && verdict.isSilent) throw silentDevice(deviceId, name, why)
      throw await failed(target, name, why, signal, log)
    }
    await clock.sleep(LOOK_MS, signal)
  }
}

const failed = async (
  target: Scene,
  name: string,
  why: string,
  signal: AbortSignal,
  log: EdgeTools['log']
): Promise<UserError> => {
  const lines = await target.logs(name, SHOWN_LINES, signal).catch(() => [])
  for (const line of lines) log.info(`  ${plainLine(line)}`, 'always')
  return new UserError('SERVICE_FAILED', `Service "${name}" did not come up: ${plainLine(why)}.`, {
    hint:
      lines.length > 0
        ? 'The lines above are its own log.'
        : 'On the device, edgeAgent says more: sudo iotedge logs edgeAgent.'
  })
}

const silentDevice = (device: string, name: string, why: string): UserError =>
  new UserError(
    'EDGE_DEVICE_SILENT',
    `Device "${device}" did not take the deployment of service "${name}": ${why}.`,
    {
      hint: 'On the device: sudo iotedge system status, sudo iotedge check. A device that is seldom connected needs a longer module-timeout-seconds.'
    }
  )

export const deviceGone = (device: string): UserError =>
  new UserError('EDGE_DEVICE_MISSING', `Device "${device}" was deleted meanwhile.`, {
    hint: 'Register it again with scoreline edge device.'
  })
