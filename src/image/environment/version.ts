/** Versions of Python and of its packages, and conditions on them: https://packaging.python.org/en/latest/specifications/version-specifiers/ */
import {
  compare,
  explain,
  satisfies as libSatisfies,
  type Pep440Version,
  validRange
} from '@renovatebot/pep440'

export const isVersion = (text: string): boolean => explain(text) !== null

/** Below, at or above zero, as for sorting. @throws TypeError for what is no version */
export const compareVersions = (a: string, b: string): number => compare(a, b)

/** Whether a text is one or more conditions: `>=3.6,<3.9`. */
export const isCondition = (text: string): boolean => validRange(text)

/** Whether a version fits all of `>=3.6,<3.9`, releases before a final one included. False for what is no version. */
export const satisfies = (version: string, conditions: string): boolean =>
  conditions
    .split(',')
    .map(condition => condition.trim())
    .filter(condition => condition !== '')
    .every(condition => satisfiesOne(version, condition))

const satisfiesOne = (version: string, condition: string): boolean => {
  const { operator, wanted = '' } = CONDITION.exec(condition)?.groups ?? {}
  const [found, asked] = [explain(version), explain(wanted)]
  if (found === null) return operator === '===' && same(version, wanted)
  // The library has no answer of its own to pre-releases and post-releases of the very version that is asked for.
  if (operator === '<' && asked !== null)
    return compare(version, asked.is_prerelease ? wanted : `${asked.public}.dev0`) < 0
  if (operator === '>' && asked !== null)
    return compare(version, wanted) > 0 && !isLaterFormOf(found, asked)
  if (operator === '===') return same(version, wanted)
  return libSatisfies(padded(version, wanted), condition, { prereleases: true })
}

const CONDITION = /^(?<operator>===|~=|==|!=|<=|>=|<|>)\s*(?<wanted>\S+)$/

/** `1.0.post1` and `1.0+cpu` are no later versions than `1.0` to `>1.0`. */
const isLaterFormOf = (found: Pep440Version, asked: Pep440Version): boolean => {
  if (found.local !== null && compare(found.public, asked.public) === 0) return true
  const sameStart =
    compare(found.base_version, asked.base_version) === 0 && String(found.pre) === String(asked.pre)
  return sameStart && found.is_postrelease && !asked.is_postrelease && !asked.is_devrelease
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** `3` as `3.0` where `3.0.*` or `~=3.0.0` is asked for: missing parts are zeros, which the library does not add. */
const padded = (version: string, wanted: string): string => {
  const [, epoch = '', release = '', rest = ''] =
    /^v?(\d+!)?(\d+(?:\.\d+)*)(.*)$/i.exec(version) ?? []
  const missing = wanted.split('.').length - 1 - release.split('.').length
  return epoch + release + '.0'.repeat(Math.max(0, missing)) + rest
}
