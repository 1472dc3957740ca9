import path from 'node:path'
import { messageOf } from '../../core/errors.ts'
import { isModelName } from '../../models/format.ts'
import { otherModels, startOf } from '../../models/frameworks.ts'
import { signatureOf } from '../../models/onnx/inspect.ts'
import { inspectPickle } from '../../models/pickle/inspect.ts'
import type { FoundFile, FoundModel } from '../../project/init/facts.ts'
import type { ModelKnowledge } from '../../project/init/look.ts'

/** A pickle is read to its end; a larger one is known by its name alone. Bytes. */
const MOST_READ = 512 * 1024 * 1024

type Inspected = Omit<FoundModel, 'path'>

/** What `init` says of models: by their content, without onnxruntime, which would have to be fetched. */
export const modelKnowledge: ModelKnowledge = {
  isModel: isModelName,
  inspect: async files => {
    const main =
      files.find(({ path: file }) => /^model\./i.test(path.posix.basename(file))) ?? files[0]
    if (main === undefined) return { about: 'empty', servedWithoutCode: false, warnings: [] }
    try {
      return await inspectFile(main)
    } catch (error) {
      return {
        about: 'not readable',
        servedWithoutCode: false,
        warnings: [`"${main.path}" cannot be read: ${messageOf(error)}`]
      }
    }
  }
}

const inspectFile = async (file: FoundFile): Promise<Inspected> => {
  if ((await startOf(file, 64)).startsWith('version https://git-lfs.github.com/spec/'))
    return {
      about: 'a Git LFS pointer',
      servedWithoutCode: file.path.toLowerCase().endsWith('.onnx'),
      warnings: [`"${file.path}" is a Git LFS pointer, not the model itself: run git lfs pull.`]
    }
  if (file.path.toLowerCase().endsWith('.onnx')) return inspectOnnx(file)
  const pickle = file.size <= MOST_READ ? await inspectPickle(file.source) : undefined
  if (pickle) {
    const { framework = 'other', frameworkVersion, format } = pickle
    return {
      about: `${[framework, frameworkVersion].filter(Boolean).join(' ')}, ${format}`,
      servedWithoutCode: false,
      warnings: []
    }
  }
  const [other] = await otherModels([file])
  return { about: other?.framework ?? 'other', servedWithoutCode: false, warnings: [] }
}

const inspectOnnx = (file: FoundFile): Inspected => {
  const found = signatureOf(file.source)
  return 'signature' in found
    ? { about: 'onnx', servedWithoutCode: true, inputs: found.signature.inputs, warnings: [] }
    : {
        about: 'onnx, not whole',
        servedWithoutCode: true,
        warnings: [`"${file.path}" is not a whole ONNX model: ${found.problem}.`]
      }
}
