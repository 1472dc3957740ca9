import { UserError } from '../../core/errors.ts'
import { isPreview } from '../../services/preview/name.ts'
import { hasPassed, type ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import type { Host } from '../host/host.ts'
import { openStore } from '../opening/stores.ts'

/** Whether a record is one of a preview that is still wanted. Pure. @param now milliseconds since 1970 */
const isLivePreview = (record: ServiceRecord, now: number): boolean =>
  isPreview(record) && !hasPassed(record.expires, now)

/**
 * Refuses one preview too many, before anything is made.
 * @throws UserError `PREVIEWS_TOO_MANY`
 */
export const checkRoom = async (
  {
    name,
    most,
    registry
  }: { readonly name: string; readonly most: number; readonly registry: string },
  host: Host
): Promise<void> => {
  const { records } = await listRecords(await openStore(registry, host), {}, host.log)
  const others = records.filter(
    record => record.service !== name && isLivePreview(record, host.clock.now())
  )
  if (others.length < most) return
  const [oldest] = others.toSorted((a, b) => (a.updated < b.updated ? -1 : 1))
  throw new UserError(
    'PREVIEWS_TOO_MANY',
    `There are ${others.length} previews already, and max-previews is ${most}.`,
    {
      hint: `Close a pull request (the oldest preview is "${oldest?.service}"), sweep with clean-up and stale-after, or raise max-previews.`
    }
  )
}
