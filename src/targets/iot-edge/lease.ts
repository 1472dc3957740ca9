import type { IotHub } from '../../azure/iot-hub.ts'
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { HOLD_MS, type Hold, keepRenewed, newHold, watchHolds } from './hold.ts'
import { EDGE_TAG } from './names.ts'
import { deviceGone } from './wait.ts'

const LOOK_MS = 1000
/** How long an end is waited for that comes with a signal that is aborted already. */
const LAST_WORDS_MS = 10_000

interface LeaseTools {
  readonly clock: Clock
  readonly log: Log
}

/**
 * Lets one deployment change a device at a time: `applyConfigurationContent` knows no ETag, so two that read, change and
 * write would take each other's work away. The lease is a tag of the device's twin, which has one.
 * @param work is given what makes sure that the lease is still its own, to be asked right before a change
 * @throws UserError `SERVICE_BUSY` where it is not, `EDGE_DEVICE_MISSING`
 */
export const underLease = async <T>(
  hub: IotHub,
  device: string,
  { clock, log }: LeaseTools,
  signal: AbortSignal,
  work: (confirm: () => Promise<void>) => Promise<T>
): Promise<T> => {
  const mine = newHold()
  const write = async (etag: string, until: number | undefined, signal: AbortSignal) => {
    const lease = until === undefined ? null : { ...mine, until }
    return hub.patchTwin(
      device,
      JSON.stringify({ tags: { [EDGE_TAG.lease]: lease } }),
      etag,
      signal
    )
  }
  const take = async (): Promise<void> => {
    const isOver = watchHolds(clock)
    for (let told = false; ; told = true) {
      const { etag, lease } = await read(hub, device, signal)
      if (isOver(lease) && (await write(etag, clock.now() + HOLD_MS, signal))) return
      if (!told) log.info(`Waiting for another deployment to device ${device}`)
      await clock.sleep(LOOK_MS, signal)
    }
  }
  const renew = async (): Promise<void> => {
    for (;;) {
      const { etag, lease } = await read(hub, device, signal)
      if (lease?.by !== mine.by) throw overtaken(device)
      if (await write(etag, clock.now() + HOLD_MS, signal)) return
    }
  }
  const giveBack = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const { etag, lease } = await read(hub, device, signal)
      if (lease?.by !== mine.by || (await write(etag, undefined, signal))) return
    }
  }
  await take()
  const stop = keepRenewed(renew)
  try {
    return await work(renew)
  } finally {
    await stop()
    const patience = signal.aborted ? AbortSignal.timeout(LAST_WORDS_MS) : signal
    // It ends by itself.
    await giveBack(patience).catch(() => {})
  }
}

const read = async (
  hub: IotHub,
  device: string,
  signal: AbortSignal
): Promise<{ readonly etag: string; readonly lease: Hold | undefined }> => {
  const twin = await hub.twin(device, signal)
  if (twin === undefined) throw deviceGone(device)
  const { etag = '', tags } = JSON.parse(twin)
  const lease = isObject(tags) ? tags[EDGE_TAG.lease] : undefined
  return { etag: String(etag), lease: isObject(lease) ? holdIn(lease) : undefined }
}

const holdIn = ({ by, until, process = '' }: Readonly<Record<string, unknown>>): Hold => ({
  by: String(by),
  until: Number(until),
  process: String(process)
})

const overtaken = (device: string): UserError =>
  new UserError(
    'SERVICE_BUSY',
    `Another deployment to device "${device}" took over while this one was under way.`,
    { hint: 'Run the deployment again if it is still wanted.' }
  )
