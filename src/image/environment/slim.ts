/** What `slim` leaves out of packages: their tests, and static libraries that only a linker reads. */
import { bytes } from '../../core/words.ts'
import type { PackedEntry } from '../../oci/layer/gzip.ts'
import { importStatements } from '../bytecode/import-statements.ts'
import { moduleName, namesIn } from '../bytecode/modules.ts'
import { contentOf } from '../bytecode/sources.ts'
import type { Note } from './wanted.ts'

export interface LeftOut {
  /** As the lock names it. */
  readonly package: string
  readonly what: 'tests' | 'static libraries'
  readonly files: number
  readonly bytes: number
}

/** A file of a wheel, and its path below `site-packages`; undefined for one that lies elsewhere. */
interface Placed {
  readonly entry: PackedEntry
  readonly path: string | undefined
}

/**
 * The files of a package that stay out of an image, by what they are. Folders named `tests` inside of a package count as
 * its tests, unless a module outside of them names or imports one: then that folder stays. Pure but for reading sources.
 * @param site `lib/python3.11/site-packages/`
 */
export const superfluous = (
  entries: readonly PackedEntry[],
  site: string
): ReadonlyMap<PackedEntry, LeftOut['what']> => {
  const placed = entries.map(entry => ({
    entry,
    path: entry.path.startsWith(site) ? entry.path.slice(site.length) : undefined
  }))
  const folders = unused(testFolders(placed), placed)
  const kindOf = ({ entry, path }: Placed): LeftOut['what'] | undefined => {
    if (path !== undefined && isBelow(path, folders)) return 'tests'
    return STATIC_LIBRARY.test(entry.path) ? 'static libraries' : undefined
  }
  return new Map(
    placed.flatMap((each): [PackedEntry, LeftOut['what']][] => {
      const kind = kindOf(each)
      return kind === undefined ? [] : [[each.entry, kind]]
    })
  )
}

/** How many files and bytes that is. Pure. */
export const countLeftOut = (
  name: string,
  found: ReadonlyMap<PackedEntry, LeftOut['what']>
): readonly LeftOut[] =>
  (['tests', 'static libraries'] as const).flatMap(what => {
    const entries = [...found].filter(([, kind]) => kind === what).map(([entry]) => entry)
    const bytes = entries.reduce((sum, { size = 0 }) => sum + size, 0)
    return entries.length === 0 ? [] : [{ package: name, what, files: entries.length, bytes }]
  })

/** What the summary says of it. Pure. */
export const slimNote = (leftOut: readonly LeftOut[]): Note => {
  const total = (of: 'files' | 'bytes') => leftOut.reduce((sum, each) => sum + each[of], 0)
  const packages = new Set(leftOut.map(each => each.package)).size
  return {
    level: 'info',
    message: `Slim: ${total('files')} files (${bytes(total('bytes'))}) of ${packages} packages are left out, their tests and static libraries. The SBOM lists them.`
  }
}

const STATIC_LIBRARY = /\.(a|la|lib)$/

/** The outermost folders named `tests`, each within a package: `numpy/linalg/tests`. */
const testFolders = (placed: readonly Placed[]): ReadonlySet<string> =>
  new Set(
    placed.flatMap(({ path = '' }) => {
      const found = /^(?<folder>(?:[^/]+\/)+?tests)\//.exec(path)?.groups?.folder
      return found === undefined || found.includes('.dist-info/') ? [] : [found]
    })
  )

const unused = (folders: ReadonlySet<string>, placed: readonly Placed[]): ReadonlySet<string> => {
  const left = new Map([...folders].map(folder => [folder.replaceAll('/', '.'), folder]))
  for (const { entry, path } of placed) {
    if (left.size === 0) break
    if (path === undefined || !path.endsWith('.py') || isBelow(path, folders)) continue
    const text = contentOf(entry)?.toString() ?? ''
    if (!text.includes('tests')) continue
    const imported = importsOf(text, path)
    for (const name of left.keys())
      if (text.includes(name) || imported.some(each => `${each}.`.startsWith(`${name}.`)))
        left.delete(name)
  }
  return new Set(left.values())
}

const importsOf = (text: string, path: string): readonly string[] =>
  importStatements(text, { deep: true }).flatMap(statement =>
    namesIn(statement, moduleName(path) ?? '', /(^|\/)__init__\.py$/.test(path))
  )

const isBelow = (path: string, folders: ReadonlySet<string>): boolean => {
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
    if (folders.has(path.slice(0, at))) return true
  return false
}
