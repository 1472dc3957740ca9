import { messageOf, UserError } from '../../core/errors.ts'
import { changeComment, type GitHub } from '../../github/github.ts'
import { limit } from '../../oci/registry/limit.ts'
import type { DocumentStore } from '../../oci/store.ts'
import { closedComment, previewMarker, serviceOfComment } from '../../services/preview/comment.ts'
import { previewName } from '../../services/preview/name.ts'
import type { StalePreview } from '../../services/preview/sweep.ts'
import { hasPassed, type ServiceRecord } from '../../services/record.ts'
import { runUrl } from '../host/event.ts'
import type { Host } from '../host/host.ts'
import { endAnnounced } from '../previewing/announce.ts'
import { type OpenPlace, openRecorded } from '../recorded/ask-places.ts'
import { doomedService } from '../recorded/doomed-service.ts'

const PREVIEWS_AT_ONCE = 4

/** What became of one preview. */
export interface Swept {
  readonly preview: StalePreview
  readonly outcome: 'listed' | 'deleted' | 'left'
  /** Why it was left. */
  readonly why?: string
}

interface Tools {
  readonly store: DocumentStore
  /** Undefined without a token: then nothing is said there. */
  readonly github: GitHub | undefined
  /** The input of that name. */
  readonly registry: string
}

type OpenPlaceOf = (record: ServiceRecord) => Promise<OpenPlace | undefined>

/**
 * Deletes previews where their records say they run, a few at a time. One that cannot be deleted does not stop the rest.
 * @returns what became of each, in the order given
 */
export const takeDown = async (
  stale: readonly StalePreview[],
  tools: Tools,
  host: Host
): Promise<readonly Swept[]> => {
  const openPlace = openedOnce(record => openRecorded(record, tools.registry, host))
  const inTurn = limit(PREVIEWS_AT_ONCE)
  const work = stale.map(preview => inTurn(() => deleteOne(preview, openPlace, tools, host)))
  // When the step is cancelled, or something fails that nobody foresaw, those that are being deleted come to their end.
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Opens each place once, however many previews it has: each time is a sign-in, or several programs. */
const openedOnce = (open: OpenPlaceOf): OpenPlaceOf => {
  const places = new Map<string, Promise<OpenPlace | undefined>>()
  return record => {
    const key = `${record.target} ${record.place.id}`
    const opened = places.get(key) ?? open(record)
    places.set(key, opened)
    return opened
  }
}

const deleteOne = async (
  preview: StalePreview,
  openPlace: OpenPlaceOf,
  { store, github }: Tools,
  host: Host
): Promise<Swept> => {
  host.signal.throwIfAborted()
  const { record } = preview
  const { service, target: kind, place } = record
  try {
    const opened = await openPlace(record)
    if (opened === undefined && !hasPassed(place.ends, host.clock.now()))
      return { preview, outcome: 'left', why: 'it is on another machine' }
    const doomed = await doomedService(
      { name: service, kind, place, record, elsewhere: [], ended: [] },
      { target: opened?.target, store, force: false, host }
    )
    await doomed.delete()
    if (github) await sayGone(record, github, host)
    host.log.info(`Deleted ${service}: ${preview.why}`)
    return { preview, outcome: 'deleted' }
  } catch (error) {
    host.signal.throwIfAborted()
    if (!(error instanceof UserError)) throw error
    host.log.warning(`Preview "${service}" was not deleted: ${error.message}`)
    return { preview, outcome: 'left', why: messageOf(error) }
  }
}

/** At its pull request, where there may have been no event. That it cannot be said is nothing a sweep stops at. */
const sayGone = async (
  { service, origin }: ServiceRecord,
  github: GitHub,
  host: Host
): Promise<void> => {
  const { pullRequest } = origin
  try {
    await endAnnounced(github, service, runUrl(host.env))
    if (pullRequest === undefined) return
    // The name of a preview may be cut: the comment says whose it is.
    const comments = await github.comments(pullRequest)
    const bases = new Set(comments.flatMap(({ body }) => serviceOfComment(body) ?? []))
    for (const base of bases)
      if (previewName(base, pullRequest) === service)
        await changeComment(github, pullRequest, previewMarker(base), closedComment(base))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.log.info(`GitHub does not know yet that "${service}" is gone: ${error.message}`)
  }
}
