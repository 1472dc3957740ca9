import path from 'node:path'
import { UserError } from '../../core/errors.ts'
import { isObject } from '../../core/is-object.ts'
import { readInPlace, textOf } from '../../core/plain-file.ts'
import { plainLine } from '../../core/plain-text.ts'
import { yamlValue } from '../../core/yaml-document.ts'
import type {
  Facts,
  FoundEnvironment,
  FoundFile,
  FoundModel,
  FoundSamples,
  FoundScript,
  V1File
} from './facts.ts'
import { findRepository, type Repository } from './repository.ts'
import { scan } from './scan.ts'
import { v1KindOf } from './v1-files.ts'

/** What is known of trained models elsewhere. */
export interface ModelKnowledge {
  /** By its name: `model.onnx`, `forest.joblib`. */
  isModel(name: string): boolean
  /** By its content, of which nothing is run. @param files of the model; the first is its main file */
  inspect(files: readonly FoundFile[]): Promise<Omit<FoundModel, 'path'>>
}

const MOST_TEXT = 1024 * 1024
const MOST_SCRIPTS = 300
const MOST_INSPECTED = 20

/** @param root absolute, with no link in it */
export const look = async (
  root: string,
  models: ModelKnowledge,
  signal?: AbortSignal
): Promise<{ readonly facts: Facts; readonly repository: Repository | undefined }> => {
  const { files: all, notes } = await scan(root, signal ? { signal } : {})
  const files = all.filter(({ path: file }) => isNameable(file))
  const strange = all.filter(({ path: file }) => !isNameable(file) && models.isModel(file))
  const repository = await findRepository(root)
  const ignoredByGit = files.filter(
    ({ path: file }) => repository?.ignored?.of(path.posix.join(repository.below, file)) === 'out'
  )
  return {
    repository,
    facts: {
      folder: path.basename(root),
      files: files.map(({ path: file }) => file),
      models: await findModels(files, models),
      scripts: await findScripts(files),
      environments: await findEnvironments(files),
      samples: await findSamples(files),
      v1: await findV1(files),
      repository,
      ignoredByGit: new Set(ignoredByGit.map(({ path: file }) => file)),
      notes: [
        ...notes,
        ...(strange.length > 0
          ? [
              `Models whose names cannot stand in a list were passed over: ${strange.map(({ path: file }) => plainLine(file)).join(', ')}. Rename them.`
            ]
          : [])
      ]
    }
  }
}

/** Paths are inputs, which lose blanks at their ends, and of which some are lists. */
const isNameable = (file: string): boolean => !/\p{C}/u.test(file) && file === file.trim()

/** The text of a small file; undefined for what is none. */
export const smallText = async ({ source, size }: FoundFile): Promise<string | undefined> => {
  if (size > MOST_TEXT) return undefined
  try {
    return textOf(await readInPlace(source, { most: MOST_TEXT }))
  } catch (error) {
    // Gone, or not to be read: then it is not what is deployed.
    if (error instanceof UserError) return undefined
    throw error
  }
}

const isIn = (folder: string, { path: file }: FoundFile): boolean =>
  folder === '' ? true : file.startsWith(`${folder}/`)

const folderOf = (file: string): string => {
  const folder = path.posix.dirname(file)
  return folder === '.' ? '' : folder
}

/** What marks a folder as one model. */
const MARKS: readonly (readonly [string, string])[] = [
  ['MLmodel', 'MLflow'],
  ['saved_model.pb', 'TensorFlow SavedModel']
]

const findModels = async (
  files: readonly FoundFile[],
  models: ModelKnowledge
): Promise<readonly FoundModel[]> => {
  const folders = MARKS.flatMap(([mark, kind]) =>
    files
      .filter(({ path: file }) => path.posix.basename(file) === mark && folderOf(file) !== '')
      .map(({ path: file }) => ({ folder: folderOf(file), kind }))
  )
  const single = files.filter(
    file => models.isModel(file.path) && !folders.some(({ folder }) => isIn(folder, file))
  )
  const found: FoundModel[] = []
  for (const { folder, kind } of folders.slice(0, MOST_INSPECTED)) {
    const inside = files.filter(file => isIn(folder, file))
    const main = inside.filter(({ path: file }) => models.isModel(file))
    const facts = await models.inspect(main.length > 0 ? main : inside)
    found.push({
      ...facts,
      path: folder,
      about: `${kind}, ${facts.about}`,
      isMlflow: kind === 'MLflow'
    })
  }
  for (const file of single.slice(0, MOST_INSPECTED))
    found.push({ ...(await models.inspect([file])), path: file.path })
  return found
}

const findScripts = async (files: readonly FoundFile[]): Promise<readonly FoundScript[]> => {
  const found: FoundScript[] = []
  for (const file of files.filter(({ path: one }) => one.endsWith('.py')).slice(0, MOST_SCRIPTS)) {
    const text = await smallText(file)
    if (text !== undefined && isEntryScript(text)) found.push({ path: file.path, text })
  }
  return found
}

/** Whether a script has both functions itself. Pure. */
const isEntryScript = (text: string): boolean =>
  ['init', 'run'].every(name => new RegExp(`^(?:async\\s+)?def\\s+${name}\\s*\\(`, 'm').test(text))

const CONDA =
  /^(?:(?:.*[-_.])?(?:env|environment|conda|dependencies)[^/]*|conda.*|my_?env.*)\.ya?ml$/i

const findEnvironments = async (
  files: readonly FoundFile[]
): Promise<readonly FoundEnvironment[]> => {
  const found: FoundEnvironment[] = []
  for (const file of files) {
    const name = path.posix.basename(file.path)
    if (name === 'requirements.txt') found.push({ path: file.path, kind: 'requirements' })
    else if (CONDA.test(name) && (await isConda(file)))
      found.push({ path: file.path, kind: 'conda' })
  }
  return found
}

/** `dependencies:` as a list: MLflow's python_env.yaml has one too, of lines for pip. */
const isConda = async (file: FoundFile): Promise<boolean> => {
  const document = await yamlOf(file)
  return (
    isObject(document) &&
    Array.isArray(document.dependencies) &&
    !('build_dependencies' in document)
  )
}

const yamlOf = async (file: FoundFile): Promise<unknown> => {
  const text = await smallText(file)
  try {
    return text === undefined ? undefined : yamlValue(text)
  } catch {
    return undefined
  }
}

const findSamples = async (files: readonly FoundFile[]): Promise<readonly FoundSamples[]> => {
  const found: FoundSamples[] = []
  for (const file of files) {
    if (!/^samples?\b.*\.json$|^samples?[-_].*\.json$/i.test(path.posix.basename(file.path)))
      continue
    // Patterns of files and lists have signs of their own.
    if (/[,*?[\]{}()!\\]/.test(file.path)) continue
    const text = await smallText(file)
    const form = text === undefined ? undefined : formOf(text)
    if (form !== undefined) found.push({ path: file.path, form })
  }
  return found
}

const formOf = (text: string): FoundSamples['form'] | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    const entries: unknown[] = Array.isArray(value) ? value : [value]
    return entries.length > 0 && entries.every(entry => isObject(entry) && 'request' in entry)
      ? 'samples'
      : 'request'
  } catch {
    return undefined
  }
}

const findV1 = async (files: readonly FoundFile[]): Promise<readonly V1File[]> => {
  const found: V1File[] = []
  for (const file of files) {
    const text = /\.(?:json|ya?ml)$/i.test(file.path) ? await textForV1(file) : undefined
    const kind = text === undefined ? undefined : v1KindOf(file.path, text)
    if (text !== undefined && kind !== undefined) found.push({ path: file.path, kind, text })
  }
  return found
}

/** Only files with a name that v1 or its users gave them are read. */
const textForV1 = (file: FoundFile): Promise<string | undefined> | undefined =>
  /config|deploy|register|workspace|compute|run/i.test(path.posix.basename(file.path))
    ? smallText(file)
    : undefined
