import { open } from 'node:fs/promises'
import path from 'node:path'
import type { ModelFile } from './weights.ts'

/** The names used here, and what else people call them: the words of the Azure ML SDK v1 among them. */
const ALIASES: Readonly<Record<string, string>> = {
  scikitlearn: 'scikit-learn',
  sklearn: 'scikit-learn',
  torch: 'pytorch',
  tf: 'tensorflow',
  tfkeras: 'keras',
  lightgbm: 'lightgbm',
  xgb: 'xgboost'
}

/** `ScikitLearn`, `sklearn` and `scikit-learn` are one framework; a name that is not known stays as it is. */
export const frameworkNamed = (name: string): string => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  return ALIASES[plain] ?? (/^[A-Za-z]+$/.test(name) ? name.toLowerCase() : name)
}

/** A file that is a model by its name or content, but neither ONNX nor a pickle. */
export interface OtherModel {
  readonly file: ModelFile
  readonly framework: string
}

/** Extensions that trained models have, and no other files. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.pt': 'pytorch',
  '.pth': 'pytorch',
  '.pt2': 'pytorch',
  '.h5': 'keras',
  '.hdf5': 'keras',
  '.keras': 'keras',
  '.pb': 'tensorflow',
  '.tflite': 'tensorflow',
  '.ubj': 'xgboost',
  '.xgb': 'xgboost',
  '.bst': 'xgboost',
  '.cbm': 'catboost',
  '.onnx': 'onnx',
  '.ort': 'onnx',
  '.safetensors': 'other',
  '.gguf': 'other',
  '.mlmodel': 'other',
  '.pmml': 'other',
  '.skops': 'scikit-learn'
}

/** Whether a file is a trained model by its name alone. */
export const hasModelExtension = (file: string): boolean =>
  Object.hasOwn(BY_EXTENSION, path.posix.extname(file).toLowerCase())

/** Extensions that models have, as other things do. */
const MAYBE = /\.(pkl|pickle|joblib|sav|bin|model|params|npz|npy|dat)$/i

/** How the text formats of boosted trees begin. */
const BY_CONTENT: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /\.json$/i,
    /^\s*\{\s*"(?:learner|version)"\s*:[\s\S]*"(?:gradient_booster|attributes)"/,
    'xgboost'
  ],
  [/\.txt$/i, /^tree\r?\nversion=v\d/, 'lightgbm']
]

/** The files of a folder that are models, those whose name says it best first. */
export const otherModels = async (files: readonly ModelFile[]): Promise<readonly OtherModel[]> => {
  const surely: OtherModel[] = []
  const maybe: OtherModel[] = []
  for (const file of files) {
    const framework = BY_EXTENSION[path.posix.extname(file.path).toLowerCase()]
    if (framework !== undefined) surely.push({ file, framework })
    else if (MAYBE.test(file.path)) maybe.push({ file, framework: 'other' })
    else {
      const found = await byContent(file)
      if (found !== undefined) surely.push({ file, framework: found })
    }
  }
  return surely.length > 0 ? surely : maybe
}

/** Of those, formats that hold numbers and no code, and have no mark that says what they are. */
const WITHOUT_CODE = /\.(ubj|xgb|bst|cbm|tflite|mlmodel|pmml|ort)$/i

/** Whether a file is a model in a format without any code, by its name or by how its text begins. */
export const isWithoutCode = async (file: ModelFile): Promise<boolean> =>
  WITHOUT_CODE.test(file.path) || (await byContent(file)) !== undefined

const byContent = async (file: ModelFile): Promise<string | undefined> => {
  const likely = BY_CONTENT.find(([name]) => name.test(file.path))
  return likely?.[1].test(await startOf(file)) ? likely[2] : undefined
}

/** The first bytes of a file, one character each. */
export const startOf = async ({ source }: ModelFile, bytes = 4096): Promise<string> => {
  const handle = await open(source)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}
