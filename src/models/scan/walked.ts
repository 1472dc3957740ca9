import { PickleWalk, type WalkOptions } from '../pickle/walk.ts'
import { type Source, SourceError } from './source.ts'

/** What a walk through a pickle found, without the memory that it took. */
export interface Walked
  extends Pick<
    PickleWalk,
    | 'record'
    | 'imports'
    | 'protocol'
    | 'sklearnVersion'
    | 'whole'
    | 'lostAt'
    | 'done'
    | 'hasArrays'
    | 'readsOnAsPickle'
  > {
  /** How many bytes it came to; behind the last one when a value in it is cut off. */
  readonly end: number
  /** Why the source gave no more bytes. */
  readonly problem?: string
}

/** Walks of whole files by their path: a file that is looked into for several reasons is walked once. */
export type Walks = Map<string, Walked>

/** Follows the pickle that a source gives, up to its end or to the first damage. */
export const walkOf = async (source: Source, options: WalkOptions = {}): Promise<Walked> => {
  const walk = new PickleWalk(options)
  if (source.whole !== undefined) return walkOfWhole(walk, source.whole)
  const chunks = source.chunks()
  let end = 0
  try {
    let next = await chunks.next()
    while (!next.done) {
      const skip = walk.feed(next.value)
      end += next.value.length + skip
      if (walk.done) break
      next = await chunks.next(skip)
    }
    walk.end()
    return walkedOf(walk, end)
  } catch (error) {
    if (error instanceof SourceError) return { ...walkedOf(walk, end), problem: error.message }
    throw error
  } finally {
    walk.release()
    await chunks.return()
  }
}

const walkOfWhole = (walk: PickleWalk, bytes: Buffer): Walked => {
  const skip = walk.feed(bytes)
  walk.end()
  walk.release()
  return walkedOf(walk, bytes.length + skip)
}

const walkedOf = (walk: PickleWalk, end: number): Walked => ({
  record: walk.record,
  imports: walk.imports,
  protocol: walk.protocol,
  sklearnVersion: walk.sklearnVersion,
  whole: walk.whole,
  lostAt: walk.lostAt,
  done: walk.done,
  hasArrays: walk.hasArrays,
  readsOnAsPickle: walk.readsOnAsPickle,
  end
})
