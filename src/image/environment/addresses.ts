/** Where the files of packages lie, as uv writes it down. https://packaging.python.org/en/latest/specifications/pylock-toml/ */
import path from 'node:path'
import { type PythonPlatform, platformTags } from './platform.ts'
import { minorOf } from './python-version.ts'
import { normalizedName } from './requirement.ts'

export interface PackageFile {
  readonly kind: 'wheel' | 'source'
  /** Normalized. */
  readonly name: string
  readonly version: string
  readonly fileName: string
  /** `https://…` or `file:///…` */
  readonly url: string
  /** `sha256:…` */
  readonly hash: string
  /** When the index got it, where it says so: `2020-08-04T13:00:37Z`. */
  readonly uploaded?: string
}

/** All files that uv names, but those without a hash. Pure. @param text what `--format pylock.toml` wrote */
export const packageFiles = (text: string): readonly PackageFile[] =>
  text
    .split(/^\[\[packages\]\]$/m)
    .slice(1)
    .flatMap(block => {
      const name = /^name = "([^"]+)"$/m.exec(block)?.[1]
      const version = /^version = "([^"]+)"$/m.exec(block)?.[1]
      if (name === undefined || version === undefined) return []
      const source = /^sdist = .*$/m.exec(block)?.[0] ?? ''
      const files = (kind: PackageFile['kind'], listed: string): PackageFile[] =>
        [...listed.matchAll(FILE)].map(([entry, url = '', hex = '']) => ({
          kind,
          name: normalizedName(name),
          version,
          fileName: path.posix.basename(decodeURIComponent(new URL(url).pathname)),
          url,
          hash: `sha256:${hex}`,
          ...uploadedIn(entry)
        }))
      return [...files('source', source), ...files('wheel', block.replace(source, ''))]
    })

/** The files of each package, by its name. Pure. */
export const byPackage = (
  files: readonly PackageFile[]
): ReadonlyMap<string, readonly PackageFile[]> => {
  const found = new Map<string, PackageFile[]>()
  for (const file of files) found.set(file.name, [...(found.get(file.name) ?? []), file])
  return found
}

const uploadedIn = (entry: string): Pick<PackageFile, 'uploaded'> => {
  const uploaded = /\bupload-time = (\d{4}-\d\d-\d\dT[\d:.]+Z)/.exec(entry)?.[1]
  return uploaded === undefined ? {} : { uploaded }
}

const FILE = /\burl = "((?:https?|file):[^"\s]+)"[^}]*?\bsha256 = "([0-9a-f]{64})"/g

/**
 * The wheel that pip would take: the best platform, then the newest Python. Undefined where none fits. Pure.
 * https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/
 */
export const bestWheel = (
  files: readonly PackageFile[],
  python: string,
  platform: PythonPlatform
): PackageFile | undefined => {
  const ranked = files
    .filter(({ kind }) => kind === 'wheel')
    .map(file => ({ file, rank: rankOf(file.fileName, python, platform) }))
    .filter(({ rank }) => rank !== undefined)
  return ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0]?.file
}

const rankOf = (fileName: string, python: string, platform: PythonPlatform): number | undefined => {
  const [pythons, abis, platforms] = fileName
    .replace(/\.whl$/, '')
    .split('-')
    .slice(-3)
    .map(tags => tags.split('.'))
  const minor = minorOf(python)
  const own = `cp3${minor}`
  const first = (tags: readonly string[], there: readonly string[] | undefined): number =>
    tags.findIndex(tag => there?.includes(tag))
  const onPlatform = first([...platformTags(platform), 'any'], platforms)
  const newer = Array.from({ length: minor + 1 }, (_, below) => minor - below)
  const onPython = first(
    [own, ...newer.flatMap(each => [`cp3${each}`, `py3${each}`]), 'py3'],
    pythons
  )
  const ofAbi = first([`${own}${minor < 8 ? 'm' : ''}`, 'abi3', 'none'], abis)
  // Of older interpreters only the stable ABI fits.
  const isOwn = pythons?.includes(own) || abis?.includes('abi3') || abis?.includes('none')
  if (onPlatform < 0 || onPython < 0 || ofAbi < 0 || !isOwn) return undefined
  return onPlatform * 1000 + onPython * 10 + ofAbi
}
