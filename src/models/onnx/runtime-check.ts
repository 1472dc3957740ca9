import { stat } from 'node:fs/promises'
import path from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import type { OnnxGraph } from './graph.ts'
import type { TensorInfo } from './signature.ts'
import { modelWithoutWeights } from './stub.ts'

/** The part of onnxruntime-node that is needed here. */
export type OnnxRuntime = Pick<typeof import('onnxruntime-node'), 'InferenceSession'>

/** A model that has more than this besides its weights (large forests) is not opened: it would not fit into little memory. */
const LARGEST_OPENED = 16 * 1024 * 1024

/**
 * Opens the model with onnxruntime, without reading its weights, and compares what both see of its inputs and outputs.
 * Skipped for hard-linked files, which onnxruntime does not map, and for operators it does not have by itself.
 * @throws UserError `MODEL_ONNX_BROKEN` when onnxruntime refuses the model.
 */
export const checkWithRuntime = async (
  file: string,
  shown: string,
  { signature, externalFiles }: OnnxGraph,
  onnxRuntime: () => Promise<OnnxRuntime>
): Promise<void> => {
  const stub = modelWithoutWeights(file, LARGEST_OPENED)
  if (stub === undefined) return
  const { size, nlink } = await stat(file)
  if (nlink > 1 && (stub.length < size || externalFiles.length > 0)) return
  const { InferenceSession } = await onnxRuntime()
  try {
    const session = await InferenceSession.create(stub, {
      graphOptimizationLevel: 'disabled',
      enableCpuMemArena: false,
      intraOpNumThreads: 1,
      logSeverityLevel: 4,
      extra: {
        session: {
          model_external_initializers_file_folder_path: path.dirname(path.resolve(file)),
          disable_prepacking: '1'
        }
      }
    })
    const { inputMetadata, outputMetadata } = session
    await session.release()
    compare('input', signature.inputs, inputMetadata)
    compare('output', signature.outputs, outputMetadata)
  } catch (error) {
    throw new UserError(
      'MODEL_ONNX_BROKEN',
      `onnxruntime cannot open "${shown}": ${messageOf(error).split('\n')[0]}`,
      {
        cause: error,
        hint: 'Export the model again, for an operator set that onnxruntime supports.',
        at: { file: shown }
      }
    )
  }
}

/** What onnxruntime tells of an input or output. */
interface Seen {
  readonly name: string
  readonly isTensor: boolean
  readonly type?: string
}

const compare = (what: string, ours: readonly TensorInfo[], theirs: readonly Seen[]): void => {
  for (const { name, type } of ours) {
    const seen = theirs.find(candidate => candidate.name === name)
    if (!seen) throw new Error(`it sees no ${what} "${name}"`)
    if (seen.isTensor && seen.type !== type)
      throw new Error(`it takes ${what} "${name}" for ${seen.type}, not ${type}`)
  }
}
