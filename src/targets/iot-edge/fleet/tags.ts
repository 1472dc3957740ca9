import type { IotHub } from '../../../azure/iot-hub.ts'
import { ringTag } from './names.ts'
import type { Member } from './reports.ts'

/** Twins that are changed at once: a hub of one unit takes 50 changes a second. */
const AT_ONCE = 8

/** Writes the ring of each device into its tag, where it is another one. @param rings undefined: the tags go */
export const tagDevices = async (
  hub: IotHub,
  service: string,
  members: readonly Member[],
  rings: ReadonlyMap<string, number> | undefined,
  signal: AbortSignal
): Promise<void> => {
  const wanted = ({ deviceId }: Member) => rings?.get(deviceId)?.toString()
  const left = members.filter(member => member.ring !== wanted(member))
  const work = async (): Promise<void> => {
    for (let member = left.pop(); member !== undefined; member = left.pop())
      await tag(hub, service, member, wanted(member), signal)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

const tag = async (
  hub: IotHub,
  service: string,
  { deviceId, etag }: Member,
  ring: string | undefined,
  signal: AbortSignal
): Promise<void> => {
  const json = JSON.stringify({ tags: { [ringTag(service)]: ring ?? null } })
  for (let now = etag; ; ) {
    if (now !== '' && (await hub.patchTwin(deviceId, json, now, signal))) return
    // The query lags behind: somebody changed the twin since.
    const twin = await hub.twin(deviceId, signal)
    if (twin === undefined) return
    now = String(JSON.parse(twin).etag ?? '')
    if (now === '') return
  }
}
