/**
 * A tag for one alone, on registries that have no "create only". It is Fischer's timed mutual exclusion with the tag as
 * the shared variable (M. Fischer 1985; L. Lamport, "A fast mutual exclusion algorithm", 1987): look, put, wait longer
 * than any other takes from its look to its put, look again. Whoever is there then has it. A writer that is slower than
 * the wait can still take the tag over: docs/registries.md says so.
 * Within one process it is exact: claims of one tag go one after the other.
 */
import type { Clock } from '../../core/ports.ts'
import type { Digest } from '../digest.ts'

export interface ClaimSteps {
  readonly clock: Clock
  /** What the tag points at now. */
  look(): Promise<Digest | undefined>
  /** Points the tag at `digest`; false when the registry itself says that the tag is taken. */
  put(): Promise<boolean>
}

/** Others are assumed to need at most this many times as long as we did. */
const WAIT_FACTOR = 3
const SHORTEST_WAIT_MS = 20
const LONGEST_WAIT_MS = 5000

const waiting = new Map<string, Promise<unknown>>()

/** @returns whether the tag points at `digest` because of us. */
export const claimTag = async (
  tag: string,
  digest: Digest,
  steps: ClaimSteps
): Promise<boolean> => {
  const before = waiting.get(tag) ?? Promise.resolve()
  const mine = before.then(() => claim(digest, steps))
  const settled = mine.catch(() => {})
  waiting.set(tag, settled)
  try {
    return await mine
  } finally {
    if (waiting.get(tag) === settled) waiting.delete(tag)
  }
}

const claim = async (digest: Digest, { clock, look, put }: ClaimSteps): Promise<boolean> => {
  const start = clock.now()
  if ((await look()) !== undefined) return false
  if (!(await put())) return false
  const took = clock.now() - start
  await clock.sleep(Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, took * WAIT_FACTOR)))
  return (await look()) === digest
}
