/** In which order pip installs packages: where two bring the same file, the one that comes later has it. */
export interface Installable {
  /** Normalized. */
  readonly name: string
  /** Normalized names of what it needs. */
  readonly needs: readonly string[]
}

/**
 * Pure. What others need comes before them, round by round; in each round names run backwards. Packages that need each
 * other come last, those that need them as well.
 * https://github.com/pypa/pip/blob/25.0/src/pip/_internal/resolution/resolvelib/resolver.py (`get_installation_order`)
 */
export const installOrder = <Package extends Installable>(
  packages: readonly Package[]
): readonly Package[] => {
  const ordered: Package[] = []
  let left = packages.toSorted((a, b) => (a.name < b.name ? 1 : -1))
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const free = left.filter(({ needs }) => !needs.some(need => waiting.has(need)))
    const round = free.length > 0 ? free : left
    ordered.push(...round)
    left = left.filter(found => !round.includes(found))
  }
  return ordered
}
