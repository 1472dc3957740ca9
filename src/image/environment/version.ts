/** Release numbers (`3.11`, `1.26.4`), as far as choosing a Python and reading markers needs them. */

export const isVersion = (text: string): boolean => /^\d+(\.\d+)*$/.test(text)

/** Below, at or above zero, as for sorting; missing parts are zeros. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether a release number fits all of `>=3.6,<3.9` (`==3.*`, `~=3.6` and `!=` included). */
export const satisfies = (version: string, conditions: string): boolean =>
  conditions
    .split(',')
    .filter(condition => condition.trim() !== '')
    .every(condition => satisfiesOne(version, condition.trim()))

const satisfiesOne = (version: string, condition: string): boolean => {
  const { operator = '', wanted = '' } = CONDITION.exec(condition)?.groups ?? {}
  const order = compareVersions(version, wanted.replace(/\.\*$/, ''))
  switch (operator) {
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '!=':
      return !equal(version, wanted)
    case '~=':
      return order >= 0 && startsWith(version, wanted.split('.').slice(0, -1).join('.'))
    default:
      return equal(version, wanted)
  }
}

const CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/

const equal = (version: string, wanted: string): boolean =>
  wanted.endsWith('.*')
    ? startsWith(version, wanted.slice(0, -2))
    : compareVersions(version, wanted) === 0

const startsWith = (version: string, prefix: string): boolean => {
  const parts = partsOf(version)
  return partsOf(prefix).every((part, i) => (parts[i] ?? 0) === part)
}

const partsOf = (version: string): number[] => version.split('.').map(Number)
