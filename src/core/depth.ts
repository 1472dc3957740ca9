/**
 * Whether parts of a document lie deeper in each other than so: what walks through it calls itself for each level, and so
 * does `JSON.stringify`. Pure.
 */
export const isDeeperThan = (most: number, document: unknown): boolean => {
  let level: readonly unknown[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap(value =>
      typeof value === 'object' && value !== null ? Object.values(value) : []
    )
  }
  return false
}
