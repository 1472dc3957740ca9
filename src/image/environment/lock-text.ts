/** Locks: requirements files in which every package is pinned and has hashes. */
import { type SourcePlace, UserError } from '../../core/errors.ts'
import { type Line, linesOf } from './logical-lines.ts'
import { markerHolds } from './marker.ts'
import { type OptionLine, optionLine } from './pip-options.ts'
import { markerVariables, type PythonPlatform } from './platform.ts'
import {
  formatRequirement,
  normalizedName,
  parseRequirement,
  pinnedVersion,
  type Requirement
} from './requirement.ts'

export interface LockedPackage {
  /** As the lock has it. */
  readonly name: string
  readonly version: string
  /** `sha256:…`, sorted. */
  readonly hashes: readonly string[]
  /** Of `name @ https://….whl`, or of a source that has an address of its own. */
  readonly url?: string
  /** The hash is that of its source distribution, which a wheel is built from. */
  readonly fromSource?: boolean
}

/** Whether a requirements file is a lock. One that has hashes on some lines only is none, and pip refuses it. */
export const isLock = (lines: readonly Line[]): boolean => {
  const read = lines.map(({ line }) => optionLine(line))
  const isInclude = (found: OptionLine | undefined) =>
    found?.requirement === '' && found.options.has('--requirement')
  const packages = read.filter(found => found?.requirement !== '')
  return (
    packages.length > 0 &&
    !read.some(isInclude) &&
    packages.every(found => found?.options.has('--hash'))
  )
}

const HEADER = /^# python (?<python>3\.\d+), (?<platform>linux\/\w+)$/m

/** Packages whose hashes are those of their sources. For pip it is a comment: it builds them by itself. */
const FROM_SOURCE = /^# from source: (?<names>[\w.,\- ]+)$/m

const sourcesIn = (text: string): ReadonlySet<string> =>
  new Set(FROM_SOURCE.exec(text)?.groups?.names?.split(', ').map(normalizedName))

/** The versions of packages that are built from an address, which does not say them. */
const FROM_ADDRESS = /^# from addresses: (?<versions>[\w.,\-+! ]+)$/m

const versionsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    FROM_ADDRESS.exec(text)
      ?.groups?.versions?.split(', ')
      .map(entry => {
        const [name = '', version = ''] = entry.split(' ')
        return [normalizedName(name), version] as const
      })
  )

const isBuilt = ({ fromSource }: LockedPackage): boolean => fromSource === true

/** The Python that a lock of ours was made for. */
export const pythonOfLock = (text: string): string | undefined => HEADER.exec(text)?.groups?.python

/**
 * The packages of a lock that one platform installs, by name.
 * @throws UserError `LOCK_INVALID`.
 */
export const parseLock = (
  text: string,
  file: string,
  python: string,
  platform: PythonPlatform
): readonly LockedPackage[] => {
  const variables = markerVariables(python, platform)
  const packages = new Map<string, LockedPackage>()
  const fromSource = sourcesIn(text)
  const versions = versionsIn(text)
  for (const { line, at } of linesOf(text, file)) {
    const read = optionLine(line)
    if (read?.requirement === '') continue
    const hashes = read?.options.get('--hash') ?? []
    const requirement = read && parseRequirement(read.requirement)
    if (requirement === undefined) throw invalid(at, 'is no pinned package')
    const { marker } = requirement
    const holds = marker === undefined || markerHolds(marker, variables)
    if (holds === undefined)
      throw invalid(at, `has a condition that cannot be evaluated for ${platform}`)
    if (!holds) continue
    const version = versions.get(normalizedName(requirement.name))
    const locked = lockedPackage(requirement, hashes, version)
    if (locked === undefined) throw invalid(at, 'needs one version ("==") and a sha256 hash')
    const name = normalizedName(locked.name)
    packages.set(name, fromSource.has(name) ? { ...locked, fromSource: true } : locked)
  }
  return [...packages.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, locked]) => locked)
}

/** The text of a lock. Equal packages give equal bytes, whatever wrote them down first. */
export const formatLock = (
  packages: readonly LockedPackage[],
  python: string,
  platform: PythonPlatform
): string =>
  [
    `# python ${python}, ${platform}`,
    ...comment('from source', packages.filter(isBuilt), ({ name }) => normalizedName(name)),
    ...comment(
      'from addresses',
      packages.filter(each => isBuilt(each) && each.url !== undefined),
      ({ name, version }) => `${normalizedName(name)} ${version}`
    ),
    ...packages
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, version, hashes, url }) =>
        lockedEntry(
          { name, extras: [], versions: `==${version}`, ...(url ? { url } : {}) },
          hashes.toSorted()
        )
      ),
    ''
  ].join('\n')

const comment = (
  title: string,
  packages: readonly LockedPackage[],
  say: (locked: LockedPackage) => string
): readonly string[] =>
  packages.length === 0 ? [] : [`# ${title}: ${packages.map(say).toSorted().join(', ')}`]

/** A package of a lock: each hash on a line of its own. */
export const lockedEntry = (requirement: Requirement, hashes: readonly string[]): string =>
  [formatRequirement(requirement), ...hashes.map(hash => `    --hash=${hash}`)].join(' \\\n')

const lockedPackage = (
  requirement: Requirement,
  hashes: readonly string[],
  said: string | undefined
): LockedPackage | undefined => {
  const { name, url } = requirement
  const version = pinnedVersion(requirement) ?? (url && (versionInUrl(url) ?? said))
  const usable = hashes.filter(hash => /^sha256:[0-9a-f]{64}$/.test(hash)).toSorted()
  if (version === undefined || usable.length === 0) return undefined
  return { name, version, hashes: usable, ...(url ? { url } : {}) }
}

const versionInUrl = (url: string): string | undefined =>
  /\/[^/]+?-(?<version>[^/-]+)-[^/]+\.whl(?:#|$)/.exec(url)?.groups?.version

/** The line is not quoted: a file that is no lock may hold anything. */
const invalid = (at: SourcePlace, problem: string): UserError =>
  new UserError('LOCK_INVALID', `Line ${at.line ?? 1} of ${at.file} ${problem}.`, {
    at,
    hint: 'In a lock every line is like "numpy==1.26.4 --hash=sha256:…", with a condition on Python or the platform behind ";" at most. Remove all hashes to have the packages locked again.'
  })
