/** Latencies in milliseconds, summed up. Pure. */

/** How many values lie from `fromMs` to `toMs`, the upper end excluded except in the last bucket. */
export interface Bucket {
  readonly fromMs: number
  readonly toMs: number
  readonly count: number
}

/**
 * The value that `q` percent of all values do not exceed (nearest rank, so always one of the values);
 * undefined when there are none.
 */
export const percentile = (values: readonly number[], q: number): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b)
  // Multiplied before it is divided, so that 95 of 100 is rank 95, not 96.
  const rank = Math.ceil((q * sorted.length) / 100)
  return sorted[Math.max(1, rank) - 1]
}

/** Counts the values in up to `most` buckets of equal width. */
export const histogram = (values: readonly number[], most = 8): readonly Bucket[] => {
  if (values.length === 0) return []
  const least = values.reduce((a, b) => Math.min(a, b))
  const greatest = values.reduce((a, b) => Math.max(a, b))
  if (least === greatest) return [{ fromMs: least, toMs: greatest, count: values.length }]
  const range = greatest - least
  const width = range / most
  const counts = new Array<number>(most).fill(0)
  for (const value of values) {
    const index = Math.min(most - 1, Math.floor(((value - least) / range) * most))
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts.map((count, i) => ({
    fromMs: least + i * width,
    toMs: i === most - 1 ? greatest : least + (i + 1) * width,
    count
  }))
}
