/** What packages say they need, read as pip read it when they were made, and told to uv where it refuses the text. */
import { parseRequirement } from './requirement.ts'
import { isCondition } from './version.ts'

/** What a package needs, in place of what it says itself. */
export interface KnownMetadata {
  readonly name: string
  /** All versions where there is none. */
  readonly version?: string
  readonly requires: readonly string[]
  /** `>=3.6` */
  readonly python?: string
  readonly extras?: readonly string[]
}

/**
 * Settings of uv's. Pure.
 * https://docs.astral.sh/uv/reference/settings/#dependency-metadata
 */
export const metadataToml = (known: readonly KnownMetadata[]): string =>
  known
    .map(({ name, version, requires, python, extras = [] }) =>
      [
        '[[dependency-metadata]]',
        `name = ${JSON.stringify(name)}`,
        ...(version === undefined ? [] : [`version = ${JSON.stringify(version)}`]),
        `requires-dist = ${JSON.stringify(requires)}`,
        ...(python === undefined ? [] : [`requires-python = ${JSON.stringify(python)}`]),
        ...(extras.length === 0 ? [] : [`provides-extra = ${JSON.stringify(extras)}`]),
        ''
      ].join('\n')
    )
    .join('\n')

/**
 * What the `METADATA` of a wheel says, in today's words. Pure.
 * @param text the whole file; what follows the first empty line is a description
 */
export const readMetadata = (text: string): Omit<KnownMetadata, 'name' | 'version'> => {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const all = (field: string): readonly string[] =>
    [...head.matchAll(new RegExp(`^${field}:[ \\t]*(.+?)[ \\t]*\\r?$`, 'gim'))].map(
      ([, value = '']) => value
    )
  const [python] = all('Requires-Python').map(conditionsOf)
  return {
    requires: all('Requires-Dist').map(readableRequirement),
    ...(python ? { python } : {}),
    extras: all('Provides-Extra')
  }
}

/**
 * A requirement with the versions that pip took before 24.1, as https://peps.python.org/pep-0440/ has them: `pytz
 * (>=2011k)` becomes `pytz>=2011`. One that is written as it should be stays as it is. Pure.
 */
export const readableRequirement = (text: string): string => {
  const [, name = '', rest = ''] = /^\s*([\w.-]+(?:\s*\[[^\]]*\])?)([^;]*)/.exec(text) ?? []
  const marker = /;.*$/.exec(text)?.[0] ?? ''
  const read = parseRequirement(text)
  if (name === '' || read?.url !== undefined) return text
  const versions = rest.replace(/[()]/g, ' ').trim()
  return `${name.replace(/\s+/g, '')}${conditionsOf(versions)}${marker && ` ${marker}`}`
}

/** The conditions between blanks or commas, each in a form there is. */
const conditionsOf = (text: string): string =>
  [...text.matchAll(/(===|~=|==|!=|<=|>=|<|>)\s*([^\s,<>=!~]+)/g)]
    .map(([, operator = '', version = '']) => conditionOf(operator, version))
    .filter(condition => condition !== undefined)
    .join(',')

/** Undefined for a condition that no version there is can fail. */
const conditionOf = (operator: string, version: string): string | undefined => {
  const plain = `${operator}${version}`
  // The specification has no `==1.0rc0.*`, whatever the library takes.
  if (isCondition(plain) && !/\d(?:a|b|c|rc)\d+\.\*$/i.test(plain)) return plain
  if (operator === '==' && /\d(?:a|b|c|rc)\d+\.\*$/i.test(version)) return plain.slice(0, -2)
  const [numbers] = /^v?\d+(?:\.\d+)*/.exec(version) ?? []
  if (numbers === undefined) return operator === '!=' ? undefined : `===${version}`
  // pip held a version that is none for older than all others, and compared what both begin with.
  if (operator === '!=') return version.endsWith('.*') ? `!=${numbers}.*` : undefined
  return operator === '==' && !version.endsWith('.*') ? `===${version}` : `${operator}${numbers}`
}
