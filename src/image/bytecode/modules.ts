/** The modules of an environment, and which of them importing some of them takes in. */
import type { ImportStatement } from './import-statements.ts'

/** Where a module's source lies: anything a caller finds it by. */
export interface ModuleFile {
  /** Below the folder that is searched: `numpy/linalg/__init__.py`. */
  readonly path: string
}

/** `numpy.linalg` of `numpy/linalg/__init__.py`; undefined for what no import finds. Pure. */
export const moduleName = (path: string): string | undefined => {
  const name = path
    .replace(/\.py$/, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.')
  return path.endsWith('.py') && /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name)
    ? name
    : undefined
}

/** Files by the names of their modules; of two for one name, a package's comes first, as for Python. Pure. */
export const byModuleName = <File extends ModuleFile>(
  files: readonly File[]
): ReadonlyMap<string, File> => {
  const modules = new Map<string, File>()
  for (const file of files) {
    const name = moduleName(file.path)
    if (name === undefined) continue
    if (isPackage(file) || !modules.has(name)) modules.set(name, file)
  }
  return modules
}

/**
 * All modules that importing some names takes in, with the packages above them, by their names in order.
 * @param wanted modules, or names in them: `sklearn.linear_model._ridge.Ridge`
 * @param importsOf what a module imports
 */
export const importedModules = <File extends ModuleFile>(
  wanted: readonly string[],
  modules: ReadonlyMap<string, File>,
  importsOf: (file: File) => readonly ImportStatement[]
): readonly string[] => {
  const reached = new Set<string>()
  const todo = [...wanted]
  for (let name = todo.pop(); name !== undefined; name = todo.pop())
    for (const part of upTo(name)) {
      const file = modules.get(part)
      if (file === undefined || reached.has(part)) continue
      reached.add(part)
      todo.push(...importsOf(file).flatMap(each => namesIn(each, part, isPackage(file))))
    }
  return [...reached].sort()
}

/** What a package has at most, to count as imported by compiled code. */
const MOST_UNSEEN = 300

/**
 * Modules of packages that others require, and that no source of theirs imports: compiled code does, as that of pandas
 * imports python-dateutil. All of them, since nothing says which. Pure.
 * @param seen modules that sources import
 */
export const unseenModules = (
  seen: readonly PackagedFile[],
  installed: readonly PackagedFile[],
  needs: ReadonlyMap<string, readonly string[]>
): readonly string[] => {
  const reached = new Set(seen.map(file => file.package))
  const required = [...reached].flatMap(name => needs.get(name ?? '') ?? [])
  return [...new Set(required)]
    .filter(name => !reached.has(name))
    .flatMap(name => {
      const files = installed.filter(file => file.package === name)
      return files.length > MOST_UNSEEN ? [] : files.flatMap(file => moduleName(file.path) ?? [])
    })
    .sort()
}

interface PackagedFile extends ModuleFile {
  readonly package?: string
}

/** What a statement names, as absolute names; `a.b` of `from a import b` may be a module or no module. Pure. */
export const namesIn = (
  { level, module, names }: ImportStatement,
  within: string,
  isPackage: boolean
): readonly string[] => {
  const parts = within.split('.')
  const above = level === 0 ? [] : parts.slice(0, parts.length - level + (isPackage ? 1 : 0))
  if (level > 0 && above.length === 0) return []
  const base = [...above, ...(module === '' ? [] : [module])].join('.')
  return [base, ...names.filter(name => name !== '*').map(name => `${base}.${name}`)]
}

const isPackage = ({ path }: ModuleFile): boolean => /(^|\/)__init__\.py$/.test(path)

/** `a`, `a.b`, `a.b.c` of `a.b.c`. */
const upTo = (name: string): readonly string[] => {
  const parts = name.split('.')
  return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}
