/** Reads the entries of a layer one after the other. An image is input from outside: an archive may be cut, or never end. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { type ExtractEvents, extract } from 'tar-stream'
import { UserError } from '../../core/errors.ts'

export type LayerEntry = ExtractEvents['entry'][1]

/** Steps before and behind the decompressor. */
export interface InflateGuard {
  readonly before: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  readonly after: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
}

/**
 * @param mediaType ends in `gzip` for what is compressed so; all else is read as it is
 * @param take reads an entry to its end, or has it skipped by `resume()`; its signal says that the archive is cut
 */
export const readEntries = async (
  layer: AsyncIterable<Uint8Array>,
  mediaType: string,
  { before, after }: InflateGuard,
  take: (entry: LayerEntry, count: number, signal: AbortSignal) => Promise<void>
): Promise<void> => {
  const entries = extract()
  const end = watchedEnd()
  const bytes = Readable.from(layer, { objectMode: false })
  const feeding = /gzip$/.test(mediaType)
    ? pipeline(bytes, before, createGunzip(), after, end.last, entries)
    : pipeline(bytes, end.last, entries)
  // An entry does not hear that the bytes of its archive ended early.
  const cut = new AbortController()
  feeding.catch(error => cut.abort(error))
  const parser = { waiting: true, count: 0, done: false }
  end.ended.then(() => endStuck(parser, () => entries.destroy(new Error(CUT)))).catch(() => {})
  try {
    for await (const entry of entries) {
      parser.waiting = false
      parser.count++
      await take(entry, parser.count, cut.signal)
      parser.waiting = true
    }
    await feeding
  } catch (error) {
    throw cut.signal.aborted && isDamage(error) ? cut.signal.reason : error
  } finally {
    parser.done = true
  }
}

/** Of the archive itself: the disk's errors name a system call, the registry's are errors for users. */
export const isDamage = (error: unknown): boolean =>
  !(error instanceof UserError) && !(typeof error === 'object' && error && 'syscall' in error)

/** The last step before the parser, and when the last bytes of the archive went through it. */
const watchedEnd = () => {
  let end = () => {}
  const ended = new Promise<void>(resolve => {
    end = resolve
  })
  return {
    ended,
    last: async function* (chunks: AsyncIterable<Uint8Array>) {
      yield* chunks
      end()
    }
  }
}

interface Parser {
  /** For the next entry, or the end. */
  readonly waiting: boolean
  readonly count: number
  readonly done: boolean
}

/**
 * Ends a parser that has all bytes and takes many turns of the event loop without an entry or an end: it waits for bytes
 * that never come. tar-stream does so where a header's size is not a number.
 */
const endStuck = async (parser: Parser, end: () => void): Promise<void> => {
  let seen = parser.count
  for (let quiet = 0; quiet < TURNS; quiet++) {
    await setImmediate()
    if (parser.done) return
    if (parser.waiting && parser.count === seen) continue
    quiet = 0
    seen = parser.count
  }
  end()
}

/** Far more than a parser needs for what it has in memory. */
const TURNS = 1000
const CUT = 'it ends in the middle of an entry'
