/** One dependency, as https://packaging.python.org/en/latest/specifications/dependency-specifiers/ writes it. */

export interface Requirement {
  /** As written. */
  readonly name: string
  readonly extras: readonly string[]
  /** `==1.26.*`, `>=1.3,<2`, or nothing. */
  readonly versions: string
  /** Of `name @ https://…`. */
  readonly url?: string
  /** The condition behind `;`. */
  readonly marker?: string
}

/** The form in which names are compared: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export const normalizedName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

/** Characters. Longer ones are not looked at: the patterns here take more than proportional time on them. */
const LONGEST = 8192

/** Undefined for what is no dependency specifier. */
export const parseRequirement = (text: string): Requirement | undefined => {
  const found = text.length > LONGEST ? undefined : WHOLE.exec(text.trim())?.groups
  if (found === undefined) return undefined
  const { name = '', extras: listed = '', versions = '', url, marker } = found
  const extras = listed
    .split(',')
    .map(extra => extra.trim())
    .filter(extra => extra !== '')
  if (!extras.every(extra => EXTRA.test(extra))) return undefined
  return {
    name,
    extras,
    versions: versions.replace(/[()\s]/g, ''),
    ...(url ? { url } : {}),
    ...(marker ? { marker: marker.trim() } : {})
  }
}

export const formatRequirement = ({ name, extras, versions, url, marker }: Requirement): string =>
  `${name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}` +
  `${url ? ` @ ${url}` : versions}${marker ? ` ; ${marker}` : ''}`

/** The version of `==1.2.3`; undefined for any other condition. */
export const pinnedVersion = ({ versions }: Pick<Requirement, 'versions'>): string | undefined =>
  /^={2,3}(?<version>[^,*]+)$/.exec(versions)?.groups?.version

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'
const EXTRA = new RegExp(`^${NAME}$`)
const CONDITION = '(?:===|~=|==|!=|<=|>=|<|>)\\s*[A-Za-z0-9._*+!-]+'
const CONDITIONS = `${CONDITION}(?:\\s*,\\s*${CONDITION})*\\s*,?`
const WHOLE = new RegExp(
  `^(?<name>${NAME})\\s*` +
    '(?:\\[(?<extras>[^\\]]*)\\]\\s*)?' +
    `(?:@\\s*(?<url>\\S+)(?=\\s|$)|(?<versions>${CONDITIONS}|\\(\\s*${CONDITIONS}\\s*\\))?)` +
    '\\s*(?:;\\s*(?<marker>.+))?$'
)
