import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { leftOutSecrets } from '../core/usual-secrets.ts'
import { listFiles } from './files.ts'
import { frameworkNamed, hasModelExtension, otherModels, startOf } from './frameworks.ts'
import { type MlflowFacts, readMlmodel } from './mlflow.ts'
import { describedOnnx } from './onnx/described.ts'
import { inspectOnnx, looksLikeOnnx } from './onnx/inspect.ts'
import type { OnnxRuntime } from './onnx/runtime-check.ts'
import type { Signature } from './onnx/signature.ts'
import { inspectPickle, type PickleFacts } from './pickle/inspect.ts'
import { mainWarning, needsOf, type PickleNeeds } from './pickle/needs.ts'
import type { Walks } from './scan/walked.ts'
import type { ModelFile } from './weights.ts'

/** What a path holds, found out without running anything of it. */
export interface ModelInspection {
  /** As the user says, else as found: `onnx`, `scikit-learn`, …, `other`. */
  readonly framework: string
  readonly frameworkVersion?: string
  /** `onnx`, `pickle`, `joblib`, or the main file's extension. */
  readonly format: string
  readonly mainFile?: string
  readonly folder?: string
  readonly files: readonly ModelFile[]
  readonly signature?: Signature
  readonly opset?: Readonly<Record<string, number>>
  /** Why the onnx runtime cannot serve an ONNX model. */
  readonly notServed?: string
  readonly needs?: PickleNeeds
  /** What the file says of itself, for people. */
  readonly about?: string
  readonly warnings: readonly string[]
}

export interface InspectionTools {
  /** What the user says the model is: then files of any kind will do. */
  readonly framework?: string | undefined
  readonly onnxRuntime: () => Promise<OnnxRuntime>
  /** Gets what walks through pickles found. */
  readonly walks?: Walks
}

/** What the content of the files shows. */
type Found = Omit<ModelInspection, 'files' | 'folder'>

/**
 * @throws UserError `MODEL_PATH_MISSING`, `MODEL_LINK_OUTSIDE`, `MODEL_FILE_UNSUPPORTED`, `MODEL_EMPTY`,
 * `MODEL_LFS_POINTER`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN`, `MODEL_ONNX_EXTERNAL_DATA`, `MODEL_PICKLE_BROKEN`.
 */
export const inspectModel = async (
  given: string,
  { framework, onnxRuntime, walks }: InspectionTools
): Promise<ModelInspection> => {
  const { files, folder, secrets } = await listFiles(given)
  if (files.every(({ size }) => size === 0)) throw empty(given, files)
  const shown = (file: ModelFile): string => (folder ? path.join(given, file.path) : given)
  await refusePointers(files, shown)
  const said = framework === undefined ? undefined : frameworkNamed(framework)
  const mlflow = await mlflowFacts(files)
  const seen =
    (await findOnnx(files, shown, said, onnxRuntime)) ??
    (await findPickle(files, shown, walks)) ??
    (await findOther(files, folder === undefined || said !== undefined || mlflow !== undefined))
  if (seen === undefined) throw notFound(given, files)
  const found = mlflow === undefined ? seen : asMlflowSays(seen, mlflow, files)
  return {
    ...found,
    framework: said ?? found.framework,
    warnings: [
      ...severalOnnx(files, found.mainFile),
      ...falselyNamed(found, shown),
      ...(secrets.length > 0 ? [leftOutSecrets(secrets, 'the model')] : []),
      ...found.warnings
    ],
    files,
    ...(folder ? { folder } : {})
  }
}

/** What the content shows has the last word: MLflow's file may be older than the model beside it. */
const asMlflowSays = (
  found: Found,
  { framework, frameworkVersion, mainFile }: MlflowFacts,
  files: readonly ModelFile[]
): Found => {
  const isNamed = found.mainFile === undefined && files.some(file => file.path === mainFile)
  const main = isNamed && mainFile ? { mainFile } : {}
  if (found.framework !== 'other' && found.framework !== framework) return { ...found, ...main }
  return {
    ...found,
    framework,
    ...(frameworkVersion && !found.frameworkVersion ? { frameworkVersion } : {}),
    ...main
  }
}

const mlflowFacts = async (files: readonly ModelFile[]): Promise<MlflowFacts | undefined> => {
  const file = files.find(each => each.path === 'MLmodel')
  return file && file.size <= LARGEST_MLMODEL
    ? readMlmodel(await startOf(file, LARGEST_MLMODEL))
    : undefined
}

/** Bytes: with signature and all a few thousand. */
const LARGEST_MLMODEL = 1024 ** 2

const ONNX_NAME = /\.onnx$/i
const PICKLE_NAME = /\.(pkl|pickle|joblib|sav)(\.(gz|z|bz2|xz|lzma|lz4))?$/i

/** Whether a file is a trained model by its name. Pure. */
export const isModelName = (file: string): boolean =>
  ONNX_NAME.test(file) || PICKLE_NAME.test(file) || hasModelExtension(file)

const findOnnx = async (
  files: readonly ModelFile[],
  shown: (file: ModelFile) => string,
  said: string | undefined,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<Found | undefined> => {
  const named = files.filter(({ path }) => ONNX_NAME.test(path))
  const only = files.length === 1 ? files[0] : undefined
  const isOnnx = (file: ModelFile): boolean => said === 'onnx' || looksLikeOnnx(file.source)
  // Looking into a file reads all of it but the weights: only one without the name has to be.
  const main = mainOf(named) ?? (named.length === 0 && only && isOnnx(only) ? only : undefined)
  if (main === undefined) return undefined
  const facts = await inspectOnnx(main, files, shown(main), onnxRuntime)
  const { signature, opset, notServed, warnings } = facts
  return {
    framework: 'onnx',
    format: 'onnx',
    mainFile: main.path,
    signature,
    opset,
    ...(notServed ? { notServed } : {}),
    about: `${shown(main)}: ${describedOnnx(facts)}`,
    warnings
  }
}

/** The one file of a kind: named `model.…` at the top, or the only one. */
const mainOf = (candidates: readonly ModelFile[]): ModelFile | undefined =>
  candidates.find(({ path }) => /^model\.[^/]+$/i.test(path)) ??
  (candidates.length === 1 ? candidates[0] : undefined)

const severalOnnx = (files: readonly ModelFile[], main: string | undefined): readonly string[] => {
  const names = files.filter(({ path }) => ONNX_NAME.test(path)).map(({ path }) => path)
  return names.length < 2 || names.includes(main ?? '')
    ? []
    : [
        `None of ${names.join(', ')} is the main model: name one model.onnx, or serve them from an entry script.`
      ]
}

const falselyNamed = (
  { format, mainFile = '' }: Found,
  shown: (file: ModelFile) => string
): readonly string[] =>
  !PICKLE_NAME.test(mainFile) || format === 'pickle' || format === 'joblib'
    ? []
    : [`"${shown({ path: mainFile, source: '', size: 0 })}" is not a pickle by its content.`]

/** Files that are named like pickles first; of the others, those that are pickles without doubt. */
const findPickle = async (
  files: readonly ModelFile[],
  shown: (file: ModelFile) => string,
  walks: Walks | undefined
): Promise<Found | undefined> => {
  const named = files.filter(({ path }) => PICKLE_NAME.test(path))
  const main = mainOf(named)
  const others = files.filter(({ path }) => !PICKLE_NAME.test(path) && !ONNX_NAME.test(path))
  const inTurn = new Set([...(main ? [main] : []), ...named, ...others.slice(0, MOST_PROBED)])
  for (const file of inTurn) {
    const facts = await inspectPickle(file.source, walks)
    if (facts === undefined || (facts.broken && !named.includes(file))) continue
    if (facts.broken) throw broken(shown(file), facts.broken)
    return pickleFound(file, facts, shown)
  }
  return undefined
}

const MOST_PROBED = 100

const pickleFound = (
  { path, ...file }: ModelFile,
  facts: PickleFacts,
  shown: (file: ModelFile) => string
): Found => {
  const needs = needsOf(facts)
  return {
    framework: facts.framework ?? 'other',
    ...(facts.frameworkVersion ? { frameworkVersion: facts.frameworkVersion } : {}),
    format: facts.format,
    mainFile: path,
    ...(needs ? { needs } : {}),
    warnings: mainWarning(shown({ path, ...file }), needs ?? {})
  }
}

const findOther = async (
  files: readonly ModelFile[],
  anything: boolean
): Promise<Found | undefined> => {
  const models = await otherModels(files)
  const only = files.length === 1 ? files[0] : undefined
  const main = models.length === 1 ? models[0]?.file : only
  if (models.length === 0 && !anything) return undefined
  const extension = path
    .extname((main ?? models[0]?.file)?.path ?? '')
    .slice(1)
    .toLowerCase()
  return {
    framework: models[0]?.framework ?? 'other',
    format: extension || 'other',
    ...(main ? { mainFile: main.path } : {}),
    warnings: []
  }
}

/** A checkout without Git LFS leaves small texts where the models should be. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const refusePointers = async (
  files: readonly ModelFile[],
  shown: (file: ModelFile) => string
): Promise<void> => {
  for (const file of files) {
    if (file.size > 1024) continue
    if (!(await startOf(file, 64)).startsWith('version https://git-lfs.github.com/spec/')) continue
    throw new UserError(
      'MODEL_LFS_POINTER',
      `"${shown(file)}" is a Git LFS pointer, not the file itself.`,
      {
        hint: 'Check out with actions/checkout and lfs: true, or run git lfs pull.',
        at: { file: shown(file) }
      }
    )
  }
}

const broken = (shown: string, why: NonNullable<PickleFacts['broken']>) =>
  new UserError('MODEL_PICKLE_BROKEN', `"${shown}" ${brokenIn(why)}.`, {
    hint: 'Write the model again. A pickle that Git took for text has other line ends: mark it as binary in .gitattributes.',
    at: { file: shown }
  })

const brokenIn = (why: NonNullable<PickleFacts['broken']>): string => {
  if (why.problem === 'damaged') return `cannot be unpacked: ${why.about}`
  return why.problem === 'cut off'
    ? `is a pickle that is cut off: it goes on where the file ends, at byte ${why.offset}`
    : `begins as a pickle, but has no valid opcode at byte ${why.offset}`
}

const empty = (given: string, files: readonly ModelFile[]): UserError =>
  new UserError(
    'MODEL_EMPTY',
    files.length === 0
      ? `The folder "${given}" is empty: there is no model in it.`
      : `"${given}" has no content: ${files.length === 1 ? 'the file is' : 'its files are'} empty.`,
    { hint: 'Does the step that writes the model run before this one, and end well?' }
  )

const notFound = (given: string, files: readonly ModelFile[]): UserError => {
  const names = files.slice(0, 5).map(({ path }) => path)
  return new UserError(
    'MODEL_NOT_FOUND',
    `There is no model in "${given}": it holds ${names.join(', ')}${files.length > 5 ? ' …' : ''}.`,
    {
      hint: 'Give the path of the model itself. If these files are the model, say so with input "framework".'
    }
  )
}
