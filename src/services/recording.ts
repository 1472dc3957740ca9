import { isErrno, messageOf, UserError } from '../core/errors.ts'
import type { Clock, Log } from '../core/ports.ts'
import { isDamaged } from '../oci/documents.ts'
import type { DocumentStore } from '../oci/store.ts'
import type { Plan } from '../targets/plan.ts'
import type { Service, Target } from '../targets/target.ts'
import {
  imageOf,
  isRight,
  recordTag,
  type ServiceRecord,
  settledRecord,
  timestamp
} from './record.ts'
import { deleteEnded, deleteRecord, readRecord, writeRecord } from './records.ts'

/** How the record of one service follows what is done to it. None of this makes a deployment fail. */
export interface Recording {
  /** Before the target is changed. @param seen what runs */
  begin(plan: Plan, seen: Service | undefined): Promise<void>
  /** After it was changed, or was not: the record says what the target has. */
  settle(outcome: 'deployed' | 'unchanged' | 'failed' | 'deleted'): Promise<void>
}

/** The record that a deployment leaves when it ends well; its times and the plan's action are filled in. */
export type Wanted = Omit<ServiceRecord, 'state' | 'action' | 'created' | 'updated' | 'before'>

export interface RecordingTools {
  readonly store: DocumentStore
  readonly target: Pick<Target, 'find'>
  readonly log: Log
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** Others may change the service between our look and our write, so often. */
const MOST_TURNS = 10

/**
 * Several deployments and clean-ups of one service may run at once, and each may be killed. Each looks at the target
 * again after it has written, until both agree: the last one to write has seen what is there.
 */
export const recordingOf = (wanted: Wanted, tools: RecordingTools): Recording => {
  const { store, target, log, clock, signal } = tools
  const tag = recordTag(wanted)
  const now = () => timestamp(clock.now())
  let previous: ServiceRecord | undefined
  let ours: ServiceRecord = {
    ...wanted,
    state: 'running',
    action: 'create',
    created: now(),
    updated: now()
  }
  let isOff = false

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    if (isOff) return
    try {
      await work()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (!isRefused(error)) throw error
      isOff = true
      log.info(
        `The registry has no up-to-date record of service "${wanted.service}": ${messageOf(error)}`
      )
    }
  }

  const write = async (record: ServiceRecord | undefined): Promise<void> => {
    signal.throwIfAborted()
    if (record === undefined) await deleteRecord(store, tag)
    else await writeRecord(store, record)
  }

  return {
    begin: ({ action }, seen) =>
      attempt(async () => {
        previous = await found(store, tag)
        ours = {
          ...ours,
          action,
          created: seen && previous ? previous.created : now(),
          updated: now()
        }
        const before = seen && beforeOf(seen, previous, wanted)
        await write({ ...ours, state: 'deploying', ...(before ? { before } : {}) })
        // Each job has a place of its own, so nobody comes back to those before.
        if (wanted.place.ends !== undefined) await deleteEnded(store, wanted, clock.now())
      }),
    settle: outcome =>
      attempt(async () => {
        for (let turn = 1; turn <= MOST_TURNS; turn++) {
          const service = await target.find(wanted.service, signal)
          const record = await found(store, tag)
          const renewed = turn === 1 && outcome === 'unchanged' && record?.expires !== ours.expires
          if (service && record && renewed && isRight(record, service)) {
            await write({ ...withoutExpiry(record), ...expiryOf(ours), updated: now() })
            continue
          }
          const likely = outcome === 'failed' ? [previous, record, ours] : [record, ours, previous]
          const [first = ours, ...others] = likely.filter(each => each !== undefined)
          const next = settledRecord(record, service, [first, ...others], now())
          if (next === record) return
          await write(next)
        }
      })
  }
}

const beforeOf = (
  seen: Service,
  previous: ServiceRecord | undefined,
  { image }: Wanted
): ServiceRecord['before'] => {
  if (seen.imageDigest === image.digest) return undefined
  return previous?.image.digest === seen.imageDigest ? previous.image : imageOf(seen)
}

const withoutExpiry = ({ expires: _, ...record }: ServiceRecord): ServiceRecord => record

const expiryOf = ({ expires }: ServiceRecord): Pick<ServiceRecord, 'expires'> =>
  expires === undefined ? {} : { expires }

/** A record that cannot be read is written again. */
const found = async (store: DocumentStore, tag: string): Promise<ServiceRecord | undefined> => {
  try {
    return await readRecord(store, tag)
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

/** What a registry says, and what the disk says of a folder that may only be read. */
const isRefused = (error: unknown): boolean =>
  error instanceof UserError || isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT')
