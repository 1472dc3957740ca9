/** Conda's way to name a package: https://docs.conda.io/projects/conda-build/en/stable/resources/package-spec.html#package-match-specifications */

export interface MatchSpec {
  readonly name: string
  /** The condition as pip writes it: `==1.26.*`, `>=1.3,<2`, or nothing. */
  readonly versions: string
  readonly channel?: string
}

/** Undefined for what cannot be said in pip's words: alternatives (`1.2|1.3`), URLs, regular expressions. */
export const parseMatchSpec = (text: string): MatchSpec | undefined => {
  const found = WHOLE.exec(text.replace(/\s+#.*$/, '').trim())?.groups
  if (found === undefined) return undefined
  const { channel, name = '', plain = '', bracket = '' } = found
  const inBracket = /(?:^|,)\s*version\s*=\s*(['"]?)(?<version>[^'"]*?)\1\s*(?:,\s*\w+\s*=|$)/.exec(
    bracket
  )?.groups?.version
  const versions = pipVersions(inBracket ?? plain.trim())
  if (versions === undefined) return undefined
  return { name: name.toLowerCase(), versions, ...(channel ? { channel } : {}) }
}

const WHOLE =
  /^(?:(?<channel>[\w./-]+(?:\/[\w-]+)?)::)?(?<name>[A-Za-z0-9_][\w.-]*)\s*(?<plain>[^[\]]*)(?:\[(?<bracket>.*)\])?$/

const VERSION = String.raw`[0-9][\w.!+-]*(?:\.\*|\*)?`

const pipVersions = (text: string): string | undefined => {
  if (text === '' || text === '*' || text === '=*') return ''
  // name=version=build, `name version build`: the build is conda's own.
  const [, withBuild] =
    new RegExp(`^(?:==?\\s*)?(${VERSION}|\\*)(?:\\s+|=)[\\w.*]+$`).exec(text) ?? []
  if (withBuild === '*') return ''
  if (withBuild !== undefined) return `==${withBuild.replace(/\.?\*$/, '.*')}`
  const fuzzy = new RegExp(`^=\\s*(?<version>${VERSION})$`).exec(text)?.groups?.version
  if (fuzzy !== undefined) return prefix(fuzzy)
  // `>=1.3,<2 py38*`: so too behind a condition.
  const [, alone = text] = /^([^\s,]\S*)\s+(?=[^\s,]*[a-z*])[\w.*]+$/i.exec(text) ?? []
  const conditions = alone.split(',').map(part => part.trim())
  const converted = conditions.map(condition)
  return converted.some(part => part === undefined) ? undefined : converted.join(',')
}

const condition = (text: string): string | undefined => {
  const bare = new RegExp(`^(?<version>${VERSION})$`).exec(text)?.groups?.version
  if (bare !== undefined) return bare.endsWith('*') ? prefix(bare) : `==${bare}`
  const { operator, version } =
    new RegExp(`^(?<operator>==|!=|>=|<=|>|<|~=|=)\\s*(?<version>${VERSION})$`).exec(text)
      ?.groups ?? {}
  if (operator === undefined || version === undefined) return undefined
  if (operator === '=') return prefix(version)
  if (version.endsWith('*') && operator !== '==' && operator !== '!=')
    return `${operator}${version.replace(/\.?\*$/, '')}`
  return `${operator}${version.replace(/\.?\*$/, match => (match === '' ? '' : '.*'))}`
}

/** `=1.26` takes 1.26 and all that begins with `1.26.` */
const prefix = (version: string): string => {
  const start = version.replace(/\.?\*$/, '')
  return /^\d+(\.\d+)*$/.test(start) ? `==${start}.*` : `==${start}`
}
