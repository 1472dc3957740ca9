import { UserError } from '../../core/errors.ts'
import { invalid } from '../../core/inputs.ts'
import { isPreview } from '../../services/preview/name.ts'
import { hasPassed, type ServiceRecord } from '../../services/record.ts'
import { listRecords } from '../../services/records.ts'
import type { Host } from '../host/host.ts'
import { openStore } from '../opening/stores.ts'

/** Whether a record is one of a preview that is still wanted. Pure. @param now milliseconds since 1970 */
const isLivePreview = (record: ServiceRecord, now: number): boolean =>
  isPreview(record) && !hasPassed(record.expires, now)

/** What a preview is measured by before it is made. */
interface Room {
  /** Of the preview. */
  readonly name: string
  readonly registry: string
  /** Previews that may be there at a time. */
  readonly most: number
  /** What all of them may cost a day. */
  readonly budget: number | undefined
  /** What this one costs a day. */
  readonly cost: number | undefined
}

/**
 * Refuses one preview too many, or one that costs too much with the others, before anything is made.
 * @throws UserError `PREVIEWS_TOO_MANY`, `PREVIEWS_TOO_DEAR`; `INPUT_INVALID` for a budget without costs
 */
export const checkRoom = async (room: Room, host: Host): Promise<void> => {
  const { name, registry, most, budget, cost } = room
  if (budget !== undefined && cost === undefined)
    throw invalid(
      'cost-per-day',
      'is required with daily-budget',
      'Say what one preview of this size costs a day, by the prices of where it runs.'
    )
  const { records } = await listRecords(await openStore(registry, host), {}, host.log)
  const others = records.filter(
    record => record.service !== name && isLivePreview(record, host.clock.now())
  )
  const [oldest] = others.toSorted((a, b) => (a.updated < b.updated ? -1 : 1))
  const makeRoom = `Close a pull request (the oldest preview is "${oldest?.service}"), sweep with clean-up and stale-after`
  if (others.length >= most)
    throw new UserError(
      'PREVIEWS_TOO_MANY',
      `There are ${others.length} previews already, and max-previews is ${most}.`,
      { hint: `${makeRoom}, or raise max-previews.` }
    )
  if (budget === undefined || cost === undefined) return
  const spent = costOfAll(others, cost)
  if (spent + cost <= budget) return
  throw new UserError(
    'PREVIEWS_TOO_DEAR',
    `This preview would cost ${cost} a day and the ${others.length} others cost ${spent}, which is more than the daily-budget of ${budget}.`,
    {
      hint:
        others.length === 0
          ? 'Give previews smaller settings, or raise daily-budget.'
          : `${makeRoom}, give previews smaller settings, or raise daily-budget.`
    }
  )
}

/** One whose cost nobody wrote down counts as much as the one that is to be made. Pure. */
const costOfAll = (others: readonly ServiceRecord[], cost: number): number =>
  Number(others.reduce((sum, { costPerDay = cost }) => sum + costPerDay, 0).toFixed(6))
