import { randomUUID } from 'node:crypto'
import type { IotHub } from '../../azure/iot-hub.ts'
import { isObject } from '../../core/is-object.ts'
import type { Clock, Log } from '../../core/ports.ts'
import { EDGE_TAG } from './names.ts'

/** Longer than a new password of a registry takes to count; a run that was killed holds others up no longer. */
const LEASE_MS = 10 * 60_000
const LOOK_MS = 1000
/** How long an end is waited for that comes with a signal that is aborted already. */
const LAST_WORDS_MS = 10_000

/**
 * Lets one deployment change a device at a time: `applyConfigurationContent` knows no ETag, so two that read, change and
 * write would take each other's work away. The lease is a tag of the device's twin, which has one.
 */
export const underLease = async <T>(
  hub: IotHub,
  device: string,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  signal: AbortSignal,
  work: () => Promise<T>
): Promise<T> => {
  const by = randomUUID()
  await take(hub, device, by, { clock, log }, signal)
  try {
    return await work()
  } finally {
    const patience = signal.aborted ? AbortSignal.timeout(LAST_WORDS_MS) : signal
    // It ends by itself.
    await giveBack(hub, device, by, patience).catch(() => {})
  }
}

const take = async (
  hub: IotHub,
  device: string,
  by: string,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  signal: AbortSignal
): Promise<void> => {
  for (let told = false; ; ) {
    const { etag, lease } = await read(hub, device, signal)
    const isFree = lease === undefined || lease.until <= clock.now()
    const mine = { by, until: clock.now() + LEASE_MS }
    if (isFree && (await hub.patchTwin(device, patch(mine), etag, signal))) return
    if (!told) log.info(`Waiting for another deployment to device ${device}`)
    told = true
    await clock.sleep(LOOK_MS, signal)
  }
}

const giveBack = async (
  hub: IotHub,
  device: string,
  by: string,
  signal: AbortSignal
): Promise<void> => {
  for (;;) {
    const { etag, lease } = await read(hub, device, signal)
    if (lease?.by !== by || (await hub.patchTwin(device, patch(null), etag, signal))) return
  }
}

interface Lease {
  readonly by: string
  readonly until: number
}

const read = async (
  hub: IotHub,
  device: string,
  signal: AbortSignal
): Promise<{ readonly etag: string; readonly lease: Lease | undefined }> => {
  const { etag = '', tags } = JSON.parse((await hub.twin(device, signal)) ?? '{}')
  const lease = isObject(tags) ? tags[EDGE_TAG.lease] : undefined
  return {
    etag: String(etag),
    lease: isObject(lease) ? { by: String(lease.by), until: Number(lease.until) } : undefined
  }
}

const patch = (lease: Lease | null): string => JSON.stringify({ tags: { [EDGE_TAG.lease]: lease } })
