const SHORTEST_MS = 100
const LONGEST_MS = 30_000

/**
 * How long to wait before the next try: twice as long each time up to half a minute, and between half of that and all of
 * it, so that the modules of many devices do not come back together. Pure.
 * @param failures in a row, before this try
 * @param random 0 to 1
 */
export const backOffMs = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures, 30)) * (0.5 + random / 2)
