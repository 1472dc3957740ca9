import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { withoutBom } from './json.ts'
import type { Settings } from './settings.ts'
import { SettingsError } from './settings-error.ts'

/** `scoreline.json`, as docs/design.md describes it. */
export interface ServiceFile {
  readonly runtime: 'onnx' | 'python'
  readonly models: readonly ServedModel[]
  /** Of the image. */
  readonly tags?: Readonly<Record<string, string>>
}

export interface ServedModel {
  readonly name: string
  readonly version: string
  /** Relative to the app root. */
  readonly path: string
  readonly file?: string
  readonly signature?: Signature
  readonly sampleInput?: unknown
  readonly description?: string
  readonly framework?: string
  /** What was registered with the model and never changes. */
  readonly properties?: Readonly<Record<string, string>>
}

export interface Signature {
  readonly inputs: readonly TensorInfo[]
  readonly outputs: readonly TensorInfo[]
}

export interface TensorInfo {
  readonly name: string
  readonly type: string
  /** A length, the name of an axis, or `null` for any length. Absent when the rank is unknown. */
  readonly shape?: readonly (number | string | null)[]
  /** An input that may be left out: the model has a value for it. */
  readonly optional?: true
}

/** Whether a request must bring an input. */
export const isNeeded = ({ optional }: TensorInfo): boolean => optional !== true

export const neededOf = ({ inputs }: Signature): readonly TensorInfo[] => inputs.filter(isNeeded)

/** What is served: from the service file, else from an entry script or a model folder named by the settings. */
export const readService = (settings: Settings): ServiceFile => {
  if (settings.serviceFile !== undefined) return parseServiceFile(settings.serviceFile)
  if (settings.entryScript !== undefined || usesMain(settings))
    return { runtime: 'python', models: [] }
  if (settings.modelDir !== undefined) {
    const file = path.resolve(settings.modelDir)
    const isFile = file.endsWith('.onnx')
    if (!existsSync(isFile ? file : path.join(file, 'model.onnx')))
      throw new SettingsError(
        `"${settings.modelDir}" is neither an ONNX model (.onnx) nor a folder with model.onnx. Models of other kinds are served by a script: give --entry-script.`
      )
    const model = {
      name: path.basename(file, '.onnx'),
      version: '1',
      path: isFile ? path.dirname(file) : file,
      file: isFile ? path.basename(file) : 'model.onnx'
    }
    return { runtime: 'onnx', models: [model] }
  }
  throw new SettingsError('There is nothing to serve: give --entry-script or --model-dir.')
}

/** Without an entry script the official server imports `main`, from the app root. */
const usesMain = ({ appRoot, modelDir, configFile }: Settings): boolean => {
  if (modelDir?.endsWith('.onnx') || existsSync(path.join(modelDir ?? appRoot, 'model.onnx')))
    return false
  return existsSync(path.join(appRoot, 'main.py')) || (configFile !== undefined && !modelDir)
}

const parseServiceFile = (file: string): ServiceFile => {
  try {
    return JSON.parse(withoutBom(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new SettingsError(`The service file "${file}" cannot be read: ${error}.`)
  }
}
