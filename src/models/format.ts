import path from 'node:path'
import { UserError } from '../core/errors.ts'
import { listFiles } from './files.ts'
import { inspectOnnx } from './onnx/inspect.ts'
import type { OnnxRuntime } from './onnx/runtime-check.ts'
import type { Signature } from './onnx/signature.ts'
import { inspectPickle } from './pickle/inspect.ts'
import type { ModelFile } from './weights.ts'

/** What a path holds, found out without running anything of it. */
export interface ModelInspection {
  readonly framework: string
  readonly frameworkVersion?: string
  /** `onnx`, `pickle`, `joblib`, or the main file's extension. */
  readonly format: string
  readonly mainFile?: string
  readonly folder?: string
  readonly files: readonly ModelFile[]
  readonly signature?: Signature
  readonly opset?: Readonly<Record<string, number>>
  readonly warnings: readonly string[]
}

export interface InspectionTools {
  /** What the user says the model is: then files of any kind will do. */
  readonly framework?: string | undefined
  readonly onnxRuntime: () => Promise<OnnxRuntime>
}

/** Extensions that trained models have, by how sure they make us. */
const MODEL_EXTENSIONS =
  /\.(onnx|pkl|pickle|joblib|sav|pt|pth|bin|h5|hdf5|keras|pb|tflite|safetensors|ubj|xgb|bst|cbm|gguf|mlmodel|pmml|npz|npy|model|params|json|txt)$/i

/** @throws UserError `MODEL_PATH_MISSING`, `MODEL_NOT_FOUND`, `MODEL_ONNX_BROKEN` and others. */
export const inspectModel = async (
  given: string,
  { framework, onnxRuntime }: InspectionTools
): Promise<ModelInspection> => {
  const { files, folder } = await listFiles(given)
  const common = { files, ...(folder ? { folder } : {}) }
  const onnx = mainFileOf(files, /\.onnx$/i)
  if (onnx !== undefined) {
    const { signature, opset } = await inspectOnnx(
      onnx.source,
      folder ? path.join(given, onnx.path) : given,
      onnxRuntime
    )
    return {
      ...common,
      framework: 'onnx',
      format: 'onnx',
      mainFile: onnx.path,
      signature,
      opset,
      warnings: []
    }
  }
  const warnings = severalOnnx(files)
  const pickle = await firstPickle(files)
  if (pickle !== undefined) {
    const { frameworkVersion, ...facts } = pickle.facts
    return {
      ...common,
      framework: facts.framework ?? 'other',
      ...(frameworkVersion ? { frameworkVersion } : {}),
      format: facts.format,
      mainFile: pickle.file.path,
      warnings
    }
  }
  const main =
    files.find(file => MODEL_EXTENSIONS.test(file.path)) ?? (folder ? undefined : files[0])
  if (main === undefined && framework === undefined) throw notFound(given, files)
  const only = files.length === 1 ? files[0] : undefined
  return {
    ...common,
    framework: 'other',
    format:
      path
        .extname(main?.path ?? '')
        .slice(1)
        .toLowerCase() || 'other',
    ...(only ? { mainFile: only.path } : {}),
    warnings
  }
}

/** The one file of a kind: named `model.…` at the top, or the only one. */
const mainFileOf = (files: readonly ModelFile[], kind: RegExp): ModelFile | undefined => {
  const found = files.filter(file => kind.test(file.path))
  return (
    found.find(file => /^model\.[^/]+$/i.test(file.path)) ??
    (found.length === 1 ? found[0] : undefined)
  )
}

const severalOnnx = (files: readonly ModelFile[]): string[] => {
  const names = files.filter(file => /\.onnx$/i.test(file.path)).map(file => file.path)
  return names.length === 0
    ? []
    : [
        `None of ${names.join(', ')} is the main model: name one model.onnx, or serve them from an entry script.`
      ]
}

const firstPickle = async (files: readonly ModelFile[]) => {
  const likely = files.filter(file => /\.(pkl|pickle|joblib|sav|model)$/i.test(file.path))
  for (const file of likely.length > 0 || files.length > 1 ? likely : files) {
    const facts = await inspectPickle(file.source)
    if (facts !== undefined) return { file, facts }
  }
  return undefined
}

const notFound = (given: string, files: readonly ModelFile[]): UserError => {
  const names = files.slice(0, 5).map(file => file.path)
  return new UserError(
    'MODEL_NOT_FOUND',
    files.length === 0
      ? `The folder "${given}" is empty: there is no model in it.`
      : `There is no model in "${given}": it holds ${names.join(', ')}${files.length > 5 ? ' …' : ''}.`,
    {
      hint: 'Give the path of the model itself. If these files are the model, say so with the input framework.'
    }
  )
}
