/** Which rows of a data set become samples. Pure. */

/**
 * Numbers of rows from 0, in their order: the same for the same seed, whatever the file's format.
 * @param total rows that there are
 * @param wanted at most so many
 */
export const chosenRows = (total: number, wanted: number, seed: number): readonly number[] => {
  if (total <= wanted) return Array.from({ length: total }, (_, i) => i)
  const random = randomFrom(seed)
  const chosen = new Set<number>()
  // Robert Floyd's way: each row is as likely as any other, and none is drawn twice.
  for (let last = total - wanted; last < total; last++) {
    const row = Math.floor(random() * (last + 1))
    chosen.add(chosen.has(row) ? last : row)
  }
  return [...chosen].toSorted((a, b) => a - b)
}

/** Numbers from 0 to below 1: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
