/** Random numbers that a seed repeats everywhere. */
export interface Random {
  /** From 0 to below 1. */
  (): number
  readonly pick: <T>(values: readonly T[]) => T
  readonly shuffle: <T>(values: readonly T[]) => T[]
}

/** mulberry32 */
export const randomFrom = (seed: number): Random => {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const shuffle = <T>(values: readonly T[]): T[] =>
    values
      .map(value => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  return Object.assign(random, { pick, shuffle })
}
