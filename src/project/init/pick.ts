import path from 'node:path'
import {
  environmentsInOrder,
  isNamed,
  modelsInOrder,
  samplesInOrder,
  scriptsInOrder
} from './choose.ts'
import type { Facts, FoundEnvironment, FoundModel, FoundSamples, FoundScript } from './facts.ts'
import type { Imported, ImportedScript } from './v1/imported.ts'
import type { NotKept } from './v1/rows.ts'

/** The candidates that were taken, and the others, in their order. */
export interface Picked {
  readonly model?: FoundModel | undefined
  readonly script?: PickedScript | undefined
  readonly environment?: FoundEnvironment | undefined
  readonly samples?: FoundSamples | undefined
  readonly others: {
    readonly models: readonly string[]
    readonly scripts: readonly string[]
    readonly environments: readonly string[]
    readonly samples: readonly string[]
  }
  /** What v1's files name and is not there. */
  readonly missing: readonly NotKept[]
}

export interface PickedScript extends FoundScript {
  /** The folder that goes into the image, where the script needs more than itself. */
  readonly sourceDirectory?: string | undefined
}

/** Pure. */
export const pick = (facts: Facts, imported: readonly Imported[]): Picked => {
  const v1 = imported.find(({ script }) => script !== undefined)
  const named = v1?.script ? locateScript(v1.script, v1.file, facts.files) : {}
  const scripts = scriptsInOrder(facts.scripts, named.entryScript)
  const [script] = scripts
  const modelNamed = imported.find(({ modelPath }) => modelPath !== undefined)
  const models = modelsInOrder(facts.models, modelNamed?.modelPath, script)
  const [model] = models
  const environments = environmentsInOrder(facts.environments, named.condaFile, {
    script: script?.path ?? '',
    model: model?.path
  })
  const [environment] = script ? environments : []
  const samples = samplesInOrder(facts.samples, script ? 'python' : 'onnx')
  return {
    model,
    script: script && {
      ...script,
      sourceDirectory:
        script.path === named.entryScript && named.sourceDirectory !== undefined
          ? named.sourceDirectory
          : sourceDirectoryOf(script, facts.files)
    },
    environment,
    samples: samples[0],
    others: {
      models: pathsBehind(models),
      scripts: pathsBehind(scripts),
      environments: environments
        .map(({ path: file }) => file)
        .filter(file => file !== environment?.path),
      samples: pathsBehind(samples)
    },
    missing: [
      ...(v1?.script ? missingOf(v1.script, named, v1.file) : []),
      ...(modelNamed?.modelPath && !(model && isNamed(model, modelNamed.modelPath))
        ? [notThere(modelNamed.file, 'model_file_name', modelNamed.modelPath)]
        : [])
    ]
  }
}

const pathsBehind = (candidates: readonly { readonly path: string }[]): readonly string[] =>
  candidates.slice(1).map(({ path: file }) => file)

/**
 * The files that v1's paths lead to: below the source directory, as v1 reads them, else below the folder, else beside
 * the file that names them.
 */
export const locateScript = (
  { entryScript, sourceDirectory, condaFile }: ImportedScript,
  file: string,
  files: readonly string[]
): ImportedScript => {
  const besides = ['', path.posix.dirname(file)]
  const folders = besides.map(folder => below(folder, sourceDirectory ?? ''))
  const locate = (name: string | undefined): string | undefined =>
    name === undefined
      ? undefined
      : [...folders, ...besides].map(folder => below(folder, name)).find(one => files.includes(one))
  const script = locate(entryScript)
  const folder = folders.find(one => one === '' || script?.startsWith(`${one}/`))
  return {
    entryScript: script,
    condaFile: locate(condaFile),
    sourceDirectory:
      sourceDirectory === undefined || script === undefined ? undefined : folder || '.'
  }
}

const below = (folder: string, name: string): string => {
  const joined = path.posix.join(folder, name.replaceAll('\\', '/')).replace(/\/+$/, '')
  return joined === '.' ? '' : joined
}

const missingOf = (
  given: ImportedScript,
  found: ImportedScript,
  file: string
): readonly NotKept[] => [
  ...(given.entryScript && !found.entryScript
    ? [notThere(file, 'entry script', given.entryScript)]
    : []),
  ...(given.condaFile && !found.condaFile ? [notThere(file, 'conda file', given.condaFile)] : [])
]

const notThere = (file: string, key: string, name: string): NotKept => ({
  file,
  key,
  why: `There is no "${name}" in the folder.`
})

/** The script's folder, where it imports what lies beside it. Pure. */
export const sourceDirectoryOf = (
  { path: file, text }: FoundScript,
  files: readonly string[]
): string | undefined => {
  const folder = path.posix.dirname(file)
  const lies = (name: string): boolean => files.includes(path.posix.join(folder, name))
  const imports = [...text.matchAll(/^[ \t]*(?:from[ \t]+(\.*\w*)|import[ \t]+([\w., \t]+))/gm)]
  const names = imports.flatMap(([, from, plain]) =>
    from !== undefined
      ? [from]
      : (plain ?? '').split(',').map(one => one.trim().split(/[.\s]/)[0] ?? '')
  )
  return names.some(
    name => name.startsWith('.') || lies(`${name}.py`) || lies(`${name}/__init__.py`)
  )
    ? folder
    : undefined
}
