/** What a service imports by itself: what its script, its models and the Python worker name. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Model } from '../../models/model.ts'
import { scriptFiles } from '../code-layer.ts'
import type { EntryScript } from '../spec.ts'
import { type ImportStatement, importStatements } from './import-statements.ts'
import { byModuleName, importedModules, namesIn } from './modules.ts'

/** The user's files that a module may be, as they lie below the app's root. */
interface LocalFile {
  readonly path: string
  readonly source: string
  readonly imports: readonly ImportStatement[]
}

/** Names that the service imports from its environment, in order. */
export const importedNames = async (
  script: EntryScript,
  models: readonly Model[],
  worker: string
): Promise<readonly string[]> => {
  const files = await localFiles(script)
  const own = files.flatMap(({ imports }) => imports.flatMap(each => namesIn(each, '', false)))
  const all = [...own, ...(await workerImports(worker)), ...models.flatMap(pickledModules)]
  return [...new Set(all)].sort()
}

/** Modules of the classes in a pickle: loading it imports them. */
const pickledModules = ({ card }: Model): readonly string[] => card.needs?.modules ?? []

/** The entry script and the user's modules that it takes in, whose functions may import what they need when called. */
const localFiles = async (script: EntryScript): Promise<readonly LocalFile[]> => {
  const all = (await scriptFiles(script)).filter(file => file.path.endsWith('.py'))
  const files = await Promise.all(
    all.map(async ({ source, path: file }) => ({
      path: file,
      source,
      imports: importStatements(await readFile(source, 'utf8'), { deep: true })
    }))
  )
  const entry = files.filter(file => file.path === script.file)
  const folder = path.posix.dirname(script.file)
  // The app's root, and the folder that the script lies in.
  const places = [...new Set(['', folder === '.' ? '' : `${folder}/`])]
  const reached = places.flatMap(place => {
    const modules = byModuleName(
      files
        .filter(file => file.path.startsWith(place))
        .map(file => ({ ...file, path: file.path.slice(place.length) }))
    )
    const wanted = entry.flatMap(({ imports }) => imports.flatMap(each => namesIn(each, '', false)))
    return importedModules(wanted, modules, file => file.imports).flatMap(
      name => modules.get(name) ?? []
    )
  })
  return [...entry, ...reached]
}

/** The Python worker uses packages of the environment where they are there: Flask, inference-schema, OpenTelemetry. */
const workerImports = async (folder: string): Promise<readonly string[]> => {
  const files = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.py'))
  const texts = await Promise.all(files.map(file => readFile(path.join(folder, file), 'utf8')))
  return texts
    .flatMap(text => importStatements(text, { deep: true }))
    .filter(({ level }) => level === 0)
    .flatMap(statement => namesIn(statement, '', false))
}
